"""An area without a class: which sign tells why."""

from __future__ import annotations

import pandas as pd

from geo.classing.classes import classify
from geo.classing.marks import marks

CODES = ["01", "02", "03", "04", "99"]
CLASSED = classify(pd.Series([0.1, 0.2, float("nan"), float("nan")], index=CODES[:4]))
NOBODY = pd.Series(dtype=bool)


def told(**states: dict[str, bool]) -> str:
    """The marks where some areas have a state."""
    known = {"weak": NOBODY, "protected": NOBODY}
    known |= {name: pd.Series(areas, dtype=bool) for name, areas in states.items()}
    return marks(CLASSED, CODES, **known)


def test_too_small_a_sample_has_a_sign_of_its_own() -> None:
    assert told(small={"03": True}) == "01~--"
    assert told(small={"03": False, "04": True}) == "01-~-"
    assert told(small={"03": True}, protected={"04": True}) == "01~*-"


def test_an_area_with_a_figure_has_a_class_whatever_else_is_said_of_it() -> None:
    assert told(small={"01": True, "02": True}, weak={"02": True}) == "0b---"


def test_an_area_of_which_nothing_is_said_has_no_state() -> None:
    assert told(small={}) == told() == "01---"
