"""What changed from one release to the next equals a difference counted apart."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.catalog import catalog
from data.plans import Goal, Plan, Task
from data.stored import training
from data.stored.library import Library
from data.stored.pointer import EMBEDDED, Pointer
from data.stored.release import Release
from figures import readings
from figures.edition import tenths
from figures.edition.differences import COLUMNS, GONE, NEW, RESTATED, counted, differences
from figures.edition.pair import before
from figures.edition.report import Edition, overdue
from figures.following.standing import REACHED

SEED, YEAR, LATER = 2561, 2561, 2562
DISTRICT = "5505"
FIGURES = "^(people|households|bmn_poor|poor_households|target_poor.*)$"
"""Columns that the later year has."""


def changed(release: Release, table: pd.DataFrame) -> Release:
    """Another edition of a release: other figures, of the years that the table has."""
    manifest = {**release.manifest, "release": "0123456789ab"}
    return replace(release, manifest=manifest, table=table.sort_index())


def with_year(release: Release) -> Release:
    """An edition with one more year: in a fifth of the areas with more or fewer target poor."""
    drawn = np.random.default_rng(SEED)
    some = release.table.filter(regex=FIGURES)  # of all figures it takes seconds
    later = some.loc[[YEAR]].rename(index={YEAR: LATER}, level="year_be")
    factor = np.where(drawn.random(len(later)) < 0.2, drawn.uniform(0.3, 3.0, len(later)), 1.0)
    most = later["people"]
    later["target_poor"] = (later["target_poor"] * factor).round().clip(upper=most)
    return changed(release, later.combine_first(release.table))


@pytest.fixture(scope="module")
def restated(release: Release) -> Edition:
    """An edition in which one district's figures were changed, one's left out, one's brought."""
    table = release.table.copy()
    table.loc[(YEAR, DISTRICT), "bmn_poor"] += 7
    table.loc[(YEAR, "5601"), "bmn_poor"] = float("nan")
    other = changed(release, table)
    return Edition(release, other, differences(release, other))


@pytest.fixture(scope="module")
def later(release: Release) -> Edition:
    """An edition with one more year."""
    table = release.table.copy()
    table.loc[(LATER, "TH"), "target_poor"] = float("nan")  # which TPMAP tells of the country alone
    first, other = replace(release, table=table), with_year(release)
    return Edition(first, other, differences(first, other))


def test_the_same_release_has_no_differences(release: Release) -> None:
    found = differences(release, changed(release, release.table.copy()))
    assert found.empty
    assert list(found.columns) == list(COLUMNS)


def test_a_restated_figure_is_told_with_both_values(restated: Edition, release: Release) -> None:
    rows = restated.restated(DISTRICT).set_index("measure")
    row = release.table.loc[(YEAR, DISTRICT)]
    assert set(rows.index) == {"bmn_poor", "bmn_poor_rate", "registered_share"}
    assert set(rows["code"]) == {DISTRICT}
    assert rows.loc["bmn_poor", ["before", "after"]].tolist() == [
        row["bmn_poor"], row["bmn_poor"] + 7,
    ]  # fmt: skip
    assert rows.at["bmn_poor_rate", "after"] == (row["bmn_poor"] + 7) / row["people"]
    assert rows.at["registered_share", "after"] == row["registered"] / (row["bmn_poor"] + 7)


def test_new_and_restated_are_kept_apart(restated: Edition, later: Edition) -> None:
    assert set(restated.differences["state"]) == {RESTATED, GONE}
    assert set(restated.of_place("56", GONE)["code"]) == {"5601"}
    assert restated.of_place("57", GONE).empty
    assert set(later.differences["state"]) == {NEW}
    assert set(later.differences["period"]) == {LATER}
    assert not (restated.new("56").loc[:, GONE] == 0).any()


def test_as_many_figures_are_new_as_the_later_year_has(later: Edition, release: Release) -> None:
    table = later.new("TH").set_index(["measure", "level"])[NEW]
    row = release.table.loc[YEAR, "target_poor"].dropna()
    levels = release.areas["level"].reindex(row.index).value_counts()
    for level, number in levels.items():
        assert table["target_poor", level] == number
    assert counted(later.differences)[NEW].sum() == len(later.differences)
    province = later.new("55").set_index(["measure", "level"])[NEW]
    assert province["target_poor", "province"] == 1
    assert province["target_poor", "district"] == 15
    assert "country" not in province.index.get_level_values("level")


