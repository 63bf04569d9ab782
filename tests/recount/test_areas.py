"""What is said of one area, recounted: its value, its distances, its rank, or why there is none."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.recount import source, spoken
from tests.recount.extent import PARTS, of_part, some
from tests.recount.source import measured
from ui.parts import findings
from ui.view import View

pytestmark = pytest.mark.recount
Views = Callable[..., View]

SIDES = {
    "th": {"สูงกว่า": "above", "ต่ำกว่า": "below", "ใกล้เคียงกับ": "near", "เท่ากับ": "same"},
    "en": {"above": "above", "below": "below", "about the same as": "near", "the same as": "same"},
}
DISTANCE = {
    "th": re.compile(
        r"(?P<side>สูงกว่า|ต่ำกว่า|ใกล้เคียงกับ|เท่ากับ)(?P<of>ทั้งประเทศ|ภาค\S+)"
        r"(?: \((?P<held>[^)]+)\))?(?: (?P<points>\d[\d.,]*) จุด)?"
    ),
    "en": re.compile(
        r"(?:(?P<points>\d[\d.,]*) (?:percentage points )?)?"
        r"(?P<side>above|below|about the same as|the same as) "
        r"(?P<of>Thailand|the Central region|the \w+)(?: \((?P<held>[^)]+)\))?"
    ),
}
RANK = {
    "th": re.compile(
        r"อันดับ (?P<rank>[\d,]+)(?: ร่วมกัน (?P<shared>[\d,]+) \S+)? จาก (?P<of>[\d,]+) "
    ),
    "en": re.compile(
        r"rank (?P<rank>[\d,]+)(?: shared by (?P<shared>[\d,]+) [\w ]+,)? of (?P<of>[\d,]+) "
    ),
}
ABSENT = {
    "th": {
        "bangkok": "ไม่ครอบคลุมกรุงเทพมหานคร",
        "nobody": "ฐานเป็น 0",
        "units": "หน่วยสำรวจเทศบาล",
        "district": "ดูตัวเลขของอำเภอ",
    },
    "en": {
        "bangkok": "does not cover Bangkok",
        "nobody": "a base of 0",
        "units": "municipal units there",
        "district": "see its district",
    },
}
REGION_NAMES = {
    "th": {"central": "ภาคกลาง", "north": "ภาคเหนือ", "northeast": "ภาคตะวันออกเฉียงเหนือ",
           "south": "ภาคใต้"},
    "en": {"central": "the Central region", "north": "the North", "northeast": "the Northeast",
           "south": "the South"},
}  # fmt: skip
LEVELS = ("region", "province", "district", "tambon", "municipality")
CODES = [
    (str(code), str(level)) for code, level in source.areas()["level"].items() if level in LEVELS
]
KINDS = [
    (measure, level)
    for measure in source.counted()
    for level in LEVELS
    if source.has(measure, level)
]
PAIRS = [
    (code, level, measure)
    for measure, level in some(KINDS, 30)
    for code, own in CODES
    if own == level
]


def shown(measure: str, code: str, level: str, lang: str) -> str:
    """A value as the sentence prints it."""
    known = measured(measure, level)
    value = known.values[code]
    if known.unit == "count" and known.entry.get("of") == "things":
        return f"{spoken.half_up(value, 0):,}"
    if known.unit == "count" and known.entry.get("base") == "households":
        noun = {"th": "ครัวเรือน", "en": "household" if value == 1 else "households"}[lang]
        return f"{spoken.half_up(value, 0):,} {noun}"
    return spoken.figure(value, known.unit, lang)


def check_distances(said: str, measure: str, code: str, level: str, lang: str) -> None:
    """Every distance of a sentence, against exact arithmetic."""
    own = measured(measure, level).values[code]
    around = source.region(code) if level != "region" else ""
    others = {"th": "ทั้งประเทศ", "en": "Thailand"}[lang]
    found = list(DISTANCE[lang].finditer(said))
    assert found, said
    for one in found:
        country = one["of"] == others
        assert country or one["of"] == REGION_NAMES[lang][around], said
        held = measured(measure, "country" if country else "region").values[
            "TH" if country else around
        ]
        side, points = spoken.apart(own, held)
        assert SIDES[lang][one["side"]] == side, said
        assert (one["points"] or "") == points, said
        told = (one["held"] or "").removeprefix("ประมาณ ").removeprefix("about ")
        assert told in {spoken.percent(held), ""}, said
        assert one["held"] or side == "same", said


def check_rank(said: str, measure: str, code: str, level: str, lang: str) -> None:
    """The rank of a sentence with those that share it, against counting."""
    places = measured(measure, level).places
    found = RANK[lang].search(said)
    assert found, said
    told = tuple(int(spoken.number(found[name] or "1")) for name in ("rank", "shared", "of"))
    assert told == (*places[code], len(places)), said


def among(measure: str, code: str, level: str) -> object:
    """How many people an intensity is a mean of; nothing of other measures."""
    return measured(measure, level).counts[code] if measure == "mpi_a" else None


def check_absence(said: str, measure: str, code: str, level: str, lang: str) -> None:
    """The reason for no value is the one that is so."""
    few = {"th": "น้อยกว่า 5 คน", "en": "fewer than 5 people"}[lang]
    assert (few in said) == measured(measure, level).hidden(code), said
    if few in said:
        return
    tpmap = source.catalogue()[measure].get("source", "tpmap") == "tpmap"
    told = {name for name, words in ABSENT[lang].items() if words in said}
    if not tpmap:
        assert not told, said
    elif source.region(code) == "bangkok" if level != "region" else code == "bangkok":
        assert told == {"bangkok"}, said
    elif 0 in {measured(measure, level).bases[code], among(measure, code, level)}:
        assert told == {"nobody"}, said
    elif level == "tambon":
        has_units = code[:4] in source.with_units()
        assert told - {"district"} == ({"units"} if has_units else set()), said


def check(said: str, measure: str, code: str, level: str, lang: str) -> None:
    """One sentence of an area."""
    said = spoken.plain(said)
    name = source.name(code, lang)
    assert said.startswith(name) or f"{name} " in said or f"{name}:" in said, said
    assert not spoken.faults(said, lang), said
    known = measured(measure, level)
    if known.values[code] is None:
        return check_absence(said, measure, code, level, lang)
    assert f" {shown(measure, code, level, lang)}" in said, said
    if known.unit == "percent" and source.has(measure, "country"):
        check_distances(said, measure, code, level, lang)
    elif level != "region" or len(known.known) > 1:
        check_rank(said, measure, code, level, lang)
    return None


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_area_by_every_measure_on_the_national_page(
    quick_view: Views, lang: str, part: int
) -> None:
    for code, level, measure in of_part(PAIRS, 150, part):
        map_level = level if level in {"province", "district", "tambon"} else "province"
        said = findings.of_area(quick_view(lang, measure, map_level, area=code), code)
        check(said, measure, code, level, lang)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_area_by_the_measures_of_the_protected_base(quick_view: Views, lang: str) -> None:
    derived = [
        (code, level, measure)
        for measure in sorted(source.DERIVED)
        for code, level in CODES
        if source.has(measure, level)
    ]
    for code, level, measure in some(derived, 75):
        map_level = level if level in {"province", "district", "tambon"} else "province"
        said = findings.of_area(quick_view(lang, measure, map_level, area=code), code)
        check(said, measure, code, level, lang)
        known = measured(measure, level)
        about = {"th": "ประมาณ ", "en": "about "}[lang] + shown(measure, code, level, lang)
        if known.values[code]:
            assert about in spoken.plain(said), said


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_place_by_every_measure_on_its_own_page(
    quick_view: Views, lang: str, part: int
) -> None:
    inside = [pair for pair in PAIRS if pair[1] != "region"]
    for code, level, measure in of_part(inside, 125, part):
        said = findings.of_area(
            quick_view(lang, measure, "tambon", area=code, within=code[:2]), code
        )
        check(said, measure, code, level, lang)
        if measured(measure, level).values[code] is not None:
            check_rank(spoken.plain(said), measure, code, level, lang)
