"""Measures that a level lacks: shown for the level that has them, or said to be missing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release
from tests.ui import loaded
from tests.ui.conftest import run_page
from ui import cached, provinces
from ui import choice as choices
from ui.map import layer
from ui.parts import absences, cards, findings
from ui.site import BRIEFING, DIMENSIONS, NATIONAL, PROVINCE, Page
from ui.view import View

UNEMPLOYED, SCHOOLS, FLOODED = (
    loaded.id_of("อัตราว่างงาน (ร้อยละ)", "percent"),
    loaded.id_of("จำนวนโรงเรียน", "count", "people"),
    loaded.id_of("หมู่บ้านน้ำท่วม (ร้อยละ)", "percent"),
)
"""Ids of imported measures: of provinces, of provinces, of districts."""
NO_SURVEY = "ไม่มีตัวเลขจากการสำรวจ จปฐ."


@pytest.fixture(scope="module", params=["embedded", "province", "district"])
def stored(request: pytest.FixtureRequest) -> tuple[str, Path | None]:
    """Where releases lie of which one has a measure of provinces alone, and one of districts."""
    make = {"province": loaded.by_province, "district": loaded.by_district}.get(request.param)
    measure = {"province": UNEMPLOYED, "district": FLOODED}.get(request.param, "hai")
    return measure, make() if make else None


@pytest.fixture
def in_force(stored: tuple[str, Path | None], release: Release) -> Iterator[tuple[str, Release]]:
    """A measure, and its release in force."""
    measure, folder = stored
    if folder is None:
        yield measure, release
        return
    with loaded.in_force(folder) as found:
        yield measure, found


def shown(release: Release, page: Page, **query: str) -> View:
    known = choices.Known.on_page(release, page, partial(cached.years, release.id))
    chosen, ignored = choices.read_choice(query, known)
    assert not ignored
    view = View(chosen, release)
    return provinces.narrowed(view) if page is PROVINCE else view


@pytest.mark.parametrize("page", [NATIONAL, PROVINCE], ids=lambda page: page.path)
@pytest.mark.parametrize("level", ["province", "district", "tambon"])
@pytest.mark.parametrize("area", ["57", "5701", "570101", "570151", "10"])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_measure_asked_for_stays_and_its_absence_has_its_own_reason(
    in_force: tuple[str, Release], page: Page, level: str, area: str, lang: str
) -> None:
    measure, release = in_force
    view = shown(release, page, measure=measure, level=level, area=area, lang=lang)
    assert view.choice.measure == measure
    told, own = findings.sentence(view), view.row(area)["value"]
    assert view.measure.name(lang) in told
    assert (view.value(area) in told) == (own == own)
    lacking = view.level_of(area) not in view.measure.levels.split()
    assert (own != own) if lacking else True
    if lacking:
        assert absences.levels_named(view) in told
        assert NO_SURVEY not in told
    drawn = layer.painting_of(view)
    empty = set(drawn.marks) == {"-"}
    assert empty == (view.choice.level not in view.measure.levels.split() or (area == "10" and
                     page is PROVINCE))  # fmt: skip
    if view.choice.level not in view.measure.levels.split():
        assert absences.levels_named(view) in " ".join(drawn.legend["notes"])


def test_hai_of_a_province_is_on_its_page(view_of) -> None:
    release = view_of().release
    view = shown(release, PROVINCE, area="57", measure="hai", period="2564")
    hai = release.table["hai"][2564, "57"]
    assert (view.choice.period, view.value("57")) == (2564, f"{hai:.4f}")
    assert cards.of_place(view)[0][:2] == (view.measure.name("th"), f"{hai:.4f}")
    assert view.survey.choice.period == 2561
    assert view.survey.link == view.choice


def texts(app) -> str:
    """Everything that a page writes."""
    kinds = ("header", "subheader", "caption", "markdown", "info", "warning", "metric", "text")
    found = [one for kind in kinds for one in getattr(app, kind)]
    return "\n".join(f"{getattr(one, 'label', '')} {one.value}" for one in found)


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (PROVINCE, {"area": "57"}),
        (PROVINCE, {"area": "5701", "section": "heat"}),
        (PROVINCE, {"area": "10"}),
        (NATIONAL, {}),
        (NATIONAL, {"area": "57", "level": "district"}),
    ],
)
def test_no_page_blames_the_survey_for_another_source(
    in_force: tuple[str, Release], components: BidiComponentManager, page: Page, query: dict
) -> None:
    measure, _ = in_force
    app = run_page(components, page, measure=measure, **query)
    assert not app.exception
    assert "หมู่บ้าน" in texts(app) or "ดัชนี" in texts(app) or "ว่างงาน" in texts(app)
    assert NO_SURVEY not in texts(app)


@pytest.mark.parametrize("section", PROVINCE.sections)
def test_every_section_says_that_it_is_of_the_survey(
    components: BidiComponentManager, section: str
) -> None:
    app = run_page(components, PROVINCE, area="57", measure="hai", section=section)
    assert not app.exception
    assert "ส่วนนี้แสดงตัวเลข TPMAP พ.ศ. 2561" in texts(app)


def test_a_tambon_without_figures_blames_the_survey(components: BidiComponentManager) -> None:
    """Tambon Si Phum lies in the municipality of Chiang Mai: it has no figures of its own."""
    app = run_page(components, PROVINCE, area="500101", section="tree")
    assert NO_SURVEY in texts(app)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"period": "2565"}, "2565"),
        ({"period": "2565", "measure": "hai"}, "2565"),
        ({"period": "2564"}, "2564"),
        ({"measure": "hai", "level": "tambon"}, "ไม่มีรายตำบล จึงแสดงรายจังหวัด"),
        ({"measure": "mpi_m0", "classes": "policy"}, "เกณฑ์คงที่"),
    ],
)
@pytest.mark.parametrize("page", [NATIONAL, DIMENSIONS], ids=lambda page: page.path or "national")
def test_what_an_address_asks_for_in_vain_is_told(
    components: BidiComponentManager, page: Page, query: dict[str, str], told: str
) -> None:
    app = run_page(components, page, **query)
    toasts = " ".join(one.value for one in app.toast)
    if page is DIMENSIONS and "measure" in query and "period" not in query:
        assert toasts == "", "the page is of another measure"
    else:
        assert told in toasts


def test_a_year_that_the_measure_has_is_not_told(components: BidiComponentManager) -> None:
    assert not run_page(components, NATIONAL, measure="hai", period="2559").toast


@pytest.mark.parametrize("period", ["2565", "2400", "2699", "1", "abc", "2018"])
def test_a_year_that_nothing_has_is_an_unknown_value(release: Release, period: str) -> None:
    known = choices.Known.on_page(release, NATIONAL, partial(cached.years, release.id))
    chosen, ignored = choices.read_choice({"period": period}, known)
    assert (chosen, ignored) == (known.default(), {"period": period})


@pytest.mark.parametrize("area", ["TH", "57"])
def test_the_slides_picker_offers_what_the_level_drawn_has(
    in_force: tuple[str, Release], components: BidiComponentManager, area: str
) -> None:
    measure, release = in_force
    app = run_page(components, BRIEFING, template="two_maps", area=area)
    assert not app.exception
    offered = app.selectbox(key="slide-second").options
    level = "province" if area == "TH" else "district"
    one = release.catalog.measures[measure]
    assert (one.name("th") in offered) == (
        one.unit == "percent" and level in one.levels.split() and 2561 in
        cached.years(release.id, measure, level)
    )  # fmt: skip
    asked = run_page(components, BRIEFING, template="two_maps", area=area, second=measure)
    assert not asked.exception
    told = asked.selectbox(key="slide-second").options[0]
    assert one.name("th") in offered or told.startswith(f"{one.name('th')} (ไม่มีราย")
