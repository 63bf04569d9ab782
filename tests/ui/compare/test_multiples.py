"""Small maps: every kind is drawn, with one scale or each its own, and says what it shows."""

from __future__ import annotations

import json

import pytest

from data.stored.release import Release
from geo import panels
from geo.classing.marks import MISSING
from tests.ui.compare.test_sides import view_of
from ui.compare import multiples, panel_controls, panel_maps, panel_tables, panel_words
from ui.compare.panel_maps import SmallMaps
from ui.map import layer


def maps(release: Release, **query: str) -> tuple[SmallMaps, panels.Panels]:
    view, ignored = view_of(release, section="multiples", **query)
    assert not ignored
    found = multiples.maps_of(view)
    return found, panel_maps.drawn(found, multiples.titles(found))


@pytest.mark.parametrize(
    ("query", "many"),
    [
        ({}, 5),
        ({"measure": "hai"}, 7),
        ({"measure": "poverty_headcount"}, 25),
        ({"panels": "income_rate,mpi_m0,hai", "level": "district"}, 3),
        ({"panels": "years"}, 1),
    ],
)
def test_so_many_panels(release: Release, query: dict[str, str], many: int) -> None:
    found, shown = maps(release, **query)
    assert len(shown.panels) == many
    assert len({panel.title for panel in shown.panels}) == many
    assert all(len(panel.marks) == len(found.order) for panel in shown.panels)
    assert panel_words.headline(found, multiples.titles(found))
    assert json.loads(layer.with_tiles({"panels": many}))["view"] == {"panels": many}


def test_a_year_without_figures_is_hatched_and_said(release: Release) -> None:
    """NESDC asked in every second year before 2549."""
    found, shown = maps(release, measure="poverty_headcount", lang="en")
    empty = [panel for panel in shown.panels if set(panel.marks) == {MISSING}]
    assert [panel.title for panel in empty] == ["2001", "2003", "2005"]
    assert all("no data" in panel.label for panel in empty)
    assert "3 years without data are hatched" in panel_controls.notes(found)


def test_one_legend_has_one_set_of_classes_each_its_own_has_several(release: Release) -> None:
    found, shown = maps(release)
    assert len({tuple((one.lower, one.upper) for one in classes.classes)
                for classes in found.classes}) == 1  # fmt: skip
    assert shown.legend is not None
    assert all(panel.legend is None for panel in shown.panels)
    own, drawn = maps(release, legend="own")
    assert len({tuple(one.lower for one in classes.classes) for classes in own.classes}) == 5
    assert drawn.legend is None
    assert all(panel.legend for panel in drawn.panels)
    said = [panel_words.headline(one, multiples.titles(one)) for one in (found, own)]
    assert said[0] == said[1]


@pytest.mark.parametrize("query", [{}, {"level": "tambon"}, {"legend": "own"}, {"form": "tiles"}])
def test_every_area_has_the_class_that_holds_what_it_prints(
    release: Release, query: dict[str, str]
) -> None:
    found, shown = maps(release, **query)
    for table, classes, panel in zip(found.readings, found.classes, shown.panels, strict=True):
        values = table["value"].reindex(found.order)
        for mark, place in zip(panel.marks, classes.of(values), strict=True):
            weak, plain = "abcdefghij".find(mark), "0123456789".find(mark)
            assert max(weak, plain) == place


def test_tiles_are_provinces_whatever_the_level(release: Release) -> None:
    found, shown = maps(release, level="tambon", form="tiles")
    assert found.level == "province"
    assert shown.tiles is not None
    assert [tile[0] for tile in shown.tiles] == found.order == panels.order()
    assert len(shown.tiles) == 77


def test_measures_of_several_units_have_each_its_own_legend(release: Release) -> None:
    found, shown = maps(release, panels="income_rate,hai")
    assert not found.common
    assert shown.legend is None


def test_the_table_has_every_area_and_panel(release: Release) -> None:
    found, shown = maps(release, measure="hai")
    made = panel_tables.table(found, multiples.titles(found))
    assert len(made.rows) == 77
    assert [column.title for column in made.columns][2:] == [one.title for one in shown.panels]
