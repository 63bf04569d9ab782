"""Which areas are set side by side, and the part of the page that the address names."""

from __future__ import annotations

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release
from figures.compare import asked
from tests.conftest import known_on
from tests.ui.conftest import run_page
from ui import choice as choices
from ui.choice import Choice
from ui.compare import adding, frame, sides
from ui.site import COMPARE, NATIONAL
from ui.view import View


def view_of(release: Release, **query: str) -> tuple[View, dict[str, str]]:
    chosen, ignored = choices.read_choice(query, known_on(release, COMPARE))
    return View(chosen, release), ignored


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ("58", "39")),
        ({"area": "55"}, ("55", "58")),
        ({"area": "58"}, ("58", "39")),
        ({"beside": "55,58", "area": "58"}, ("55", "58")),
        ({"beside": "55,580301", "area": "8301"}, ("55", "580301", "8301")),
        ({"beside": "10,11,12,13,14,15", "area": "55"}, ("10", "11", "12", "13", "14", "15")),
    ],
)
def test_the_areas_of_an_address(
    release: Release, query: dict[str, str], expected: tuple[str, ...]
) -> None:
    view, ignored = view_of(release, **query)
    assert not ignored
    assert sides.sides(view) == expected


@pytest.mark.parametrize("text", ["", "55,55", "55,00", "55,,58", "10,11,12,13,14,15,16"])
def test_what_names_no_areas_is_ignored(release: Release, text: str) -> None:
    view, ignored = view_of(release, beside=text)
    assert ignored == {"beside": text}
    assert view.choice.beside is None


@pytest.mark.parametrize(
    ("lang", "beside", "told"),
    [
        ("th", "55,55", "ไม่ได้ใช้พื้นที่ที่ระบุในที่อยู่ เพราะระบุซ้ำ: 55"),
        ("en", "55,00", "The areas of the address are not used: 00 is not known"),
        ("en", "10,11,12,13,14,15,16", "it names 7, and at most 6 can be compared"),
    ],
)
def test_why_areas_of_an_address_are_not_compared_is_told_on_the_page(
    components: BidiComponentManager, lang: str, beside: str, told: str
) -> None:
    app = run_page(components, COMPARE, beside=beside, lang=lang)
    assert any(told in one.value for one in app.caption)


def test_an_area_for_which_there_is_no_room_is_told(release: Release) -> None:
    view, _ = view_of(release, beside="10,11,12,13,14,15", area="55", lang="en")
    assert adding.refused(view) == ["Nan is not compared yet: at most 6 areas can be"]
    assert not adding.fits(view, "56")
    assert "6 areas are compared already" in adding.told(view)


def test_a_place_found_is_set_beside_those_shown(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[Choice] = []
    monkeypatch.setattr(adding, "go", gone.append)
    view, _ = view_of(release, area="55")
    assert adding.here(view, known_on(release, COMPARE))
    adding.add(view, "8301")
    assert (gone[0].beside, gone[0].area) == ("55,58,8301", None)
    assert not adding.fits(view, "58")
    patterns, _ = view_of(release, section="patterns")
    assert not adding.here(patterns, known_on(release, COMPARE))
    assert not adding.here(view, known_on(release, NATIONAL))


@pytest.mark.parametrize(("section", "shown"), [("places", ["classes"]), ("patterns", [])])
def test_classes_are_a_control_where_they_change_something(
    release: Release, section: str, shown: list[str]
) -> None:
    view, _ = view_of(release, section=section)
    acting = known_on(release, COMPARE).acting(view.choice)
    assert [one for one in acting if one == "classes"] == shown


def test_an_address_and_what_it_means_agree() -> None:
    assert asked.read(asked.written(("55", "8301"))) == ("55", "8301")
    assert asked.written(()) is None


def test_every_part_of_the_page_is_drawn(components: BidiComponentManager) -> None:
    assert tuple(frame.PARTS) == COMPARE.sections
    for part in COMPARE.sections:
        app = run_page(components, COMPARE, section=part)
        assert not app.exception
        assert app.header[0].value
