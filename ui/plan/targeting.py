"""The price of targeting: how many poor whole areas reach, and how many there are not poor."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from figures.files import FileColumn, FileTable
from figures.plan import covering, targets
from poverty.targeting import Curve, Reached
from ui import cached
from ui.address import change
from ui.parts import bars, offer, view_table
from ui.parts.listing import short_listing
from ui.plan import asking
from ui.view import Choose, View


def covered(view: View) -> int:
    """Percent of the people that may be covered."""
    return int(view.choice.covered or covering.USUAL)


def reached(view: View) -> dict[str, Reached]:
    """What areas of each level reach at the share covered."""
    return {name: curve.at(covered(view) / 100) for name, curve in asking.curves(view).items()}


def headline(view: View) -> str:
    """What the finest areas reach, and how few of those covered are poor."""
    every = reached(view)
    if not every:
        return view.text("budget-targeting-none", place=view.own_name(view.area))
    level, found = list(every.items())[-1]
    return covering.headline(view.speech, level, found, covered(view), _named(view, level, found))


def _named(view: View, level: str, found: Reached) -> covering.Named:
    """How the areas of a level are called here."""
    return covering.Named(
        place=view.own_name(view.area),
        kind=view.kinds(level, 1),
        kinds=view.kinds(level),
        areas=view.many(level, found.areas),
    )


def targeting(view: View, choose: Choose) -> None:
    """Everything below the headline."""
    if view.choice.group:
        st.caption(view.text("budget-targeting-group"))
    found = asking.curves(view)
    if not found:
        return
    _slider(view)
    left, right = st.columns([60, 40], gap="large")
    with left:
        figure = cached.chart(
            "curves", points(view, found), at=covered(view) / 100, theme=view.theme,
            across=view.text("budget-curve-across"), up=view.text("budget-curve-up"),
        )  # fmt: skip
        bars.chart(figure, "budget-curves", alt=headline(view))
    with right:
        for level, one in reached(view).items():
            st.markdown(sentence(view, level, one))
        st.caption(view.text("budget-targeting-note"))
        short_listing(table(view), key="budget-targets")
    offer.offer(view, "targeting", lambda: every_point(view, found), choose)


def _slider(view: View) -> None:
    key = "budget-covered"
    st.session_state[key] = covered(view)

    def chosen() -> None:
        change(covered=str(st.session_state[key]))

    st.slider(view.text("budget-covered"), 0, 100, key=key, on_change=chosen, format="%d%%")


def points(view: View, found: dict[str, Curve]) -> pd.DataFrame:
    """The curves as points, named by the kind of area."""
    parts = [
        targets.drawn(curve).assign(name=view.level_name(level)) for level, curve in found.items()
    ]
    return pd.concat(parts).rename(columns={"people": "x", "poor": "y"})


def sentence(view: View, level: str, one: Reached) -> str:
    """What areas of one level reach."""
    return covering.sentence(view.speech, level, one, covered(view), _named(view, level, one))


def table(view: View) -> FileTable:
    """What each level reaches, in figures."""
    every, text = reached(view), view.text
    made = pd.DataFrame(
        {
            "level": [view.level_name(level) for level in every],
            "areas": [one.areas for one in every.values()],
            "people": [one.people for one in every.values()],
            "poor": [one.poor for one in every.values()],
            "rate": [one.poor_of_covered for one in every.values()],
        }
    )
    columns = (
        FileColumn("level", text("budget-column-level"), "name"),
        FileColumn("areas", text("budget-column-areas"), "base"),
        FileColumn("people", text("budget-column-covered"), "percent"),
        FileColumn("poor", text("budget-column-reached"), "percent"),
        FileColumn("rate", text("budget-column-rate"), "percent"),
    )
    return view_table.table(view, "targeting", text("section-targeting"), made, columns)


def every_point(view: View, found: dict[str, Curve]) -> FileTable:
    """The curves, area after area."""
    parts = [
        pd.DataFrame({"people": curve.people, "poor": curve.poor})
        .assign(level=view.level_name(level))
        .iloc[1:]
        for level, curve in found.items()
    ]
    made = pd.concat(parts)
    text = view.text
    made = made.assign(code=made.index, name=[view.name(str(code)) for code in made.index])
    columns = (
        FileColumn("level", text("budget-column-level"), "text"),
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("people", text("budget-column-covered"), "percent"),
        FileColumn("poor", text("budget-column-reached"), "percent"),
    )
    return view_table.table(view, "targeting-curves", text("section-targeting"), made, columns)
