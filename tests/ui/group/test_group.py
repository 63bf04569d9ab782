"""The page of groups without a browser: its texts, what is heard of the map, steps, the ways."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release
from geo.groups.origins import Circle, Polygon, Rectangle
from tests.conftest import known_on
from tests.ui.conftest import run_page
from ui import choice as choices
from ui.group import (
    change,
    files,
    frame,
    history,
    once,
    page,
    panels,
    ruled,
    start,
    told,
)  # fmt: skip
from ui.group.labels import labels
from ui.group.view import GroupView
from ui.province import start as of_province
from ui.single import sheets
from ui.site import BRIEFING, GROUP
from ui.view import View
from wording.bundle import texts

CIRCLE = "district~circle~19.2~100.8~40"


def view_of(release: Release, **query: str) -> GroupView:
    """The view of an address."""
    chosen, ignored = choices.read_choice(query, known_on(release, GROUP))
    assert not ignored
    return GroupView.named_by(View(chosen, release))


def feature(kind_of: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    """A shape as the tools for drawing make it."""
    return {"geometry": {"type": kind_of, "coordinates": coordinates}, "properties": properties}


def test_shapes_of_the_tools_are_read_and_told_again() -> None:
    ring = [[100.6, 19.0], [100.6, 19.4], [101.0, 19.4], [101.0, 19.0], [100.6, 19.0]]
    read = [
        frame.shape_of(feature("Point", [100.8, 19.2], radius=40_000)),
        frame.shape_of(feature("Polygon", [ring], kind="rectangle")),
        frame.shape_of(feature("Polygon", [ring])),
    ]
    corners = tuple((lat, lng) for lng, lat in ring[:-1])
    made = [Circle((19.2, 100.8), 40), Rectangle((19.0, 100.6), (19.4, 101.0)), Polygon(corners)]
    assert read == made
    assert [frame.told_of(one)[0]["kind"] for one in made] == ["circle", "rectangle", "polygon"]
    assert frame.told_of(made[0])[0]["radius"] == 40_000


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        feature("Point", [100.8, 19.2]),
        feature("Point", [100.8, 19.2], radius="much"),
        feature("Polygon", [[[100.6, 19.0], [100.7, 19.0], [100.6, 19.0]]]),
        feature("LineString", [[100.6, 19.0], [100.7, 19.0]]),
    ],
)
def test_what_is_no_shape_is_none(wrong: dict[str, Any]) -> None:
    assert frame.shape_of(wrong) is None


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_label_of_the_tools_is_in_the_language(lang: str) -> None:
    def leaves(part: Any) -> list[str]:
        return (
            [part] if isinstance(part, str) else [one for p in part.values() for one in leaves(p)]
        )

    said = leaves(labels(texts(lang)))
    assert len(said) > 20
    assert all(
        any("\u0e00" <= letter <= "\u0e7f" for letter in one) == (lang == "th") for one in said
    )


def test_the_map_is_told_its_shapes_and_the_places_of_its_areas(release: Release) -> None:
    view = view_of(release, level="district", group=CIRCLE)
    message = told.told(view)
    group = once.group(release.id, CIRCLE, "district")
    assert message["shapes"] == [{"kind": "circle", "points": [(19.2, 100.8)], "radius": 40_000}]
    assert len(message["group"].split(",")) == len(group.codes)
    assert set(message["around"].split()) == set(group.codes)


def test_what_a_group_does_not_change_is_told_once_by_address(release: Release) -> None:
    one, other = (
        told.told(view_of(release, level="tambon", group=f"tambon~circle~{where}"))
        for where in ("19.2~100.8~40", "15.2~100.8~20")
    )
    assert one["view"] == other["view"]
    assert one["group"] != other["group"]
    assert len(json.dumps(one).encode()) < 8_000  # 70 KB with the figures of 7,425 tambons
    for changed in ({"measure": "income_rate"}, {"lang": "en"}, {"classes": "policy"}):
        view = view_of(release, level="tambon", **changed)
        assert told.told(view)["view"] != one["view"]


def test_the_file_of_its_map_has_its_areas_and_its_finding(release: Release) -> None:
    view = view_of(release, level="district", group=CIRCLE)
    held = sheets.of_painting(view, told.drawn(view), "A finding", GROUP, "https://atlas.example")
    assert held.sheets[0].painted.group == told.drawn(view).group
    assert held.sheets[0].title.startswith("A")
    assert "group=district~circle" in held.address.replace("%7E", "~")


def test_a_rule_may_be_of_any_part_of_the_country(release: Release) -> None:
    found = ruled.parts(view_of(release, level="district"))
    assert found[0] == "TH"
    assert len(found) == 1 + 5 + 77


def test_areas_are_added_unless_the_page_says_otherwise(release: Release) -> None:
    view = view_of(release, level="district", group="district~list~5505")
    other = once.group(release.id, "district~list~5509", "district")
    assert change.joined(view, other).codes == ("5505", "5509")
    assert history.STEPS >= 20
    assert page.of_address(view).group == view.group


def test_what_is_in_view_is_told_by_few_codes() -> None:
    assert told.around(("550501", "550502")) == ["550501", "550502"]
    many = tuple(f"55{place:04}" for place in range(100, 900))
    assert told.around(many) == sorted({code[:4] for code in many})


def test_the_rank_is_among_the_provinces_and_the_group(release: Release) -> None:
    view = view_of(release, level="district", group=CIRCLE)
    *_, (label, rank, note) = panels.standing(view)
    assert label == "อันดับ"
    assert "77 จังหวัด" in note  # 76 with figures, and the group
    assert rank.isdigit()


def test_the_group_is_told_in_both_languages_with_figures_of_its_own(
    components: BidiComponentManager,
) -> None:
    for lang, said in (("th", "จุดร้อยละ"), ("en", "points")):
        app = run_page(components, GROUP, level="district", group=CIRCLE, lang=lang)
        assert not app.exception
        assert said in app.header[0].value.replace("\u2060", "")


def test_a_group_that_cannot_be_is_told_and_the_page_is_drawn(
    components: BidiComponentManager,
) -> None:
    app = run_page(components, GROUP, level="district", group="district~circle~0~0~1")
    assert not app.exception
    assert len(app.error) == 1
    assert app.header[0].value


def test_steps_are_taken_back_and_done_again(components: BidiComponentManager) -> None:
    app = run_page(components, GROUP, level="district", group=CIRCLE)
    app.button(key="group-clear").click().run()
    assert "group" not in app.query_params
    app.button(key="group-undo").click().run()
    assert app.query_params["group"] == CIRCLE
    app.button(key="group-redo").click().run()
    assert "group" not in app.query_params


def test_its_files_have_a_row_an_area_and_the_sum_and_are_drawn_of_the_group(
    release: Release,
) -> None:
    view = view_of(release, level="district", group="district~list~5505_09")
    made = files.table(view)
    assert list(made.rows.index) == ["5505", "5509", "group"]
    assert made.rows["count"].iloc[-1] == made.rows["count"].iloc[:2].sum()
    asked = files.request(view)
    assert (asked.group, asked.measure) == ("district~list~5505_09", "target_poor_rate")


def test_half_of_the_people_are_in_few_areas(release: Release) -> None:
    view = view_of(release, level="tambon", group="tambon~list~5505")
    counts = view.figures.spread()["count"].sort_values(ascending=False)
    few = int((counts.cumsum() < counts.sum() / 2).sum()) + 1
    assert start.half(view, view.figures.spread()).startswith(f"{few} ตำบล ")


@pytest.mark.parametrize(("lang", "said"), [("th", "ของกลุ่ม"), ("en", "of the group")])
def test_shares_of_where_to_start_are_of_the_group(release: Release, lang: str, said: str) -> None:
    view = view_of(release, group=CIRCLE, level="district", lang=lang)
    rows = of_province.bar_rows(view, view.figures.spread(), "count")
    assert all(said in text for text in rows["text"])


def test_a_place_that_was_found_is_taken_with_all_around_it(
    components: BidiComponentManager,
) -> None:
    app = run_page(components, GROUP, level="district", area="5505")
    app.button(key="group-found-near").click().run()
    assert app.query_params["group"] == "district~near~5505~30"
    app.session_state["group-mode"] = "intersection"
    app.button(key="group-found-areas").click().run()
    assert app.query_params["group"] == "district~list~5505"


def test_slides_of_areas_are_made_whatever_group_the_address_keeps(
    components: BidiComponentManager,
) -> None:
    app = run_page(components, BRIEFING, group=CIRCLE)
    assert not app.exception
    assert not app.error
    assert app.text_input[0].placeholder or app.text_input[0].value


@pytest.mark.parametrize(("measure", "told"), [("density", 1), ("registered_people", 0)])
def test_why_a_group_has_no_figure_is_told(
    components: BidiComponentManager, measure: str, told: int
) -> None:
    app = run_page(components, GROUP, level="district", group=CIRCLE, measure=measure)
    assert not app.exception
    said = [one.value for one in app.caption if "ดูรายพื้นที่ได้บนแผนที่" in one.value]
    assert len(said) == told
