"""The slide of a plan: of areas and groups, what it asks, what it hides, and how it is reached."""

from __future__ import annotations

import io
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from pptx import Presentation

from briefing import packs, planning
from briefing.codes import slide_code
from briefing.files.pptx import deck
from briefing.findings import plan as headline
from briefing.page import plan_parts
from briefing.page.bars import Bars
from briefing.page.marks import Label
from briefing.page.slide import Slide
from briefing.page.tables import SlideTable
from briefing.request import WrongRequest
from data.stored import store
from figures.plan import asked
from figures.plan.made import Plan
from tests.briefing import inks
from tests.briefing.conftest import request_of, subject_of
from tests.recount import spoken
from ui import navigation
from ui.site import PLAN
from ui.view import View

EXAMPLE = asked.written(asked.EXAMPLE)
NAN = {"area": "55", "costs": EXAMPLE, "budget": "50000000"}
GROUP = "tambon~circle~19.2~100.8~20"


def made(**query: str) -> Slide:
    return packs.compose(request_of(template="plan", **query), store.active())[0]


def part(slide: Slide, kind: type) -> object:
    return next(one for one in slide.elements if isinstance(one, kind))


def texts(slide: Slide) -> str:
    return " ".join(mark.text for mark in slide.marks() if isinstance(mark, Label))


CASES = [
    {"area": "TH", "budget": "1000000000", "lang": "en", "goal": "m0"},
    {"area": "TH", "budget": "1000000000", "lang": "th"},
    {"area": "55", "budget": "50000000", "lang": "th", "digits": "thai"},
    {"area": "30", "budget": "12345678", "goal": "helped", "must": "3001,3002,3003,3004"},
    {"area": "58", "budget": "999999999999999", "lang": "en", "least": "100", "never": "5801"},
    {"area": "83", "budget": "2000", "lang": "th"},
    {"area": "north", "budget": "300000000", "lang": "th", "goal": "access"},
    {"group": GROUP, "budget": "20000000", "lang": "en"},
]  # fmt: skip


@pytest.mark.parametrize("query", CASES, ids=str)
def test_no_text_meets_another_or_leaves_the_slide(query: dict[str, str]) -> None:
    slide = made(costs=EXAMPLE, **query)
    drawn = inks.drawn_near([mark for mark in slide.marks() if isinstance(mark, Label)])
    assert not inks.meeting(drawn)
    assert not inks.leaving(drawn)
    assert min(mark.style.points for mark in slide.marks() if isinstance(mark, Label)) >= 12
    assert not slide.title.endswith("…")


def test_the_country_beside_the_usual_ways() -> None:
    slide = made(area="TH", costs=EXAMPLE, budget="1000000000", lang="th")
    bars = part(slide, Bars)
    assert [row.name for row in bars.rows] == ["ทางเลือกที่ดีที่สุด", "คนจนมากสุดก่อน", "สัดส่วนสูงสุดก่อน"]
    assert [round(row.value) for row in bars.rows] == [142_943, 41_400, 38_408]
    assert "142,943" in spoken.plain(slide.title)
    assert "ตัวอย่างสมมติ" in texts(slide)


def test_dimensions_costs_and_agencies_are_those_of_the_plan() -> None:
    subject = subject_of(template="plan", lang="en", **NAN)
    plan = planning.Planning(subject).result
    assert isinstance(plan, Plan)
    table = part(made(lang="en", **NAN), SlideTable)
    assert table.rows[0][0] == "Health"
    assert table.rows[0][4:] == ("50,000", "3,000")
    assert sum(float(row[3].replace(",", "")) for row in table.rows) == pytest.approx(
        plan.best.baht / plan_parts.MILLION, abs=0.02
    )
    assert "Ministry of Public Health" in texts(made(lang="en", **NAN))


def test_a_small_count_has_neither_number_nor_bar() -> None:
    slide = made(area="83", costs=EXAMPLE, budget="53000", lang="en")
    bars = part(slide, Bars)
    assert "<5 people" in spoken.plain(slide.title)
    assert [row.value for row in bars.rows if row.figure.startswith("<5")] == [0.0] * sum(
        row.figure.startswith("<5") for row in bars.rows
    )
    assert all(row.value == 0 or row.value >= 5 for row in bars.rows)


@pytest.mark.parametrize(
    ("query", "said"),
    [({}, "How far does a budget go?"), ({"costs": EXAMPLE, "budget": "0"}, "reaches nobody"),
     ({**NAN, "must": "58"}, "must be in, but has no unit"),
     ({**NAN, "area": "10"}, "no tambon or municipal unit")],
)  # fmt: skip
def test_where_there_is_no_plan_it_says_why(query: dict[str, str], said: str) -> None:
    slide = made(lang="en", **query)
    assert said in slide.title
    assert not any(isinstance(one, Bars) for one in slide.elements)
    subject = subject_of(template="plan", lang="en", **query)
    assert said in spoken.plain(headline.plan(subject))


@pytest.mark.parametrize(
    "wrong",
    [{"costs": "many"}, {"budget": "-1"}, {"goal": "all"}, {"least": "101"}, {"must": "TH"}],
)
def test_what_asks_for_nothing_known_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(WrongRequest):
        request_of(template="plan", **wrong)


def test_its_address_holds_the_plan_also_of_a_group_and_it_has_no_code() -> None:
    for query in (NAN, {"group": GROUP, "costs": EXAMPLE, "budget": "2000"}):
        request = request_of(template="plan", **query)
        for address in (slide_code.full_address(request), slide_code.short_address(request)):
            if "slide=" in address:
                continue
            found = {name: one for name, [one] in parse_qs(urlsplit(address).query).items()}
            assert query.items() <= found.items()
            assert urlsplit(address).path == "/briefing"
        assert slide_code.certain_code(request, store.active().catalog) == ""
        assert packs.file_name(request)


def test_another_template_carries_no_plan() -> None:
    assert request_of(template="national", **NAN).budget == ""


def test_the_page_leads_to_it_with_all_that_is_asked(view_of: Callable[..., View]) -> None:
    query = navigation.slide_query(view_of(**NAN, least="2", group=GROUP), PLAN)
    wanted = {**NAN, "template": "plan", "least": "2", "group": GROUP}
    assert wanted.items() <= query.items()


def test_in_a_deck_ways_and_dimensions_can_be_edited() -> None:
    [page] = Presentation(io.BytesIO(deck.pptx([made(lang="en", **NAN)]))).slides
    assert sum(shape.has_chart for shape in page.shapes) == 1
    assert sum(shape.has_table for shape in page.shapes) == 1


@pytest.mark.parametrize(
    ("costs", "budget", "title", "unit"),
    [
        ("100x30_-_-_120x15_-", "3000", "Baht", 1),
        ("2000000x1000_-_-_-_-", "900000000", "million baht", plan_parts.MILLION),
    ],
)
def test_a_small_sum_is_told_in_baht_and_never_as_nothing(
    costs: str, budget: str, title: str, unit: int
) -> None:
    query = {"area": "55", "costs": costs, "budget": budget, "lang": "en"}
    table = part(made(**query), SlideTable)
    assert table.columns[3].heading == title
    sums = [float(row[3].replace(",", "")) for row in table.rows]
    assert all(sums)
    plan = planning.Planning(subject_of(template="plan", **query)).result
    assert isinstance(plan, Plan)
    assert sum(sums) == pytest.approx(plan.best.baht / unit, abs=0.02)
