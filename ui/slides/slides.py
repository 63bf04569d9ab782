"""The slide that a visitor wants: read from the address, kept in it, changed by boxes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from briefing import code, figures, packs
from briefing.declared import CARRY_SETTING, PACKS
from briefing.page import fonts, frame
from briefing.page.lines import plain
from briefing.request import DIGITS, LONGEST_HEADLINE, Request, WrongRequest, outward
from briefing.request import read as read_request
from briefing.route import public_address
from briefing.templates import TEMPLATES
from figures.options import USUAL, Method, Settings
from geo import areas as area_rules
from ui import cached, harmless
from ui.provinces import worst
from ui.view import View
from wording.names import listed, sorting

OWN = ("template", "second", "digits", "setting", "headline")
"""Parameters of the page's address that are the slide's alone."""
KEPT, LOST = "slide-wish", "slide-lost"


@dataclass(frozen=True)
class Wish:
    """A slide as wanted: the request, the headline that would be generated, the page's address."""

    request: Request
    generated: str
    address: str

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
        st.error(view.text("slide-no-font", wanted=", ".join(fonts.WANTED), package=fonts.PACKAGE))
        return None
    if code.PARAMETER in st.query_params:
        _open(view, st.query_params[code.PARAMETER])
    asked = {**st.session_state.get(KEPT, {}), **_named(st.query_params)}
    wish = _wish(view, {name: text for name, text in asked.items() if text})
    own = _own(wish.query())
    st.session_state[KEPT] = {name: text for name, text in own.items() if name != "headline"}
    if applies(asked.get("setting", ""), wish.request):
        st.session_state[KEPT]["setting"] = asked["setting"]
    if "setting" in st.query_params and "setting" not in own:
        del st.query_params["setting"]
    for name, text in own.items():
        if st.query_params.get(name) != text:
            st.query_params[name] = text
    return wish


def applies(setting: str, request: Request) -> bool:
    """Whether a setting is one of the measure shown, so that another template may carry it."""
    return setting in Settings() and Method.read(setting).measure == request.measure


def setting(view: View, wish: Wish) -> None:
    """Which setting the slide shows, with the way back to the usual one; or that it shows none."""
    kept = st.session_state.get(KEPT, {}).get("setting", "")
    if not kept:
        return
    if not wish.request.setting:
        carried = listed([view.text(f"template-{one}") for one in CARRY_SETTING], view.choice.lang)
        st.warning(view.text("slide-setting-lost", templates=carried))
    st.button(
        view.text("slide-setting-usual"),
        key="slide-setting",
        icon=":material/restart_alt:",
        on_click=lambda: go({**wish.query(), "setting": USUAL}),
    )


def _named(query: Mapping[str, str]) -> dict[str, str]:
    """The slide's own parameters of an address, also a setting that is named as none."""
    usual = query.get("setting") == USUAL
    return _own(query) | ({"setting": ""} if usual else {})


def _own(query: Mapping[str, str]) -> dict[str, str]:
    return {name: query[name] for name in OWN if query.get(name)}


def _wish(view: View, own: Mapping[str, str]) -> Wish:
    query = {**view.choice.query(), **own}
    query.pop("section", None)
    seen = public_address(st.context.url.split("/briefing")[0] if st.context.url else "")
    address = outward(seen)
    try:
        request = read_request(query, view.release, packs.known(), address=address)
    except WrongRequest as wrong:
        named = f"{wrong.parameter}: {harmless.short(wrong.found)}"
        st.toast(view.text("ignored", parameters=named), duration="long")
        kept = {name: text for name, text in query.items() if name not in OWN}
        request = read_request(kept, view.release, packs.known(), address=address)
    request = fitting(view, request)
    return Wish(request, generated(view, request), seen)


def fitting(view: View, request: Request) -> Request:
    """The request with an area that its template can show: the worst province, or the country."""
    level = view.level_of(request.area)
    levels = packs.levels(request.template)
    if level in levels:
        return request
    return request.but(area=worst(view) if "province" in levels else area_rules.COUNTRY)


def generated(view: View, request: Request) -> str:
    """The headline that the first slide of a request gets by itself."""
    first = packs.requests(request)[0]
    subject = figures.Subject(first, figures.of(view.release))
    return plain(TEMPLATES[first.template].finding(subject))


def go(query: Mapping[str, str]) -> None:
    """Make a slide the page's address."""
    st.query_params.from_dict(query)


