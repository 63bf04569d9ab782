"""Small records of units that the embedded release has."""

from __future__ import annotations

from tests.tabulating import made
from tests.tabulating.test_tabulate import MARK

UNITS = ("830101", "830102", "110151", "530407", "900101")
"""Units of the embedded release."""


def of_the_country(seed: int, year: int | None = None, homes: int = 60) -> made.Records:
    """Records of areas that the embedded release has."""
    found = made.records(seed, homes, clean=True)
    for row in (*found.homes, *found.people):
        row["area"] = f"{UNITS[made.UNITS.index(row['area'][:6])]}{row['area'][6:]}"
        row["home"] = f"{year}-{row['home']}"
        if "key" in row:
            row["key"] = f"{year}-{row['key']}"
        if year:
            row["year"] = year
    return found


def marked_records(seed: int, homes: int = 60) -> made.Records:
    """The same with a mark in every key."""
    found = of_the_country(seed, homes=homes)
    for row in (*found.homes, *found.people):
        row["home"] = f"{MARK}-{row['home']}"
        if "key" in row:
            row["key"] = f"{MARK}-{row['key']}"
    return found
