"""The ways to make a group beside drawing one: each in a box, which comes when it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from figures.groups import saved
from tests.ui.conftest import run_page
from tests.ui.group.test_group import CIRCLE
from ui.group import around, files, keep, listed, ready, ruled, ways
from ui.site import GROUP

PRESSED = {
    "around": "group-circle", "rule": "group-rule-use", "ready": "group-ready-use",
    "keep": "group-name-use",
}  # fmt: skip
"""A button of each box that comes late."""


def opened(app: AppTest, name: str) -> AppTest:
    """The page with the box of a way open."""
    app.session_state[f"group-way-{name}"] = True
    return app.run()


def keys(app: AppTest) -> set[str]:
    """Keys of the page's buttons."""
    return {str(button.key) for button in app.button}


def test_the_boxes_of_all_ways_are_drawn_when_they_are_opened(
    components: BidiComponentManager,
) -> None:
    app = run_page(components, GROUP, level="district", group=CIRCLE)
    assert "group-undo" in keys(app)
    assert not keys(app) & set(PRESSED.values())
    for name, button in PRESSED.items():
        assert button in keys(opened(app, name))
    assert set(PRESSED) == ways.LATE
    drawn = [draw for _, draw in ways.WAYS.values()]
    assert drawn == [around.around, listed.listed, ruled.ruled, ready.ready, keep.keep]


def test_the_files_of_a_group_are_offered_when_their_box_is_opened(
    components: BidiComponentManager,
) -> None:
    app = run_page(components, GROUP, level="district", group=CIRCLE)
    few = len(app.get("download_button"))
    app.session_state["group-files"] = True
    assert len(app.run().get("download_button")) == few + 2 + len(files.KINDS)


def test_survey_units_are_listed_when_their_list_is_opened(
    components: BidiComponentManager,
) -> None:
    app = run_page(components, GROUP, level="tambon", group="tambon~circle~19.2~100.8~40")
    assert not app.dataframe
    assert not app.table
    app.session_state["group-units-open"] = True
    [listed_units] = app.run().table
    assert not app.dataframe
    assert len(listed_units.value) > 0


def test_a_list_a_rule_and_a_ready_group_become_the_pages(components: BidiComponentManager) -> None:
    app = run_page(components, GROUP, level="district")
    app.text_area(key="group-list-text").set_value("อ.ปัว จ.น่าน").run()
    app.button(key="group-list-use").click().run()
    assert app.query_params["group"] == "district~list~5505"
    opened(app, "around").button(key="group-circle").click().run()
    assert app.query_params["group"].startswith("district~list~50")
    app.button(key="group-clear").click().run()
    opened(app, "rule").button(key="group-rule-use").click().run()
    assert app.query_params["group"] == "district~rule~target_poor_rate~ge~0.1~TH~2561"
    app.button(key="group-clear").click().run()
    opened(app, "ready").button(key="group-ready-use").click().run()
    assert app.query_params["group"] == "district~ready~border"


def test_a_group_is_named_kept_opened_and_deleted_where_that_is_allowed(
    components: BidiComponentManager, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setenv("ATLAS_IMPORT", "on")
    app = run_page(components, GROUP, level="district", group=CIRCLE)
    opened(app, "keep").button(key="group-keep").click().run()
    assert not app.exception
    (kept,) = saved.saved()
    assert kept.text == app.query_params["group"].partition("~~")[0]
    assert kept.name == "รัศมี 40 กม. รอบพิกัด 19.20, 100.80"
    app.button(key="group-clear").click().run()
    app.button(key=f"group-open-{kept.id}").click().run()
    assert app.query_params["group"] == kept.text
    app.button(key=f"group-delete-{kept.id}").click().run()
    assert saved.saved() == []


@pytest.mark.parametrize("press", ["group-keep", "group-name-use"])
def test_a_name_that_is_typed_right_before_the_press_is_taken(
    components: BidiComponentManager, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, press: str
) -> None:
    """The page has not been drawn with it yet."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setenv("ATLAS_IMPORT", "on")
    app = run_page(components, GROUP, level="district", group=CIRCLE)
    opened(app, "keep")
    box = next(one for one in app.text_input if str(one.key).startswith("group-name-"))
    box.input("ลุ่มน้ำว้า")
    app.button(key=press).click().run()
    assert not app.exception
    assert app.query_params["group"].endswith("~~ลุ่มน้ำว้า")
    assert [one.name for one in saved.saved()] == ["ลุ่มน้ำว้า"] * (press == "group-keep")
