"""How large a file from people may be, packed, unpacked and in memory."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_MEMORY = 512 * 1024 * 1024
"""Most bytes the reading process may ask for."""
LARGEST_ANSWER = 256 * MEGABYTE
PROCESSOR_SECONDS = 8
"""Most processor time of a file: on a free core it is answered within ten seconds."""
WAIT_SECONDS = 30
"""How long a file is waited for where others keep the cores busy."""
OPEN_FILES = 64
ROWS, COLUMNS, CELLS = 200_000, 200, 1_000_000
"""Most rows and columns of a sheet, and cells of all sheets of a file."""
SHEETS = 500
LONGEST_CELL = 2_000
"""Most characters of one cell."""
DIRECTORY = 8 * MEGABYTE
"""Most bytes of an archive's list of its files."""
UNITS = 20_000
"""Most areas of a level in a year of TPMAP."""
VILLAGES = 100_000
"""Most villages in a year of TPMAP; that of 2561 surveyed 84,090."""
NAMES = 20_000
"""Most different names of areas that are looked up in one file."""
DOUBTS = 300
"""Most names of a file that are put to a person."""
UNKNOWN = 3_000
"""Different unknown names after which a file is read no further."""
FAULTS = 2_000
"""Faults after which a file is read no further."""


@dataclass(frozen=True)
class Allowance:
    """What an archive may hold: members, bytes unpacked, and times its packed size."""

    members: int = 100
    unpacked: int = 200 * MEGABYTE
    ratio: int = 100


ARCHIVE = Allowance()
TPMAP = Allowance(members=12_000)
"""A year of TPMAP is thousands of small CSV files, each by its name."""
