"""What a person says of a file beside its content: kind, year, source."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.imports.draft import Options
from data.imports.importers import IMPORTERS
from data.intake.numbers import YEARS
from ui.sources import questions
from ui.view import View
from wording.saying import said


def said_of_file(view: View) -> Options:
    """What a person says of the file beside its content."""
    text = view.text
    kind, period, source, publisher = st.columns(4, vertical_alignment="bottom")
    tables = [importer.id for importer in IMPORTERS.values() if importer.of_tables]
    importer = kind.selectbox(
        text("assistant-kind"),
        ["", *tables],
        format_func=lambda name: (
            said(IMPORTERS[name].named, view.choice.lang) if name else text("assistant-kind-any")
        ),
        key="assistant-kind",
    )
    year_be = period.number_input(
        text("assistant-period"),
        min_value=YEARS[0],
        max_value=YEARS[-1],
        value=None,
        key="assistant-period",
    )
    return Options(
        importer=importer,
        period=int(year_be) if year_be else None,
        columns=st.session_state.get("assistant-columns", {}),
        decisions=st.session_state.get("assistant-decisions", {}),
        declared=st.session_state.get("assistant-declared", {}),
        answers=st.session_state.get(questions.ANSWERS, {}),
        source=source.text_input(text("assistant-source"), key="assistant-source"),
        publisher=publisher.text_input(text("assistant-publisher"), key="assistant-publisher"),
    )


def said_since(options: Options) -> Options:
    """The options with what was decided since they were read."""
    return replace(
        options,
        columns=st.session_state.get("assistant-columns", {}),
        decisions=st.session_state.get("assistant-decisions", {}),
        declared=st.session_state.get("assistant-declared", {}),
        answers=st.session_state.get(questions.ANSWERS, {}),
    )
