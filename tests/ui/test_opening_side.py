"""The side bar that a page opens with: what the page's own holds, and where it leads."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release
from serving.people import way
from tests.conftest import known_on
from tests.ui.conftest import run_page
from ui import choice, first_picture, opening_side
from ui.inside.marks import LACKING
from ui.single import wanted
from ui.site import GROUP, NATIONAL, PAGES, PROVINCE, Page
from ui.view import View

VIEWS = [
    (NATIONAL, {}),
    (NATIONAL, {"area": "5001", "level": "tambon", "lang": "en"}),
    (NATIONAL, {"measure": "gini", "end": "lowest"}),
    (PROVINCE, {"area": "30", "classes": "within"}),
    (GROUP, {"lang": "en"}),
    (PROVINCE, {"area": "100101", "level": "tambon", "lang": "en", "section": "heat"}),
]


def side(page: Page, query: dict[str, str]) -> dict[str, Any]:
    announced = first_picture.announced(page.path, query)
    assert announced
    assert announced.opening
    found = announced.opening["side"]
    assert isinstance(found, dict)
    return found


def asked(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_it_holds_what_the_side_bar_holds(
    components: BidiComponentManager, page: Page, query: dict[str, str]
) -> None:
    app, found = run_page(components, page, **query), side(page, query)
    assert not app.exception
    assert found["title"] in app.sidebar.markdown[0].value
    links = [one.proto for one in app.sidebar.get("page_link")][: len(PAGES)]
    assert [name for name, *_ in found["links"]] == [link.label for link in links]
    assert [asked(to) for _, _, to, _ in found["links"]] == [
        asked(f"?{link.query_string}") for link in links
    ]
    assert [here for *_, here in found["links"]] == [each == page for each in PAGES]
    [search, *controls] = found["controls"]
    assert (search["search"], search["told"]) == (
        app.text_input(key="search").label, app.text_input(key="search").placeholder,
    )  # fmt: skip
    boxes = {one["box"]: one for one in controls if "box" in one}
    for name, one in boxes.items():
        shown = app.selectbox(key=f"choose-{name}")
        told = [option.removeprefix(LACKING) for option in shown.options]
        assert ([label for label, _ in one["options"]], one["label"]) == (told, shown.label)
        assert one["at"] == shown.index
    for one in controls:
        if "abreast" in one:
            group = app.button_group(key=f"choose-{one['abreast']}")
            assert [label for label, _ in one["options"]] == list(group.options)
            assert one["label"] == group.label
    drawn = [one.key for one in app.sidebar.selectbox]
    assert [f"choose-{name}" for name in boxes] == drawn


@pytest.mark.parametrize(("page", "query"), VIEWS[:1] + VIEWS[3:4])
def test_what_is_chosen_leads_where_the_side_bar_leads(
    components: BidiComponentManager, page: Page, query: dict[str, str]
) -> None:
    for one in side(page, query)["controls"][1:]:
        name = one.get("box") or one["abreast"]
        ways = [i for i, (_, address) in enumerate(one["options"]) if address and i != one["at"]]
        if not ways:
            continue
        last = ways[-1]
        app = run_page(components, page, **query)
        if "box" in one:
            app.selectbox(key=f"choose-{name}").select_index(last).run()
        else:
            group = app.button_group(key=f"choose-{name}")
            group.set_value(_value(one, last)).run()
        assert not app.exception
        there = asked(one["options"][last][1])
        assert there == dict(app.query_params), name


def _value(one: dict[str, Any], at: int) -> str:
    """What a button of several stands for: the part of its address that bears its name."""
    return parse_qs(one["options"][at][1].removeprefix("?"))[one["abreast"]][0]


def test_a_year_that_the_measure_lacks_leads_nowhere() -> None:
    [years] = [one for one in side(NATIONAL, {})["controls"] if one.get("box") == "period"]
    ways = dict(years["options"])
    assert ways["พ.ศ. 2561"]
    assert ways["พ.ศ. 2567 – ไม่มีตัวเลขนี้"] == ""


def test_its_buttons_lead_to_the_slide_and_the_file_of_the_map(release: Release) -> None:
    query = {"area": "55", "level": "district", "lang": "en"}
    (_, _, slide, _), (_, _, saved, _) = side(PROVINCE, query)["presses"]
    assert urlsplit(slide).path == "./briefing"
    assert asked(slide)["template"] == "province"
    path, given = urlsplit(saved).path, parse_qs(urlsplit(saved).query)
    assert path == "./export/map.html"
    single = {name: values[0] for name, values in given.items() if name != "measure"}
    found = wanted.read(single, given["measure"], release)
    assert (found.area, found.level, found.lang) == ("55", "district", "en")
    assert found.measures[0] == "target_poor_rate"
    assert len(found.measures) > 10


def test_where_people_sign_in_there_is_none(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen, _ = choice.read_choice({}, known_on(release, NATIONAL))
    view = View(chosen, release)
    assert opening_side.pieces(view, NATIONAL)
    monkeypatch.setattr(way, "stated", lambda: object())
    assert opening_side.pieces(view, NATIONAL) is None
