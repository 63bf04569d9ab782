"""Links between the pages that keep what still applies, and the breadcrumb."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from geo import areas as area_rules
from pages._ui.controls import below, go
from pages._ui.site import NATIONAL, PROVINCE, Page
from pages._ui.view import View
from serving.assets import FILES

ICON = str(FILES["page/favicon.svg"])


def links(view: View, pages: Mapping[Page, Any]) -> None:
    """The list of pages at the top of the side bar, each with the view of this one."""
    with st.sidebar:
        st.markdown(f"**{view.text('site-title')}**")
        with st.container(key="pages", gap="xsmall"):
            for page, target in pages.items():
                st.page_link(
                    target,
                    label=view.text(page.title),
                    icon=page.icon,
                    query_params=view.choice.query(),
                )


def page_link(view: View, page: Page, label: str, **changes: object) -> None:
    """A link to a page with this view, some of it changed."""
    st.page_link(
        f"../{page.file}",
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
            st.page_link(f"../{NATIONAL.file}", label=label, query_params=address)
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
