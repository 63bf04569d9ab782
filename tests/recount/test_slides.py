"""What slides say, recounted: headlines of every template, facts, ranks, halves, points, alt texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction

import pytest

from briefing import facts, points
from briefing.figures import Subject
from briefing.page import described, shading
from tests.recount import source, spoken
from tests.recount.extent import some
from tests.recount.headlines import (
    COUNTRY,
    PARTS,
    PROVINCES,
    RANKINGS,
    check_half,
    headline,
    inside,
    subject,
)
from tests.recount.source import measured
from tests.recount.test_areas import REGION_NAMES, SIDES
from tests.recount.test_maps import REGIONS, check_end
from ui.view import View

pytestmark = pytest.mark.recount
Views = Callable[..., View]


ENDS = {
    "th": re.compile(r" (?P<end>สูง|ต่ำ)ที่สุด(?:ที่(?P<first>.+?)|เท่ากัน (?P<m>[\d,]+) \S+) (?P<value>\S+) "
                     r"และ(?:สูง|ต่ำ)ที่สุด(?:ที่(?P<last>.+)|เท่ากัน (?P<k>[\d,]+) \S+) (?P<least>\S+)$"),
    "en": re.compile(r" is (?P<end>high|low)est in (?:(?P<m>[\d,]+) [\w ]+ alike|(?P<first>.+?)) \((?P<value>\S+)\) "
                     r"and (?:high|low)est in (?:(?P<k>[\d,]+) [\w ]+ alike|(?P<last>.+)) \((?P<least>\S+)\)$"),
}  # fmt: skip
ALIKE = {"th": "มีค่าเท่ากัน", "en": "have the same figure"}
ONLY = {"th": "เป็นแห่งเดียว", "en": "alone has a figure"}
NAMES = {
    "th": lambda code: str(source.areas().at[code, "name_th"]),
    "en": lambda code: str(source.areas().at[code, "name_en"]),
}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_ranking_tells_both_ends_and_who_ties(lang: str) -> None:
    for area, level, measure in some(RANKINGS, 22):
        check_ranking(subject("ranking", area, lang, measure, level), measure, level)


def check_ranking(one: Subject, measure: str, level: str) -> None:
    """The headline of a ranking."""
    values, known = inside(measure, level, one.area), measured(measure, level)
    if one.below != level or not values:
        return
    lang = one.text.lang
    said = headline("ranking", one)
    line = sorted(values.values(), reverse=known.higher_is_worse)
    if len(set(line)) == 1:
        assert (ALIKE if len(line) > 1 else ONLY)[lang] in said, said
        return
    found = ENDS[lang].search(said)
    assert found, said
    for name, number, shown, value in (
        ("first", "m", "value", line[0]), ("last", "k", "least", line[-1]),
    ):  # fmt: skip
        holders = [code for code, own in values.items() if own == value]
        assert found[shown] == spoken.figure(value, known.unit, lang), said
        assert spoken.number(found[number] or "1") == len(holders), said
        assert found[number] or NAMES[lang](holders[0]) in found[name], said


REGIONAL = {
    "th": re.compile(r"^(?P<k>\d+) ใน 10 .*อยู่ใน(?P<region>\S+) (?:สูง|ต่ำ)สุดคือ"),
    "en": re.compile(r": (?P<k>\d+) of the 10 .* are in (?P<region>[\w ]+); "),
}
SINGLE = {
    "th": re.compile(r"ที่สุดใน [\d,]+ \S+ \("),
    "en": re.compile(r" is (?:high|low)est of [\d,]+ "),
}
TIED = {"th": re.compile(r"(?:(?P<m>[\d,]+) \S+|.+) มีค่า(?:สูง|ต่ำ)สุดเท่ากัน"),
        "en": re.compile(r": (?:(?P<m>[\d,]+) [\w ]+|.+) tie for the")}  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_national_headline(lang: str) -> None:
    cases = [(level, measure) for area, level, measure in RANKINGS if area == COUNTRY]
    for level, measure in some(cases, 12):
        one = subject("national", COUNTRY, lang, measure, level)
        if one.below != level:
            continue
        known = measured(measure, level)
        said = headline("national", one)
        line = sorted(known.known.values(), reverse=known.higher_is_worse)
        leaders = [code for code, value in known.known.items() if value == line[0]]
        first = [code for code, value in known.known.items()
                 if (value >= line[9] if known.higher_is_worse else value <= line[9])]  # fmt: skip
        region, held = Counter(map(source.region, first)).most_common(1)[0]
        assert spoken.figure(line[0], known.unit, lang) in said, said
        if len(leaders) > 1:
            found = TIED[lang].search(said)
            assert found, said
            assert spoken.number(found["m"] or str(len(leaders))) == len(leaders), said
        elif line[9] != line[10] and held > 5:
            found = REGIONAL[lang].search(said)
            assert found, said
            assert (REGIONS[lang][found["region"]], int(found["k"])) == (region, held), said
        else:
            assert SINGLE[lang].search(said), said


DISTANCE = {
    "th": re.compile(r" (?P<side>สูงกว่า|ต่ำกว่า|ใกล้เคียงกับ|เท่ากับ)ทั้งประเทศ(?: \((?P<held>\S+)\))?(?: (?P<points>[\d.,]+) จุดร้อยละ)?$"),
    "en": re.compile(r", (?:(?P<points>\d[\d.,]*) percentage points )?(?P<side>above|below|about the same as|the same as) "
                     r"Thailand(?: \((?P<held>\S+)\))?$"),
}  # fmt: skip
RANK = {
    "th": re.compile(r" อันดับ (?P<rank>[\d,]+)(?: ร่วมกัน (?P<shared>\d+) แห่ง)? จาก (?P<of>\d+) "),
    "en": re.compile(r", rank (?P<rank>[\d,]+)(?: \(shared by (?P<shared>\d+)\))? of (?P<of>\d+) "),
}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_province_at_a_glance(lang: str) -> None:
    cases = [(area, measure) for area, level, measure in RANKINGS
             if area.isdigit() and level == "district"] + [(area, "hai") for area in PROVINCES]  # fmt: skip
    for area, measure in some(cases, 25):
        check_glance(subject("province", area, lang, measure), measure)


def check_glance(one: Subject, measure: str) -> None:
    """The headline of a province at a glance, and its rank."""
    area, lang = one.area, one.text.lang
    known = measured(measure, "province")
    own, said = known.values[area], headline("province", one)
    assert f" {spoken.figure(own, known.unit, lang)}" in said, said
    if known.unit == "percent" and source.has(measure, "country"):
        held = measured(measure, "country").values[COUNTRY]
        side, distance = spoken.apart(own, held)
        found = DISTANCE[lang].search(said)
        assert found, said
        assert (SIDES[lang][found["side"]], found["points"] or "") == (side, distance), said
        assert found["held"] in {None, spoken.percent(held)}, said
    else:
        check_rank(said, known.known, own, lang)
    fact = facts.rank(one, area)
    place, shared = known.places[area]
    assert [int(text) for text in re.findall(r"\d+", fact.value)] == [place, len(known.known)]
    assert [int(text) for text in re.findall(r"\d+", fact.label)] == (
        [shared] if shared > 1 else []
    )


def check_rank(said: str, known: dict[str, Fraction], own: Fraction, lang: str) -> None:
    found = RANK[lang].search(said)
    assert found, said
    line = list(known.values())
    place = (sum(value > own for value in line) + 1, line.count(own), len(line))
    assert tuple(int(found[name] or 1) for name in ("rank", "shared", "of")) == place, said


@pytest.mark.parametrize("lang", ["th", "en"])
def test_points_to_follow_up(lang: str) -> None:
    for area in some(PARTS, 8):
        one = subject("follow_up", area, lang)
        level = "province" if area.isdigit() else "region"
        told = points.to_follow_up(one)
        for text in (text for point in told for text in point):
            assert not spoken.faults(text, lang), text
        counts = {name: measured(f"{name}_rate", level).counts[area] for name in source.DIMENSIONS}
        poor = measured("target_poor", level).counts[area]
        assert spoken.percent(max(counts.values()) / poor) in told[1][1]
        assert f"{spoken.half_up(max(counts.values()), 0):,}" in told[1][1]
        check_half(" ".join(told[2]), area) if not area.isdigit() else None


@pytest.mark.parametrize("lang", ["th", "en"])
def test_maps_in_words(lang: str) -> None:
    ends = {"th": (r"สูงสุดสามอันดับ: (.*) · ต่ำสุดสามอันดับ: (.*)$"),
            "en": (r"Highest three: (.*)\. Lowest three: (.*)\.$")}  # fmt: skip
    for area, level, measure in some(RANKINGS, 10):
        one = subject("ranking", area, lang, measure, level)
        values = inside(measure, level, area)
        if one.below != level or not values:
            continue
        said = spoken.plain(described.description(one, shading.shading(one, level, one.shade)))
        assert not spoken.faults(said, lang), said
        found = re.search(ends[lang], said)
        assert found, said
        for told, highest in ((found[1], True), (found[2], False)):
            check_end(
                told.split("; "), values, lang, measured(measure, level).unit, highest=highest
            )


def test_regions_are_named_alike_on_pages_and_slides() -> None:
    for lang in ("th", "en"):
        one = subject("ranking", COUNTRY, lang)
        for region, name in REGION_NAMES[lang].items():
            assert one.text(f"in-{region}") == name
