"""What is said on the page of a place, recounted: halves, lists, cards, the gap, what comes together."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import cache, partial

import pytest

from tests.recount import source, spoken
from tests.recount.extent import some
from tests.recount.source import measured
from ui import cached
from ui.parts import cards, headline
from ui.province import missed, start
from ui.view import View

pytestmark = pytest.mark.recount
Views = Callable[..., View]
TEN = 10
COUNTED = ("target_poor_rate", "bmn_poor_rate", *(f"{one}_rate" for one in source.DIMENSIONS))
PROVINCES = [code for code, value in measured("target_poor", "province").known.items() if value]
SPREADS = [(province, level, measure) for province in PROVINCES
           for level in ("district", "tambon") for measure in COUNTED]  # fmt: skip
HALF = {
    "th": re.compile(
        r": (?P<n>[\d,]+) \S+?(?: \(รวมหน่วยสำรวจเทศบาล (?P<units>[\d,]+) แห่ง\))? มี.+รวมกัน "
        r"(?P<share>[\d.<%]+) ของจังหวัด น้อยแห่งที่สุดที่ถึงครึ่งหนึ่ง จาก (?P<of>[\d,]+) แห่งที่มีตัวเลข$"
    ),
    "en": re.compile(
        r": (?P<share>[\d.<%]+) of the province's .+ are in (?P<n>[\d,]+) [a-z]+"
        r"(?: \((?P<units>[\d,]+|one) of them (?:a )?municipal units?\))?, "
        r"the fewest of (?P<of>[\d,]+) that reach half$"
    ),
}
ALL = {"th": "ทั้งหมดอยู่ใน", "en": ": all of the "}


def levels_of(level: str) -> tuple[str, ...]:
    """Levels whose areas add up to a province: tambons with the units without a polygon."""
    return ("tambon", "municipality") if level == "tambon" else (level,)


def spread(measure: str, level: str, province: str) -> dict[str, Fraction]:
    """Counts of the areas that add up to a province, the units without a polygon too."""
    return by_province(measure, level, counts=True).get(province, {})


@cache
def by_province(measure: str, level: str, *, counts: bool) -> dict[str, dict[str, Fraction]]:
    """Counts, or values, by province and code."""
    found: dict[str, dict[str, Fraction]] = {}
    for one in map(partial(measured, measure), levels_of(level)):
        for code, number in (one.counts if counts else one.values).items():
            if number is not None:
                found.setdefault(code[:2], {})[code] = number
    return found


def spread_of(view: View, measure: str) -> object:
    return cached.spread(view.release.id, view.choice.level, measure, source.PERIOD, view.within)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_half_is_told_only_where_so_many_hold_it_and_fewer_do_not(view: Views, lang: str) -> None:
    for province, level, measure in some(SPREADS, 30):
        seen = view(lang, measure, level, area=province, within=province)
        counts = spread(measure, level, province)
        line, total = sorted(counts.values(), reverse=True), sum(counts.values())
        if not total:
            continue
        chosen = start.counting(seen)
        assert chosen.id == measure
        said = spoken.plain(start.half_sentence(seen, spread_of(seen, measure), chosen))
        assert not spoken.faults(said, lang), said
        if line[0] == total:
            assert ALL[lang] in said, said
            continue
        found = HALF[lang].search(said)
        assert found, said
        number = int(spoken.number(found["n"]))
        assert 2 * sum(line[:number]) >= total > 2 * sum(line[: number - 1]), said
        assert found["share"] == spoken.percent(sum(line[:number]) / total), said
        assert spoken.number(found["of"]) == len(line), said
        units = int((found["units"] or "0").replace("one", "1"))
        check_units(said, counts, number, units)


def check_units(said: str, counts: dict[str, Fraction], number: int, units: int) -> None:
    """As many units without a polygon are among them as can be, where the last ones tie."""
    last = sorted(counts.values(), reverse=True)[number - 1]
    survey = {code for code in source.figures("municipality").index if code in counts}
    sure = sum(counts[code] > last for code in survey)
    maybe = sum(counts[code] == last for code in survey)
    assert sure <= units <= sure + maybe, said


TITLE = {
    "th": r"^(?P<k>[\d,]+) \S+ที่(?:สัดส่วนสูง|จำนวนคนมาก)ที่สุด: .+?(?: · อีก (?P<more>[\d,]+) แห่ง.*)?$",
    "en": r"^The (?:(?P<k>\d+) )?[a-z]+ with the (?:highest rate|most people): .+?"
          r"(?: · (?P<more>[\d,]+|one) more .*)?$",
}  # fmt: skip


@pytest.mark.parametrize("order", ["value", "count"])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_lists_say_how_many_tie_with_their_last(view: Views, lang: str, order: str) -> None:
    for province, level, measure in some(SPREADS, 20):
        seen = view(lang, measure, level, area=province, within=province)
        chosen = start.counting(seen)
        table = spread_of(seen, measure)
        if not table["count"].sum() > 0:
            continue
        said = start.bars_title(seen, table, order, chosen)
        assert not spoken.faults(said, lang), said
        line = sorted(listed(measure, level, province, order), reverse=True)
        found = re.match(TITLE[lang], said)
        assert found, said
        k = min(TEN, len(line))
        assert int(found["k"] or 1) == k, said
        more = int((found["more"] or "0").replace("one", "1").replace(",", ""))
        assert more == line[k:].count(line[k - 1]), said


def listed(measure: str, level: str, province: str, order: str) -> list[Fraction]:
    """Rates, or counts, of the areas of a list."""
    return list(by_province(measure, level, counts=order == "count").get(province, {}).values())


PLACES = [
    (code, level)
    for level in ("province", "district", "tambon", "municipality")
    for code in source.figures(level).index
    if measured("bmn_poor", level).counts[code] is not None
]
GAP = {
    "th": re.compile(r": คนจน จปฐ\. (?P<poor>[\d,]+) คน (?:มี (?P<people>[\d,]+) คน \((?P<share>\S+) ของคนจน จปฐ\.\)"
                     r" ไม่อยู่|(?P<none>ไม่มีผู้ที่ต้องตรวจสอบ)|(?P<few>มีผู้ไม่อยู่))"),
    "en": re.compile(r": of (?P<poor>[\d,]+) BMN-poor people (?:(?P<people>[\d,]+) \((?P<share>\S+) of the BMN-poor\)"
                     r" (?:is|are) not|(?P<none>there is nobody)|(?P<few>fewer than))"),
}  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_gap_to_verify(view: Views, lang: str) -> None:
    for code, level in some(PLACES, 100):
        seen = view(lang, "target_poor_rate", "tambon", area=code, within=code[:2])
        own = missed.gap(seen, level).loc[code]
        said = spoken.plain(missed.sentence(seen, own))
        assert not spoken.faults(said, lang), said
        found = GAP[lang].search(said)
        assert found, said
        poor = measured("bmn_poor", level).counts[code]
        people = poor - measured("registered_share", level).counts[code]
        assert spoken.number(found["poor"]) == poor, said
        if found["people"]:
            assert spoken.number(found["people"]) == people, said
            assert found["share"] == spoken.percent(people / poor), said
        elif found["none"]:
            assert poor == 0, said
        else:
            assert people < 5, said


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_card_of_a_place(view: Views, lang: str) -> None:
    for code, level in some(PLACES, 60):
        seen = view(lang, "target_poor_rate", "tambon", area=code, within=code[:2])
        value, country, region, rank = cards.of_place(seen)
        own = measured("target_poor_rate", level).values[code]
        assert value[1] == spoken.percent(own)
        for card, others, other in (
            (country, "country", "TH"),
            (region, "region", source.region(code)),
        ):
            held = measured("target_poor_rate", others).values[other]
            side, points = spoken.apart(own, held)
            if points:
                assert card[1] == {"above": "+", "below": "−"}[side] + points, (code, card)
            else:
                assert not re.search(r"\d", card[1]), (code, card)
            assert spoken.percent(held) in card[2], (code, card)
        known = measured("target_poor_rate", level).places
        place, ties = known[code]
        assert spoken.number(rank[1]) == place
        numbers = [spoken.number(text) for text in re.findall(r"\d[\d,]*", rank[2])]
        assert numbers == ([ties] if ties > 1 else []) + [len(known)], rank


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_stands_beside_a_measure_of_several_dimensions_is_named(
    view: Views, lang: str
) -> None:
    """A is no part of the people, M0 no share: the count beside them is that of H, and said so."""
    about, name = {
        "th": ("ประมาณ ", "คนจนเป้าหมายที่ขัดสนตั้งแต่ 2 มิติ"),
        "en": ("about ", "Target poor in two or more dimensions"),
    }[lang]
    for measure in ("multi_rate", "mpi_a", "mpi_m0"):
        for code, level in some(PLACES, 40):
            seen = view(lang, measure, "tambon", area=code, within=code[:2])
            note = cards.of_place(seen)[0][2]
            people = measured("multi_rate", level).counts[code]
            base = measured("target_poor_rate", level).bases[code]
            row = seen.row(code)
            if row["count"] != row["count"]:
                assert not note.strip(), note
                continue
            assert [
                spoken.number(one) for one in re.findall(r"\d[\d,]*", note.replace(name, ""))
            ] == [
                people,
                base,
            ], note
            assert (about in note) == (row["status"] == "derived" and people > 0), note
            assert (name in note) == (measure != "multi_rate"), note


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_largest_dimension_is_named_with_all_that_are_as_large(view: Views, lang: str) -> None:
    names = {entry["id"]: entry[f"name_{lang}"] for entry in source.dimensions()}
    for code, level in some([place for place in PLACES if place[1] != "municipality"], 150):
        seen = view(
            lang, "target_poor_rate", "tambon" if level == "tambon" else "province", area=code
        )
        card = headline.shown_figures(seen)[2]
        counts = {one: measured(f"{one}_rate", level).counts[code] for one in source.DIMENSIONS}
        most = max(counts.values())
        if not most:
            assert card[1] == "–", card
            continue
        largest = {names[one] for one, count in counts.items() if count == most}
        assert {name for name in names.values() if name in card[1]} == largest, (code, card)
        poor = measured("target_poor", level).counts[code]
        assert f"{spoken.half_up(most, 0):,}" in card[2], card
        assert spoken.percent(most / poor) in card[2], card
