"""The slide of areas side by side: whom it compares, what it says, and how it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from briefing.codes import slide_code
from briefing.findings import beside
from briefing.page import side_dots
from briefing.page.marks import Box, Dot
from briefing.request import WrongRequest
from briefing.sides import Sides
from tests.briefing.conftest import request_of, slide_of, subject_of
from ui import navigation
from ui.site import COMPARE
from ui.view import View

CLUSTER = "district~ready~cluster~north-upper-1"


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ({}, ("58", "39")),
        ({"area": "north"}, ("58", "39")),
        ({"area": "55"}, ("55", "58")),
        ({"area": "5501"}, ("5501", "58")),
        ({"beside": f"55,{CLUSTER},83"}, ("55", CLUSTER, "83")),
    ],
)
def test_whom_it_compares(query: dict[str, str], texts: tuple[str, ...]) -> None:
    assert Sides(subject_of(template="beside", **query)).texts == texts


def test_the_headline_says_the_ends_of_the_widest_rate() -> None:
    """28.6% of Nan's and 8.2% of Phuket's people are BMN-poor."""
    found = beside.beside(subject_of(template="beside", beside="55,83", lang="en"))
    plain = found.replace("\u2060", "")
    assert plain == (
        "Furthest apart by BMN-poor rate: 28.6% in Nan, 8.2% in Phuket, 20.3 percentage points"
    )


def test_every_area_with_a_figure_has_a_ring_on_every_line() -> None:
    """Bangkok has none; a ring is a disc and a smaller one, and there is one in the key."""
    subject = subject_of(template="beside", beside="55,83,10")
    drawn = side_dots.side_dots(subject, Sides(subject), Box(36, 120, 888, 350))
    discs = [mark.colour for mark in drawn.parts if isinstance(mark, Dot)]
    counts = [discs.count(colour) for colour in side_dots.COLOURS[:3]]
    assert counts == [10, 10, 1]


def test_its_address_holds_the_areas_and_it_has_no_code() -> None:
    request = request_of(template="beside", beside="55,83")
    assert parse_qs(urlsplit(slide_code.full_address(request)).query)["beside"] == ["55,83"]
    assert slide_code.certain_code(request, subject_of(template="beside").catalog) == ""
    assert slide_code.certain_code(request.but(beside=""), subject_of(template="beside").catalog)


@pytest.mark.parametrize("text", ["55,00", "55,55", "1,2,3,4,5,6,7"])
def test_what_names_no_areas_is_refused(text: str) -> None:
    with pytest.raises(WrongRequest):
        request_of(template="beside", beside=text)


def test_where_nothing_can_be_compared_the_slide_says_so() -> None:
    """HAI's last year is none of the survey's."""
    assert "2564" in slide_of("beside", "TH", "th", "hai").notes


def test_the_page_leads_to_it_with_its_areas(view_of: Callable[..., View]) -> None:
    query = navigation.slide_query(view_of(beside="55,83"), COMPARE)
    assert (query["template"], query["beside"]) == ("beside", "55,83")