def _open(view: View, spelled: str) -> None:
    """Replace a code in the address by the view it holds; a wrong one gets a message."""
    try:
        held = code.read(spelled, view.release.catalog)
    except WrongRequest:
        st.warning(view.text("slide-code-unknown", code=harmless.short(spelled)))
        del st.query_params[code.PARAMETER]
        return
    go({name: text for name, text in held.items() if text})
    st.rerun()


def headline(view: View, wish: Wish) -> None:
    """The headline, to be changed; empty brings the generated one back."""
    if wish.request.template in PACKS:
        return
    key = f"headline-{hash((wish.request.but(headline=''), wish.generated))}"

    def changed() -> None:
        typed = " ".join(st.session_state[key].split())
        lost = fonts.undrawable(typed)
        if lost:
            st.session_state[LOST] = lost
            typed = " ".join("".join(sign for sign in typed if sign not in lost).split())
        go(wish.query(headline="" if typed == wish.generated else typed))

    lost = st.session_state.pop(LOST, "")
    if lost:
        st.warning(view.text("slide-headline-lost", signs=lost))
    elif frame.cut(wish.request.headline):
        st.warning(view.text("slide-headline-cut"))
    st.text_input(
        view.text("slide-headline"),
        value=wish.request.headline or wish.generated,
        key=key,
        max_chars=LONGEST_HEADLINE,
        on_change=changed,
        help=view.text("slide-headline-help"),
    )


def options(view: View, wish: Wish) -> None:
    """Area, digits, the second measure where there are two, and a code to open."""
    with st.container(key="slide-options"):
        left, right = st.columns([60, 40])
        with left:
            _area(view, wish)
        with right:
            _digits(view, wish)
        if packs.paired(wish.request.template):
            _second(view, wish)
        _code(view)


def _area(view: View, wish: Wish) -> None:
    areas = view.release.areas
    provinces = areas[areas["level"] == "province"]
    order = provinces.sort_values(sorting(view.choice.lang)).index
    known = [code for code in (area_rules.COUNTRY, *order) if _shows(view, wish, code)]
    if wish.request.area not in known:
        known = [wish.request.area, *known]
    st.session_state["slide-area"] = wish.request.area
    st.selectbox(
        view.text("slide-area"),
        known,
        format_func=view.name,
        key="slide-area",
        on_change=lambda: go(wish.query(area=st.session_state["slide-area"], headline="")),
    )


def _shows(view: View, wish: Wish, area: str) -> bool:
    return view.level_of(area) in packs.levels(wish.request.template)


def _digits(view: View, wish: Wish) -> None:
    st.session_state["slide-digits"] = wish.request.digits
    st.segmented_control(
        view.text("slide-digits"),
        DIGITS,
        format_func=lambda digits: view.text(f"slide-digits-{digits}"),
        required=True,
        key="slide-digits",
        on_change=lambda: go(wish.query(digits=st.session_state["slide-digits"])),
    )


def comparable(view: View, wish: Wish) -> tuple[list[str], str]:
    """Measures of the chosen one's unit that the level drawn has figures of, and that level."""
    subject = figures.Subject(packs.requests(wish.request)[0], figures.of(view.release))
    level, period = subject.below, wish.request.period
    rates = [
        name
        for name, measure in view.catalog.measures.items()
        if measure.unit == view.shade.unit
        and level in measure.levels.split()
        and period in cached.years(view.release.id, name, level)
    ]
    return rates, level


def _second(view: View, wish: Wish) -> None:
    rates, level = comparable(view, wish)
    names = {name: view.catalog.measures[name].name(view.choice.lang) for name in rates}
    chosen = wish.request.second
    if chosen not in names:
        name, kind = (
            view.catalog.measures[chosen].name(view.choice.lang),
            view.text(f"level-{level}"),
        )
        names = {chosen: view.text("slide-lacks", measure=name, level=kind), **names}
    st.session_state["slide-second"] = chosen
    st.selectbox(
        view.text("slide-second"),
        list(names),
        format_func=names.__getitem__,
        key="slide-second",
        on_change=lambda: go(wish.query(second=st.session_state["slide-second"], headline="")),
    )


def _code(view: View) -> None:
    def typed() -> None:
        if st.session_state["slide-code"].strip():
            go({code.PARAMETER: st.session_state["slide-code"].strip(), "lang": view.choice.lang})

    st.text_input(
        view.text("slide-code"),
        key="slide-code",
        placeholder=view.text("slide-code-placeholder"),
        max_chars=40,
        on_change=typed,
    )
