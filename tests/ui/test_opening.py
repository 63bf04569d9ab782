"""What a page opens with: the same as the page, for every view it can show."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.catalog import catalog
from data.stored.damage import DamagedRelease
from tests.products import covering
from tests.ui.conftest import run_page
from ui import cached, first_picture, pictured
from ui.charts.svg_ground import Unknown
from ui.choice import Choice
from ui.site import DIMENSIONS, GROUP, NATIONAL, PAGES, PROVINCE, Page
from ui.view import View

AREAS = {"province": 77, "district": 928, "tambon": 7425}


def content(page: Page, **parameters: str) -> dict[str, Any]:
    announced = first_picture.announced(page.path, parameters)
    assert announced
    assert announced.opening
    return dict(announced.opening)


def view(found: dict[str, Any]) -> dict[str, Any]:
    """The map's part, as `area_layer.js` reads it."""
    first, _, written = found["map"].partition("\n")
    assert first.split(" ")[0] == "map"
    return dict(json.loads(written)["view"])


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (NATIONAL, {}),
        (NATIONAL, {"area": "5001", "level": "tambon", "lang": "en"}),
        (NATIONAL, {"area": "10"}),
        (NATIONAL, {"measure": "hai", "area": "R3"}),
        (PROVINCE, {}),
        (PROVINCE, {"area": "500101", "level": "tambon", "lang": "en"}),
        (PROVINCE, {"area": "10"}),
    ],
)
def test_it_says_what_the_page_says(
    components: BidiComponentManager, page: Page, query: dict[str, str]
) -> None:
    app = run_page(components, page, **query)
    assert not app.exception
    found = content(page, **query)
    assert found["headline"] == app.header[0].value
    shown = [(each.label, each.value, each.delta.strip()) for each in app.metric[:4]]
    assert [(label, value, note.strip()) for label, value, note in found["figures"]] == shown


BANGKOK_FIRST = {"density", "poverty_line", "registered_people"}
"""Measures by which Bangkok is the province that the page opens with."""


@pytest.mark.parametrize(
    ("measure", "page", "lang"),
    covering(sorted(catalog().measures), [NATIONAL, PROVINCE], ["th", "en"]),
)
def test_every_measure_opens(measure: str, page: Page, lang: str) -> None:
    found = content(page, measure=measure, lang=lang)
    assert found["headline"]
    alone = page is PROVINCE and measure in BANGKOK_FIRST  # a region by itself
    assert len(found["figures"]) == (3 if alone else 4)
    assert view(found)["lang"] == lang


@pytest.mark.parametrize("level", AREAS)
def test_the_map_has_every_area_of_its_level(level: str) -> None:
    found = view(content(NATIONAL, level=level))
    assert (found["level"], len(found["marks"])) == (level, AREAS[level])


def test_a_page_of_another_frame_announces_its_shapes_alone() -> None:
    announced = first_picture.announced(DIMENSIONS.path, {"level": "district"})
    assert announced
    assert announced.level == "district"
    assert announced.opening is None


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if not page.mapped and page != GROUP],
    ids=lambda page: page.path,
)
def test_a_page_without_a_map_announces_nothing(page: Page) -> None:
    assert first_picture.announced(page.path, {}) is None


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_page_of_groups_opens_with_the_map_and_the_ways_to_make_one(
    components: BidiComponentManager, lang: str
) -> None:
    found = content(GROUP, level="tambon", lang=lang)
    app = run_page(components, GROUP, level="tambon", lang=lang)
    assert found["headline"] == app.header[0].value
    title, lines = found["beside"]
    assert title["title"] == app.subheader[0].value
    listed = next(one.value for one in app.markdown if one.value.startswith("- "))
    assert [line.removeprefix("- ") for line in listed.splitlines()] == lines["list"]
    assert len(view(found)["marks"]) == AREAS["tambon"]
    assert found["framed"] is True


