"""The sections of the province page: what their charts and tables are made from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.catalog import catalog
from figures.files import csv, xlsx
from tests.poverty import tables as base_tables
from ui import cached
from ui.province import (
    PARTS,
    heat,
    indicators,
    missed,
    peers,
    pockets,
    spreading,
    start,
    together,
    tree,
)
from ui.site import PROVINCE
from ui.view import View

Views = Callable[..., View]


def spread(view: View) -> object:
    measure = spreading.counting(view).id
    return cached.spread(
        view.release.id, view.choice.level, measure, view.choice.period, view.within
    )


def combined(view: View) -> object:
    return cached.combined(view.release.id, view.level_of(view.area), view.choice.period, view.area)


def test_every_section_declared_is_drawn() -> None:
    assert tuple(PARTS) == PROVINCE.sections


# Where to start


def test_tambons_and_survey_units_add_up_to_the_province(place_of: Views) -> None:
    table = spread(place_of(area="30", level="tambon"))
    assert table["count"].sum() == 51_234
    assert table["share"].sum() == pytest.approx(1)
    assert len(table) == 289 + 35


def test_the_sentence_tells_how_few_hold_half(place_of: Views) -> None:
    view = place_of(area="30")
    table = spread(view)
    eight = table["count"].iloc[:8].sum()
    assert eight >= 51_234 / 2 > table["count"].iloc[:7].sum()
    assert start.half_sentence(view, table, spreading.counting(view)).startswith(
        "จังหวัดนครราชสีมา: 8 อำเภอ"
    )


def test_survey_units_among_them_are_named(place_of: Views) -> None:
    view = place_of(area="11", level="tambon")
    sentence = start.half_sentence(view, spread(view), spreading.counting(view))
    assert "รวมหน่วยสำรวจเทศบาล" in sentence
    english = place_of(area="11", level="tambon", lang="en")
    assert "municipal units" in start.half_sentence(
        english, spread(english), spreading.counting(english)
    )


@pytest.mark.parametrize(
    ("measure", "counted"),
    [
        ("education_rate", "education_rate"),
        ("bmn_poor", "bmn_poor_rate"),
        ("multi_rate", "target_poor_rate"),
        ("indicator_16", "target_poor_rate"),
        ("poor_household_rate", "target_poor_rate"),
    ],
)
def test_people_are_spread_of_the_measure_where_it_counts_people(
    place_of: Views, measure: str, counted: str
) -> None:
    assert spreading.counting(place_of(area="55", measure=measure)).id == counted


def test_the_bars_stand_by_rate_and_by_number(place_of: Views) -> None:
    view = place_of(area="30")
    table = spread(view)
    for order in ("value", "count"):
        rows = start.bar_rows(view, table, order)
        assert rows["value"].is_monotonic_decreasing
        assert len(rows) == start.AREAS_SHOWN


def test_pockets_are_in_the_worst_tenth_of_all_tambons(place_of: Views) -> None:
    view = place_of(area="30", level="tambon")
    table, whole = spread(view), view.of_level("tambon", "target_poor_rate")
    tenth = 0.1 * whole["value"].notna().sum()
    inside = table[table["pocket"]]
    assert len(inside)
    assert (inside["rank"] <= tenth).all()
    others = whole.loc[whole.index.str.startswith("30")].drop(index=inside.index)
    assert not (others["rank"] <= tenth).any()
    _, listed = pockets.pockets(view)
    assert listed is not None
    assert list(listed.rows.index) == list(inside.sort_values("rank").index)


def test_a_weak_area_is_marked(place_of: Views) -> None:
    view = place_of(area="55", level="tambon")
    weak = view.of_level("tambon", "target_poor_rate")
    code = str(weak.index[weak["weak"]][0])
    view = place_of(area=code, level="tambon")
    table = spread(view)
    made = start.table_of(view, table, spreading.counting(view))
    assert made.rows.loc[code, "state"] == "ข้อมูลน้อย"


# Indicators


def test_the_dimension_opened_is_that_of_the_measure_or_the_largest(place_of: Views) -> None:
    assert indicators.opened(place_of(area="55", measure="indicator_16")) == "education"
    assert indicators.opened(place_of(area="55")) == "living"


def test_the_indicators_of_all_dimensions_and_the_others_are_all_31(place_of: Views) -> None:
    view = place_of(area="55")
    parts = [*catalog().dimensions, None]
    found = [one.id for part in parts for one in indicators.of_dimension(view, part)]
    assert sorted(found) == sorted(one.id for one in catalog().indicators.values())


# 61_province_common.csv: indicator 16 of Nan.
def test_an_indicator_tells_failed_and_surveyed(place_of: Views) -> None:
    rows = indicators.rows_of(place_of(area="55"), "education", "#000000")
    assert rows.at["indicator_16", "text"] == "6.5% · ไม่ผ่าน 7,551 จาก 117,001"
    assert rows["value"].is_monotonic_decreasing
    assert rows[["tick", "mark"]].notna().all(axis=None)


# Treemap


def test_every_part_of_the_tree_lies_in_its_parent_and_adds_up(place_of: Views) -> None:
    parts = tree.parts_of(place_of(area="50"))
    inside = parts[parts["parent"] != ""]
    sums = inside.groupby("parent")["count"].sum()
    assert (sums == parts.loc[sums.index, "count"]).all()


# Deprived together


def test_the_commonest_combinations_are_told_in_words(place_of: Views) -> None:
    """The counts are the base's, and near the exact 2,662, 2,061 and 1,388."""
    base = base_tables.released("province").cells.loc["55"]
    exact = base_tables.exact("province").loc["55"]
    first, second, third = (int(base[mask]) for mask in ("10010", "01100", "11000"))
    assert [first, second, third] == pytest.approx(exact[["10010", "01100", "11000"]], rel=0.02)
    one, two, three = (f"{100 * part / 44_304:.1f}%" for part in (first, second, third))
    view = place_of(area="55")
    assert together.sentence(view, combined(view)) == (
        f"จังหวัดน่าน: ชุดของสองมิติขึ้นไปที่พบมากที่สุดคือ สุขภาพ + รายได้ ประมาณ {first:,} คน ({one}); "
        f"ความเป็นอยู่ + การศึกษา ประมาณ {second:,} คน ({two}); "
        f"สุขภาพ + ความเป็นอยู่ ประมาณ {third:,} คน ({three}) (ร้อยละของคนจนเป้าหมาย)"
    )


