"""The side bar: years that a measure lacks are shown as such, and choosing one changes nothing."""

from __future__ import annotations

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from tests.ui.conftest import run_page
from ui.inside.marks import LACKING
from ui.site import NATIONAL, PROVINCE


def test_years_that_the_measure_lacks_stand_in_the_box_with_the_reason(
    components: BidiComponentManager,
) -> None:
    page = run_page(components, NATIONAL)
    box = page.selectbox(key="choose-period")
    assert "พ.ศ. 2561" in box.options
    assert f"{LACKING}พ.ศ. 2567 – ไม่มีตัวเลขนี้" in box.options
    assert [one for one in box.options if "ไม่มี" not in one] == ["พ.ศ. 2561"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("th", "สัดส่วนคนจนเป้าหมาย ไม่มีตัวเลขของ พ.ศ. 2567 รายจังหวัด มีของ พ.ศ. 2561"),
        ("en", "Target poor rate has no figures of 2024 by province, but of 2018"),
    ],
)
def test_a_year_that_it_lacks_is_told_and_not_shown(
    components: BidiComponentManager, lang: str, told: str
) -> None:
    page = run_page(components, NATIONAL, lang=lang)
    page.selectbox(key="choose-period").set_value(2567).run()
    assert not page.exception
    assert [one.value for one in page.toast] == [told]
    assert page.query_params.get("period", "2561") == "2561"
    assert page.selectbox(key="choose-period").value == 2561


def test_a_measure_that_is_picked_is_shown_in_its_latest_year(
    components: BidiComponentManager,
) -> None:
    page = run_page(components, NATIONAL, period="2561")
    page.selectbox(key="choose-group").set_value("monetary").run()
    assert not page.exception
    assert page.query_params["measure"] == "poverty_headcount"
    assert page.query_params["period"] == "2567"


def test_a_level_that_the_measure_lacks_is_left_for_one_that_it_has(
    components: BidiComponentManager,
) -> None:
    page = run_page(components, PROVINCE, area="55")
    page.selectbox(key="choose-group").set_value("monetary").run()
    assert not page.exception
    assert page.query_params["period"] == "2567"
