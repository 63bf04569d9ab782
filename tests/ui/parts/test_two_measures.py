"""The panel of two measures: every sentence of it recounted from the release's own figures."""

from __future__ import annotations

import re

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release
from figures.two_measures import TwoMeasures, compared
from poverty.concordance import Quadrant
from tests.ui.conftest import run_page
from ui.parts import two_measures
from ui.site import NATIONAL, PROVINCE

WORDS = {
    (True, True): "above the country by both measures",
    (True, False): "above the country by TPMAP alone",
    (False, True): "above the country in monetary poverty alone",
    (False, False): "above the country by neither measure",
}


@pytest.fixture(scope="module")
def found(embedded: Release) -> TwoMeasures:
    both = compared(embedded)
    assert both is not None
    return both


def rate(release: Release, year: int, code: str, top: str, base: str = "") -> float:
    """A figure of the release in percent, as it prints."""
    row = release.table.loc[(year, code)]
    value = 100 * row[top] / (row[base] if base else 1)
    return round(value + 1e-9, 2 if value < 1 else 1)


@pytest.mark.parametrize("code", ["55", "58", "30", "96", "83", "67", "20", "47"])
def test_a_province_is_told_where_it_stands(
    place_of, embedded: Release, found: TwoMeasures, code: str
) -> None:
    said = two_measures.place(place_of(area=code, lang="en"), found)
    own, whole = (
        (
            rate(embedded, 2561, one, "target_poor", "people"),
            rate(embedded, 2561, one, "poverty_headcount"),
        )
        for one in (code, "TH")
    )
    for value in (*own, *whole, rate(embedded, 2567, "TH", "poverty_headcount")):
        assert f"{value:g}%" in said or f"{value}%" in said
    assert WORDS[own[0] > whole[0], own[1] > whole[1]] in said
    later = embedded.table.at[(2567, code), "poverty_headcount"]
    assert ("sample too small" in said) == (later != later)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("quadrant", [Quadrant.FIRST, Quadrant.SECOND])
def test_as_many_are_named_as_are_counted(
    view_of, found: TwoMeasures, quadrant: Quadrant, lang: str
) -> None:
    view = view_of(lang=lang)
    said = two_measures.alone(view, found, quadrant)
    codes = found.codes(quadrant)
    names = view.release.areas[f"name_{lang}"]
    assert re.match(rf"{len(codes)} ", said)
    still = found.above_later(codes)
    for code in codes:
        assert said.count(names[code]) == (2 if code in still else 1), code
    assert (f" {len(still)} " in said) == bool(still)


def test_nobody_alone_is_told_as_nobody(view_of, found: TwoMeasures) -> None:
    none = TwoMeasures(
        found.year, found.later_year, found.areas[found.areas["quadrant"] == Quadrant.BOTH],
        float("nan"), found.wholes, found.later_whole, ("83",),
    )  # fmt: skip
    view = view_of(lang="en")
    first, second = (two_measures.alone(view, none, one) for one in two_measures.ALONE)
    assert first == "No province is above the country by TPMAP alone"
    assert second == "No province is above the country in monetary poverty alone"
    assert two_measures.order(view, none).startswith("Too few provinces")
    few = two_measures.sentences(view, none)[-1]
    assert few == "One province is left out, for NESDC's sample there is too small: Phuket"


def test_the_table_holds_every_province_with_its_state(view_of, found: TwoMeasures) -> None:
    made = two_measures.table(view_of(lang="th"), found)
    assert len(made.rows) == 76
    assert set(made.rows["later_status"]) == {"published", "small_sample"}
    assert [column.id for column in made.columns][-1] == "later"
    assert "TPMAP" in made.source
    assert "2567" in made.source


@pytest.mark.parametrize(("page", "area"), [(NATIONAL, ""), (PROVINCE, "55")])
def test_the_panel_opens_on_both_pages(components: BidiComponentManager, page, area: str) -> None:
    query = {"area": area} if area else {}
    opened = run_page(components, page, **query)
    opened.session_state["two-open"] = True
    opened.run()
    assert not opened.exception
    told = " ".join(one.value for one in opened.markdown)
    assert "76 จังหวัด" in told
    assert ("น่าน" in told) == bool(area)
