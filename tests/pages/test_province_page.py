"""The province page run as Streamlit runs it: every section, for every kind of area."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages._ui import site
from pages._ui.site import PROVINCE

UI = Path(site.__file__).parent
PAGES = UI.parent
AREAS = {
    "30": "the most tambons",
    "83": "three districts",
    "5001": "a district",
    "550701": "a tambon",
    "500101": "a tambon without figures",
    "550151": "a survey unit",
}


def run(**query: str) -> AppTest:
    """The province page of an address, at rest: the opening, the first view, and one more run."""
    app = AppTest.from_file(str(UI / "shell.py"), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.switch_page(str(PAGES / PROVINCE.file))
    for _ in range(3):
        app.run()
    return app


@pytest.mark.parametrize("area", AREAS, ids=AREAS.get)
@pytest.mark.parametrize("section", PROVINCE.sections)
def test_every_section_is_drawn_for_every_kind_of_area(section: str, area: str) -> None:
    app = run(area=area, section=section, level="tambon")
    assert not app.exception
    assert app.header[0].value
    shown = app.button_group(key="choose-section")
    assert shown.value == section
    assert any("TPMAP" in caption.value for caption in app.caption)


@pytest.mark.parametrize(
    "measure", ["hai", "mpi_m0", "target_poor", "registered_share", "multi_rate"]
)
def test_every_kind_of_measure_has_its_page(measure: str) -> None:
    app = run(area="55", measure=measure, lang="en")
    assert not app.exception
    assert "Nan" in app.header[0].value


def test_fewer_areas_than_ten_are_counted_as_they_are() -> None:
    """Phuket has three districts."""
    app = run(area="83", section="start")
    assert any("3 อำเภอที่สัดส่วนสูงที่สุด" in text.value for text in app.markdown)


def test_bangkok_has_no_sections() -> None:
    app = run(area="10")
    assert not app.exception
    assert any("ไม่ได้หมายความว่าไม่มีคนจน" in note.value for note in app.info)
    assert "เริ่มที่ไหนก่อน" not in str(app.main)
