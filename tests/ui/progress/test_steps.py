"""The steps from households surveyed to helped: each a share of the step that it is of."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from data.imports import thaiqm
from ui.progress import steps
from ui.view import View

Views = Callable[..., View]


def test_a_step_is_told_as_households_and_as_a_share(view_of: Views) -> None:
    total = pd.Series({thaiqm.SURVEYED: 2000.0, thaiqm.PROBLEMS: 500.0})
    rows = steps.step_rows(view_of(lang="en"), total)
    assert list(rows["value"]) == [2000, 500]
    assert "2,000" in rows["text"].iloc[0]
    assert "25.0%" in rows["text"].iloc[1]


def test_a_step_that_was_not_reported_has_no_bar(view_of: Views) -> None:
    total = pd.Series({thaiqm.SURVEYED: 2000.0, thaiqm.PROBLEMS: float("nan")})
    assert list(steps.step_rows(view_of(), total).index) == [thaiqm.SURVEYED]
