"""Several years: differences, the red-red list, gaps, and which years can be chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import accumulate

import geopandas as gpd
import pandas as pd
import pytest

from data.catalog import catalog
from geo.classing import diverging
from ui import cached, choice
from ui.charts.trend import parted, trend
from ui.progress import change_map, changes, comparison, reported
from ui.sources import exports
from ui.view import View

HAI = catalog().measures["hai"]


@pytest.fixture
def view(view_of) -> View:
    """The national view."""
    return view_of()


def test_change_is_the_last_minus_the_first(view: View) -> None:
    rows = comparison.table(view, HAI, "province", 2558, 2564)
    hai = view.release.table["hai"]
    assert rows.loc["96", "change"] == hai[2564, "96"] - hai[2558, "96"]


def test_red_areas_are_bad_and_worsening(view: View) -> None:
    rows = comparison.table(view, HAI, "province", 2563, 2564)
    red = rows[rows["red"]]
    assert (red["change"] < 0).all()
    assert red["last"].max() <= rows["last"].quantile(comparison.WORST)
    assert len(red)


def test_only_measures_of_several_years_can_be_compared(view: View) -> None:
    found = [measure.id for measure in comparison.measures(view, "province")]
    assert found == ["poverty_headcount", "poor_people", "hai"]


def test_map_of_changes_has_the_worst_first_and_every_province(view: View) -> None:
    rows = comparison.table(view, HAI, "province", 2563, 2564)
    at = replace(view, choice=view.choice.but(measure="hai", period=2564))
    drawn = change_map.changed(at, HAI, rows)
    hai, codes = view.release.table["hai"], cached.order(view.release.id, "province", "province")
    change = {code: hai[2564, code] - hai[2563, code] for code in codes}
    step = float(drawn.legend["rows"][0].label.lstrip("<−")) / 2
    worst = [code for code in codes if change[code] < -2 * step]
    assert [code for code, mark in zip(codes, drawn.marks, strict=True) if mark == "0"] == worst
    assert drawn.legend["rows"][0].size == f"({len(worst)})"
    assert (drawn.unit, drawn.figures["digits"]) == ("change", 4)
    assert len(drawn.marks) == 77


def test_an_area_without_both_years_has_no_change(view: View) -> None:
    rows = comparison.table(view, HAI, "province", 2563, 2564).drop("55")
    at = replace(view, choice=view.choice.but(measure="hai", period=2564))
    codes = cached.order(view.release.id, "province", "province")
    assert change_map.changed(at, HAI, rows).marks[codes.index("55")] == "-"


def test_line_is_parted_where_the_survey_changed() -> None:
    points = parted(pd.Series({2561: 1.0, 2565: 2.0}), [2565])
    assert points.isna().to_dict() == {2561: False, 2564.5: True, 2565: False}


@pytest.mark.parametrize("years", [[2561, 2562], [2565, 2566]])
def test_line_on_one_side_of_the_change_is_whole(years: list[int]) -> None:
    assert parted(pd.Series(1.0, index=years), [2565]).notna().all()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_trend_marks_the_change_only_between_years(theme: str) -> None:
    lines = pd.DataFrame({"a": [0.1, 0.2]}, index=[2561, 2565])
    drawn = trend(lines, breaks=[2565], theme=theme, unit="percent", era=543, note="new form")
    assert [note.text for note in drawn.layout.annotations] == ["new form"]
    assert next(iter(drawn.data[0].x)) == 2018
    whole = trend(lines, breaks=[2531], theme=theme, unit="index", era=0, note="new form")
    assert not whole.layout.annotations


def test_year_chosen_is_one_that_the_measure_has(view: View, known) -> None:
    several = choice.Known(
        known.areas, known.measures, known.periods, years=partial(cached.years, view.release.id)
    )
    chosen, ignored = choice.read_choice({"measure": "hai", "period": "2559"}, several)
    assert (chosen.period, ignored) == (2559, {})
    other, _ = choice.read_choice({"measure": "target_poor_rate", "period": "2559"}, several)
    assert other.period == 2561


@pytest.mark.parametrize("kind", ["csv", "xlsx", "gpkg", "parquet"])
def test_download_has_every_province_and_its_code_as_text(release, tmp_path, kind: str) -> None:
    content = tmp_path / f"atlas.{kind}"
    content.write_bytes(exports.file(release, "province", 2561, kind))
    read = {
        "csv": partial(pd.read_csv, dtype={"code": "str"}),
        "xlsx": partial(pd.read_excel, dtype={"code": "str"}, engine="calamine"),
        "gpkg": gpd.read_file,
        "parquet": gpd.read_parquet,
    }[kind]
    rows = read(content)
    assert len(rows) == 77
    nan = rows[rows["code"] == "55"].iloc[0]
    assert nan["target_poor_rate"] == pytest.approx(44_304 / 339_357)
    assert (nan["year_be"], nan["year_ce"]) == (2561, 2018)


def test_protected_figures_are_missing_in_a_download(release) -> None:
    rows = exports.table(release, "tambon", 2561).set_index("code")
    shown = cached.reading(release.id, "tambon", "multi_rate", 2561)
    hidden = shown.index[shown["protected"]]
    assert len(hidden)
    assert rows.loc[hidden, "multi_rate"].isna().all()


def test_without_a_report_there_is_no_year_of_progress(view: View) -> None:
    assert reported.latest(view) is None


def test_figure_of_a_year_without_a_joint_distribution_is_missing_not_protected(release) -> None:
    from ui.parts import headline

    chosen = choice.Choice(None, "province", "target_poor_rate", 2566, "quantile", "th")
    view = View(chosen, release)
    poor = view.row(view.area, "target_poor_rate")["count"]
    assert poor == 655_365
    assert headline._several(view, poor) == ("..", "")


def test_the_map_of_changes_has_both_colours_and_outlines_what_is_bad_and_worsening(
    view_of: Callable[..., View],
) -> None:
    """The two last years of monetary poverty, by NESDC's own table: some rose, some fell."""
    view = view_of()
    known = comparison.measures(view, "province")
    asked = comparison.compared(view, known)
    assert (asked.measure.id, asked.first, asked.last) == ("poverty_headcount", 2566, 2567)
    rows = comparison.table(view, asked.measure, "province", asked.first, asked.last)
    at = replace(view, choice=view.choice.but(measure=asked.measure.id, period=asked.last))
    drawn = change_map.changed(at, asked.measure, rows)
    order = cached.order(view.release.id, "province", "province")
    worse, better = set(diverging.WORSE_TO_BETTER[:3]), set(diverging.WORSE_TO_BETTER[-3:])
    used = {drawn.colours[int(mark)] for mark in drawn.marks if mark.isdigit()}
    assert used & worse
    assert used & better
    ringed = change_map.ringed(view, drawn, rows, "province").outlined
    places = accumulate(int(gap, 36) for gap in ringed.split(","))
    codes = {order[place - 1] for place in places}
    worst = rows["last"].rank(ascending=False, method="min") <= len(rows) / 4
    assert codes == set(rows.index[worst & (rows["last"] > rows["first"])])
    assert str(len(codes)) in change_map.told_of_red(view, rows)


@pytest.mark.parametrize(
    ("change", "shown"),
    [(-0.4, "−0.40"), (0.4, "+0.40"), (0.0, "0.00"), (0.001, "0.00"), (-0.001, "0.00")],
)
def test_a_change_has_its_sign_and_nothing_has_none(change: float, shown: str) -> None:
    assert changes.signed(change, "en", 2) == shown