def by_hand(first: pd.DataFrame, last: pd.DataFrame, effect: float) -> dict[str, tuple[str, float]]:
    """Movers of the worst tenth with their chance, one by one."""
    codes = [code for code in first.index if first.at[code, "people"] >= 100
             and last.at[code, "people"] >= 100]  # fmt: skip
    rates = [{code: table.at[code, "target_poor"] / table.at[code, "people"] for code in codes}
             for table in (first, last)]  # fmt: skip
    most = math.ceil(len(codes) / 10)
    worst = [{code for code in codes if rate[code]
              and sum(one > rate[code] for one in rate.values()) < most}
             for rate in rates]  # fmt: skip
    found = {}
    for code in worst[0] ^ worst[1]:
        n = first.at[code, "people"], last.at[code, "people"]
        k = first.at[code, "target_poor"], last.at[code, "target_poor"]
        share = sum(k) / sum(n)
        error = math.sqrt(effect * share * (1 - share) * (1 / n[0] + 1 / n[1]))
        z = abs(k[1] / n[1] - k[0] / n[0]) / error if k[1] != k[0] else 0.0
        found[code] = "in" if code in worst[1] else "out", math.erfc(z / math.sqrt(2))
    return found


@pytest.mark.parametrize("level", ["province", "district"])
def test_who_moved_is_as_counted_by_hand(later: Edition, level: str) -> None:
    moved = {(one.measure.id, one.level): one for one in later.moved("TH")}
    found = moved["target_poor_rate", level]
    assert found.years == (YEAR, LATER)
    first = later.before.figures(level, YEAR).dropna(subset=["people"])
    last = later.after.figures(level, LATER).dropna(subset=["people"])
    country = later.after.table.loc[(YEAR, "TH")]
    expected = by_hand(first, last, country["people"] / country["households"])
    assert len(found.table) == len(expected) > 0
    for code, (move, chance) in expected.items():
        assert found.table.at[code, "move"] == move
        assert found.table.at[code, "chance"] == pytest.approx(chance, abs=1e-12)


def test_nobody_moved_by_what_did_not_change(later: Edition) -> None:
    unchanged = [one for one in later.moved("TH") if one.measure.id == "bmn_poor_rate"]
    assert unchanged
    assert all(one.table.empty for one in unchanged)


def test_a_move_is_sure_only_where_the_area_itself_changed(later: Edition) -> None:
    (found,) = [one for one in later.moved("TH")
                if (one.measure.id, one.level) == ("target_poor_rate", "district")]  # fmt: skip
    pushed = found.table[found.table["first"] == found.table["last"]]
    assert not pushed["sure"].any()
    sure = found.table[found.table["sure"]]
    assert len(sure)
    assert (sure["last"] > sure["first"]).equals(sure["move"] == tenths.IN)
    part = next(one for one in later.moved("55") if one.level == "district")
    assert all(code.startswith("55") for code in part.table.index)


def test_a_restated_year_and_another_form_of_the_survey_move_nobody(
    restated: Edition, release: Release
) -> None:
    assert list(restated.moved("TH")) == []
    measure = catalog().measures["target_poor_rate"]
    table = release.table.loc[[YEAR]].rename(index={YEAR: 2566}, level="year_be")
    both = table.combine_first(release.table)
    other = changed(release, both)
    assert tenths.years(release, other, "district", measure) is None
    assert tenths.years(release, other, "district", catalog().measures["gini"]) is None


def test_the_variance_is_larger_by_the_people_a_household(release: Release) -> None:
    measures = catalog().measures
    row = release.table.loc[(YEAR, "TH")]
    each = row["people"] / row["households"]
    assert tenths.effect(release, measures["target_poor_rate"], YEAR) == pytest.approx(each)
    assert tenths.effect(release, measures["poor_household_rate"], YEAR) == 1.0


TASKS = (
    Task("1", "a", due="2026-01-31"), Task("2", "b", area="5505", due="2026-02-28"),
    Task("3", "c", due="2026-12-31"), Task("4", "d", due="2026-01-01", state="done"),
)  # fmt: skip
PLANS = (
    Plan("one", "One", "2026-01-01", area="55", tasks=TASKS,
         goals=(Goal("target_poor_rate", 1.0, 2570), Goal("unknown", 0.1))),
    Plan("two", "Two", "2026-01-01", tasks=(Task("1", "e", due="2026-03-01"),)),
)  # fmt: skip


