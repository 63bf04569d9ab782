"""The flow of a report, on `/progress` and on its slide, recounted from the rows of the file."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from fractions import Fraction

import pytest

from briefing import packs
from briefing.figures import Subject
from briefing.page.bars import Bars
from briefing.templates import TEMPLATES
from data.stored import store
from data.stored.release import Release, load_release
from tests.briefing.conftest import request_of
from tests.conftest import known_on
from tests.recount import source, spoken
from tests.recount.extent import some
from tests.ui import loaded
from ui import choice as choices
from ui.progress import flows
from ui.site import PROGRESS
from ui.view import View

pytestmark = pytest.mark.recount
HEAD = "รหัส,ข้อมูล ณ วันที่,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,แก้ไขปัญหาได้ด้วยตนเอง,อยู่ระหว่างดำเนินการ"
PROVINCES = [
    str(code) for code in source.figures("province").index if not str(code).startswith("9")
]
AREAS = ["TH", "north", "northeast", "central", "south", *source.figures("province").index]
STAGES = ("surveyed", "problems", "helped", "self", "progress")
Row = tuple[int | None, ...]


def drawn_by_chance() -> dict[str, Row]:
    """A row a province that reports: some lack a stage, some have no problems at all."""
    chance, rows = random.Random(25), {}
    for code in PROVINCES:
        surveyed = chance.randrange(1, 30_000)
        problems = 0 if chance.random() < 0.1 else chance.randrange(surveyed + 1)
        parts = sorted(chance.randrange(problems + 1) for _ in range(3))
        helped, alone, going = parts[0], parts[1] - parts[0], parts[2] - parts[1]
        rows[code] = (surveyed, problems, helped, alone, None if chance.random() < 0.1 else going)
    return rows


ROWS = drawn_by_chance()


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Release]:
    """The release with that report, in force."""
    lines = [
        ",".join([code, "2569-09-30", *("" if one is None else str(one) for one in row)])
        for code, row in ROWS.items()
    ]
    with loaded.in_force(
        loaded.imported(tmp_path_factory.mktemp("flows"), HEAD, lines, load_release())
    ) as found:
        yield found


def counted(area: str) -> tuple[dict[str, int | None], int, int] | None:
    """Sums of the rows of an area by stage, None where none tells it or one with problems lacks it."""
    inside = [code for code in source.figures("province").index
              if area in {"TH", code} or source.region(code) == area]  # fmt: skip
    rows = [ROWS[code] for code in inside if code in ROWS]
    if not rows:
        return None
    sums = {}
    for place, stage in enumerate(STAGES):
        told = any(row[place] is not None for row in rows)
        values = [0 if row[place] is None and not row[1] else row[place] for row in rows]
        sums[stage] = sum(values) if told and None not in values else None
    return sums, len(rows), len(inside)


FINDING = {
    "en": re.compile(r"Households with problems: (?P<n>[\d,]+)(?: \((?P<share>\S+) of those surveyed\))?"
                     r"(?:, (?P<solved>\S+) of them solved)?, as ThaiQM reports "
                     r"(?:of (?P<areas>\d+) of (?P<of>\d+) areas )?as of 30 Sep 2026$"),
    "th": re.compile(r"ครัวเรือนที่มีปัญหา (?P<n>[\d,]+) ครัวเรือน(?: \((?P<share>\S+) ของที่สำรวจ\))?"
                     r"(?: แก้แล้ว (?P<solved>\S+))? ตามรายงาน ThaiQM "
                     r"(?:ของ (?P<areas>\d+) จาก (?P<of>\d+) พื้นที่ )?ณ 30 ก.ย. 2569$"),
}  # fmt: skip
SHARE = re.compile(r"^([\d,]+) \D+?(?: · (\S+))?$")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_a_report_says_is_what_its_rows_add_up_to(reported: Release, lang: str) -> None:
    for area in some(AREAS, 12):
        query = {} if area == "TH" else {"area": area}
        chosen, _ = choices.read_choice({**query, "lang": lang}, known_on(reported, PROGRESS))
        seen = View(chosen, reported)
        month = flows.latest(seen)
        assert month == "2026-09"
        page = spoken.plain(flows.finding(seen, month))
        subject = _subject(area, lang)
        slide = spoken.plain(TEMPLATES["progress"].finding(subject))
        known = counted(area)
        for said in (page, slide):
            assert not spoken.faults(said, lang), said
            if known is None:
                assert FINDING[lang].search(said) is None, said
                continue
            check(said, *known, lang)
        if known is not None:
            check_bars(subject, known[0], lang)


def _subject(area: str, lang: str) -> Subject:
    return packs.subject_of(request_of(template="progress", area=area, lang=lang), store.active())


def check(said: str, sums: dict[str, int | None], areas: int, of: int, lang: str) -> None:
    """The finding: households, shares, and of how many areas."""
    found = FINDING[lang].search(said)
    assert found, said
    problems, surveyed = sums["problems"], sums["surveyed"]
    assert spoken.number(found["n"]) == problems, said
    assert found["share"] == spoken.percent(Fraction(problems, surveyed)), said
    solved = sums["helped"] + sums["self"]
    assert found["solved"] == (spoken.percent(Fraction(solved, problems)) if problems else None), (
        said
    )
    parts = (str(areas), str(of)) if areas < of else (None, None)
    assert (found["areas"], found["of"]) == parts, said


def check_bars(subject: object, sums: dict[str, int | None], lang: str) -> None:
    """The bars: each figure that is there with its share, none that is not."""
    slide = TEMPLATES["progress"].compose(subject)
    shown = [row for part in slide.elements if isinstance(part, Bars) for row in part.rows]
    problems, going = sums["problems"], sums["progress"]
    known = [sums["helped"], sums["self"], going]
    rest = None if going is None else problems - sum(known)
    wanted = [(sums["surveyed"], None), (problems, sums["surveyed"]),
              *((one, problems) for one in (*known, rest))]  # fmt: skip
    told = [(one, base) for one, base in wanted if one is not None]
    assert [row.value for row in shown] == [float(one) for one, _ in told]
    for row, (one, base) in zip(shown, told, strict=True):
        found = SHARE.match(spoken.plain(row.figure))
        assert found, row.figure
        assert spoken.number(found[1]) == one
        assert found[2] == (spoken.percent(Fraction(one, base)) if base else None), row.figure
