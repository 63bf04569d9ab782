"""What covering whole areas reaches, on `/plan` and on its slide, recounted from the files."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import cache

import pytest

from briefing.templates import TEMPLATES
from tests.briefing.conftest import subject_of
from tests.recount import source, spoken
from tests.recount.extent import some
from ui.choice import Choice
from ui.plan import targeting
from ui.view import View

pytestmark = pytest.mark.recount
LEVELS = ("province", "district", "tambon")
AREAS = [
    "TH",
    "north",
    "northeast",
    "central",
    "south",
    *source.figures("province").index,
    *source.figures("district").index,
]
CASES = [(area, share, lang) for area in AREAS for share in (10, 1, 25, 60, 100) for lang in ("th", "en")]  # fmt: skip
REACHED = {
    "en": re.compile(r"^Covering at most (?P<share>\d+)% of the people (?P<base>of tambons with a polygon in|of) "
                     r".+ by whole (?P<kinds>\w+) reaches (?P<poor>\S+) of the target poor there; "
                     r"(?P<rate>\S+) of those covered are poor$"),
    "th": re.compile(r"^ถ้าครอบคลุมประชากร(?P<base>ของตำบลที่มีเส้นเขต|)ใน.+ไม่เกิน (?P<share>\d+)% โดยเลือกทั้ง(?P<kinds>\S+) "
                     r"จะถึงคนจนเป้าหมายในนั้น (?P<poor>\S+) และในผู้ที่ครอบคลุมเป็นคนจน (?P<rate>\S+)$"),
}  # fmt: skip
MANY = {
    "en": re.compile(r"^(?:The (?P<n>[\d,]+) \w+ with the highest rates hold|The \w+ with the highest rate holds) "
                     r"(?P<people>\S+) of the people and (?P<poor>\S+) of the target poor.*; (?P<rate>\S+) of those"),
    "th": re.compile(r"^(?P<n>[\d,]+) \S+ ที่สัดส่วนสูงที่สุด มีประชากร (?P<people>\S+) และคนจนเป้าหมาย (?P<poor>\S+) "
                     r".*?(?P<rate>[\d.<]+%)"),
}  # fmt: skip
NONE = {"en": "so none is covered", "th": "จึงยังครอบคลุมไม่ได้"}
NOBODY = {"en": re.compile("[Nn]obody.* target poor"), "th": re.compile("ไม่มีคนจนเป้าหมาย")}
TOO_FEW = {"en": "too few areas", "th": "น้อยเกินกว่าจะเจาะจงได้"}


@cache
def line(level: str, area: str) -> tuple[tuple[int, int], ...]:
    """Poor and people of the areas of a level in an area, those with the highest rate first."""
    table = source.figures(level)[["target_poor", "people"]].dropna()
    found = [
        (int(poor), int(people))
        for code, poor, people in zip(
            table.index, table["target_poor"], table["people"], strict=True
        )
        if people > 0 and _inside(str(code), area)
    ]
    return tuple(sorted(found, key=lambda one: -Fraction(*one)))


def _inside(code: str, area: str) -> bool:
    return area == "TH" or code.startswith(area) or source.region(code) == area


def covered(level: str, area: str, share: int) -> tuple[int, Fraction, Fraction, Fraction | None]:
    """Areas covered, and of people and poor the part there; how many of those covered are poor."""
    every = line(level, area)
    people, poor = sum(one for _, one in every), sum(one for one, _ in every)
    n = held = reached = 0
    for own, living in every:
        if 100 * (held + living) > share * people:
            break
        n, held, reached = n + 1, held + living, reached + own
    return (
        n,
        Fraction(held, people),
        Fraction(reached, poor) if poor else Fraction(0),
        Fraction(reached, held) if held else None,
    )


def levels(area: str) -> list[str]:
    """The levels of which an area holds several areas with figures."""
    return [level for level in LEVELS if len(line(level, area)) > 1]


def test_what_covering_reaches_is_what_the_files_say(release: object) -> None:
    for area, share, lang in some(CASES, 35):
        choice = Choice(None if area == "TH" else area, "tambon", "target_poor_rate",
                        source.PERIOD, None, lang, covered=str(share))  # fmt: skip
        seen = View(choice, release)
        subject = subject_of(template="targeting", area=area, lang=lang, covered=str(share))
        said = spoken.plain(TEMPLATES["targeting"].finding(subject))
        page = spoken.plain(targeting.headline(seen))
        assert not spoken.faults(said, lang), said
        assert _figures(said) == _figures(page), (said, page)
        known = levels(area)
        if not known:
            assert TOO_FEW[lang] in said, said
            continue
        check(said, known[-1], area, share, lang)
        for level, one in targeting.reached(seen).items():
            sentence = spoken.plain(targeting.sentence(seen, level, one))
            assert not spoken.faults(sentence, lang), sentence
            check_sentence(sentence, level, area, share, lang)


def check(said: str, level: str, area: str, share: int, lang: str) -> None:
    """The headline of the finest level."""
    n, _, poor, rate = covered(level, area, share)
    if not n:
        assert NONE[lang] in said, said
        return
    if not any(one for one, _ in line(level, area)):
        assert NOBODY[lang].search(said), said
        assert "%" not in said, said
        return
    found = REACHED[lang].search(said)
    assert found, said
    assert int(found["share"]) == share, said
    assert (found["poor"], found["rate"]) == (spoken.percent(poor), spoken.percent(rate)), said
    assert ("tambon" in found["base"] or "ตำบล" in found["base"]) == (level == "tambon"), said


def check_sentence(said: str, level: str, area: str, share: int, lang: str) -> None:
    """The sentence of a level."""
    n, people, poor, rate = covered(level, area, share)
    if not n:
        assert NONE[lang] in said, said
        return
    if not any(one for one, _ in line(level, area)):
        assert NOBODY[lang].search(said), said
        return
    found = MANY[lang].search(said)
    assert found, said
    assert spoken.number(found["n"] or "1") == n, said
    shown = tuple(found[name] for name in ("people", "poor", "rate"))
    assert shown == tuple(map(spoken.percent, (people, poor, rate))), said


def _figures(said: str) -> list[str]:
    return re.findall(r"\d[\d.,]*%?", said)


@pytest.mark.parametrize(
    ("level", "poor"), [("province", "23.9%"), ("district", "31.1%"), ("tambon", "39.7%")]
)
def test_a_tenth_of_the_people(
    release: object, view: Callable[..., View], level: str, poor: str
) -> None:
    """A tenth of the people reach so much of the target poor; of these tambons' people 11.4% are poor."""
    assert spoken.percent(covered(level, "TH", 10)[2]) == poor
    assert spoken.percent(covered("tambon", "TH", 10)[3]) == "11.4%"
    assert poor in targeting.sentence(
        view("en", "target_poor_rate", "tambon"), level,
        targeting.reached(view("en", "target_poor_rate", "tambon"))[level],
    )  # fmt: skip
