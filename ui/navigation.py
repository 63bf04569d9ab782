"""Links between the pages that keep what still applies, and the breadcrumb."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from data.imports import thaiqm
from figures import options
from figures.options import Method
from geo import areas as area_rules
from geo.areas import MAP_LEVELS
from serving.assets import FILES
from ui import provinces
from ui.address import below, go
from ui.choice import Choice
from ui.compare import pairs
from ui.harmless import bold
from ui.progress import comparison
from ui.single import side
from ui.site import BRIEFING, COMPARE, DIMENSIONS, GROUP, NATIONAL, PLAN, PROGRESS, PROVINCE, Page
from ui.view import View
from wording.numbers import year

REPORTED = "qm_problem_rate"
"""The measure that stands for a ThaiQM report."""
TRAINING = "training"
"""Key of the block whose being there lays the words across the page (page.css)."""
HOME = "home"
"""What Streamlit calls the first page, whose address has no name."""
HERE = Path(__file__).parent
ICON = str(FILES["page/favicon.svg"])


@cache
def target(page: Page) -> st.Page:
    """A page as Streamlit knows it, whose script is looked for on the disk but once.

    A run marks the one that it shows, so that each has its own copies.
    """
    return st.Page(
        HERE / page.script,
        title=page.path or HOME,  # which nobody sees, and goes along with every run
        url_path=page.path or None,
        default=not page.path,
    )


def title(view: View) -> None:
    """The site's title at the top of the side bar, which is drawn first: it makes the side bar."""
    st.sidebar.markdown(bold(view.text("site-title")))
    if mark := view.release.mark(view.choice.lang):
        with st.sidebar.container(key=TRAINING):
            st.markdown(bold(mark))


def links(view: View, pages: Mapping[Page, Any], here: Page) -> None:
    """The list of pages below the title of the side bar, each with the view of this one."""
    query = view.choice.query()
    with st.sidebar:
        with st.container(key="pages", gap="xsmall"):
            for page, target in pages.items():
                st.page_link(
                    target,
                    label=view.text(page.title),
                    icon=page.icon,
                    query_params=query,
                )
        _export(view, pages, here)
        side.of_page(view, here)


def _export(view: View, pages: Mapping[Page, Any], here: Page) -> None:
    """The button that leads to the briefing page with this view, on every page but that one.

    The page of groups makes the slides of a group itself.
    """
    if here in {BRIEFING, GROUP}:
        return
    for line in not_carried(view, here):
        st.caption(line)
    if st.button(
        view.text("export-slide"), icon=BRIEFING.icon, key="export-slide", width="stretch"
    ):
        st.switch_page(pages[BRIEFING], query_params=slide_query(view, here))


def slide_query(view: View, here: Page) -> dict[str, str]:
    """The view of a page as parameters of the slide that shows it best."""
    choice = view.choice
    setting = ""
    if here is DIMENSIONS:
        method = Method.of(choice)
        setting = "" if method.usual else method.text
        choice = choice.but(measure=method.measure)
    if here is PROGRESS:
        choice = _of_progress(view)
    if here is PROVINCE:
        choice = choice.but(classes=provinces.narrowed(view).scheme)
    inside = choice.area is not None and choice.area[:2].isdigit()
    of_province = here.slide == "province" or (here in {DIMENSIONS, PROGRESS} and inside)
    template = (
        ("tambons" if choice.level == "tambon" else "province") if of_province else here.slide
    )
    wanted = {**choice.query(), "template": template, "setting": setting or options.USUAL}
    return {**wanted, **_of_part(view, here)}


def _of_part(view: View, here: Page) -> dict[str, str]:
    """What the part shown of the page of comparisons, or of plans, has a slide show instead."""
    if here is PROGRESS:
        return {} if view.choice.compare else {"template": "progress"}
    if here is PLAN:
        return {"template": "targeting" if view.choice.section == "targeting" else "plan"}
    part = view.choice.section if here is COMPARE else None
    if part == "pairs":
        return {"template": "two_maps", "second": pairs.second(view).measure.id}
    return {"template": part} if part == "patterns" else {}


def _of_progress(view: View) -> Choice:
    """The measure and the year of what the page of progress shows first.

    The later year of what the address compares, else the latest report of households, else the
    later year of what can be compared; without any, the view as it is.
    """
    compared, reported = comparison.shown(view), _report(view)
    if reported and not (compared and view.choice.compare):
        return view.choice.but(measure=REPORTED, period=reported)
    if compared is None:
        return view.choice
    return view.choice.but(measure=compared.measure.id, period=compared.last)


def _report(view: View) -> int | None:
    """The latest year of a ThaiQM report; None without one."""
    known = REPORTED in view.catalog.measures
    levels = MAP_LEVELS if known else ()
    years = {when for level in levels for when in view.release.years(thaiqm.PROBLEMS, level)}
    return max(years, default=None)


def not_carried(view: View, here: Page) -> list[str]:
    """What of a page a slide cannot show: of a change between two years it shows the later."""
    if here is not PROGRESS or not view.choice.compare:
        return []
    chosen = _of_progress(view)
    name, when = view.catalog.measures[chosen.measure].name(chosen.lang), chosen.period
    return [view.text("export-one-year", measure=name, year=year(when, chosen.lang))]


def page_link(view: View, page: Page, label: str, **changes: object) -> None:
    """A link to a page with this view, some of it changed."""
    st.page_link(
        page.script,
        label=label,
        icon=page.icon,
        query_params=view.choice.but(**changes).query(),
    )


def way_to(view: View, code: str, label: str) -> None:
    """A button that leads to an area on the same page: a link there would stay where it is."""
    there = view.choice.but(area=code, level=below(view.level_of(code)))
    st.button(label, key=f"way-{code}", icon=PROVINCE.icon, on_click=go, args=(there,))


def breadcrumb(view: View) -> None:
    """The area chosen and those around it, each leading to itself; the country comes first.

    On the page of a province the country leads to the national page, an area to what lies in it.
    """
    code = view.choice.area
    chain = [] if code is None else _chain(code)
    with st.container(horizontal=True, gap="small", key="breadcrumb"):
        if view.within:
            national = view.choice.but(area=None, level="province", section=None)
            label, address = view.text("whole-country"), national.query()
            st.page_link(NATIONAL.script, label=label, query_params=address)
        for part in chain if view.within else [None, *chain]:
            level = below(view.level_of(part)) if part and view.within else view.choice.level
            label = view.text("whole-country") if part is None else view.own_name(part)
            st.button(
                label,
                key=f"crumb-{part}",
                type="tertiary",
                disabled=part == code,
                on_click=go,
                args=(view.choice.but(area=part, level=level),),
            )


def _chain(code: str) -> list[str]:
    return [code] if code in area_rules.REGIONS else area_rules.ancestors(code)[::-1]
