"""What the side bar lets one choose: every option leads to a view that shows it, or nowhere."""

from __future__ import annotations

from functools import partial

import pytest

from data.stored.release import Release
from ui import cached, choice, controls
from ui.choice import Known
from ui.site import PAGES, Page
from ui.view import View


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path or "national")
def test_an_option_leads_to_a_view_that_shows_it(release: Release, page: Page) -> None:
    known = Known.on_page(release, page, partial(cached.years, release.id))
    chosen, _ = choice.read_choice({}, known)
    view = View(chosen, release)
    for name in known.acting(chosen):
        for make in controls.CONTROLS.get(name, ()):
            control = make(view, known)
            assert control.value in control.options
            for option in control.options:
                there = control.leads(option)
                if there is None:
                    assert name == "period"
                elif control.name == "group":
                    assert release.catalog.measures[there.measure].group == option
                else:
                    assert getattr(there, control.name) == option


def test_a_measure_is_shown_in_its_latest_year(release: Release) -> None:
    known = Known.on_page(release, PAGES[0], partial(cached.years, release.id))
    chosen, _ = choice.read_choice({"level": "district", "end": "lowest"}, known)
    there = controls.measured("gini", chosen, known)
    assert there.period == known.years_of("gini", "province")[0]
    assert (there.level, there.end) == ("district", None)


def test_a_measure_without_a_figure_of_any_year_is_not_offered(release: Release) -> None:
    def years(measure: str, level: str) -> list[int]:
        return [] if measure in {"bmn_poor", "gini"} else cached.years(release.id, measure, level)

    known = Known.on_page(release, PAGES[0], years)
    chosen, _ = choice.read_choice({}, known)

    def offered(measure: str) -> set[str]:
        view = View(chosen.but(measure=measure), release)
        [box] = [one(view, known) for one in controls.CONTROLS["measure"][1:]]
        return set(box.options)

    group = release.catalog.in_group(release.catalog.measures["bmn_poor"].group)
    every = {one.id for one in group}
    assert offered("target_poor") == every - {"bmn_poor", "gini"}
    assert "bmn_poor" in offered("bmn_poor")
