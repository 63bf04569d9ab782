"""What stands beside a figure is its own, and no area is held against itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release
from tests.ui.conftest import run_page
from tests.ui.group.test_group import view_of
from ui import provinces
from ui.group import panels
from ui.parts import cards, findings, ranking
from ui.province import profile
from ui.site import PROVINCE
from ui.view import View

Views = Callable[..., View]
NAMED = "Target poor in two or more dimensions: about "


def test_the_count_beside_a_and_m0_is_named_and_about(place_of: Views) -> None:
    """278 of 7,143 people are 3.9%, and A is 47.1%."""
    for measure, note in (
        ("mpi_a", f"{NAMED}278 of 7,143 people"),
        ("mpi_m0", f"{NAMED}278 of 7,143 people"),
        ("multi_rate", "about 278 of 7,143 people"),
        ("target_poor_rate", None),
    ):
        view = place_of(area="550701", level="tambon", measure=measure, lang="en")
        told = cards.standing(view, view.row("550701"))
        assert told == note or (note is None and "about" not in told)


def test_bars_give_a_and_m0_no_count_and_the_file_of_a_place_names_it(place_of: Views) -> None:
    view = place_of(area="5505", measure="mpi_a", lang="en")
    assert "people" not in ranking._figures(view, view.row("5505"))
    assert "· about " in ranking._figures(
        place_of(area="5505", measure="multi_rate", lang="en"), view.row("5505", "multi_rate")
    )
    rows = profile.profile_table(view).rows
    told = rows[rows["measure"] == view.measure.name("en")].iloc[0]
    assert told["counts_of"].startswith("Target poor in two or more dimensions")
    assert told["bases_of"].startswith("Surveyed people")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_province_that_is_a_region_is_not_held_against_itself(place_of: Views, lang: str) -> None:
    view = place_of(area="10", measure="poverty_headcount", lang=lang)
    name = view.name("10")
    assert findings.of_area(view, "10").count(name) == 1
    shown = cards.of_place(view)
    assert len(shown) == 3
    assert not any(name in label for label, _, _ in shown)
    assert len(cards.of_place(place_of(area="55", lang=lang))) == 4


def test_a_group_that_is_a_region_is_not_held_against_itself(release: Release) -> None:
    for group, cells in (("district~ready~region~north", 2), ("district~list~5505", 3)):
        view = view_of(release, group=group, lang="en")
        assert len(panels.standing(view)) == cells, group


@pytest.mark.parametrize(
    ("asked", "named"), [("TH", "ประเทศไทย"), ("north", "ภาคเหนือ"), ("55", None)]
)
def test_the_page_of_one_province_says_so_where_none_is_asked_for(
    components: BidiComponentManager, asked: str, named: str | None
) -> None:
    told = [toast.value for toast in run_page(components, PROVINCE, area=asked).toast]
    assert any("หน้านี้แสดงทีละจังหวัด" in one for one in told) == (named is not None)


def test_what_is_shown_instead_is_named(release: Release, place_of: Views) -> None:
    view = place_of(lang="en")
    shown = view.name(view.within)
    for asked, name in (("TH", "Thailand"), ("north", "North")):
        told = provinces.told(view, asked)
        assert shown in told
        assert name in told
    assert not provinces.told(view, "55")
    assert not provinces.told(view, None)
