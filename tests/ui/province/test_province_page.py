"""The province page run as Streamlit runs it: every section, for every kind of area."""

from __future__ import annotations

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from tests.products import covering
from tests.ui.conftest import run_page
from ui.site import PROVINCE

AREAS = {
    "30": "the most tambons",
    "83": "three districts",
    "5001": "a district",
    "550701": "a tambon",
    "500101": "a tambon without figures",
    "550151": "a survey unit",
}


def run(components: BidiComponentManager, **query: str) -> AppTest:
    """The province page of an address, as a visitor sees it whose map is painted."""
    return run_page(components, PROVINCE, **query)


@pytest.mark.parametrize(("area", "section"), covering(AREAS, PROVINCE.sections))
def test_every_section_is_drawn_for_every_kind_of_area(
    components: BidiComponentManager, section: str, area: str
) -> None:
    app = run(components, area=area, section=section, level="tambon")
    assert not app.exception
    assert app.header[0].value
    shown = app.button_group(key="choose-section")
    assert shown.value == section
    assert any("TPMAP" in caption.value for caption in app.caption)


@pytest.mark.parametrize(
    "measure", ["hai", "mpi_m0", "target_poor", "registered_share", "multi_rate"]
)
def test_every_kind_of_measure_has_its_page(components: BidiComponentManager, measure: str) -> None:
    app = run(components, area="55", measure=measure, lang="en")
    assert not app.exception
    assert "Nan" in app.header[0].value


def test_fewer_areas_than_ten_are_counted_as_they_are(components: BidiComponentManager) -> None:
    """Phuket has three districts."""
    app = run(components, area="83", section="start")
    assert any("3 อำเภอที่สัดส่วนสูงที่สุด" in text.value for text in app.markdown)


def test_bangkok_has_no_sections(components: BidiComponentManager) -> None:
    app = run(components, area="10")
    assert not app.exception
    assert any("ไม่ได้หมายความว่าไม่มีคนจน" in note.value for note in app.info)
    assert "เริ่มที่ไหนก่อน" not in str(app.main)


# 840101 is one of two tambons (of 261 without figures) whose district has no survey unit either.
@pytest.mark.parametrize(
    ("area", "words"),
    [("500101", "หน่วยสำรวจเทศบาลของอำเภอเมืองเชียงใหม่"), ("840101", "ไม่มีหน่วยสำรวจเทศบาล")],
)
def test_a_tambon_without_figures_leads_to_where_there_are_some(
    components: BidiComponentManager, area: str, words: str
) -> None:
    app = run(components, area=area, level="tambon")
    assert words in app.warning[0].value
    app.button(key=f"way-{area[:4]}").click().run()
    assert app.query_params["area"] in (area[:4], [area[:4]])
