"""The choropleth layer: what enters the map's frame, and from where."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.release import Release
from geo import choropleth
from geo.classes import classify

PAYLOADS = [
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "'-alert(1)-'",
    "\u2028window.hacked=1",
    "{{ 7*7 }}",
    "&lt;b&gt;",
]


def view(**changes: Any) -> choropleth.View:
    plain: dict[str, Any] = {
        "level": "province",
        "asset": "/assets/areas/x/province.json",
        "names": "/assets/areas/x/names.json",
        "marks": "0",
        "figures": {},
        "unit": "percent",
        "colours": ["#000000"],
        "legend": {"title": "", "unit": "", "rows": []},
        "texts": {"measure": ""},
        "lang": "th",
    }
    return choropleth.View(**(plain | changes))


def script(of: choropleth.View) -> str:
    group = choropleth.layer_group(of)
    layer = next(iter(group._children.values()))
    return str(layer._template.module.script(layer, {}))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_a_view_can_end_the_script_it_stands_in(payload: str) -> None:
    written = script(view(texts={"measure": payload}, legend={"title": payload, "rows": []}))
    body = written.removeprefix("atlas.layer(").rpartition(").addTo(")[0]
    assert not set(body) & set("<>&'\u2028\u2029")
    assert json.loads(body)["texts"]["measure"] == payload


@given(st.text())
def test_script_json_says_what_it_was_given(text: str) -> None:
    written = choropleth.script_json({"text": text})
    assert json.loads(written) == {"text": text}
    assert not set(written) & set("<>&'\u2028\u2029")


def test_the_base_map_loads_from_our_own_server_only() -> None:
    drawn = choropleth.base_map("/assets/v/1")
    links = [link for _, link in drawn.default_js + drawn.default_css]
    assert links
    assert all(link.startswith("/assets/v/1/") for link in links)


def test_the_base_map_has_no_ground_by_default() -> None:
    assert "tile" not in choropleth.base_map("/assets").get_root().render().lower()


def test_a_base_map_of_the_own_network_is_drawn_with_its_credit() -> None:
    html = choropleth.base_map("/a", "http://tiles.example/{z}/{x}/{y}.png", "กรมแผนที่ทหาร")
    assert "tiles.example" in html.get_root().render()


def read_numbers(text: str) -> list[int | None]:
    return [int(item, 36) if item else None for item in text.split(",")]


@given(st.lists(st.one_of(st.none(), st.integers(-1, 40_000_000)), min_size=2, max_size=30))
def test_counts_survive_their_way_as_text(counts: list[int | None]) -> None:
    codes = [str(place) for place in range(len(counts))]
    table = pd.DataFrame(
        {"value": float("nan"), "count": pd.Series(counts, dtype="float64"), "base": 1.0}
    ).set_axis(codes)
    text = choropleth.figures(codes, table, ratio=True)["count"]
    if all(count is None for count in counts):
        assert text == ""
    else:
        assert read_numbers(text) == counts


def test_figures_stand_in_the_order_of_the_asset_and_miss_what_is_missing() -> None:
    table = pd.DataFrame(
        {"value": [0.5, 0.25], "count": [2.0, 1.0], "base": [4.0, 4.0]}, ["a", "b"]
    )
    figures = choropleth.figures(["b", "x", "a"], table, ratio=False)
    assert read_numbers(figures["value"]) == [250_000, None, 500_000]


@pytest.mark.parametrize(("worse", "darkest"), [(True, -1), (False, 0)])
def test_dark_is_worse(worse: bool, darkest: int) -> None:  # noqa: FBT001 (a table's column)
    five = classify(pd.Series(range(1, 101)) / 100)
    assert choropleth.colours(five, higher_is_worse=worse)[darkest] == choropleth.RAMP[-1]


@pytest.mark.parametrize("number", range(1, 6))
def test_every_class_has_a_colour_of_its_own(number: int) -> None:
    classes = classify(pd.Series(range(1, number + 1)) / 10)
    colours = choropleth.colours(classes)
    assert len(colours) == len(set(colours)) == number


def test_zeros_are_paler_than_any_class() -> None:
    classes = classify(pd.Series([0.0] * 5 + [0.1, 0.2, 0.3]))
    assert choropleth.colours(classes)[0] == choropleth.ZERO_COLOUR


@pytest.mark.parametrize(
    ("code", "level", "prefixes"),
    [
        (None, "tambon", []),
        ("TH", "province", []),
        ("50", "tambon", ["50"]),
        ("5001", "province", ["50"]),
        ("500107", "tambon", ["500107"]),
        ("bangkok", "district", ["10"]),
    ],
)
def test_an_area_is_marked_by_itself_or_what_lies_around_it(
    release: Release, code: str | None, level: str, prefixes: list[str]
) -> None:
    assert choropleth.focus(release.areas, code, level) == prefixes


def test_a_region_is_marked_by_its_provinces(release: Release) -> None:
    assert len(choropleth.focus(release.areas, "south", "province")) == 14


def test_a_municipal_unit_is_marked_by_its_district(release: Release) -> None:
    unit = release.codes("municipality")[0]
    assert choropleth.focus(release.areas, unit, "tambon") == [unit[:4]]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_tooltip_names_cover_every_polygon(release: Release, lang: str) -> None:
    names = json.loads(choropleth.names_json(release.areas, lang))["names"]
    assert len(names) == 77 + 928 + 7_425
    assert names["50"] == {"th": "เชียงใหม่", "en": "Chiang Mai"}[lang]
