"""The notes below a page: how far the survey reached, of the country and of each province."""

from __future__ import annotations

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from tests.ui.conftest import run_page
from ui.parts import notes
from ui.site import NATIONAL


def test_the_survey_reached_so_much_of_the_country(view_of) -> None:
    """36,647,817 surveyed of 66,413,979 registered: 55.2%."""
    assert notes.reach(view_of()) == (
        "คนที่สำรวจ จปฐ. พ.ศ. 2561 เท่ากับ 55.2% ของประชากรตามทะเบียนราษฎร (ประเทศไทย)"
    )
    assert "55.2% of those registered" in notes.reach(view_of(lang="en"))


@pytest.mark.parametrize("code", ["50", "55", "96"])
def test_a_province_is_told_its_own_share(place_of, embedded, code: str) -> None:
    figures = embedded.table.loc[(2561, code)]
    share = round(100 * figures["people"] / figures["registered_people"], 1)
    assert f"{share}%" in notes.reach(place_of(area=code))


def test_bangkok_was_not_surveyed(place_of) -> None:
    assert notes.reach(place_of(area="10")) == ""


@pytest.mark.parametrize(("measure", "notes_of_units"), [("target_poor", 1), ("poor_people", 0)])
def test_only_figures_of_the_survey_count_units_without_a_boundary(
    components: BidiComponentManager, measure: str, notes_of_units: int
) -> None:
    """Monetary poverty is estimated of whole provinces: no survey unit is a part of it."""
    page = run_page(components, NATIONAL, measure=measure)
    assert sum("รวมเทศบาล" in one.value for one in page.caption) == notes_of_units
