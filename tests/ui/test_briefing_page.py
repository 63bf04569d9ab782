"""The briefing page: which slide an address names, and what it offers."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from briefing import packs, route
from briefing.page import frame
from briefing.request import WrongRequest
from briefing.templates import TEMPLATES
from tests.briefing import loaded
from tests.briefing.conftest import request_of, slide_of
from tests.conftest import known_on
from ui import choice as choices
from ui import navigation
from ui.site import BRIEFING, DIMENSIONS, NATIONAL, PAGES, PROGRESS, PROVINCE, Page
from ui.slides import gallery, slides
from ui.view import View
from wording.text import texts


@pytest.mark.parametrize("page", [page for page in PAGES if page is not BRIEFING])
def test_every_page_leads_to_a_template_that_exists(
    page: Page, view_of: Callable[..., View]
) -> None:
    query = navigation.slide_query(view_of(), page)
    assert query["template"] in packs.known()


def test_a_province_by_tambon_leads_to_its_tambons(view_of: Callable[..., View]) -> None:
    view = view_of(area="30", level="tambon", measure="education_rate")
    query = navigation.slide_query(view, PROVINCE)
    assert (query["template"], query["area"], query["measure"]) == (
        "tambons",
        "30",
        "education_rate",
    )
    assert navigation.slide_query(view, NATIONAL)["template"] == "national"


@pytest.mark.parametrize("name", packs.known())
def test_every_template_and_pack_is_named_in_both_languages(name: str) -> None:
    assert texts("th")(f"template-{name}") != texts("en")(f"template-{name}")


@pytest.mark.parametrize("name", packs.known())
def test_every_template_gets_an_area_it_can_show(name: str, view_of: Callable[..., View]) -> None:
    view = view_of()
    for area in ("TH", "north", "10"):
        request = slides.fitting(view, request_of(template=name, area=area))
        assert view.level_of(request.area) in packs.levels(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_headline_offered_is_the_one_that_is_drawn(
    name: str, view_of: Callable[..., View]
) -> None:
    area = "83" if "province" in packs.levels(name) else "TH"
    request = request_of(template=name, area=area)
    assert slides.generated(view_of(), request) == slide_of(name, area).title


def test_a_picture_is_asked_for_by_its_plain_address() -> None:
    request = request_of(template="two_maps", area="30", digits="thai", headline="ก (ข) & ค")
    query = parse_qs(urlsplit(gallery.address(request, gallery.SMALL)).query)
    asked, size = route.wanted({name: values[0] for name, values in query.items()}, request.address)
    assert asked.but(made=request.made) == request
    assert size == gallery.SMALL


def test_a_headline_cannot_leave_its_picture() -> None:
    drawn = gallery.picture("](x) <script> ![a](b)", "/export/slide.png?headline=(a)")
    assert drawn == "![x script ab](/export/slide.png?headline=%28a%29)"


@pytest.mark.parametrize(
    ("query", "slide"),
    [
        ({}, {"template": "national", "measure": "mpi_m0"}),
        ({"shown": "h", "level": "tambon"}, {"measure": "multi_rate", "level": "tambon"}),
        ({"shown": "a", "area": "55"}, {"template": "province", "measure": "mpi_a", "area": "55"}),
        ({"shown": "education"}, {"measure": "education_rate"}),
    ],
)
def test_the_page_of_several_dimensions_leads_to_a_slide_of_what_it_shows(
    query: dict[str, str], slide: dict[str, str], view_of: Callable[..., View]
) -> None:
    view = view_of(**query)
    assert slide.items() <= navigation.slide_query(view, DIMENSIONS).items()
    assert not navigation.only_usual(view, DIMENSIONS)
    assert navigation.only_usual(view_of(**query, k="60"), DIMENSIONS)


@pytest.mark.parametrize("area", [None, "30"])
def test_the_page_of_progress_leads_to_a_slide_of_the_report(area: str | None) -> None:
    release = loaded.whole()
    known = known_on(release, PROGRESS)
    chosen, _ = choices.read({"area": area} if area else {}, known)
    query = navigation.slide_query(View(chosen, release), PROGRESS)
    assert (query["measure"], query["period"]) == ("qm_problem_rate", "2566")
    assert (query["template"], query.get("area")) == ("province" if area else "national", area)


def test_a_headline_is_cut_only_where_it_does_not_fit() -> None:
    assert not frame.cut("")
    assert not frame.cut("พาดหัวของเรา")
    assert frame.cut("ก" * 200)


@pytest.mark.parametrize("sign", ["😀", "中", "👨‍👩‍👧", "\u0e01中"])
def test_what_would_be_a_box_is_refused_by_address(sign: str) -> None:
    with pytest.raises(WrongRequest, match="headline"):
        request_of(template="follow_up", area="55", headline=f"ก {sign}")
    assert request_of(template="follow_up", area="55", headline="ก\u200bข ≥ 5").headline
