"""The areas that are bad and worsening."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.catalog import Measure
from ui.progress.change_words import change_in_words
from ui.view import View
from wording.numbers import number

NAMED = 12
"""Areas that the red-red list writes out."""


def red_list(view: View, measure: Measure, rows: pd.DataFrame, level: str) -> None:
    """The areas that are among the country's worst quarter and worsening."""
    st.subheader(red_title(view, rows, level), anchor=False)
    if named := red_named(view, measure, rows):
        st.text(named)
    many = int(rows["red"].sum())
    if many > NAMED:
        st.caption(view.text("changes-more", n=number(many - NAMED, view.choice.lang)))


def red_title(view: View, rows: pd.DataFrame, level: str) -> str:
    """How many areas are bad and worsening, of how many."""
    red = number(int(rows["red"].sum()), view.choice.lang)
    return view.text("changes-red", n=red, areas=view.many(level, len(rows)))


def red_named(view: View, measure: Measure, rows: pd.DataFrame) -> str:
    """The first of them by name, each with its change."""
    red = rows[rows["red"]][:NAMED]
    return ", ".join(
        f"{view.name(str(code))} ({change_in_words(view, measure, row['change'])})"
        for code, row in red.iterrows()
    )
