"""Did it help: how areas with a record of help changed beside areas like them without, in words."""

from __future__ import annotations

import streamlit as st

from data.imports.systems import SYSTEMS
from data.stored import store
from figures.helped import asked
from figures.helped.asked import HELPED, NOT_YET, Found
from poverty.helped import LEAST, Effect
from ui.harmless import bold
from ui.kept import kept
from ui.view import View
from wording.languages import named
from wording.numbers import as_of, number, year

PROVINCE = 2
"""Digits of the smallest area that is compared within."""
FEW = 24


@kept(FEW)
def compared(release_id: str, measure: str, area: str) -> list[Found]:
    """What every record of help of a release says (figures.helped)."""
    return asked.every(store.release_of(release_id), measure, area)


def panel(view: View) -> None:
    """What each record of help says, what it is not, or why nothing can be said."""
    st.subheader(view.text("helped-title"), anchor=False)
    for found in compared(view.release.id, view.choice.measure, area_of(view)):
        st.markdown(sentence(view, found))
        if found.before is not None:
            st.caption(before(view, found, found.before))
    st.caption(_limits(view))


def area_of(view: View) -> str:
    """The area that is compared within: the one chosen, or the province or country around it."""
    chosen = view.area
    if chosen not in view.release.areas.index:
        return "TH"
    return chosen[:PROVINCE] if chosen.isdigit() else chosen


def sentence(view: View, found: Found) -> str:
    """The comparison in one sentence; why there is none."""
    if found.effect is None:
        return view.text(f"helped-{found.why}", **_about(view, found), least=LEAST)
    one = found.effect
    told = "same" if not one.told_apart else "less" if one.difference < 0 else "more"
    interval = _interval(view, one)
    return view.text(
        "helped-found", **_about(view, found), **_sides(view, one), **interval,
        least=_share(view, HELPED), below=_share(view, NOT_YET),
        told=told, found=bold(view.text(f"helped-told-{told}", points=interval["points"])),
    )  # fmt: skip


def before(view: View, found: Found, one: Effect) -> str:
    """What the same areas did before, and what is known of help at that time."""
    return view.text(
        "helped-before", **_about(view, found), **_interval(view, one),
        untouched="known" if found.untouched else "unknown", below=_share(view, NOT_YET),
    )  # fmt: skip


def _about(view: View, found: Found) -> dict[str, str | int]:
    """What is compared: whose record of which day, the measure, the years, how many areas."""
    lang, level = view.choice.lang, found.level or "tambon"
    return {
        "system": named(SYSTEMS[found.system].group, lang).partition(":")[0],
        "day": as_of(found.as_of, lang) if found.as_of else "",
        "measure": found.measure.name(lang),
        "first": year(found.first, lang) if found.first else "",
        "last": year(found.last, lang) if found.last else "",
        "helped": view.many(level, found.helped),
        "others": view.many(level, found.others),
        "kinds": view.kinds(level),
    }


def _sides(view: View, one: Effect) -> dict[str, str]:
    return {
        "changed": _points(view, one.changed, signed=True),
        "beside": _points(view, one.others_changed, signed=True),
        "clusters": view.many("district", one.clusters),
    }


def _interval(view: View, one: Effect) -> dict[str, str]:
    return {
        "points": _points(view, abs(one.difference)),
        "difference": _points(view, one.difference, signed=True),
        "low": _points(view, one.low, signed=True),
        "high": _points(view, one.high, signed=True),
    }


def _points(view: View, value: float, *, signed: bool = False) -> str:
    """A fraction as percentage points, with its sign where it is a change."""
    text = number(100 * value, view.choice.lang, decimals=2)
    return f"+{text}" if signed and value > 0 and text.strip("0.") else text


def _share(view: View, value: float) -> str:
    return number(100 * value, view.choice.lang)


def _limits(view: View) -> str:
    return view.text("helped-is-not", least=_share(view, HELPED), below=_share(view, NOT_YET))
