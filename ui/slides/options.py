"""The boxes that change a slide: setting, area, digits, second measure, a code to open."""

from __future__ import annotations

import streamlit as st

from briefing import packs
from briefing.codes import slide_code
from briefing.declared import CARRY_SETTING
from briefing.figures import Subject
from briefing.kept import kept
from briefing.request import DIGITS
from figures.options import USUAL
from geo import areas as area_rules
from ui import cached
from ui.slides.wanted import KEPT, Wish, alter, open_slide
from ui.view import View
from wording.names import listed, sorting


def setting_shown(view: View, wish: Wish) -> None:
    """Which setting the slide shows, with the way back to the usual one; or that it shows none."""
    kept = st.session_state.get(KEPT, {}).get("setting", "")
    if not kept:
        return
    if not wish.request.setting:
        carried = listed(
            [view.text(f"template-{template}") for template in CARRY_SETTING], view.choice.lang
        )
        st.warning(view.text("slide-setting-lost", templates=carried))
    st.button(
        view.text("slide-setting-usual"),
        key="slide-setting",
        icon=":material/restart_alt:",
        on_click=lambda: open_slide({**wish.query(), "setting": USUAL}),
    )


def boxes(view: View, wish: Wish) -> None:
    """Area, digits, the second measure where there are two, and a code to open."""
    with st.container(key="slide-options"):
        left, right = st.columns(2)
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
        on_change=lambda: alter(wish, area=st.session_state["slide-area"], headline="", group=""),
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
        on_change=lambda: alter(wish, digits=st.session_state["slide-digits"]),
    )


def comparable(view: View, wish: Wish) -> tuple[list[str], str]:
    """Measures of the chosen one's unit that the level drawn has figures of, and that level."""
    subject = Subject(packs.requests(wish.request)[0], kept(view.release))
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
        on_change=lambda: alter(wish, second=st.session_state["slide-second"], headline=""),
    )


def _code(view: View) -> None:
    def typed() -> None:
        if st.session_state["slide-code"].strip():
            open_slide(
                {
                    slide_code.PARAMETER: st.session_state["slide-code"].strip(),
                    "lang": view.choice.lang,
                }
            )

    st.text_input(
        view.text("slide-code"),
        key="slide-code",
        placeholder=view.text("slide-code-placeholder"),
        max_chars=40,
        on_change=typed,
    )
