"""The steps from households surveyed to helped, and every area of a level."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.imports import thaiqm
from ui import cached, charts, navigation
from ui.parts import bars, grid
from ui.progress import comparison
from ui.progress.reported import reported_figures, totals
from ui.site import NATIONAL
from ui.view import View
from wording.languages import named
from wording.numbers import count, percent


def report(view: View, period: int, level: str) -> None:
    """From households surveyed to helped: the steps, and every area of a level."""
    text, lang, total = view.text, view.choice.lang, totals(view, period)
    if total.isna().all():
        return
    left, right = st.columns([45, 55], gap="medium")
    with left:
        st.subheader(text("progress-steps"), anchor=False)
        bars.chart(
            cached.chart("bars", step_rows(view, total), theme=view.theme, row_height=46),
            "steps",
            text("progress-steps"),
        )
        navigation.page_link(
            view,
            NATIONAL,
            text("progress-map"),
            measure="qm_problem_rate",
            level=level,
            period=period,
        )
    with right:
        st.subheader(text("progress-areas", level=view.level_name(level)), anchor=False)
        rows = comparison.inside(
            view, reported_figures(view, level, period).dropna(how="all"), level
        )
        shown = rows.assign(area=[view.name(code) for code in rows.index])
        columns = {step: named(thaiqm.FIELDS[step], lang) for step in map(str, rows)}
        grid.table(
            view,
            shown,
            f"thaiqm-{level}",
            hide_index=True,
            height=300,
            column_order=["area", *rows],
            column_config={"area": text("column-area")}
            | {
                step: st.column_config.NumberColumn(name, format="localized")
                for step, name in columns.items()
            },
            alt=text("progress-areas", level=view.level_name(level)),
            placeholder=text("no-data"),
        )


def step_rows(view: View, total: pd.Series) -> pd.DataFrame:
    """Rows of the steps: those surveyed, with problems, and what became of these."""
    lang = view.choice.lang
    total = total.dropna()
    palette = charts.PALETTES[view.theme]
    fields = [thaiqm.FIELDS[str(step)] for step in total.index]
    shares = [
        percent(total[field.id] / total[field.of], lang) if field.of else "" for field in fields
    ]
    texts = [
        " · ".join(
            part
            for part in (view.text("households", count=count(total[field.id], lang)), share)
            if part
        )
        for field, share in zip(fields, shares, strict=True)
    ]
    return pd.DataFrame(
        {
            "name": [named(field, lang) for field in fields],
            "text": texts,
            "value": total.to_numpy(),
            "colour": [
                palette.bar if field.id != thaiqm.PROBLEMS else palette.chosen for field in fields
            ],
        },
        index=list(total.index),
    )
