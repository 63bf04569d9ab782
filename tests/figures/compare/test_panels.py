"""Which panels an address names, and who leads in them."""

from __future__ import annotations

import pandas as pd
import pytest

from data.catalog import catalog
from figures.compare import leading, panels
from figures.compare.leading import Often
from figures.compare.panels import Panel

KNOWN = catalog().measures


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("years", True),
        ("dimensions", True),
        ("hai,gini", True),
        ("hai,hai", False),
        ("hai,", False),
        ("", False),
        ("nothing", False),
        (",".join(list(KNOWN)[:12]), True),
        (",".join(list(KNOWN)[:13]), False),
    ],
)
def test_what_names_panels(text: str, known: bool) -> None:  # noqa: FBT001
    assert (text in panels.Wanted(KNOWN)) == known


def test_a_measure_has_a_panel_for_every_year_between_its_first_and_last() -> None:
    found = panels.over_years("hai", [2567, 2564, 2565])
    assert [panel.period for panel in found] == [2564, 2565, 2566, 2567]
    assert [panel.period for panel in found if not panel.there] == [2566]
    assert panels.over_years("hai", []) == []


def test_a_measure_without_the_year_is_shown_in_its_latest() -> None:
    years = {"hai": [2564, 2563], "gini": [2561], "density": []}
    assert panels.of_measures(list(years), 2561, years.__getitem__) == [
        Panel("hai", 2564), Panel("gini", 2561), Panel("density", 2561, there=False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("measures", "one"),
    [
        (("income_rate", "target_poor"), True),
        (("income_rate", "hai"), False),
        (("mpi_m0", "hai"), False),
    ],
)
def test_one_legend_takes_one_unit_and_one_dark_end(measures: tuple[str, ...], one: bool) -> None:  # noqa: FBT001
    """The map of a count shows its rate; HAI is worse where it is low."""
    assert panels.one_scale([Panel(name, 2561) for name in measures], KNOWN) == one


VALUES = pd.DataFrame(
    {2561: [0.051, 0.0514, 0.02, None], 2562: [0.07, 0.01, 0.02, None], 2563: [None] * 4},
    index=["55", "58", "83", "10"],
)


def test_areas_that_print_alike_lead_a_year_together() -> None:
    """5.1% and 5.14% are both 5.1%; the year without figures does not count."""
    assert leading.areas(VALUES, "percent") == Often(("55",), 2, 2)
    assert leading.areas(VALUES[[2561]], "percent") == Often(("55", "58"), 1, 1)
    assert leading.areas(VALUES, "percent", highest=False) == Often(("58", "83"), 1, 2)
    assert leading.areas(VALUES[[2563]], "percent") is None


def test_panels_lead_in_areas_that_have_several_figures() -> None:
    """Mae Hong Son and Nan have one each, Phuket the same in both."""
    assert leading.panels(VALUES, "percent") == Often(("2561", "2562"), 2, 3)
    assert leading.panels(VALUES[[2561]], "percent") is None
