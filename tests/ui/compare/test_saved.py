"""The one file of a comparison holds every map that the page shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from data.stored.release import Release
from geo import folium_map
from tests.single_maps import held
from ui.choice import Choice
from ui.compare import multiples, pair_map, pairs, saved
from ui.single import side
from ui.site import COMPARE
from ui.view import View

Views = Callable[..., View]


@pytest.fixture
def view(release: Release) -> Views:
    def make(measure: str = "target_poor_rate", period: int = 2561, **more: object) -> View:
        choice = Choice(None, "province", measure, period, None, "th")
        return View(choice.but(**more), release)

    return make


def test_the_file_has_every_measure_that_is_shown(view: Views) -> None:
    seen = view(panels="hai,income_rate,mpi_m0", section="multiples")
    maps = multiples.maps_of(seen)
    titles = multiples.titles(maps)
    file = saved.of_panels(maps, titles, "https://atlas.example")
    assert [sheet.name for sheet in file.sheets] == titles
    assert file.address.startswith("https://atlas.example/compare?")
    assert "panels=hai" in file.address
    told = held(folium_map.html(file))["sheets"]
    assert [sheet["name"] for sheet in told] == titles
    assert len({sheet["view"]["marks"] for sheet in told}) == 3


def test_the_years_of_a_measure_are_told_apart_and_lacking_ones_left_out(view: Views) -> None:
    maps = multiples.maps_of(view("hai", 2564, panels="years", form="tiles"))
    titles = multiples.titles(maps)
    lacking = replace(maps, wanted=(replace(maps.wanted[0], there=False), *maps.wanted[1:]))
    for one, expected in ((maps, titles), (lacking, titles[1:])):
        file = saved.of_panels(one, titles)
        assert [sheet.name for sheet in file.sheets] == expected
        for sheet, year in zip(file.sheets, expected, strict=True):
            assert year.split()[-1] in sheet.subtitle


def test_two_measures_have_their_nine_colours_and_then_each_its_own(view: Views) -> None:
    seen = view(section="pairs")
    other = pairs.second(seen)
    drawn = pair_map.drawn(seen, other, pairs.looked(seen))
    both, first, second = saved.of_pair(seen, other, drawn).sheets
    assert " × " in both.name
    assert both.painted.marks == drawn.marks
    assert both.painted.legend["square"]
    assert both.painted.pairs is None
    assert [first.name, second.name] == [one.measure.name("th") for one in (seen, other)]


@pytest.mark.parametrize(
    ("section", "there"), [(None, True), *((one, one == "places") for one in COMPARE.sections)]
)
def test_the_side_bar_saves_the_map_where_none_below_is_saved(
    view: Views, monkeypatch: pytest.MonkeyPatch, section: str | None, *, there: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(side, "button", lambda *_, **__: asked.append("button"))
    monkeypatch.setattr(side, "address", lambda: "")
    side.of_page(view(section=section), COMPARE)
    assert bool(asked) == there
