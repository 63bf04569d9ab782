"""The names that a map is told to show: of the country, of a province, of a district."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace

import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from geo.areas import SEATS
from poverty.protection.disclosure import Status
from ui.map import layer
from ui.map.named import FOREMOST, foremost, named, towns
from ui.map.painting import Kind, painted
from ui.view import View

Views = Callable[..., View]


def codes(view: View) -> list[str]:
    """Codes of the names that a view's map is told."""
    return [str(name[0]) for name in layer.painting_of(view).named]


@pytest.mark.parametrize("level", ["province", "district", "tambon"])
@pytest.mark.parametrize("measure", ["target_poor_rate", "mpi_m0"])
def test_the_country_names_the_ten_highest(view_of: Views, level: str, measure: str) -> None:
    view = view_of(level=level, measure=measure)
    values = view.reading["value"].sort_values(ascending=False)
    first = foremost(view, view.reading["value"])
    assert len(first) <= FOREMOST
    assert {name.code for name in first} == set(values.index[: len(first)])
    assert values.iloc[len(first) - 1] != values.iloc[len(first)]


def test_where_less_is_worse_the_lowest_are_named(view_of: Views) -> None:
    view = view_of(measure="hai")
    lowest = view.reading["value"].nsmallest(FOREMOST).index
    assert {name.code for name in foremost(view, view.reading["value"])} <= set(lowest)


def test_areas_that_tie_with_one_left_out_are_not_named(view_of: Views) -> None:
    view = view_of()
    values = pd.Series(0.5, index=view.reading.index)
    values.iloc[3] = 0.7
    assert [name.code for name in foremost(view, values)] == [values.index[3]]
    assert foremost(view, values * float("nan")) == []


@pytest.mark.parametrize(("lang", "own"), [("th", "เชียงใหม่"), ("en", "Chiang Mai")])
def test_every_region_but_that_around_bangkok_has_its_town(
    view_of: Views, release: Release, lang: str, own: str
) -> None:
    found = {name.code: name for name in towns(view_of(lang=lang))}
    assert set(found) == {code[:2] for code in SEATS.values()} == {"10", "40", "50", "90"}
    assert found["50"].text == own
    assert found["50"].lon == pytest.approx(release.areas.at["5001", "lon"], abs=1e-3)
    assert set(SEATS) == set(release.areas["region"].dropna()) - {"central"}


def test_a_town_whose_province_is_named_is_not_named_twice(view_of: Views) -> None:
    found = codes(view_of())
    assert len(found) == len(set(found))
    assert codes(view_of(area="50")).count("50") == 1


def test_a_province_names_all_its_districts_and_a_district_its_tambons(
    view_of: Views, release: Release
) -> None:
    areas = release.areas
    for query, level, parent in (
        ({"area": "30", "level": "district"}, "district", "30"),
        ({"area": "3001", "level": "tambon"}, "tambon", "3001"),
        ({"area": "300102", "level": "tambon"}, "tambon", "3001"),
    ):
        wanted = areas.index[(areas["level"] == level) & areas.index.str.startswith(parent)]
        assert codes(view_of(**query)) == list(wanted)


def test_tambons_of_a_whole_province_lie_below_the_names_of_its_districts(view_of: Views) -> None:
    view = replace(view_of(level="tambon"), within="55")
    found = named(view, view.reading["value"])
    assert {name.kind for name in found} == {"over"}
    assert len(found) == len([code for code in view.release.codes("district") if code[:2] == "55"])


def test_a_map_without_the_ten_names_towns_alone(view_of: Views) -> None:
    ground = layer.painting_of(view_of())
    drawn = painted(
        ground,
        pd.Series({"50": 0}),
        [Kind("a", "#000000")],
        order=["50"],
        texts={"title": "", "unit": "", "measure": ""},
        hidden="",
        missing="",
        values={},
    )
    assert {name[-1] for name in drawn.named} == {"town"}


@pytest.mark.parametrize("measure", sorted(catalog().measures))
def test_protected_figures_of_a_measure_have_one_word(view_of: Views, measure: str) -> None:
    """What stands below a name says which of both it is, so a map has but one of them."""
    view = view_of(measure=measure, level="district")
    states = set(view.of_level("district", view.shade.id)["status"])
    assert len(states & {Status.BELOW, Status.WITHHELD}) <= 1


def test_offices_are_those_of_the_province_shown(view_of: Views, release: Release) -> None:
    inside = replace(view_of(level="district"), within="55")
    address, province = layer.painting_of(inside).offices
    assert province == "55"
    assert "/offices.json" in str(address)
    assert layer.painting_of(view_of()).offices == []
    old = replace(release, assets={k: v for k, v in release.assets.items() if k != "offices"})
    assert layer._offices(replace(inside, release=old)) == []
    assert asdict(layer.painting_of(inside))["named"]
