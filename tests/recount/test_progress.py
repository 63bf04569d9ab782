"""What `/progress`, the list of changes and `/sources` say, recounted from the files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations

import pandas as pd
import pytest

from data.stored.release import Release
from tests.recount import imported, quick, source, spoken
from tests.recount.extent import some
from tests.recount.source import measured
from ui.choice import Choice
from ui.progress import beside, comparison, reported, two_ranks, worsening
from ui.sources import loaded, reconciled
from ui.view import View

pytestmark = pytest.mark.recount
LEVELS = ("province", "district", "tambon")
AREAS = [
    (str(code), level)
    for level in ("country", "region", "province", "district")
    for code in source.figures(level).index
]


@pytest.fixture(scope="module")
def made() -> Iterator[Release]:
    """The embedded release with a later year of the survey and a report of ThaiQM."""
    with imported.made(imported.of_thaiqm()) as release:
        yield release


@pytest.fixture
def view(made: Release) -> Callable[..., View]:
    """A function from what is chosen to a view of the latest year of the survey."""

    def make(lang: str, level: str = "province", area: str | None = None) -> View:
        choice = Choice(area, level, "target_poor_rate", source.PERIOD, "quantile", lang)
        return quick.QuickView(choice, made)

    return make


def test_the_finding_of_the_progress_of_every_area(view: Callable[..., View]) -> None:
    tables = imported.summed(imported.report())
    for lang, (code, level) in [(lang, one) for lang in ("th", "en") for one in some(AREAS, 30)]:
        seen = view(lang, area=None if code == "TH" else code)
        said = spoken.plain(reported.finding(seen, reported.latest(seen)))
        assert not spoken.faults(said, lang), said
        surveyed, problems, _ = tables[level].loc[code]
        when = str(imported.REPORT - (543 if lang == "en" else 0))
        assert when in said, said
        if surveyed != surveyed:
            assert code == "bangkok" or source.region(code) == "bangkok", said
            assert "%" not in said, said
            continue
        share = spoken.percent(Fraction(int(problems), int(surveyed)))
        assert f"({share} " in said, said
        assert re.search(rf"(?<![\d,]){int(problems):,} ", said), said
        assert (source.name(code, lang) in said) == (code != "TH"), said


APART = {
    "th": re.compile(r"^(?P<k>\d+) .+ จาก (?P<of>[\d,]+) \S+?(?: · อีก (?P<more>[\d,]+) .+)?$"),
    "en": re.compile(
        r"^The (?:(?P<k>\d+) )?\w+ whose ranks .+, of (?P<of>[\d,]+) \w+ with figures of both"
        r"(?: · (?P<more>[\d,]+|one) more .+)?$"
    ),
}


@cache
def lines(level: str) -> tuple[dict[str, Fraction], dict[str, Fraction]]:
    """Shares of areas that have both, by the survey and by ThaiQM."""
    table = imported.summed(imported.report())[level]
    held = {
        str(code): Fraction(int(row.qm_problems), int(row.qm_surveyed))
        for code, row in table.dropna().iterrows()
    }
    survey = measured("poor_household_rate", level).known
    both = held.keys() & survey.keys()
    return {code: survey[code] for code in both}, {code: held[code] for code in both}


@cache
def places(level: str) -> dict[str, tuple[int, int]]:
    """The ranks of an area by the survey and by ThaiQM."""
    both = lines(level)
    first = [
        {value: place for place, value in reversed(list(enumerate(line, 1)))}
        for line in (sorted(values.values(), reverse=True) for values in both)
    ]
    return {code: (first[0][both[0][code]], first[1][both[1][code]]) for code in both[0]}


@cache
def ranks(level: str) -> dict[str, int]:
    """How far the ranks of an area by the survey and by ThaiQM lie apart."""
    return {code: abs(one - other) for code, (one, other) in places(level).items()}


def test_where_the_survey_and_thaiqm_are_farthest_apart(view: Callable[..., View]) -> None:
    provinces = [None, *(code for code in source.figures("province").index if code != "10")]
    cases = [(lang, level, area) for lang in ("th", "en") for level in ("province", "district")
             for area in provinces if area is None or level == "district"]  # fmt: skip
    for lang, level, area in some(cases, 20):
        seen = view(lang, level, area)
        both = comparison.inside(
            seen, beside.compared(seen, level, source.PERIOD, imported.REPORT), level
        )
        said = spoken.plain(beside.disagreement(seen, both, level))
        assert not spoken.faults(said, lang), said
        here = {code: gap for code, gap in ranks(level).items() if code.startswith(area or "")}
        line = sorted(here.values(), reverse=True)
        claim = APART[lang].search(said)
        assert claim, said
        k = min(beside.DISAGREE, len(line))
        assert (int(claim["k"] or 1), spoken.number(claim["of"])) == (k, len(line)), said
        more = (claim["more"] or "0").replace("one", "1")
        assert spoken.number(more) == line[k:].count(line[k - 1]), said


TWO = {
    "th": re.compile(
        r"TPMAP (?P<share>[\d.]+%) .+ ThaiQM (?P<held>[\d.]+%) เป็นอันดับ (?P<one>\d+)"
        r"(?: \(ร่วมกับอีก (?P<tied>\d+) แห่ง\))? ตาม TPMAP และอันดับ (?P<other>\d+)"
        r"(?: \(ร่วมกับอีก (?P<alike>\d+) แห่ง\))? ตาม ThaiQM จาก (?P<of>[\d,]+) .+\) "
        r"(?:ตาม ThaiQM (?P<side>สูง|ต่ำ)กว่า (?P<apart>\d+) อันดับ|อันดับเท่ากันทั้งสองระบบ)$"
    ),
    "en": re.compile(
        r": (?P<share>[\d.]+%) of .+ and (?P<held>[\d.]+%) have .+ of (?P<of>[\d,]+) \w+ with"
        r" .+ rank (?P<one>\d+)(?: \(shared with (?P<tied>\d+) others?\))? by TPMAP and rank"
        r" (?P<other>\d+)(?: \(shared with (?P<alike>\d+) others?\))? by ThaiQM .+\): "
        r"(?:(?P<apart>\d+) places? (?P<side>nearer|farther).+|the same rank in both)\.$"
    ),
}


def test_the_two_ranks_of_one_area(view: Callable[..., View]) -> None:
    every = [(lang, level, code) for lang in ("th", "en") for level in ("province", "district")
             for code in places(level)]  # fmt: skip
    for lang, level, code in some(every, 30):
        seen = view(lang, level, code)
        both = beside.compared(seen, level, source.PERIOD, imported.REPORT)
        said = spoken.plain(two_ranks.sentence(seen, both, code, level))
        assert not spoken.faults(said, lang), said
        claim = TWO[lang].search(said)
        assert claim, said
        own = places(level)[code]
        assert (int(claim["one"]), int(claim["other"])) == own, said
        shares = [spoken.percent(line[code]) for line in lines(level)]
        assert [claim["share"], claim["held"]] == shares, said
        tied = [sum(line[one] == line[code] for one in line) - 1 for line in lines(level)]
        assert [int(claim[name] or 0) for name in ("tied", "alike")] == tied, said
        assert spoken.number(claim["of"]) == len(places(level)), said
        assert int(claim["apart"] or 0) == abs(own[0] - own[1]), said
        assert (claim["side"] in ("สูง", "nearer")) == (own[0] > own[1]), said


@cache
def raw(measure: str, level: str, year: int) -> dict[str, Fraction]:
    """Values of a year: of TPMAP's two years, of the HAI of any.

    The later year of the survey is made from the embedded one, whose HAI it has as well.
    """
    if measure != "hai":
        _, tables = imported.later_year()[measure]
        later = source.Measured(measure, level, tables[level])
        return (measured(measure, level) if year == source.PERIOD else later).known
    table = pd.read_parquet(source.RELEASE / "figures.parquet", columns=["code", "year_be", "hai"])
    held = source.PERIOD if year == imported.SURVEY else year
    column = table[table["year_be"] == held].set_index("code")["hai"]
    known = source.exact(column[column.index.isin(source.figures(level).index)])
    return {code: value for code, value in known.items() if value is not None}


RED = {
    "th": re.compile(r": (?P<n>[\d,]+) จาก (?P<of>[\d,]+) \S+$"),
    "en": re.compile(r": (?P<n>[\d,]+) of (?P<of>[\d,]+) \w+$"),
}
CHANGED = re.compile(r"\((?P<sign>[+−])(?P<size>[\d.,]+)")
PAIRS = [("hai", "province", first, last) for first, last in combinations(range(2558, 2565), 2)] + [
    (measure, level, source.PERIOD, imported.SURVEY)
    for measure in source.counted() for level in LEVELS
    if measure != "hai" and source.has(measure, level)
]  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_list_of_what_is_bad_and_worsening(
    made: Release, view: Callable[..., View], lang: str
) -> None:
    for measure, level, first, last in some(PAIRS, 7):
        asked, seen = made.catalog.measures[measure], view(lang, level)
        values = [raw(measure, level, year) for year in (first, last)]
        both = values[0].keys() & values[1].keys()
        up = asked.direction == "higher_is_worse"
        line = sorted((values[1][code] for code in both), reverse=up)
        place = {value: rank for rank, value in reversed(list(enumerate(line, 1)))}
        worse = {code for code in both
                 if (values[1][code] > values[0][code]) == up and values[1][code] != values[0][code]}  # fmt: skip
        red = {code for code in worse if 4 * place[values[1][code]] <= len(both)}
        table = comparison.table(seen, asked, level, first, last)
        for area in ("", *some(imported.codes("province"), 3)):
            here = {code for code in both if code.startswith(area)}
            rows = comparison.inside(view(lang, level, area or None), table, level)
            said = spoken.plain(worsening.red_title(seen, rows, level))
            assert not spoken.faults(said, lang), said
            claim = RED[lang].search(said)
            assert claim, said
            told = spoken.number(claim["n"]), spoken.number(claim["of"])
            assert told == (len(red & here), len(here)), said
            named = spoken.plain(worsening.red_named(seen, asked, rows))
            assert not spoken.faults(named, lang), named
            sizes = sorted(
                (abs(values[1][code] - values[0][code]) for code in red & here), reverse=True
            )[: worsening.NAMED]
            found = list(CHANGED.finditer(named))
            assert len(found) == len(sizes), named
            scale = 100 if asked.unit == "percent" else 1
            for one, size in zip(found, sizes, strict=True):
                assert (one["sign"] == "+") == up, named
                decimals = len(one["size"].partition(".")[2])
                assert spoken.number(one["size"]) == spoken.half_up(scale * size, decimals), named


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_the_sources_say(embedded: Release, made: Release, lang: str) -> None:
    manifest = json.loads((source.RELEASE / "manifest.json").read_text(encoding="utf-8"))
    units = source.figures("municipality").index
    surveyed = measured("target_poor_rate", "tambon").bases
    blank = [code for code, people in surveyed.items() if people is None]
    for release, years in ((embedded, [2561]), (made, [2562, 2561])):
        choice = Choice(None, "province", "target_poor_rate", 2561, "quantile", lang)
        seen = View(choice, release)
        said = spoken.plain(loaded.finding(seen))
        assert not spoken.faults(said, lang), said
        shown = ", ".join(str(year - (543 if lang == "en" else 0)) for year in years)
        assert f"{shown};" in said or f"{shown} " in said, said
        if release is embedded:
            told = [int(text) for text in re.findall(r"\d+", said.replace(shown, ""))]
            checks = manifest["checks"]
            failed = sum(not one["passed"] for one in checks)
            assert told[:2] == [len(manifest["sources"]), len(checks)], said
            assert not failed
            assert told[2:] == [], said
        lines = [spoken.plain(line) for line in reconciled.unmatched(seen)]
        assert not [fault for line in lines for fault in spoken.faults(line, lang)], lines
        numbers = [
            int(one.replace(",", "")) for one in re.findall(r"\d[\d,]*\d|\d", " ".join(lines))
        ]
        bangkok = sum(code.startswith("10") for code in blank)
        assert numbers == [len(units), len(blank), bangkok], lines


@pytest.mark.parametrize("lang", ["th", "en"])
def test_how_many_areas_have_figures(embedded: Release, lang: str) -> None:
    seen = View(Choice(None, "province", "target_poor_rate", 2561, "quantile", lang), embedded)
    row = next(row for row in loaded.covered(seen)
               if str(2561 - (543 if lang == "en" else 0)) in row.values())  # fmt: skip
    told = list(row.values())[1:]
    assert told == [with_figures(level) for level in loaded.LEVELS]


def with_figures(level: str) -> int:
    """How many areas of a level have a figure of any kind."""
    table = source.figures(level).drop(columns=["year_be", "year_ce", "level"], errors="ignore")
    return int(table.notna().any(axis=1).sum())
