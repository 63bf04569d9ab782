"""The sentence of complaints on the page of following up, recounted from the rows of the file."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from fractions import Fraction

import pytest

from data.stored.release import Release, load_release
from figures.reports import complaints
from geo.areas import region_of
from tests.conftest import known_on
from tests.recount import source, spoken
from tests.recount.extent import some
from tests.ui import loaded
from ui import choice as choices
from ui.progress.complaints import sentence
from ui.site import PROGRESS
from ui.view import View

pytestmark = pytest.mark.recount
HEAD = "รหัส,เดือน/ปี,รับเรื่อง,ยุติเรื่อง,มัธยฐานวันดำเนินการ"
PROVINCES = [str(code) for code in source.figures("province").index]
FEWEST = 5
"""Of fewer nothing is told but how many they are; of fewer closed no median is kept."""
Row = tuple[int, int | None, float | None]


def drawn_by_chance() -> dict[str, Row]:
    """What is received, closed and how long it took, by province; some lack a figure."""
    chance, rows = random.Random(27), {}
    for place, code in enumerate(PROVINCES):
        received = chance.choice([0, 1, 4, 5, chance.randrange(6, 3_000)])
        closed = None if place % 9 == 8 else chance.randrange(received + 1)
        lasted = None if chance.random() < 0.2 else chance.choice([1, 12, 12.5, 1_234])
        rows[code] = (received, closed, lasted)
    return rows


ROWS = drawn_by_chance()


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Release]:
    """The release with those complaints, in force."""
    lines = [
        ",".join([code, "ก.ย. 2568", *("" if one is None else str(one) for one in row)])
        for code, row in ROWS.items()
    ]
    with loaded.in_force(
        loaded.imported(tmp_path_factory.mktemp("complaints"), HEAD, lines, load_release())
    ) as found:
        yield found


FINDING = {
    "en": re.compile(
        r"Sep 2025: (?:(?P<none>no complaint) was|(?P<received>[\d,]+) complaints? w(?:as|ere)) received"
        r"(?:, (?P<unknown>how many are closed is not reported)"
        r"|, (?P<few>how many are closed is not told of fewer than 5)"
        r"|, (?P<beside>how many are closed is not told, for it would tell of fewer than 5 elsewhere or"
        r" in another month)"
        r"|, (?P<closed>[\d,]+) closed \((?P<share>\S+) of the number received\))?"
        r"(?:\. Median time to close: (?P<days>[\d,.]+) days?)?$"
    ),
    "th": re.compile(
        r"ก.ย. 2568: (?:(?P<none>ไม่มีเรื่องร้องเรียนที่รับ)|รับเรื่องร้องเรียน (?P<received>[\d,]+) เรื่อง) ?"
        r"(?:(?P<unknown>ไม่มีรายงานจำนวนที่ยุติ)"
        r"|(?P<few>ไม่แสดงจำนวนที่ยุติของเรื่องที่น้อยกว่า 5 เรื่อง)"
        r"|(?P<beside>ไม่แสดงจำนวนที่ยุติ เพราะจะบอกถึงเรื่องที่น้อยกว่า 5 เรื่องของพื้นที่หรือเดือนอื่น)"
        r"|ยุติ (?P<closed>[\d,]+) เรื่อง \((?P<share>\S+) ของจำนวนที่รับ\))?"
        r"(?: ?มัธยฐานเวลาดำเนินการจนยุติ (?P<days>[\d,.]+) วัน)?$"
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_is_said_of_complaints_is_what_the_rows_say(reported: Release, lang: str) -> None:
    for area in some(PROVINCES, 25):
        chosen, _ = choices.read_choice({"area": area, "lang": lang}, known_on(reported, PROGRESS))
        view = View(chosen, reported)
        said = spoken.plain(sentence(view, complaints.series(reported, area)))
        assert not spoken.faults(said, lang), said
        found = FINDING[lang].search(said)
        assert found, said
        check(said, found, area)


def beside(area: str) -> bool:
    """Whether an area of enough complaints is left out for those of its region that have few.

    The smallest go, until those left out have enough together.
    """
    region = [code for code in PROVINCES if region_of(code) == region_of(area)]
    many = {code: ROWS[code][0] for code in region if ROWS[code][0]}
    together = sum(number for number in many.values() if number < FEWEST)
    for code in sorted((one for one in many if many[one] >= FEWEST), key=lambda one: many[one]):
        if not 0 < together < FEWEST:
            break
        if code == area:
            return True
        together += many[code]
    return False


def check(said: str, found: re.Match[str], area: str) -> None:
    """The parts of the sentence against the row."""
    received, closed, lasted = ROWS[area]
    few, hidden = 0 < received < FEWEST, beside(area)
    assert bool(found["none"]) == (received == 0), said
    assert received == 0 or spoken.number(found["received"]) == received, said
    assert bool(found["few"]) == few, said
    assert bool(found["beside"]) == hidden, said
    few = few or hidden
    assert bool(found["unknown"]) == (received > 0 and not few and closed is None), said
    if received and not few and closed is not None:
        assert spoken.number(found["closed"]) == closed, said
        assert found["share"] == spoken.percent(Fraction(closed, received)), said
    else:
        assert found["closed"] is None, said
    kept = not few and lasted is not None and (closed is None or closed >= FEWEST)
    assert (found["days"] is not None) == kept, said
    assert not kept or float(found["days"].replace(",", "")) == lasted, said
