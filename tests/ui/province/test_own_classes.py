"""A province that the country's classes show in one colour is compared within itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.stored.release import Release
from geo.areas import BANGKOK
from tests.ui.conftest import run_page
from ui import navigation
from ui.map import layer, legend
from ui.site import PROVINCE
from ui.view import View

Views = Callable[..., View]


@pytest.mark.parametrize("province", ["55", "58"])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_nan_and_mae_hong_son_are_not_of_one_colour(
    place_of: Views, province: str, lang: str
) -> None:
    """13 of 15 districts, and all 7, lie in the country's highest class."""
    own, named = (
        place_of(area=province, lang=lang, **asked) for asked in ({}, {"classes": "quantile"})
    )
    assert (own.scheme, named.scheme) == ("within", "quantile")
    assert own.name(province) in layer.painting_of(own).legend["title"]
    assert layer.painting_of(named).legend["title"] == named.shade.name(lang)
    marks = [layer.painting_of(view).marks for view in (own, named)]
    assert len(set(marks[0])) == 5
    assert {"55": (13, 15), "58": (7, 7)}[province] == (marks[1].count("4"), len(marks[1]))
    assert next(tick.kind for tick in legend.ticks(own)) == "country"


def test_the_rule_is_six_tenths_of_the_areas_with_a_figure(
    place_of: Views, release: Release
) -> None:
    for province in release.codes("province"):
        own, named = place_of(area=province), place_of(area=province, classes="quantile")
        places = named.classes.places
        sizes = places[places.index.str.startswith(province) & (places >= 0)].value_counts()
        within = bool(len(sizes)) and sizes.max() >= 0.6 * sizes.sum()
        assert own.own_classes == within, province


@pytest.mark.parametrize("classes", ["quantile", "high", "policy", "within"])
def test_an_address_that_names_classes_keeps_them(place_of: Views, classes: str) -> None:
    view = place_of(area="58", classes=classes)
    assert view.scheme == classes
    assert view.choice.query()["classes"] == classes


def test_bangkok_has_no_figures_to_compare(place_of: Views) -> None:
    assert place_of(area=BANGKOK).scheme == "quantile"


def test_the_slide_of_the_page_has_the_classes_of_its_map(place_of: Views) -> None:
    for province in ("58", "30"):
        view = place_of(area=province)
        assert navigation.slide_query(view, PROVINCE)["classes"] == view.scheme


def test_the_control_shows_what_is_in_force(components: object) -> None:
    app = run_page(components, PROVINCE, area="58")
    assert not app.exception
    assert app.selectbox(key="choose-classes").value == "within"
    assert "classes" not in app.query_params
    app = run_page(components, PROVINCE, area="58", classes="quantile")
    assert app.selectbox(key="choose-classes").value == "quantile"
