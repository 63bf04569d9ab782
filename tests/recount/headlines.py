"""Headlines of slides, and what they are held against."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate

from briefing.figures import Subject
from briefing.kept import kept
from briefing.request import Request
from briefing.templates import TEMPLATES
from data.stored import store
from tests.briefing.conftest import request_of
from tests.recount import source, spoken
from tests.recount.source import measured
from tests.recount.test_places import spread

PROVINCES = [code for code, value in measured("target_poor", "province").known.items() if value]
PARTS = [*PROVINCES, "central", "north", "northeast", "south"]
COUNTRY = "TH"
SPOKEN = {"th": {"measure": "สัดส่วนไม่ผ่านตัวชี้วัดที่ {}"}, "en": {"measure": "share failing indicator {}"}}


def subject(template: str, area: str, lang: str, measure: str = "target_poor_rate",
            level: str = "", **more: str) -> Subject:  # fmt: skip
    asked: Request = request_of(
        template=template,
        area=area,
        lang=lang,
        measure=measure,
        **({"level": level} if level else {}),
        **{"period": "2561", **more},
    )
    return Subject(asked, kept(store.active()))


def inside(measure: str, level: str, area: str) -> dict[str, Fraction]:
    """Values of the areas of a level in an area."""
    if area == COUNTRY:
        return measured(measure, level).known
    return source.inside(measure, level, area)


def headline(template: str, one: Subject) -> str:
    said = spoken.plain(TEMPLATES[template].finding(one))
    assert not spoken.faults(said, one.text.lang), said
    return said


RANKINGS = [(area, level, measure)
            for area in [COUNTRY, *PARTS]
            for level in ("province", "district", "tambon")
            for measure in source.counted()
            if source.has(measure, level)
            and source.catalogue()[measure].get("unit", "percent") != "count"
            and not (area.isdigit() and level == "province")]  # fmt: skip


def check_half(said: str, area: str) -> None:
    counts = {code: count for province in PROVINCES for code, count in
              spread("target_poor", "tambon", province).items()
              if area == COUNTRY or source.region(code) == area}  # fmt: skip
    line = sorted(map(int, counts.values()), reverse=True)
    running = list(accumulate(line))
    number = next(n for n, held in enumerate(running, 1) if 2 * held >= running[-1])
    assert f"{number:,} " in said, said
    assert spoken.percent(Fraction(running[number - 1], running[-1])) in said, said
    assert f"{len(line):,}" in said, said
