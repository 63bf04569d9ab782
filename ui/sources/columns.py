"""What the columns of a file mean: boxes to explain and to match them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from data.imports import indicator, thaiqm
from data.imports.draft import Meaning
from data.imports.systems import SYSTEMS
from ui.view import View
from wording.languages import named

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

PER = ("people", "households")
"""What a count may be divided by beside another column."""
LEAVE, AUTO = "", "–"


def explain(view: View, meanings: Mapping[str, Meaning]) -> None:
    """A table of what each column was taken for: names, unit, direction and denominator."""
    rows = pd.DataFrame([asdict(meaning) for meaning in meanings.values()], index=list(meanings))
    others = [header for header, meaning in meanings.items() if meaning.unit == "count"]
    with st.expander(view.text("assistant-meanings")):
        edited = st.data_editor(
            rows.drop(columns="measure"),
            num_rows="fixed",
            column_config=meaning_boxes(view, others),
            key="assistant-explained",
            placeholder="",
            alt=view.text("assistant-meanings"),
        )
    said = st.session_state.setdefault("assistant-declared", {})
    for header, row in edited.to_dict("index").items():
        meant = Meaning(**{str(name): str(value or "") for name, value in row.items()})
        if meant != replace(meanings[str(header)], measure=""):  # what nobody changed nobody said
            said[header] = meant


def meaning_boxes(view: View, others: list[str]) -> dict[str, ColumnConfig | str | None]:
    """How each part of a meaning is written: in words, or chosen; `others` may be divided by."""
    text = view.text

    def meant(value: object) -> str:
        return text(f"meaning-{value}")

    def denominator(value: object) -> str:
        return meant(value) if value in PER else str(value)

    units, directions = list(indicator.UNITS), list(indicator.DIRECTIONS)
    return {
        "_index": st.column_config.TextColumn(text("assistant-column"), disabled=True),
        "name_th": text("assistant-name-th"),
        "name_en": text("assistant-name-en"),
        "unit": st.column_config.SelectboxColumn(
            text("assistant-unit"), options=units, required=True, format_func=meant
        ),
        "direction": st.column_config.SelectboxColumn(
            text("assistant-direction"), options=directions, required=True, format_func=meant
        ),
        "denominator": st.column_config.SelectboxColumn(
            text("assistant-denominator"), options=["", *PER, *others], format_func=denominator
        ),
    }


def match(view: View, headers: tuple[str, ...], importer: str = "") -> None:
    """A box for every column: its field in a system's report or the area, or to leave it out.

    Of a file that is no system's report the fields are those of ThaiQM's.
    """
    text, lang = view.text, view.choice.lang
    system = SYSTEMS.get(importer, thaiqm.SYSTEM)
    fields = {field.id: named(field, lang) for field in system.fields.values()}
    fields |= {
        part: text(f"field-{part}") for part in ("code", "province", "district", "tambon", "year")
    }
    matched = st.session_state.setdefault("assistant-columns", {})
    with st.expander(text("assistant-columns")):
        for place, header in enumerate(headers):
            chosen = st.selectbox(
                header,
                [AUTO, *fields, LEAVE],
                format_func=lambda field: fields.get(
                    field,
                    text("assistant-column-none" if field == LEAVE else "assistant-column-auto"),
                ),
                key=f"match-{place}-{header}",
            )
            if chosen == AUTO:
                matched.pop(header, None)
            else:
                matched[header] = chosen
