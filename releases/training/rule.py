"""The rule by which figures of training are made, its numbers, and chance from a seed.

Whoever trains knows the truth: where help was given, twenty of a hundred people more leave each set
of dimensions than elsewhere. What the pages find can be held against it.
"""

from __future__ import annotations

import hashlib
import zlib

import numpy as np

NUMBER = 3
"""Raised when the rule comes to be another: the same seed then gives other figures."""
SEED = 2569
YEAR = 2563
"""The second year of TPMAP: of the form of 2561, and none of its totals known from elsewhere."""
LEAVE, ENTER = (0.06, 0.22), (0.02, 0.10)
"""Least and greatest share of a province's poor who are so no more, and who come to be so."""
MOVE = 0.02
"""Share of those in several dimensions who are rid of each of them alone."""
HELPED = 0.4
"""Share of the survey units in which help is given."""
EFFECT = 0.2
"""Share of those who would stay poor and leave because of help."""
OLDER, FEWER_CARDS = 0.02, 0.05
"""Shares by which the elderly become more, and holders of cards fewer."""

MONTHS = (
    "2024-10-31", "2024-11-30", "2024-12-31", "2025-01-31", "2025-02-28", "2025-03-31",
    "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30",
)  # fmt: skip
"""The ends of the months of the budget year 2568, of which there are reports."""
COMPLAINED = tuple(f"2025-{month:02d}" for month in range(1, 13))
"""The months of complaints: those of a whole year, whose figures are then their sums."""
LOGGED = "2019-09-30"
"""The day of the Logbook's summary: between both surveys."""
QUICK, ALONE, GOING = (0.15, 0.85), (0.02, 0.08), (0.2, 0.6)
"""Least and greatest share helped within a year, by province; rid of their problems by themselves;
in progress of those who are neither, by district."""
SERVED = (0.3, 0.9)
"""Least and greatest share of target households that are helped where help is given."""
PEOPLE_A_COMPLAINT, CLOSED, DAYS = 25_000, (0.5, 0.95), (3, 46)
"""People for each complaint of a month; shares closed, by province; days to close one."""
KINDS = (0.1, 0.3, 0.1, 0.3, 0.2)
"""Shares of complaints that are about each dimension."""

BAHT = 3_000
"""What a task costs for each person."""


def chance(seed: int, *names: str) -> np.random.Generator:
    """Chance of its own for each name, the same for the same seed."""
    return np.random.default_rng([seed, *(zlib.crc32(name.encode()) for name in names)])


def lot(seed: int, name: str) -> float:
    """A number from 0 to 1 for a name alone, the same for the same seed."""
    drawn = hashlib.sha256(f"{seed} {name}".encode()).digest()[:8]
    return int.from_bytes(drawn) / 2**64