def test_a_place_with_no_set_to_show_says_so(place_of: Views) -> None:
    view = place_of(area="55")
    nothing = combined(view).assign(count=float("nan"))
    assert "ไม่มีชุดของสองมิติขึ้นไป" in together.sentence(view, nothing)


@pytest.mark.parametrize("area", ["55", "5501", "550103"])
def test_no_set_of_one_to_four_people_is_drawn_or_written(place_of: Views, area: str) -> None:
    view = place_of(area=area)
    sets = combined(view)
    rows = together.rows_of(view, sets)
    assert not rows["value"].between(1, 4).any()
    written = csv(together.table_of(view, sets)).decode("utf-8-sig")
    assert "<5" in written


def test_one_dimension_alone_is_called_so(place_of: Views) -> None:
    view = place_of(area="55", lang="en")
    assert together.words(view, "10000") == "Health alone"
    assert together.words(view, "10010") == "Health + Income"


# Possibly missed


# 61_province_11111.csv: Nan has 96,899 BMN-poor, 51,771 of them registered.
def test_the_gap_is_told_as_a_gap(place_of: Views) -> None:
    view = place_of(area="55")
    own = missed.gap(view, "province").loc["55"]
    assert missed.sentence(view, own) == (
        "จังหวัดน่าน: คนจน จปฐ. 96,899 คน มี 45,128 คน (46.6% ของคนจน จปฐ.) ไม่อยู่ในทะเบียนบัตรสวัสดิการแห่งรัฐ"
    )


def test_a_gap_of_few_is_a_difference_of_published_numbers_and_shown(place_of: Views) -> None:
    view = place_of(area="55", level="tambon")
    table = missed.gap(view, "tambon")
    few = table.index[table["unregistered"].between(1, 4) & ~table.index.duplicated()]
    view = place_of(area=str(few[0]), level="tambon", lang="en")
    told = missed.sentence(view, table.loc[few[0]])
    assert f" {int(table.at[few[0], 'unregistered'])} " in told
    assert "<5" not in csv(missed.table_of(view)).decode("utf-8-sig")


def test_nobody_to_check_is_said_plainly(place_of: Views) -> None:
    view = place_of(area="55", level="tambon", lang="en")
    table = missed.gap(view, "tambon")
    nobody = table[table["bmn_poor"] == 0]
    assert "nobody to check" in missed.sentence(view, nobody.iloc[0])


# Peers


def test_the_peers_are_five_other_provinces_the_nearest_first(place_of: Views) -> None:
    view = place_of(area="30")
    found = cached.peers_of(view.release.id, 2561, "30")
    assert len(found) == 5
    assert "30" not in found.index
    assert found.is_monotonic_increasing


def test_differences_are_held_against_the_province(place_of: Views) -> None:
    view = place_of(area="55")
    made = peers.table_of(view, cached.peers_of(view.release.id, 2561, "55"))
    assert made.rows.at["55", "distance"] == 0
    assert made.rows.at["55", "health_rate_apart"] == 0
    assert made.rows.at["86", "target_poor_rate_apart"] == pytest.approx(1.6 - 13.1)


def test_the_best_of_the_peers_is_named_for_every_dimension(place_of: Views) -> None:
    view = place_of(area="55", lang="en")
    five = cached.peers_of(view.release.id, 2561, "55")
    lines = peers.best_lines(view, five)
    counted = base_tables.exact("province")
    deprived = counted.loc[five.index, [mask for mask in counted if mask[0] == "1"]].sum(axis=1)
    rates = deprived / view.release.figures("province", 2561)["people"]
    best, rate = view.release.areas.at[rates.idxmin(), "name_en"], 100 * rates.min()
    assert len(lines) == 5
    assert lines[0].startswith(f"Health: {best} is lowest of the five with {rate:.2f}%")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_table_can_be_written_in_both_forms(place_of: Views, lang: str) -> None:
    view = place_of(area="50", level="tambon", lang=lang)
    measures = heat.columns_of(view, heat.OVERVIEW)
    areas = heat.areas_of(view, "50", "district", heat.NAME)
    for made in (
        start.table_of(view, spread(view), spreading.counting(view)),
        indicators.table_of(view),
        heat.table_of(view, areas, measures, "district", "-"),
        tree.table_of(view, tree.parts_of(view)),
        together.table_of(view, combined(view)),
        missed.table_of(view),
        peers.table_of(view, cached.peers_of(view.release.id, 2561, "50")),
    ):
        assert len(csv(made).splitlines()) == len(made.rows) + 1
        assert xlsx(made, data="a", source="b").startswith(b"PK")
