"""Village files of a small year of TPMAP, made from the figures of its tambon files by a rule.

A unit has `villages_of` villages. Each figure of the unit is dealt out to them by cuts: with
weights 1, 2, … m, the first j villages together have ⌊figure × (1 + … + j) ÷ (1 + … + m)⌋. Of the
BMN-poor the target poor are dealt out first and the others by themselves, so that every village's
target poor are some of its BMN-poor.
"""

from __future__ import annotations

from itertools import pairwise

from tests.data.made_up import POOR, Tables

TABLES = ("common", "11111")
KEY = "village_ID"
INNER, OUTER = POOR[2], POOR[1]


def villages_of(unit: str) -> int:
    """How many villages a unit has: two to eight, by the last digit of its code; 110102 has one."""
    return 1 if unit == "110102" else 2 + int(unit[-1]) % 7


def dealt(figure: int, villages: int) -> list[int]:
    """A figure dealt out by the rule."""
    weights = villages * (villages + 1) // 2
    cuts = [figure * (place * (place + 1) // 2) // weights for place in range(villages + 1)]
    return [after - before for before, after in pairwise(cuts)]


def _rows(header: list[str], row: list[str]) -> list[list[str]]:
    unit, figures = row[0], dict(zip(header[1:], map(int, row[1:]), strict=True))
    many = villages_of(unit)
    columns = {name: dealt(figure, many) for name, figure in figures.items()}
    if OUTER in figures:
        others = dealt(figures[OUTER] - figures[INNER], many)
        columns[OUTER] = [a + b for a, b in zip(columns[INNER], others, strict=True)]
    return [
        [f"{unit}{place + 1:02d}", *(str(column[place]) for column in columns.values())]
        for place in range(many)
    ]


def with_villages(tables: Tables, *provinces: str) -> Tables:
    """A year with village files beside its tambon files, of all provinces or those named."""
    made = dict(tables)
    for name, (header, *rows) in tables.items():
        _, province, unit, *rest = [*name.rpartition("/")[2].removesuffix(".csv").split("_"), ""]
        if unit == "tambol" and rest[0] in TABLES and province in (provinces or (province,)):
            made[name.replace("tambol", "village")] = [
                [KEY, *header[1:]],
                *(village for row in rows for village in _rows(header, row)),
            ]
    return made
