"""The narrowing of a view to one province, and the box that chooses it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from data.catalog import DEFAULT_MEASURE
from geo.areas import COUNTRY, REGIONS
from ui.address import go
from ui.choice import Known
from ui.kept import SOME, of_object
from ui.view import View
from wording.names import sorting


def narrowed(view: View) -> View:
    """The view within the province of the area chosen, or of the worst where none is."""
    code = view.choice.area
    if code is None or not code[:2].isdigit():
        code = worst(view)
    return replace(view, choice=view.choice.but(area=code), within=code[:2])


def told(view: View, asked: str | None) -> str:
    """What is said where an address asks the page of one province for the country or a region."""
    if asked != COUNTRY and asked not in REGIONS:
        return ""
    shown = narrowed(view).within
    return view.text("province-instead", asked=view.name(str(asked)), shown=view.name(shown))


def worst(view: View) -> str:
    """The province with the worst value of the measure chosen, else of the target poor."""
    values = view.of_level("province")["value"].dropna()
    if values.empty:
        values = view.survey.of_level("province", DEFAULT_MEASURE)["value"].dropna()
    return str(values.idxmax() if view.worse_is_higher else values.idxmin())


def choose_province(view: View, known: Known) -> None:
    """A box of all provinces in the order of the language, the one shown chosen."""
    st.session_state["choose-province"] = view.within

    def chosen() -> None:
        go(view.choice.but(area=st.session_state["choose-province"]))

    st.selectbox(
        view.text("control-province"),
        _in_order(known.areas, view.choice.lang),
        format_func=lambda code: view.name(code),
        key="choose-province",
        on_change=chosen,
    )


@of_object(SOME)
def _in_order(areas: pd.DataFrame, lang: str) -> list[str]:
    """Codes of the provinces in the order of a language."""
    provinces = areas[areas["level"] == "province"]
    return [str(code) for code in provinces.sort_values(sorting(lang)).index]
