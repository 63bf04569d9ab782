"""The briefing page: which slide an address names, and what it offers."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from briefing import packs, route
from briefing.codes import slide_code
from briefing.declared import CARRY_SETTING
from briefing.figures import Subject
from briefing.kept import kept
from briefing.page import headline
from briefing.page.marks import Label
from briefing.parameters import read_request
from briefing.request import WrongRequest
from briefing.templates import TEMPLATES
from data.stored.release import Release
from figures.options import Method, written
from tests.briefing import loaded
from tests.briefing.conftest import request_of, slide_of
from tests.conftest import known_on
from tests.ui.conftest import run_page
from ui import choice as choices
from ui import harmless, navigation
from ui.dimensions import words
from ui.dimensions.view import MethodView
from ui.site import BRIEFING, DIMENSIONS, NATIONAL, PAGES, PROGRESS, PROVINCE, Page
from ui.slides import gallery, wanted
from ui.view import View
from wording.bundle import texts


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
        request = wanted.fitting(view, request_of(template=name, area=area))
        assert view.level_of(request.area) in packs.levels(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_headline_offered_is_the_one_that_is_drawn(
    name: str, view_of: Callable[..., View]
) -> None:
    area = "83" if "province" in packs.levels(name) else "TH"
    request = request_of(template=name, area=area)
    assert wanted.generated(view_of(), request) == slide_of(name, area).title


def test_a_picture_is_asked_for_by_its_plain_address() -> None:
    request = request_of(template="two_maps", area="30", digits="thai", headline="ก (ข) & ค")
    query = parse_qs(urlsplit(gallery.address(request, gallery.SMALL)).query)
    asked, size = route.wanted({name: values[0] for name, values in query.items()}, request.address)
    assert asked.but(made=request.made) == request
    assert size == gallery.SMALL


def test_a_headline_cannot_leave_its_picture() -> None:
    drawn = gallery.picture("](x) <script> ![a](b)", "/export/slide.png?headline=(a)")
    assert harmless.written(drawn) == "![x script ab](/export/slide.png?headline=%28a%29)"


@pytest.mark.parametrize(
    ("query", "slide"),
    [
        ({}, {"template": "national", "measure": "mpi_m0"}),
        ({"shown": "h", "level": "tambon"}, {"measure": "multi_rate", "level": "tambon"}),
        ({"shown": "a", "area": "55"}, {"template": "province", "measure": "mpi_a", "area": "55"}),
        ({"shown": "education"}, {"measure": "education_rate"}),
        ({}, {"setting": "usual"}),
        ({"shown": "education"}, {"setting": "target_poor.40.20-20-20-20-20.education"}),
        (
            {"weights": "30-20-10-30-10", "k": "60", "population": "bmn_poor", "shown": "h"},
            {"setting": "bmn_poor.60.30-20-10-30-10.h", "measure": "multi_rate"},
        ),
        ({"weights": "25-25-25-25-25"}, {"setting": "usual"}),
    ],
)
def test_the_page_of_several_dimensions_leads_to_a_slide_of_what_it_shows(
    query: dict[str, str], slide: dict[str, str], view_of: Callable[..., View]
) -> None:
    view = view_of(**query)
    assert slide.items() <= navigation.slide_query(view, DIMENSIONS).items()


SHOWN_UNDER = [
    ("bmn_poor.60.30-20-10-30-10.h", "TH", "national", "province"),
    ("households.20.20-20-20-20-20.m0", "55", "province", "district"),
    ("target_poor.40.20-20-20-20-20.education", "58", "tambons", "tambon"),
    ("target_poor.40.15-15-15-40-15.a", "30", "ranking", "district"),
]


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(("setting", "area", "template", "level"), SHOWN_UNDER)
def test_a_slide_under_a_setting_shows_what_the_page_shows(
    setting: str, area: str, template: str, level: str, lang: str, view_of: Callable[..., View]
) -> None:
    method = Method.from_text(setting)
    page = MethodView.named_by(
        view_of(
            area=area, level=level, lang=lang, population=method.population, k=str(method.k),
            weights=written(method.weights), shown=method.shown,
        )
    )  # fmt: skip
    query = navigation.slide_query(page, DIMENSIONS) | {"template": template}
    request = read_request(query, page.release, packs.known(), made="2026-11-26")
    subject = Subject(request, kept(page.release))
    pd.testing.assert_frame_equal(subject.reading(level), page.of_level(level))
    assert subject.classes(level).classes == page.classes.classes
    for name, unit in (("h", "percent"), ("poor", "count"), ("m0", "index")):
        shown = words.shown(page, words.row(page), name, unit)
        assert subject.of_setting(area, name) == shown, name
    made = packs.compose_slide(request, page.release)
    said = "".join(mark.text for mark in made.marks() if isinstance(mark, Label)).replace(" ", "")
    population = subject.text(f"setting-population-{method.population}")
    shares = [f"{100 * share:.0f}%" for share in method.setting.weights]
    for part in (population, f"{method.k / 100:.2f}", *shares):
        assert part.replace(" ", "") in said, part
    assert made.keywords["Setting"] == setting
    again = read_request(
        slide_code.read_code(made.keywords["Code"], page.catalog), page.release, packs.known()
    )
    assert again.but(made=request.made, place=request.place) == request


@pytest.mark.parametrize("template", sorted(packs.known()))
def test_a_template_carries_a_setting_or_drops_it(template: str, release: Release) -> None:
    query = {"template": template, "measure": "multi_rate", "setting": SHOWN_UNDER[0][0]}
    request = read_request(query, release, packs.known())
    assert bool(request.setting) == (template in CARRY_SETTING)
    other = read_request({**query, "measure": "hai"}, release, packs.known())
    assert not other.setting


def test_the_briefing_page_says_that_a_template_shows_the_usual_setting(
    components: BidiComponentManager,
) -> None:
    query = {"measure": "multi_rate", "setting": SHOWN_UNDER[0][0], "lang": "en"}
    carried = run_page(components, BRIEFING, **query, template="national")
    assert not carried.exception
    assert not carried.warning
    assert carried.button(key="slide-setting")
    lost = run_page(components, BRIEFING, **query, template="together")
    assert "usual" in lost.warning[0].value
    usual = run_page(components, BRIEFING, measure="multi_rate", setting="usual", lang="en")
    assert not [one for one in usual.button if one.key == "slide-setting"]


@pytest.mark.parametrize("area", [None, "30"])
def test_the_page_of_progress_leads_to_a_slide_of_the_report(
    area: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = loaded.whole()
    monkeypatch.setattr("data.stored.store.release_of", lambda _: release)
    known = known_on(release, PROGRESS)
    chosen, _ = choices.read_choice({"area": area} if area else {}, known)
    query = navigation.slide_query(View(chosen, release), PROGRESS)
    assert (query["measure"], query["period"]) == ("qm_problem_rate", "2566")
    assert (query["template"], query.get("area")) == ("progress", area)


def test_the_page_of_progress_leads_to_a_slide_of_what_is_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The measure compared and the later of its years, of the area and level chosen."""
    release = loaded.small()
    monkeypatch.setattr("data.stored.store.release_of", lambda _: release)
    known = known_on(release, PROGRESS)
    asked = {"area": "90", "level": "district", "compare": "education_rate", "until": "2562"}
    chosen, _ = choices.read_choice(asked, known)
    view = View(chosen, release)
    query = navigation.slide_query(view, PROGRESS)
    wanted = {"area": "90", "level": "district", "measure": "education_rate", "period": "2562"}
    assert wanted.items() <= query.items()
    told = navigation.not_carried(view, PROGRESS)
    assert "2562" in told[0]
    assert release.catalog.measures["education_rate"].name_th in told[0]


def test_all_that_an_address_says_in_vain_is_told_at_once_and_the_rest_is_shown(
    components: BidiComponentManager,
) -> None:
    wrong = {"second": "x", "digits": "roman", "costs": "abc"}
    page = run_page(components, BRIEFING, template="two_maps", area="56", lang="en", **wrong)
    assert not page.exception
    told = [one.value for one in page.toast]
    assert len(told) == 1
    assert all(
        f"{texts('en')(f'parameter-{name}')} {one}" in told[0] for name, one in wrong.items()
    )
    assert page.query_params["template"] == "two_maps"


def test_a_headline_is_cut_only_where_it_does_not_fit() -> None:
    assert not headline.headline_is_cut("")
    assert not headline.headline_is_cut("พาดหัวของเรา")
    assert headline.headline_is_cut("ก" * 300)


@pytest.mark.parametrize("sign", ["😀", "中", "👨‍👩‍👧", "\u0e01中"])
def test_what_would_be_a_box_is_refused_by_address(sign: str) -> None:
    with pytest.raises(WrongRequest, match="headline"):
        request_of(template="follow_up", area="55", headline=f"ก {sign}")
    assert request_of(template="follow_up", area="55", headline="ก\u200bข ≥ 5").headline
