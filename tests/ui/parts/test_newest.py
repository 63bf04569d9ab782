"""The line below the headline: the age of what is shown, and the newest figures there are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release
from tests.ui.conftest import run_page
from ui import cached
from ui.choice import Known, read_choice
from ui.parts import newest
from ui.site import NATIONAL
from ui.view import View
from wording import ages


@pytest.fixture(autouse=True)
def in_2569(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ages, "today", lambda: date(2026, 11, 26))


def test_the_year_shown_and_the_newest_figures_are_told(view_of) -> None:
    assert newest.told(view_of()) == [
        "พ.ศ. 2561 · 8 ปีก่อน",
        "ข้อมูลล่าสุดที่มี:",
        "ความยากจนด้านรายจ่าย พ.ศ. 2567",
        "TPMAP รายตำบล พ.ศ. 2561",
    ]
    assert newest.told(view_of(measure="poverty_headcount", lang="en")) == [
        "2024",
        "Newest figures:",
        "monetary poverty 2024",
        "TPMAP by tambon 2018",
    ]


@pytest.fixture
def known(release: Release) -> Known:
    """What the national page can show, with the years of every measure."""
    return Known.on_page(release, NATIONAL, partial(cached.years, release.id))


@pytest.fixture
def view_of(release: Release, known: Known) -> Callable[..., View]:
    """A function from address parameters to the national view they name."""

    def make(**query: str) -> View:
        chosen, ignored = read_choice(query, known)
        assert not ignored
        return View(chosen, release)

    return make


def test_each_leads_to_the_view_that_shows_it(view_of, known) -> None:
    spending, tpmap = newest.newest(view_of(area="55", level="district", lang="en"))
    for found, measure, level, year in (
        (spending, "poverty_headcount", "province", 2567),
        (tpmap, "target_poor_rate", "tambon", 2561),
    ):
        chosen, ignored = read_choice(found.choice.query(), known)
        assert not ignored
        assert (chosen.measure, chosen.level, chosen.period) == (measure, level, year)
        assert (chosen.area, chosen.lang) == (None, "en")


def test_a_province_s_page_tells_its_own_year_alone(place_of) -> None:
    assert newest.told(place_of(area="55")) == ["พ.ศ. 2561 · 8 ปีก่อน"]


def test_a_measure_is_shown_in_its_own_latest_year_unless_a_year_is_named(view_of) -> None:
    """Registered people are known of 2561 and 2564, monetary poverty to 2567."""
    years = {"target_poor_rate": 2561, "registered_people": 2564, "poor_people": 2567}
    for measure, latest in years.items():
        assert view_of(measure=measure).choice.period == latest
        assert view_of(measure=measure, period="2561").choice.period == 2561


def test_a_measure_of_regions_alone_is_shown_by_regions(
    components: BidiComponentManager, embedded: Release
) -> None:
    """Gini coefficients are known of the country and its five regions, of no province."""
    page = run_page(components, NATIONAL, measure="gini", lang="en")
    assert not page.exception
    assert "5 regions, highest first" in [one.value for one in page.subheader]
    gini = embedded.table.loc[2567]["gini"].dropna()
    assert len(gini) == 6
