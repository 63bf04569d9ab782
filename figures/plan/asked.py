"""What is asked of a budget: costs, budget, goal and limits, as texts of an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.catalog import catalog
from data.intake.numbers import NotANumber, number
from poverty.allocation import offers
from poverty.allocation.offers import SATANG, Cost

GOALS = offers.goals()
BETWEEN, TIMES, UNPRICED = "_", "x", "-"
MOST_BUDGET = 10**15
MOST_COST = 10**9
"""Baht that a cost comes to at most: no measure for one unit or one person costs more."""

EXAMPLE = {
    "health": Cost(50_000, 3_000),
    "living": Cost(100_000, 30_000),
    "education": Cost(150_000, 12_000),
    "income": Cost(120_000, 15_000),
    "access": Cost(30_000, 2_000),
}
"""Costs to try the page with. They are nobody's: round figures, made up."""
EXAMPLE_BUDGET = 1_000_000_000


class WrongAmount(ValueError):
    """An amount that is none: `kind` is `text`, `negative` or `large`."""

    def __init__(self, kind: str, found: str) -> None:
        self.kind, self.found = kind, found
        super().__init__(f"{kind}: {found}")


def amount(text: str, most: int) -> float | None:
    """Baht as somebody types them, to the satang; None for nothing. Raises `WrongAmount`.

    >>> amount("1,250.50", 10**9), amount(" ", 10**9)
    (1250.5, None)
    """
    if not text.strip():
        return None
    try:
        found = number(text)
    except NotANumber:
        raise WrongAmount("text", text) from None
    if found is None or "%" in text:
        raise WrongAmount("text", text)
    if found < 0:
        raise WrongAmount("negative", text)
    if found > most:
        raise WrongAmount("large", text)
    return round(found * SATANG) / SATANG


def written(costs: Mapping[str, Cost]) -> str:
    """Costs as the text of an address, dimension by dimension.

    >>> written({"health": Cost(50_000, 3_000.5), "income": Cost(0, 1)})
    '50000x3000.5_-_-_0x1_-'
    """
    parts = (costs.get(dimension) for dimension in catalog().dimensions)
    return BETWEEN.join(
        UNPRICED if cost is None else f"{plain(cost.unit)}{TIMES}{plain(cost.person)}"
        for cost in parts
    )


def plain(baht: float) -> str:
    """Baht in digits alone, with their satang.

    >>> plain(50_000), plain(12.5)
    ('50000', '12.5')
    """
    return f"{baht:.2f}".rstrip("0").rstrip(".")


def costs_of(text: str | None) -> dict[str, Cost]:
    """Costs from the text of an address; dimensions that have none are left out."""
    parts = (text or "").split(BETWEEN)
    return {
        dimension: Cost(*map(float, part.split(TIMES)))
        for dimension, part in zip(catalog().dimensions, parts, strict=False)
        if part and part != UNPRICED
    }


@dataclass(frozen=True)
class Asked:
    """What is asked: `costs` by dimension, `budget` in baht (None where it is not said), a goal.

    `least`: percent of the budget set aside for each province. `must` and `never`: codes of areas
    each of whose units is served at least something, or nothing.
    """

    costs: Mapping[str, Cost]
    budget: int | None
    goal: str = offers.FREED
    least: int = 0
    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        *,
        costs: str | None,
        budget: str | None,
        goal: str | None,
        least: str | None,
        must: str | None,
        never: str | None,
    ) -> Asked:
        """What the texts of an address ask for; None is the default of each."""
        return cls(
            costs_of(costs),
            int(budget) if budget else None,
            goal or offers.FREED,
            int(least or 0),
            codes_of(must),
            codes_of(never),
        )

    @classmethod
    def read(cls, texts: tuple[str, ...]) -> Asked:
        """The same of the texts in their order, empty for the default of each.

        >>> Asked.read(("-_-_-_0x1_-", "500", "", "2", "55,58", "")).must
        ('55', '58')
        """
        costs, budget, goal, least, must, never = (text or None for text in texts)
        return cls.of(costs=costs, budget=budget, goal=goal, least=least, must=must, never=never)

    @property
    def example(self) -> bool:
        """Whether the costs are those to try the page with."""
        return dict(self.costs) == EXAMPLE


def codes_of(text: str | None) -> tuple[str, ...]:
    """Codes set apart by commas."""
    return tuple(filter(None, (text or "").split(",")))


@dataclass(frozen=True)
class Wrong:
    """A cost that is none: of which dimension, `part` (`unit` or `person`), why, and what stood."""

    dimension: str
    part: str
    kind: str
    found: str


def typed(cells: Mapping[str, tuple[str, str]]) -> tuple[dict[str, Cost], list[Wrong]]:
    """Costs from what is typed for each dimension (a unit, a person), and what is wrong with it.

    A dimension with nothing has no cost; with one of both, the other `lacks`: 0 is to be written.
    """
    costs: dict[str, Cost] = {}
    wrong: list[Wrong] = []
    for dimension, texts in cells.items():
        found: list[float | None] = []
        for part, text in zip(("unit", "person"), texts, strict=True):
            try:
                found.append(amount(text, MOST_COST))
            except WrongAmount as fault:
                wrong.append(Wrong(dimension, part, fault.kind, fault.found))
        if len(found) == 2 and found.count(None) == 1:
            wrong.append(Wrong(dimension, ("unit", "person")[found.index(None)], "lacks", ""))
        elif len(found) == 2 and found[0] is not None and found[1] is not None:
            costs[dimension] = Cost(found[0], found[1])
    return costs, wrong
