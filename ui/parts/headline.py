"""The top of a page: its headline, four figures, and the figures of the area chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from figures import house, municipal
from poverty import claims
from ui import navigation
from ui.kept import MANY, of_view
from ui.parts import cards, findings, titled
from ui.site import PROVINCE
from ui.view import View
from wording.names import listed
from wording.numbers import UNAVAILABLE, count, missing, percent

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def finding(view: View) -> None:
    """The finding as the page's title; measure, population and year below it."""
    titled.title(view, findings.sentence(view))


def figures(view: View) -> None:
    """Four figures, side by side."""
    shown = shown_figures(view)
    for cell, card in zip(st.columns(len(shown)), shown, strict=True):
        metric(cell, *card)


@of_view(MANY)
def shown_figures(view: View) -> list[cards.Card]:
    """Of the place on a province's page, else of the area chosen or the country."""
    return cards.of_place(view) if view.within else _cards(view)


def _cards(view: View) -> list[cards.Card]:
    """Target poor, their rate, the largest dimension, two or more dimensions."""
    view = view.survey
    lang, text = view.choice.lang, view.text
    row = view.row(view.area, "target_poor_rate")
    poor = row["count"]
    largest = view.dimensions(view.area).sort_values(ascending=False, kind="stable")
    return [
        (
            view.of_year(text("card-poor")),
            told_people(view, poor),
            "" if missing(poor) else text("card-of", base=count(row["base"], lang)),
        ),
        (
            view.of_year(text("card-rate")),
            percent(row["value"], lang),
            "" if missing(poor) else text("card-rate-note"),
        ),
        (
            view.of_year(text("card-dimension")),
            _dimension_name(view, largest),
            _dimension_note(view, largest, poor),
        ),
        (view.of_year(text("card-several")), *_several(view, poor)),
    ]


def told_people(view: View, number_of: float) -> str:
    """A number of people in words; what is unavailable where there is none."""
    if number_of != number_of:
        return UNAVAILABLE
    return view.text("people", count=count(number_of, view.choice.lang))


def _dimension_name(view: View, largest: pd.Series) -> str:
    if not largest.iloc[0] > 0:
        return UNAVAILABLE if largest.isna().all() else "–"
    lang, dimensions = view.choice.lang, view.catalog.dimensions
    names = [dimensions[str(name)].name(lang) for name in claims.leaders(largest)]
    return listed(names, lang)


def _dimension_note(view: View, largest: pd.Series, poor: float) -> str:
    if not largest.iloc[0] > 0:
        return ""
    lang = view.choice.lang
    return view.text(
        "card-share",
        count=count(largest.iloc[0], lang),
        share=percent(largest.iloc[0] / poor, lang),
        tied="yes" if len(claims.leaders(largest)) > 1 else "no",
    )


def _several(view: View, poor: float) -> tuple[str, str]:
    people, lang = view.several(view.area), view.choice.lang
    if people == people:
        share = percent(people / poor, lang) if poor > 0 else ""
        shown = told_people(view, people)
        about = view.text("about", value=shown) if people > 0 else shown
        return about, view.text("card-several-note", share=share) if share else ""
    if view.row(view.area, "multi_rate")["protected"]:
        return view.text("people", count=house.below()), view.text("protected")
    return UNAVAILABLE, ""


def area(view: View) -> None:
    """The chosen area: its value, rank with n, count and base, and the way to its own page."""
    code, text = view.area, view.text
    st.subheader(view.name(code, full=True), anchor=False)
    with st.container(key="area"):
        cells = st.columns([60, 40])
    for cell, card in zip(cells, own_figures(view), strict=True):
        metric(cell, *card)
    for line in captions(view):
        st.caption(line)
    if code[:2].isdigit() and not view.within:
        navigation.page_link(view, PROVINCE, text("open-province", name=view.own_name(code[:2])))


def captions(view: View) -> list[str]:
    """What is to be known of the area: few people, no boundary, a tambon under a municipality."""
    row, code, level = view.row(view.area), view.area, view.level_of(view.area)
    note = municipal.note(view.release, code, view.choice.lang) if level == "tambon" else ""
    told = {
        view.text("weak"): row["weak"] and not missing(row["value"]),
        view.text("municipality-note"): level == "municipality",
        note: bool(note),
    }
    return [line for line, holds in told.items() if holds]


def own_figures(view: View) -> list[cards.Card]:
    """The area's value, and its rank with n."""
    row = view.row(view.area)
    place, of = findings.rank(view, view.area)
    note = view.text("area-rank-note", of=of) if of else ""
    measure = view.measure.name(view.choice.lang)
    return [
        (measure, view.shown(row), cards.standing(view, row)),
        (view.text("area-rank"), place, note),
    ]


def metric(cell: DeltaGenerator, label: str, value: str, note: str) -> None:
    """A figure under its label, with a note below it."""
    cell.metric(label, value, delta=note or " ", delta_color="off", delta_arrow="off")
