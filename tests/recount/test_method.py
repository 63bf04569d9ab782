"""What is said of several dimensions, recounted: who reaches a cut-off, halves, lists, combinations."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pandas as pd
import pytest

from data.stored.release import Release
from figures import options, protection
from poverty import combinations
from tests.recount import source, spoken
from tests.recount.extent import some
from tests.recount.source import measured
from ui import cached
from ui.choice import Choice
from ui.dimensions import remedy, tables, words
from ui.dimensions.view import MethodView
from ui.province import peers, together
from ui.view import View

pytestmark = pytest.mark.recount
Views = Callable[..., View]
POPULATIONS = ("target_poor", "bmn_poor", "households")
SETTINGS = list(product(POPULATIONS, options.CUTOFFS, options.PRESETS.values()))
AREAS = [(code, level) for level in ("province", "district", "tambon")
         for code in source.figures(level).index]  # fmt: skip
EACH = len(SETTINGS) // len(POPULATIONS)
MET = [(setting, area) for number, setting in enumerate(SETTINGS)
       for area in AREAS[number % EACH :: EACH]]  # fmt: skip
"""Every area by every population, and every setting by areas of every level: each area by each
setting would be as many sentences of the same words, and a setting's figures come from one table."""
SEVERAL = {"th": "หลายมิติพร้อมกัน", "en": "several dimensions at once"}


def reaches(weights: tuple[int, ...], cutoff: int) -> list[int]:
    """Numbers of dimensions of the sets whose weights reach a cut-off in percent of all weights."""
    total = sum(weights)
    return [
        bin(mask).count("1")
        for mask in range(1, 32)
        if 100 * sum(w for place, w in enumerate(weights) if mask >> (4 - place) & 1)
        >= cutoff * total
    ]


def seen(release: Release, lang: str, population: str = "target_poor", k: int = 40,
         weights: tuple[int, ...] = options.EQUAL, *, area: str | None = None,
         level: str = "province", **more: str) -> MethodView:  # fmt: skip
    choice = Choice(area, level, "target_poor_rate", source.PERIOD, "quantile", lang,
                    population=population, k=str(k), weights=options.written(weights), **more)  # fmt: skip
    return MethodView.named_by(View(choice, release))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_several_dimensions_are_told_only_where_it_takes_two(embedded: Release, lang: str) -> None:
    for (population, k, weights), (code, level) in some(MET, 6):
        view = seen(embedded, lang, population, k, weights, area=code, level=level)
        said = spoken.plain(words.headline(view))
        assert not spoken.faults(said, lang), said
        sizes = reaches(weights, k)
        several = bool(sizes) and min(sizes) >= 2
        assert several or SEVERAL[lang] not in said, (weights, k, said)
        row = view.found(level).loc[code]
        if row["poor"] == row["poor"] and SEVERAL[lang] in said:
            assert f"{row['poor']:,.0f}" in said, said
        for label, _, note in words.cards(view):
            assert not spoken.faults(label, lang), label
            assert not spoken.faults(note, lang), note


HALF = {
    "th": re.compile(
        r"(?P<n>[\d,]+) \S+ มีผู้ขัดสน.*รวมกัน (?P<share>\S+) ของทั้งหมด.* จาก (?P<of>[\d,]+) แห่ง"
    ),
    "en": re.compile(
        r": (?P<share>\S+) of all .* are in (?P<n>[\d,]+) [a-z]+, the fewest of (?P<of>[\d,]+) "
    ),
}


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("level", ["province", "district", "tambon"])
def test_half_of_the_country_is_half_of_all(embedded: Release, lang: str, level: str) -> None:
    view = seen(embedded, lang, level=level)
    told = [line for line in remedy.lines(view, remedy.outcome(view)) if HALF[lang].search(line)]
    poor = list(measured("target_poor", level).known.values())
    several = counted_in_several(embedded, level)
    whole = (Fraction(1_032_987), sum(counted_in_several(embedded, "country")))
    for said, counts, total in zip(told, (poor, several), whole, strict=True):
        assert not spoken.faults(said.removeprefix("- "), lang), said
        found = HALF[lang].search(said)
        number, line = int(spoken.number(found["n"])), sorted(counts, reverse=True)
        assert 2 * sum(line[:number]) >= total > 2 * sum(line[: number - 1]), said
        assert found["share"] == spoken.percent(sum(line[:number]) / total), said
        assert spoken.number(found["of"]) == len(line), said


def counted_in_several(release: Release, level: str) -> list[Fraction]:
    """People in two or more dimensions of the areas of a level, summed from the protected base."""
    cells = protection.table(release, level, source.PERIOD, "target_poor").cells.dropna()
    wide = [mask for mask in cells if mask.count("1") >= 2]
    return [Fraction(int(value)) for value in cells[wide].sum(axis=1)]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_what_if_is_told_of_as_many_as_it_takes(embedded: Release, lang: str) -> None:
    for level, fix, places, share in some(
        product(
            ("province", "district", "tambon"), source.DIMENSIONS, options.PLACES, options.SHARES
        ),
        12,
    ):
        view = seen(embedded, lang, level=level, fix=fix, places=places, share=share)
        found = remedy.outcome(view)
        said = spoken.plain(remedy.sentence(view, found))
        assert not spoken.faults(said, lang), said
        there = sum(
            bool(value) for value in measured(f"{fix}_rate", level).counts.values() if value
        )
        assert len(found.areas) == min(int(places), there)
        assert f"{len(found.areas):,}" in said, said


