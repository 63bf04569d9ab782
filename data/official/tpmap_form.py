"""The columns of a year's `common` tables: what the survey asked, and our names of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

INDICATORS = {31: "indicator", 38: "bmn38"}
"""Indicators of the จปฐ. forms (2560–2564, 2565–2570) and how our names of theirs begin."""
MORE = {
    "MOF_REG_CNT": "card_applied",
    "MOF_VAL_CNT": "card_holders",
    "ELDERLY_CNT": "elderly",
    "DISABLED_CNT": "disabled",
    "CHRONICPATIENT_CNT": "chronic",
}
"""Counts of people that a year's `common` tables may have, and our names of them."""
MEANS = {"happiness": "happiness"}
"""Means over households that they may have: as published at each level, never added up."""


def prefix(indicators: int) -> str:
    """How our names of the indicators of a form begin.

    >>> prefix(31), prefix(38), prefix(12)
    ('indicator', 'bmn38', 'form12')
    """
    return INDICATORS.get(indicators, f"form{indicators}")


def common_columns(indicators: int) -> dict[str, str]:
    """Our name of each count of `common` by TPMAP's, for a form of 31, 38 or so many indicators."""
    first = prefix(indicators)
    return (
        {"household.CNT": "households", "HOUSEMEMBER_CNT": "people"}
        | MORE
        | {
            f"indicator{number}.{published}": f"{first}_{number:02d}_{ours}"
            for number in range(1, indicators + 1)
            for published, ours in (("CNT", "failed"), ("ALL", "surveyed"))
        }
    )


@dataclass(frozen=True)
class Form:
    """The columns of a year's `common` tables: how many indicators, which counts and means."""

    indicators: int
    counts: tuple[str, ...]
    means: tuple[str, ...]

    @classmethod
    def of(cls, header: Collection[str]) -> Form:
        """The form of the country's table: 38 indicators where it has the last of them, else 31."""
        last = max(INDICATORS)
        indicators = last if f"indicator{last}.CNT" in header else min(INDICATORS)
        counts = [name for name in common_columns(indicators) if name not in MORE or name in header]
        return cls(indicators, tuple(counts), tuple(name for name in MEANS if name in header))

    @property
    def ours(self) -> tuple[str, ...]:
        """Our names of the counts."""
        names = common_columns(self.indicators)
        return tuple(names[count] for count in self.counts)
