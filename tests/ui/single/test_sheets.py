"""What a map as one file holds: the page's own figures, as protected as there."""

from __future__ import annotations

from data.stored import store
from data.stored.part import REPORTS, Eyes, looking
from figures import readings, seen
from geo.classing.marks import PROTECTED
from tests.single_maps import single
from ui.map import layer
from ui.parts import findings
from ui.single import button, file, sheets, side, wanted
from ui.single.wanted import Wanted
from ui.site import DIMENSIONS, NATIONAL

RELEASE = store.active()
DERIVED = "mpi_m0"


def listed(text: str) -> list[int | None]:
    """Numbers as the map's script reads them."""
    return [int(item, 36) if item else None for item in text.split(",")]


def test_a_derived_figure_below_the_threshold_is_nowhere_in_it() -> None:
    [sheet] = single("85", "tambon", DERIVED).sheets
    [view] = wanted.views(Wanted("85", "tambon", (DERIVED,)), RELEASE)
    reading = readings.reading(RELEASE, "tambon", DERIVED, view.choice.period)
    order = [code for code in reading.index if code.startswith("85")]
    hidden = reading.loc[order, "protected"].astype(bool)
    assert sheet.painted.marks.count(PROTECTED) == hidden.sum() > 0
    places = [at for at, mark in enumerate(sheet.painted.marks) if mark == PROTECTED]
    for name in ("value", "count"):
        told = sheet.painted.figures[name]
        assert all(listed(told)[at] is None for at in places if told)


def test_it_says_what_the_page_says() -> None:
    asked = Wanted("50", "district", ("target_poor_rate", "income_rate"), lang="en", theme="dark")
    views = wanted.views(asked, RELEASE)
    held = file.single_of(asked, RELEASE)
    for view, sheet in zip(views, held.sheets, strict=True):
        plain = sheet.title.replace("\u2060", "").replace("\u00a0", " ")
        assert plain == findings.sentence(view)
        assert sheet.painted.marks == layer.painting_of(view).marks
    assert held.theme == "dark"
    assert held.address == ""


def test_its_code_leads_to_the_same_view() -> None:
    assert single("85", "tambon").address.startswith("https://atlas.example/province?area=85&")
    assert single().address.startswith("https://atlas.example/?level=province&")


def test_the_page_s_button_has_the_page_s_measure_first() -> None:
    [view] = wanted.views(Wanted("50", "tambon", ("indicator_01",)), RELEASE)
    asked = side.asking(view)
    assert asked.measures[0] == "indicator_01"
    assert set(asked.measures) == set(wanted.usual(asked, RELEASE))
    assert asked.area == "50"


def test_a_map_of_something_else_has_a_title_of_its_own() -> None:
    [view] = wanted.views(Wanted(measures=("target_poor_rate",)), RELEASE)
    painted = layer.painting_of(view)
    held = sheets.of_painting(view, painted, "Title", DIMENSIONS, "https://atlas.example/")
    assert held.sheets[0].title == "Title"
    assert held.address.startswith("https://atlas.example/dimensions?")
    assert button.named(view, "steady") == "atlas-map-steady-TH-province-2561.html"
    assert NATIONAL.path == ""


def test_it_says_what_is_left_out_for_who_sees_a_part() -> None:
    asked = Wanted("50", "district", ("target_poor_rate",), lang="en")
    with looking(Eyes(frozenset({RELEASE.id}), frozenset({REPORTS}), frozenset({"50"}))):
        here = store.active()
        [own] = file.single_of(asked, here).sheets
    [whole] = file.single_of(asked, RELEASE).sheets
    assert own.source == f"{whole.source} · {seen.told(here, 'en')}"
