"""Requests: everything has a default, and what means nothing is named."""

from __future__ import annotations

import pickle

import pytest
from starlette.datastructures import QueryParams

from briefing import packs, route
from briefing.declared import PACKS, SLIDES
from briefing.parameters import read_request
from briefing.request import WrongRequest
from data.stored import store
from tests.briefing.conftest import request_of
from wording.saying import said


def test_nothing_asked_for_is_the_national_map() -> None:
    request = request_of()
    assert (request.template, request.area, request.measure) == (
        "national",
        "TH",
        "target_poor_rate",
    )


@pytest.mark.parametrize(
    ("parameter", "found"),
    [
        ("template", "pie"),
        ("area", "99"),
        ("measure", "gdp"),
        ("second", "gdp"),
        ("level", "village"),
        ("period", "2500"),
        ("classes", "rainbow"),
        ("lang", "fr"),
        ("digits", "roman"),
        ("headline", "x" * 201),
        ("headline", "two\nlines"),
    ],
)
def test_an_unknown_value_is_refused_by_its_name(parameter: str, found: str) -> None:
    with pytest.raises(WrongRequest, match=f"^{parameter}: .*unknown") as refused:
        request_of(**{parameter: found})
    assert refused.value.parameter == parameter


@pytest.mark.parametrize(
    ("asked", "template"),
    [
        ({"area": "TH"}, "national"),
        ({"area": "north"}, "national"),
        ({"area": "56"}, "province"),
        ({"area": "5601"}, "province"),
        ({"area": "560101", "level": "tambon"}, "province"),
        ({"area": "10"}, "province"),
        ({"beside": "55,56"}, "beside"),
        ({"area": "56", "beside": "55,56"}, "province"),
        ({"area": "56", "template": "ranking"}, "ranking"),
    ],
)
def test_an_area_without_a_template_has_the_slide_of_its_kind(
    asked: dict[str, str], template: str
) -> None:
    assert request_of(**asked).template == template


def test_all_that_means_nothing_is_told_at_once() -> None:
    wrong = {"second": "gdp", "digits": "roman", "period": "2500", "costs": "abc", "headline": "\0"}
    with pytest.raises(WrongRequest) as refused:
        request_of(**wrong, area="55")
    assert {one.parameter: one.found for one in refused.value.faults} == wrong
    lines = said(refused.value.said, "en").splitlines()
    assert sorted(line.partition(":")[0] for line in lines) == sorted(wrong)
    again = pickle.loads(pickle.dumps(refused.value))  # noqa: S301 (our own bytes)
    assert str(again) == str(refused.value)


def test_a_tambon_is_shown_by_its_province() -> None:
    assert request_of(area="300101").area == "30"


def test_the_level_next_below_is_left_out() -> None:
    assert request_of(area="TH", level="province").level == ""
    assert request_of(area="30", level="district").level == ""
    assert request_of(area="30", level="tambon").level == "tambon"


def test_fixed_breaks_are_for_rates() -> None:
    assert request_of(measure="hai", classes="policy").classes == "quantile"


def test_an_address_names_the_slide_again() -> None:
    request = request_of(template="two_maps", second="health_rate", digits="thai", headline="ก ข")
    again = read_request(request.query(), store.active(), packs.known(), made=request.made)
    assert again == request


def test_a_refusal_travels_between_processes() -> None:
    refused = WrongRequest("area", "99", "a province")
    assert str(pickle.loads(pickle.dumps(refused))) == str(refused)  # noqa: S301 (our own bytes)
    named = WrongRequest("k", "0.4", "setting", "name")
    assert str(pickle.loads(pickle.dumps(named))) == str(named)  # noqa: S301 (our own bytes)


@pytest.mark.parametrize(
    ("refused", "told"),
    [
        (WrongRequest("group", "", "a group"), "it is missing, expected a group; add it"),
        (WrongRequest("k", "1", "setting", "name"), "there is no such parameter, expected setting"),
        (WrongRequest("area", "9", "a code"), "unknown '9', expected a code; correct it or leave"),
    ],
)
def test_what_is_missing_unknown_or_no_parameter_is_told_apart(
    refused: WrongRequest, told: str
) -> None:
    assert told in said(refused.said, "en")
    assert said(refused.said, "th")


@pytest.mark.parametrize("query", ["area=55&area=56", "area=55&area=55", "lang=th&lang=en"])
def test_what_an_address_says_twice_is_refused(query: str) -> None:
    with pytest.raises(WrongRequest, match="one value, stated once"):
        route.once(QueryParams(query))
    assert route.once(QueryParams("area=55&fbclid=1&fbclid=2")) == {"area": "55"}


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("costs", "abc", "for each dimension in its order baht a unit"),
        ("must", "zz", "a value like 55,5801"),
        ("group", "zz", "a value like tambon~circle"),
        ("headline", chr(0) + "abc", "without control characters"),
    ],
)
def test_an_example_is_told_as_one(name: str, text: str, told: str) -> None:
    with pytest.raises(WrongRequest, match=told):
        read_request({name: text}, store.active(), packs.known())


def test_a_pack_refuses_an_area_it_is_not_for() -> None:
    with pytest.raises(WrongRequest, match="governor"):
        packs.compose(request_of(template="governor", area="TH"), store.active())


@pytest.mark.parametrize("name", PACKS)
def test_every_pack_consists_of_known_templates_and_ends_with_points(name: str) -> None:
    pack = PACKS[name]
    assert set(pack.templates) <= set(SLIDES)
    assert pack.templates[-1] == "follow_up"


def test_a_pack_numbers_its_pages() -> None:
    slides = packs.compose(request_of(template="governor", area="83"), store.active())
    said = [label.text for slide in slides for label in slide.marks() if hasattr(label, "text")]
    assert [text for text in said if text.startswith("หน้า")] == [
        f"หน้า {page} / 5" for page in range(1, 6)
    ]


@pytest.mark.parametrize(
    ("asked", "year"),
    [
        ({}, 2561),
        ({"measure": "poverty_headcount"}, 2567),
        ({"measure": "registered_people", "level": "district"}, 2564),
        ({"measure": "gini"}, 2567),
        ({"measure": "poverty_headcount", "period": "2561"}, 2561),
    ],
)
def test_a_year_that_is_not_given_is_the_measure_s_latest(asked: dict[str, str], year: int) -> None:
    assert request_of(**asked).period == year
