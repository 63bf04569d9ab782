"""ThaiQM reports: households surveyed, with problems, helped, solved by themselves, in progress."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from data.catalog import Measure, Named
from data.imports.draft import Options
from data.intake.header import header_key
from geo.names.declared import whole

SOURCE = "thaiqm"
_DECLARED = whole(__file__, "thaiqm.toml")
_SOURCE = _DECLARED.within("source")
GROUP = _DECLARED.entry("group", Named)


@dataclass(frozen=True)
class SystemField(Named):
    """One figure of a report: our column, its header in our template, and other headers.

    `of` names the figure that it is a part of.
    """

    others: tuple[str, ...] = ()
    of: str = ""

    def named(self, header: str) -> bool:
        """Whether a header means this figure."""
        plain = header_key(header)
        return plain in _keys(self) or _HOUSEHOLDS.sub("", plain) in _keys(self)


@cache
def _keys(field: SystemField) -> frozenset[str]:
    """All headers that mean a figure, in one form."""
    return frozenset(
        header_key(name) for name in (field.id, field.name_th, field.name_en, *field.others)
    )


_HOUSEHOLDS = _DECLARED.within("headers").known_by("households")
SURVEYED, PROBLEMS = "qm_surveyed", "qm_problems"
FIELDS = {field.id: field for field in _DECLARED.entries("field", SystemField)}
"""The figures of a report, by their ids."""
OUTCOMES = ("qm_helped", "qm_self", "qm_progress")


@dataclass(frozen=True)
class Rate(Named):
    """A measure that can follow from a report: a count and its base."""

    count: str
    base: str
    direction: str = "higher_is_worse"


_RATES = _DECLARED.entries("rate", Rate)


def source(options: Options) -> dict[str, str]:
    """Where the figures come from."""
    return {
        "id": SOURCE,
        "title": options.source or _SOURCE.text("title"),
        "publisher": options.publisher or _SOURCE.text("publisher"),
        "publisher_en": options.publisher or _SOURCE.text("publisher_en"),
        "licence": options.licence or _SOURCE.text("licence"),
    }


def measures(there: list[str]) -> tuple[Measure, ...]:
    """The measures that follow from the figures that are there."""
    return tuple(
        Measure(
            id=one.id,
            name_th=one.name_th,
            name_en=one.name_en,
            group=GROUP.id,
            kind="ratio",
            count=one.count,
            base=one.base,
            source=SOURCE,
            direction=one.direction,
            people="households",
        )
        for one in _RATES
        if {one.count, one.base} <= set(there)
    )
