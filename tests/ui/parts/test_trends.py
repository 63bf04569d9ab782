"""Trends: every place's own line where two years are loaded, a gap, imported years before press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.library import Library
from data.stored.release import Release, load_release
from releases import checking, publishing
from tests import shared
from tests.data import made_up
from tests.ui import loaded
from tests.ui.conftest import run_page
from tests.ui.parts.test_absences import shown
from ui.charts.trend import trend
from ui.parts import trends
from ui.site import NATIONAL, PROVINCE, Page
from ui.view import View

PLACES = ("55", "5501", "550102", "550151")
"""A province, a district, a tambon and a unit without a polygon."""
YEARS = [2561, 2562, 2565]


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a release lies with TPMAP's figures of three years."""
    return loaded.with_years(tmp_path_factory.mktemp("years"), *YEARS[1:])


@pytest.fixture
def several(stored: Path) -> Iterator[Release]:
    """That release in force."""
    with loaded.in_force(stored) as release:
        yield release


def own(view: View, kind: str = "target") -> trends.Trend:
    return next(one for one in trends.known(view) if one.id == kind)


@pytest.mark.parametrize("area", PLACES)
@pytest.mark.parametrize("page", [NATIONAL, PROVINCE], ids=lambda page: page.path or "national")
def test_every_place_has_a_line_of_its_own(several: Release, page: Page, area: str) -> None:
    found = own(shown(several, page, area=area, level="tambon"))
    line = found.lines.iloc[:, 0].dropna()
    assert line.index.tolist() == YEARS
    for year in YEARS:
        figures = several.table.loc[(year, area)]
        assert line[year] == pytest.approx(figures["target_poor"] / figures["people"])
    assert len(found.lines.columns) == (2 if len(area) == 2 else 3)


@pytest.mark.parametrize("area", PLACES)
def test_no_line_crosses_the_redesign_of_the_survey(several: Release, area: str) -> None:
    found = own(shown(several, PROVINCE, area=area))
    assert found.breaks == (2565,)
    drawn = trend(
        found.lines, breaks=found.breaks, theme="light", unit=found.unit, era=0, note="new form"
    )
    for line in drawn.data:
        gap = list(line.x).index(2564.5)
        assert line.y[gap] != line.y[gap]
    assert [note.text for note in drawn.layout.annotations] == ["new form"]


def test_the_measure_chosen_has_its_own_chart(several: Release) -> None:
    view = shown(several, NATIONAL, area="55", measure="education_rate")
    line = own(view, "chosen").lines.iloc[:, 0]
    assert line.index.tolist() == YEARS
    assert own(view, "chosen").breaks == (2565,)


def test_an_imported_year_stands_before_the_press(several: Release, embedded: Release) -> None:
    assert embedded.table.loc[(2565, "TH"), "target_poor"] == 1_025_782
    view = shown(several, NATIONAL)
    figures = several.table.loc[(2565, "TH")]
    assert own(view).lines.loc[2565].iloc[0] == figures["target_poor"] / figures["people"]
    told = " ".join(trends.about(view))
    assert "2566: " in told
    assert "2565: " not in told
    assert "2562: " not in told


def test_with_one_year_a_province_has_no_line_and_the_country_has_the_press(view_of) -> None:
    assert [one.id for one in trends.known(view_of(area="55"))] == ["poverty", "hai"]
    assert own(view_of()).lines.index.tolist() == [2561, 2565, 2566]
    assert "2565: " in " ".join(trends.about(view_of()))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_all_lines_stand_in_a_table(several: Release, lang: str) -> None:
    view = shown(several, PROVINCE, area="5501", lang=lang)
    charts = trends.known(view)
    made = trends.table(view, charts)
    assert len(made.rows) == sum(int(one.lines.notna().sum().sum()) for one in charts)
    assert {"2565" if lang == "th" else "2022"} <= set(made.rows["year"])


@pytest.mark.parametrize("area", ["TH", *PLACES, "10", "1001", "north", "bangkok"])
def test_the_charts_are_drawn_when_opened(
    several: Release, components: BidiComponentManager, area: str
) -> None:
    app = run_page(components, NATIONAL, area=area)
    app.session_state["trends-open"] = True
    app.run()
    assert not app.exception
    assert any("TPMAP" in one.value for one in app.markdown) == (
        area not in {"10", "1001", "bangkok"}
    )


def test_a_year_imported_as_tpmap_publishes_it_replaces_the_press(tmp_path: Path) -> None:
    """Through the importer itself: the small release knows 2565 from the press alone."""
    base = load_release(shared.small())
    assert base.table.loc[(2565, "TH"), "target_poor"] == 1_025_782
    year = made_up.zip_tpmap(tmp_path / "tpmap-65.zip", made_up.tpmap_tables(65))
    found = checking.check(year, base)
    shelf = Library(tmp_path / "data")
    with loaded.in_force(shelf.folder_of(publishing.publish(found, base, shelf))) as release:
        line = own(shown(release, NATIONAL)).lines.iloc[:, 0]
        people = sum(2000 + int(unit[-2:]) for unit in made_up.UNITS)
        poor = sum(sum(made_up.exact(unit, made_up.POOR[2]).values()) for unit in made_up.UNITS)
        assert line[2565] == pytest.approx(poor / people)
        assert "2565: " not in " ".join(trends.about(shown(release, NATIONAL)))
