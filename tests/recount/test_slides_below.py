"""Headlines of what lies below: tambons of a province, two maps, where half of the poor live."""

from __future__ import annotations

import re

import pytest

from tests.recount import spoken
from tests.recount.conftest import Views
from tests.recount.extent import some
from tests.recount.headlines import (
    COUNTRY,
    PROVINCES,
    RANKINGS,
    check_half,
    headline,
    inside,
    subject,
)
from tests.recount.source import measured
from tests.recount.test_places import HALF, spread_of
from ui.province import start as page_start

pytestmark = pytest.mark.recount


ABOVE = {
    "th": re.compile(r"^(?:(?P<k>\d+) จาก (?P<n>\d+) ตำบลของ|ไม่มีตำบลใดใน).* (?P<end>สูง|ต่ำ)กว่าทั้งประเทศ \((?P<held>\S+)\) "
                     r"(?:สูง|ต่ำ)สุด(?:เท่ากัน (?P<m>\d+) ตำบล| (?P<first>.+)) (?P<value>\S+)$"),
    "en": re.compile(r": (?:(?P<k>\d+) of (?P<n>\d+) tambons in .+ (?:is|are)|no tambon in .+ is) (?P<end>above|below) Thailand "
                     r"\((?P<held>\S+)\); (?:(?P<m>\d+) tambons tie for|(?P<first>.+) is) (?:the )?(?:high|low)est \((?P<value>\S+)\)$"),
}  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_province_by_its_tambons(lang: str) -> None:
    cases = [
        (area, measure) for area, level, measure in RANKINGS if area.isdigit() and level == "tambon"
    ]
    for area, measure in some(cases, 25):
        values, known = inside(measure, "tambon", area), measured(measure, "tambon")
        one = subject("tambons", area, lang, measure)
        if known.unit != "percent" or not values:
            continue
        said = headline("tambons", one)
        held = measured(measure, "country").values[COUNTRY]
        line = sorted(values.values(), reverse=known.higher_is_worse)
        beyond = sum(value > held if known.higher_is_worse else value < held for value in line)
        found = ABOVE[lang].search(said)
        assert found, said
        assert int(found["k"] or 0) == beyond, said
        assert int(found["n"] or len(line)) == len(line), said
        assert (found["held"], found["value"]) == (spoken.percent(held), spoken.percent(line[0])), (
            said
        )
        assert int(found["m"] or 1) == line.count(line[0]), said


TWO = {
    "th": re.compile(r"^(?:(?P<k>\d+) ใน|ไม่มีแห่งใดใน) (?P<n>\d+) .* อยู่ใน (?P<m>\d+) แห่งที่มี"),
    "en": re.compile(r"^(?:(?P<k>\d+)|None) of the (?P<n>\d+) .* also among the (?P<m>\d+) that "),
}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_overlap_of_two_maps_takes_all_that_tie(lang: str) -> None:
    for area, level, measure in some(RANKINGS, 22):
        one = subject("two_maps", area, lang, measure, level)
        if one.below != level or not inside(measure, level, area):
            continue
        said, second = headline("two_maps", one), one.second().id
        worst = []
        for name in (measure, second):
            values, known = inside(name, level, area), measured(name, level)
            line = sorted(values.values(), reverse=known.higher_is_worse)
            edge = line[min(10, len(line)) - 1]
            worst.append({code for code, value in values.items()
                          if (value >= edge if known.higher_is_worse else value <= edge)})  # fmt: skip
        found = TWO[lang].search(said)
        if found:
            told = tuple(int(found[name] or 0) for name in ("k", "n", "m"))
            assert told == (len(worst[0] & worst[1]), len(worst[0]), len(worst[1])), said


@pytest.mark.parametrize("lang", ["th", "en"])
def test_half_is_told_in_the_words_of_the_page(view: Views, lang: str) -> None:
    for area in some(PROVINCES, 8):
        one = subject("start", area, lang)
        said = headline("start", one)
        seen = view(lang, "target_poor_rate", "tambon", area=area, within=area)
        table = spread_of(seen, "target_poor_rate")
        page = spoken.plain(page_start.half_sentence(seen, table, page_start.counting(seen)))
        assert said == page
        assert HALF[lang].search(said), said
    for area in (COUNTRY, "central", "north", "northeast", "south"):
        check_half(headline("start", subject("start", area, lang)), area)
