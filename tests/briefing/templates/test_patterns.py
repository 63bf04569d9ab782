"""The slide of groups of neighbours: its sentence recounted, its list, and what it lacks."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from briefing.findings import patterns
from briefing.neighbouring import Neighbouring
from briefing.page.slide import Slide
from briefing.page.tables import SlideTable
from briefing.templates import TEMPLATES
from figures.patterns.found import Kind, Patterns
from figures.patterns.neighbours import Rule
from figures.patterns.overall import Overall
from tests.briefing.conftest import subject_of
from tests.recount import source, spoken


def made(**query: str) -> Slide:
    return TEMPLATES["patterns"].compose(subject_of(template="patterns", **query))


def table_of(slide: Slide) -> SlideTable:
    return next(part for part in slide.elements if isinstance(part, SlideTable))


CASES = [
    ("TH", "tambon", "target_poor_rate", "en"),
    ("TH", "district", "target_poor_rate", "th"),
    ("TH", "province", "registered_share", "en"),
    ("50", "tambon", "target_poor_rate", "th"),
    ("north", "district", "target_poor_rate", "en"),
]


@pytest.mark.parametrize(("area", "level", "measure", "lang"), CASES)
def test_its_sentence_counts_what_its_map_shows(
    area: str, level: str, measure: str, lang: str
) -> None:
    """The numbers of the sentence are those of the kinds found in the area, counted by code."""
    subject = subject_of(template="patterns", area=area, level=level, measure=measure, lang=lang)
    said = spoken.plain(patterns.patterns(subject))
    assert not spoken.faults(said, lang), said
    every = subject.figures.patterns(level, measure, subject.request.period, 5)
    regions = source.areas()["region"]
    inside = [
        code
        for code in every.areas.index
        if area == "TH" or str(code).startswith(area) or regions.get(str(code)) == area
    ]
    kinds = Counter(every.areas.loc[inside, "kind"])
    numbers = [int(one.replace(",", "")) for one in re.findall(r"\b\d[\d,]*", said)]
    told = [kinds[kind] for kind in (Kind.HIGH, Kind.LOW) if kinds[kind]]
    assert told == [one for one in numbers if one in told][: len(told)], (said, kinds)
    high = [str(code) for code in inside if every.areas.at[code, "kind"] == Kind.HIGH]
    first = Counter(code[:2] for code in high).most_common(1)
    if level != "province" and len(high) > 3 and area == "TH":
        assert source.areas().at[first[0][0], f"name_{lang}"] in said
        assert (first[0][1] == len(high)) == ("ทั้งหมด" in said or "all of them" in said)


def test_its_list_has_the_furthest_areas_of_a_kind_first() -> None:
    subject = subject_of(template="patterns", level="tambon", lang="en")
    groups, table = Neighbouring(subject), table_of(made(level="tambon", lang="en"))
    assert 3 <= len(table.rows) <= 10
    high = groups.areas[groups.areas["kind"] == Kind.HIGH]
    assert high["smoothed"].is_monotonic_decreasing
    low = groups.areas[groups.areas["kind"] == Kind.LOW]
    assert low["smoothed"].is_monotonic_increasing
    first = str(high.index[0])
    assert table.rows[0] == (
        f"{source.areas().at[first, 'name_en']}, Chaloem Phra Kiat, Nan",
        "High group",
        subject.shown(subject.row(first, "target_poor_rate")),
    )


def test_its_legend_counts_every_area_of_the_level_once() -> None:
    subject = subject_of(template="patterns", level="district", lang="en")
    counted = re.findall(
        r" ([\d,]+)(?:,|$)", spoken.plain(made(level="district", lang="en").notes).split("\n")[0]
    )
    numbers = [int(one.replace(",", "")) for one in counted]
    assert sum(numbers) == len(subject.release.codes("district"))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"measure": "hai", "lang": "th"}, "จึงไม่มีแผนที่กลุ่ม"),
        ({"measure": "density", "lang": "en"}, "there is no map of groups"),
    ],
)
def test_a_measure_that_is_no_rate_of_people_has_none_and_says_so(
    query: dict[str, str], said: str
) -> None:
    slide = made(**query)
    assert said in slide.title
    assert not any(isinstance(part, SlideTable) for part in slide.elements)


@pytest.mark.parametrize(
    ("told", "said"), [(20, "too few to look for groups"), (76, "no more than by chance")]
)
def test_what_cannot_be_told_is_said(monkeypatch: pytest.MonkeyPatch, told: int, said: str) -> None:
    subject = subject_of(template="patterns", lang="en")
    areas = subject.figures.patterns("province", "target_poor_rate", 2561, 5).areas
    nothing = Patterns(areas.assign(kind=Kind.UNSURE), {}, told)
    monkeypatch.setattr(subject.figures, "patterns", lambda *_: nothing)
    slide = TEMPLATES["patterns"].compose(subject)
    assert said in spoken.plain(slide.title)


def test_without_an_area_named_there_is_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    subject = subject_of(template="patterns", lang="en")
    areas = subject.figures.patterns("province", "target_poor_rate", 2561, 5).areas
    quiet = Patterns(
        areas.assign(kind=Kind.UNSURE), dict.fromkeys(Rule, Overall(0.1, 0.5)), len(areas)
    )
    monkeypatch.setattr(subject.figures, "patterns", lambda *_: quiet)
    slide = TEMPLATES["patterns"].compose(subject)
    assert "no provinces can be said to lie" in spoken.plain(slide.title)
    assert not any(isinstance(part, SlideTable) for part in slide.elements)
