"""How large a file from people may be, packed, unpacked and in memory."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_MEMORY = 512 * 1024 * 1024
"""Most bytes the reading process may ask for."""
LARGEST_ANSWER = 256 * MEGABYTE
PROCESSOR_SECONDS = 60
WAIT_SECONDS = 120
OPEN_FILES = 64
ROWS, COLUMNS, CELLS = 200_000, 200, 4_000_000
LONGEST_CELL = 2_000
"""Most characters of one cell."""


@dataclass(frozen=True)
class Allowance:
    """What an archive may hold: members, bytes unpacked, and times its packed size."""

    members: int = 100
    unpacked: int = 200 * MEGABYTE
    ratio: int = 100


ARCHIVE = Allowance()
TPMAP = Allowance(members=12_000)
"""A year of TPMAP is thousands of small CSV files, each by its name."""
