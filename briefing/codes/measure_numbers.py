"""The numbers that measures have in the codes of slides: declared once, never given anew."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

DECLARED = (
    "target_poor_rate", "target_poor", "bmn_poor_rate", "bmn_poor", "poor_household_rate",
    "poor_households", "multi_rate", "mpi_m0", "mpi_a", "registered_share", "health_rate",
    "living_rate", "education_rate", "income_rate", "access_rate", "hai",
    *(f"indicator_{number_of:02d}" for number_of in range(1, 32)),
    *(f"bmn38_{number_of:02d}" for number_of in range(1, 39)),
    "qm_problem_rate", "qm_helped_rate", "qm_self_rate", "qm_progress_rate", "qm_health_rate",
    "qm_living_rate", "qm_education_rate", "qm_income_rate", "qm_access_rate",
    "poverty_headcount", "poor_people", "poverty_line", "gini", "elderly_share", "disabled_share",
    "chronic_share", "happiness", "registered_people", "density", "survey_coverage",
    "near_poor_rate", "severe_poor_rate", "gini_income", "lb_helped_rate", "lb_health_rate",
    "lb_living_rate", "lb_education_rate", "lb_income_rate", "lb_access_rate", "lb_agencies",
    "dt_received", "dt_received_rate", "dt_closed_rate", "dt_days",
)  # fmt: skip
"""Measures in the order of their numbers; none is taken away.

A measure that is not here has a code too, longer by its checksum. It may be added at the end as
long as no slide of it is printed, for codes of either kind mean one measure only.
"""
OTHERS = 255
"""The number of every measure that is not declared: its checksum then stands in the code as well.

Ids of what people import come from the headers of their tables and cannot be declared.
"""
_NUMBERS = {name: number_of for number_of, name in enumerate(DECLARED)}
_BEFORE = 1 << 12
"""As many numbers the first codes had: checksums, which two measures may share."""


def number_of(measure: str) -> int:
    """The number of a measure."""
    return _NUMBERS.get(measure, OTHERS)


def checksum(measure: str) -> int:
    """What tells a measure that is not declared from others, in 32 bits; 0 for one that is."""
    return 0 if measure in _NUMBERS else zlib.crc32(measure.encode())


def measure_of(number: int, check: int, known: Iterable[str]) -> str | None:
    """The one measure of a release with a number and a checksum; None where none or several."""
    if number != OTHERS:
        name = DECLARED[number] if number < len(DECLARED) and not check else None
        return name if name in set(known) else None
    return _only(name for name in known if name not in _NUMBERS and checksum(name) == check)


def first_number(measure: str) -> int:
    """The number of a measure in the first codes."""
    return zlib.crc32(measure.encode()) % _BEFORE


def measure_of_first(number: int, known: Iterable[str]) -> str | None:
    """The one measure of a release with a number of the first codes; None where none or several."""
    return _only(name for name in known if first_number(name) == number)


def _only(names: Iterable[str]) -> str | None:
    found = list(names)
    return found[0] if len(found) == 1 else None