@pytest.mark.parametrize("lang", ["th", "en"])
def test_lists_are_compared_with_all_that_tie(embedded: Release, lang: str) -> None:
    for (population, k, weights), level in product(some(SETTINGS, 4), ("province", "tambon")):
        view = seen(embedded, lang, population, k, weights, level=level)
        said = spoken.plain(words.compared(view))
        assert not spoken.faults(said, lang), said
        numbers = [int(text.replace(",", "")) for text in re.findall(r"\b[\d,]*\d\b", said)]
        first = 100 if level == "tambon" else 10
        lists = [worst(one.of_level(level)["value"], first) for one in (view, view.usual)]
        if view.method.setting != view.method.default.setting and len(lists[0]) > 1:
            assert numbers[:2] == [len(lists[0]), len(lists[0] - lists[1])], said


def worst(values: pd.Series, first: int) -> set[str]:
    """Areas above zero that reach the value of the last of the first."""
    line = sorted((round(value, 12) for value in values.dropna() if value > 0), reverse=True)
    edge = line[min(first, len(line)) - 1] if line else 0
    return {
        str(code)
        for code, value in values.dropna().items()
        if value > 0 and round(value, 12) >= edge
    }


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_commonest_sets_come_before_all_others(view: Views, lang: str) -> None:
    for code, level in some([one for one in AREAS if not one[0].startswith("10")], 40):
        shown = view(
            lang, "target_poor_rate", "province" if level == "province" else "tambon", area=code
        )
        table = cached.protected_table(shown.release.id, level, source.PERIOD, "target_poor")
        sets = combinations.of_area(table, code)
        if sets["count"].isna().all():
            continue
        said = spoken.plain(together.sentence(shown, sets))
        assert not spoken.faults(said, lang), said
        wide = sets[(sets["size"] >= 2) & (sets["count"] > 0)]["count"]
        named = [mask for mask in wide.index if f"{together.words(shown, mask)} " in said]
        told = set(together.commonest(wide)) if len(wide) else set()
        if told and len(told) <= together.MOST_NAMED:
            assert told <= set(named), said
            edge = min(wide[mask] for mask in told)
            assert {mask for mask in wide.index if wide[mask] > edge} <= told, said
            ties = {mask for mask in wide.index if wide[mask] == edge}
            assert ties <= told, said


BEST = {
    "th": re.compile(
        r": .+ (?P<value>\S+) \(ที่นี่ (?P<own>\S+?) (?:(?P<side>สูงกว่า|ต่ำกว่า)ที่นี่ (?P<points>\S+) จุดร้อยละ|ใกล้เคียงกัน|เท่ากัน)\)$"
    ),
    "en": re.compile(
        r" with (?P<value>\S+) \(here (?P<own>[^;,]+)(?:; (?P<points>\S+) percentage points (?P<side>more|less) than here|, .*)\)$"
    ),
}
MORE = {"สูงกว่า": "above", "ต่ำกว่า": "below", "more": "above", "less": "below", None: ""}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_best_of_the_peers(view: Views, lang: str) -> None:
    provinces = [code for code, value in measured("target_poor", "province").known.items() if value]
    for code in some(provinces, 8):
        shown = view(lang, "target_poor_rate", "district", area=code, within=code)
        found = cached.peers_of(shown.release.id, source.PERIOD, code)
        lines = peers.best_lines(shown, found)
        for name, said in zip(source.DIMENSIONS, map(spoken.plain, lines), strict=True):
            assert not spoken.faults(said, lang), said
            held = measured(f"{name}_rate", "province")
            rates = held.known
            least, claim = min(rates[str(one)] for one in found.index), BEST[lang].search(said)
            assert claim, said
            assert (claim["value"], claim["own"]) == (
                spoken.percent(least),
                spoken.percent(rates[code]),
            ), said
            side, points = spoken.apart(least, rates[code])
            assert (claim["points"] or "") == points, said
            assert not points or MORE[claim["side"]] == side, said
            for one in found.index:
                named = str(source.areas().at[one, f"name_{lang}"]) in said
                assert named or rates[str(one)] > least, said


@pytest.mark.parametrize("level", ["province", "district"])
def test_no_area_has_one_commonest_set_where_several_are_as_large(
    embedded: Release, level: str
) -> None:
    view = seen(embedded, "en", level=level)
    found = cached.dominant(embedded.id, level, source.PERIOD, "target_poor")
    told = tables.agencies(view, found).rows
    cells = protection.table(embedded, level, source.PERIOD, "target_poor").cells
    wide = cells[[mask for mask in cells if mask.count("1") >= 2]]
    for code, row in told.iterrows():
        if not row["set"]:
            continue
        most = wide.loc[code].max()
        largest = [mask for mask in wide if wide.at[code, mask] == most]
        alone = (
            together.words(view, largest[0])
            if len(largest) == 1
            else f"{len(largest)} sets found alike"
        )
        assert row["set"] == alone
