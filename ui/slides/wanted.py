"""The slide that a visitor wants, as the address and the session say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from briefing import packs
from briefing.codes import slide_code
from briefing.declared import SLIDES
from briefing.page import fonts
from briefing.page.fonts import plain
from briefing.parameters import outward, read_request
from briefing.request import ASKED, Request, WrongRequest
from briefing.route import public_address
from briefing.templates import TEMPLATES
from figures.options import USUAL, Method, Settings
from geo import areas as area_rules
from ui import harmless, late
from ui.address import VAIN
from ui.provinces import worst
from ui.view import View
from wording import families

OWN = ("template", "second", "digits", "setting", "headline", *ASKED)
"""Parameters of the page's address that are the slide's alone."""
KEPT = "slide-wish"


@dataclass(frozen=True)
class Wish:
    """A slide as wanted: the request, the headline that would be generated, the page's address.

    `wrong` are parameters of the address that mean nothing.
    """

    request: Request
    generated: str
    address: str
    wrong: frozenset[str] = frozenset()

    def query(self, **changes: object) -> dict[str, str]:
        """Parameters of the address of this slide, some of them changed."""
        return self.request.but(**changes).query()


def chosen(view: View) -> Wish | None:
    """The slide of the address; None (and a message) where no slide can be made.

    What the address leaves out is as it was last chosen. A code of a printed slide becomes the
    view it holds.
    """
    try:
        fonts.chosen()
    except fonts.NoThaiFont:
        st.error(
            view.text("slide-no-font", wanted=", ".join(families.WANTED), package=fonts.PACKAGE)
        )
        return None
    if slide_code.PARAMETER in st.query_params:
        _open(view, st.query_params[slide_code.PARAMETER])
    asked = {**st.session_state.get(KEPT, {}), **_named(st.query_params)}
    wish = _wish(view, {name: text for name, text in asked.items() if text})
    own = _own(wish.query())
    st.session_state[KEPT] = {name: text for name, text in own.items() if name != "headline"}
    st.session_state[KEPT] |= {
        name: asked[name] for name in ASKED if asked.get(name) and name not in wish.wrong
    }
    if applies(asked.get("setting", ""), wish.request):
        st.session_state[KEPT]["setting"] = asked["setting"]
    if "setting" in st.query_params and "setting" not in own:
        del st.query_params["setting"]
    for name, text in own.items():
        if st.query_params.get(name) != text:
            st.query_params[name] = text
    return wish


def last_asked() -> dict[str, str]:
    """What a plan was last asked by, for a slide that carries it."""
    return {name: st.session_state.get(KEPT, {}).get(name, "") for name in ASKED}


def applies(setting: str, request: Request) -> bool:
    """Whether a setting is one of the measure shown, so that another template may carry it."""
    return setting in Settings() and Method.from_text(setting).measure == request.measure


def _named(query: Mapping[str, str]) -> dict[str, str]:
    """The slide's own parameters of an address, also a setting that is named as none."""
    usual = query.get("setting") == USUAL
    return _own(query) | ({"setting": ""} if usual else {})


def _own(query: Mapping[str, str]) -> dict[str, str]:
    return {name: query[name] for name in OWN if query.get(name)}


def _wish(view: View, own: Mapping[str, str]) -> Wish:
    query = {**view.choice.query(), **own}
    query.pop("section", None)
    if not grouped(query.get("template", "")):  # a group's slides are made on its own page
        query.pop("group", None)
    seen = public_address(st.context.url.split("/briefing")[0] if st.context.url else "")
    address = outward(seen)
    wrong: dict[str, str] = {}
    try:
        request = read_request(query, view.release, packs.known(), address=address)
    except WrongRequest as several:
        wrong = {one.parameter: one.found for one in several.faults}
        st.session_state[VAIN] = wrong
        kept = {name: text for name, text in query.items() if name not in wrong}
        request = read_request(kept, view.release, packs.known(), address=address)
    request = fitting(view, request)
    return Wish(request, generated(view, request), seen, frozenset(wrong))


def fitting(view: View, request: Request) -> Request:
    """The request with an area that its template can show: the worst province, or the country."""
    level = view.level_of(request.area)
    levels = packs.levels(request.template)
    if level in levels:
        return request
    return request.but(area=worst(view) if "province" in levels else area_rules.COUNTRY)


def grouped(template: str) -> bool:
    """Whether a template can be of a group of areas."""
    return template in SLIDES and SLIDES[template].grouped


def generated(view: View, request: Request) -> str:
    """The headline that the first slide of a request gets by itself."""
    first = packs.requests(request)[0]
    return plain(TEMPLATES[first.template].finding(packs.subject_of(first, view.release)))


def open_slide(query: Mapping[str, str]) -> None:
    """Make a slide the page's address."""
    late.put(query, query)


def alter(wish: Wish, **changes: object) -> None:
    """Make a slide the page's address that is another in some things; what was chosen stays."""
    query = wish.query(**changes)
    known = {**query, **late.parts(frozenset(changes))}
    given = {name: text for name, text in known.items() if text is not None}
    late.put(given, {name: query.get(name) for name in changes})


def _open(view: View, spelled: str) -> None:
    """Replace a code in the address by the view it holds; a wrong one gets a message."""
    try:
        held = slide_code.read_code(spelled, view.release.catalog)
    except WrongRequest:
        st.warning(view.text("slide-code-unknown", code=harmless.short(spelled)))
        del st.query_params[slide_code.PARAMETER]
        return
    open_slide({name: text for name, text in held.items() if text})
    st.rerun()