@pytest.mark.parametrize(
    "query", [{"group": "tambon~circle~19.2~100.9~40"}, {"area": "55"}], ids=["group", "place"]
)
def test_where_a_group_or_a_place_is_asked_for_nothing_stands_before_it(
    query: dict[str, str],
) -> None:
    assert first_picture.announced(GROUP.path, query) is None


def test_nothing_opens_on_a_damaged_release(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> None:
        raise DamagedRelease("areas.parquet", "one", "another")

    monkeypatch.setattr(cached, "release", damaged)
    assert first_picture.announced(NATIONAL.path, {}) is None


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (NATIONAL, {}),
        (NATIONAL, {"area": "3001", "level": "district"}),
        (NATIONAL, {"measure": "gini"}),
        (PROVINCE, {"area": "30", "lang": "en"}),
        (PROVINCE, {"area": "10"}),
    ],
)
def test_beside_the_map_it_says_and_draws_what_the_page_does_in_the_same_order(
    components: BidiComponentManager, page: Page, query: dict[str, str]
) -> None:
    app = run_page(components, page, **query)
    pieces = content(page, **query)["beside"]
    titles = [piece.get("title", piece.get("ranking")) for piece in pieces]
    shown = [text for text in titles if text]
    assert shown == [each.value for each in app.subheader][: len(shown)]
    announced = first_picture.announced(page.path, query)
    assert announced
    drawn = [each.split('data-chart="')[1].split('"')[0] for each in announced.charts]
    assert drawn == [piece["chart"] for piece in pieces if "chart" in piece]
    charts = [each.proto for each in app.get("plotly_chart")]
    for key, chart, svg in zip(drawn, charts, announced.charts, strict=False):
        assert chart.id.endswith(f"-{key}")
        traces = json.loads(chart.spec)["data"]
        pressed = [len(trace["customdata"]) for trace in traces if "customdata" in trace]
        bars = any(trace["type"] == "bar" for trace in traces)
        assert svg.count("<rect" if bars else "<circle") == sum(pressed)


def test_every_text_of_a_chart_is_escaped() -> None:
    announced = first_picture.announced(NATIONAL.path, {"lang": "en", "level": "tambon"})
    assert announced
    for svg in announced.charts:
        assert re.sub(r"</?(svg|rect|text|path|g|line|circle)[^<>]*>", "", svg).count("<") == 0


@pytest.mark.parametrize("page", [NATIONAL, PROVINCE])
def test_where_the_document_has_brought_the_map_one_run_sends_the_whole_page(
    components: BidiComponentManager, page: Page
) -> None:
    first = run_page(components, page, first=True)
    again = run_page(components, page)
    for kind in ("plotly_chart", "metric", "selectbox", "subheader"):
        assert len(first.get(kind)) == len(again.get(kind)) > 0, kind


def test_where_it_has_not_the_first_run_ends_with_the_map(
    components: BidiComponentManager,
) -> None:
    first = run_page(components, DIMENSIONS, first=True)
    assert len(first.get("plotly_chart")) < len(
        run_page(components, DIMENSIONS).get("plotly_chart")
    )


def test_a_chart_that_plotly_alone_can_draw_ends_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(figure: object, name: str) -> str:
        raise Unknown(name)

    monkeypatch.setattr(pictured, "svg", refused)
    chosen = Choice(None, "province", "target_poor_rate", 2561, "quantile", "th")
    made = pictured.beside(View(chosen, cached.release()))
    assert [next(iter(piece)) for piece in made.pieces] == ["ranking"]
    assert made.charts == []


def test_streamlit_s_scripts_wait_for_what_the_page_opens_with_but_not_for_a_picture() -> None:
    waits = {page: first_picture.announced(page.path, {}) for page in (NATIONAL, GROUP)}
    assert {page: told.complete for page, told in waits.items() if told} == {
        NATIONAL: True, GROUP: False,
    }  # fmt: skip