def test_targets_and_overdue_tasks_are_those_of_the_place(later: Edition) -> None:
    ((plan, goal, state),) = later.targets("55", PLANS)
    assert (plan.id, goal.measure, state.state) == ("one", "target_poor_rate", REACHED)
    assert later.targets("56", PLANS) == []
    today = date(2026, 6, 1)
    assert [one.task.what for one in overdue("TH", PLANS, today)] == ["a", "b", "e"]
    assert [one.task.what for one in overdue("55", PLANS, today)] == ["a", "b"]
    assert [one.task.what for one in overdue("5505", PLANS, today)] == ["b"]


def test_the_release_before_is_the_latest_that_is_another(tmp_path: Path) -> None:
    shelf = Library(tmp_path)
    embedded = shelf.load(EMBEDDED)
    assert before(shelf, embedded) is None
    other = replace(embedded, manifest={**embedded.manifest, "release": "0123456789ab"})
    found = before(shelf, other)
    assert found is not None
    assert found.id == embedded.id
    (tmp_path / "active.json").write_text(Pointer("x", ("gone",)).written(), encoding="utf-8")
    found = before(shelf, other)
    assert found is not None
    assert found.id == embedded.id


def test_the_release_before_one_that_was_in_force_is_earlier_still(
    later: Edition, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shelf = Library(tmp_path)
    carried = shelf.load(EMBEDDED)
    ids = ("000000000004", "000000000003", "000000000002")
    kept = {one: replace(carried, manifest={**carried.manifest, "release": one}) for one in ids}
    monkeypatch.setattr(Library, "has", lambda _, name: name in kept)
    monkeypatch.setattr(Library, "load", lambda _, name: kept.get(name, carried))
    order = Pointer(ids[0], (*ids[1:], EMBEDDED))
    (tmp_path / "active.json").write_text(order.written(), encoding="utf-8")

    def earlier(now: Release, *hidden: str) -> str:
        found = before(shelf, now, hidden=frozenset(hidden))
        return found.id if found else ""

    draft = replace(carried, manifest={**carried.manifest, "release": "00000000000d"})
    found = [earlier(one) for one in (*kept.values(), carried, draft)]
    assert found == [ids[1], ids[2], carried.id, "", ids[0]]
    assert earlier(kept[ids[0]], ids[1]) == ids[2]
    assert earlier(draft, *ids) == carried.id
    about = {**kept[ids[1]].manifest, training.KEY: {"rule": 0, "seed": 0}}
    kept[ids[1]] = replace(carried, manifest=about)
    assert earlier(kept[ids[0]]) == ids[2]


def test_an_area_with_nobody_is_never_among_the_worst() -> None:
    codes = [f"{number:06d}" for number in range(1000)]

    def figures(some: int) -> pd.DataFrame:
        count = pd.Series([*range(1, some + 1), *[0] * (1000 - some)], index=codes, dtype="float64")
        return pd.DataFrame({"count": count, "base": 1000.0, "value": count / 1000})

    moved = tenths.moved(figures(110), figures(60), high=True, effect=1.0)
    assert moved["move"].value_counts().to_dict() == {"out": 50, "in": 10}


def test_values_are_those_of_the_readings(later: Edition) -> None:
    rows = later.differences
    picked = rows[rows["level"] == "province"].sample(30, random_state=SEED)
    for row in picked.itertuples():
        table = readings.reading(later.after, "province", row.measure, LATER)
        assert table.at[row.code, "value"] == row.after
        assert math.isnan(row.before)


def test_a_places_own_new_figures_stand_beside_the_last_ones(
    later: Edition, release: Release
) -> None:
    found = {one.measure.id: one for one in later.own("55")}
    row = release.table.loc[(YEAR, "55")]
    rate = found["target_poor_rate"]
    assert (rate.period, rate.since) == (LATER, YEAR)
    assert rate.before == row["target_poor"] / row["people"]
    changed_row = later.after.table.loc[(LATER, "55")]
    assert rate.value == changed_row["target_poor"] / changed_row["people"]
    assert later.own("55") == list(found.values()), "the readings are kept for the next place"
    assert later.own("999999") == []


def test_another_form_of_the_survey_has_nothing_beside_it(release: Release) -> None:
    table = release.table.loc[[YEAR]].rename(index={YEAR: 2566}, level="year_be")
    other = changed(release, table.combine_first(release.table))
    found = {one.measure.id: one for one in Edition(
        release, other, differences(release, other)).own("55")}  # fmt: skip
    assert found["target_poor_rate"].since is None
    assert found["target_poor_rate"].before is None
