"""Tables of comma-separated lines, read in this process."""

from __future__ import annotations

from data.imports.draft import Draft, Findings, Options
from data.imports.importers import of_table
from data.intake.grid import Sheet, even
from tests.known_areas import AREAS, matcher

MATCHER = matcher()


NAMES = AREAS["name_th"]


LEVELS = ("province", "district", "tambon")


CODES = {level: AREAS.index[AREAS["level"] == level].tolist() for level in LEVELS}


COUNT = "จำนวนผู้ร้องเรียน (คน)"


def read(*lines: str, file: str = "ก.csv", **said) -> tuple[Draft, Findings]:
    """A table of comma-separated lines read in this process."""
    sheets, findings, options = (
        [Sheet("", even([x.split(",") for x in lines]))],
        Findings(),
        Options(**said),
    )
    draft = of_table(file, sheets, options).read(file, sheets, MATCHER, options, findings)
    return draft, findings


def stored(*lines: str, **said) -> dict[str, float]:
    """The first figure of each area of a table that is taken."""
    draft, findings = read(*lines, **said)
    assert findings.clean, (findings.faults, findings.doubts, findings.asks)
    return draft.figures.iloc[:, 0].droplevel("year_be").to_dict()
