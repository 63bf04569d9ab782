"""The slide of targeting: its curves, what it asks for, how it is reached; and none of it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from urllib.parse import parse_qs, urlsplit

import pytest
from pptx import Presentation

from briefing import packs
from briefing.codes import slide_code
from briefing.files.pptx import deck
from briefing.findings import targeting
from briefing.page import curves
from briefing.page.marks import Dot, Label
from briefing.page.slide import Slide
from briefing.request import Request, WrongRequest
from briefing.templates import TEMPLATES
from data.stored import store
from tests.briefing import inks
from tests.briefing.conftest import request_of, slide_of, subject_of
from tests.products import covering
from ui import navigation
from ui.site import PLAN
from ui.view import View


def made(**query: str) -> Slide:
    return packs.compose(request_of(template="targeting", **query), store.active())[0]


def curves_of(slide: Slide) -> curves.Curves:
    return next(part for part in slide.elements if isinstance(part, curves.Curves))


@pytest.mark.parametrize(
    ("area", "names"),
    [("TH", ["provinces", "districts", "tambons"]), ("55", ["districts", "tambons"]),
     ("5501", ["tambons"])],
)  # fmt: skip
def test_a_line_a_level_and_a_disc_on_each(area: str, names: list[str]) -> None:
    drawn = curves_of(made(area=area, lang="en"))
    assert [line.name for line in drawn.lines] == names
    assert sum(isinstance(mark, Dot) for mark in drawn.marks()) == 2 * len(names)
    for line in drawn.lines:
        assert line.points[0] == (0.0, 0.0)
        assert line.points[-1] == pytest.approx((1.0, 1.0))
        assert line.at[0] <= drawn.share + 1e-9
    reached = targeting.reached(subject_of(template="targeting", area=area))
    assert [line.at for line in drawn.lines] == [(one.people, one.poor) for one in reached.values()]


def test_the_share_asked_for_is_read_and_said() -> None:
    said = made(lang="en", covered="25")
    assert "at most 25%" in said.title
    assert curves_of(said).share == 0.25


@pytest.mark.parametrize(
    ("asked", "lang"),
    covering(product(["TH", "83", "northeast"], ["0", "1", "100"]), ["th", "en"]),
    ids=str,
)
def test_no_text_meets_another_at_any_share(asked: tuple[str, str], lang: str) -> None:
    area, covered = asked
    slide = made(area=area, lang=lang, covered=covered)
    drawn = inks.drawn_near([mark for mark in slide.marks() if isinstance(mark, Label)])
    assert not inks.meeting(drawn)
    assert not inks.leaving(drawn)


@pytest.mark.parametrize("covered", ["101", "-1", "many"])
def test_a_share_that_is_none_is_refused(covered: str) -> None:
    with pytest.raises(WrongRequest):
        request_of(template="targeting", covered=covered)


def test_it_is_of_the_target_poor_whatever_is_chosen() -> None:
    asked = request_of(template="targeting", measure="hai", period="2564")
    assert (asked.measure, asked.period) == ("target_poor_rate", 2561)
    assert request_of(template="national", covered="25").covered == ""


def test_where_too_few_areas_have_figures_it_says_so() -> None:
    slide = slide_of("targeting", "10", "en")
    assert "too few areas" in slide.title
    assert not any(isinstance(part, curves.Curves) for part in slide.elements)


def test_its_address_holds_the_share_and_the_usual_one_has_a_code() -> None:
    asked: Request = request_of(template="targeting", covered="25")
    assert parse_qs(urlsplit(slide_code.full_address(asked)).query)["covered"] == ["25"]
    catalog = subject_of(template="targeting").catalog
    assert slide_code.certain_code(asked, catalog) == ""
    code = slide_code.certain_code(request_of(template="targeting"), catalog)
    assert slide_code.read_code(code, catalog)["template"] == "targeting"


def test_the_page_leads_to_it(view_of: Callable[..., View]) -> None:
    view = view_of(covered="25")
    chosen = replace(view, choice=view.choice.but(section="targeting"))
    query = navigation.slide_query(chosen, PLAN)
    assert (query["template"], query["covered"]) == ("targeting", "25")


def test_in_a_deck_the_curves_are_a_native_chart() -> None:
    content = deck.pptx([made(lang="en")])
    [page] = Presentation(io.BytesIO(content)).slides
    [chart] = [shape.chart for shape in page.shapes if shape.has_chart]
    names = [series.name for series in chart.plots[0].series]
    assert names[::2] == ["provinces", "districts", "tambons"]
    assert names[1::2] == ["23.9%", "31.1%", "39.7%"]
    assert TEMPLATES["targeting"].finding(subject_of(template="targeting", lang="en")) in (
        page.shapes.title.text
    )


@pytest.mark.parametrize("lang", ["th", "en"])
def test_where_nobody_is_poor_it_says_so_and_draws_no_curve(lang: str) -> None:
    """None of Kho Wang's tambons with a polygon has any target poor."""
    slide = made(area="3507", lang=lang, covered="25")
    assert {"en": "Nobody of tambons", "th": "ไม่มีคนจนเป้าหมาย"}[lang] in slide.title
    assert "%" not in slide.title
    assert not any(isinstance(part, curves.Curves) for part in slide.elements)
    said = [mark.text for mark in slide.marks() if isinstance(mark, Label)]
    assert not any(re.search(r"\bnan\b", text) for text in said)
