"""The flow of the latest ThaiQM report: surveyed, with problems, and what became of these."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from figures.reports import told
from figures.reports.flow import Flow, by_dimension, flow
from figures.reports.series import series
from geo.areas import COUNTRY
from ui import cached, charts
from ui.parts import bars
from ui.view import View
from wording.languages import named
from wording.numbers import as_of, count, missing, percent

SYSTEM = "thaiqm"


def latest(view: View) -> str | None:
    """The month shown, as "2025-09"; None where the newest report is of a year alone."""
    return told.latest(view.release, SYSTEM, view.area)


def finding(view: View, month: str) -> str:
    """How many households have problems and which share of these is solved, of which areas."""
    found = flow(view.release, SYSTEM, month, view.area)
    name = view.name(view.area, full=True)
    return told.finding(view.speech, found, month, name, country=view.area == COUNTRY)


def picture(view: View, month: str) -> None:
    """The flow as bars, what became of those with problems, by dimension, and month by month."""
    found = flow(view.release, SYSTEM, month, view.area)
    if found is None:
        return
    text, lang = view.text, view.choice.lang
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader(text("flows-title", day=as_of(found.as_of, lang)), anchor=False)
        for key, rows, longest in drawn(view, found):
            figure = cached.chart("flow", rows, theme=view.theme, longest=longest)
            bars.chart(figure, key, in_words(rows))
        if found.areas < found.of:
            st.caption(
                text("flows-parts", areas=count(found.areas, lang), of=count(found.of, lang))
            )
    with right:
        _months(view, found)
        _dimensions(view, month)


def drawn(view: View, found: Flow) -> list[tuple[str, pd.DataFrame, float]]:
    """The two pictures of a flow: down to those with problems, and what became of these."""
    palette = charts.PALETTES[view.theme]
    steps = told.steps(view.speech, found, ("surveyed", "problems"), found.surveyed)
    steps = steps.assign(part=[False, True][: len(steps)], colour=palette.bar)
    steps.loc[steps.index == "problems", "colour"] = palette.chosen
    ends = told.steps(view.speech, found, told.OUTCOMES, found.problems)
    start = ends["value"].cumsum() - ends["value"]
    ends = ends.assign(part=False, colour=palette.bar, start=start)
    ends.loc[ends.index == "not_yet", "colour"] = palette.chosen
    pairs = [("flow-steps", steps, found.surveyed), ("flow-ends", ends, found.problems)]
    return [one for one in pairs if len(one[1])]


def in_words(rows: pd.DataFrame) -> str:
    """A picture as a text."""
    return "; ".join(
        f"{name} {text}" for name, text in zip(rows["name"], rows["text"], strict=True)
    )


def of_months(view: View, shown: Flow) -> pd.DataFrame:
    """Shares solved and with problems by report: NaN where it is of other areas than those shown.

    No rows where fewer than two reports are of these.
    """
    found = series(view.release, SYSTEM, view.area)
    alike = found["parts"] == shown.parts
    shares = found[["share_solved", "share_problems"]].where(alike)
    days = [as_of(day, view.choice.lang) for day in found["as_of"]]
    return shares.set_axis(days)[: len(days) if alike.sum() > 1 else 0]


def _months(view: View, shown: Flow) -> None:
    """Shares from report to report; nothing of one report."""
    found = of_months(view, shown)
    if found.empty:
        return
    st.subheader(view.text("flows-months"), anchor=False)
    names = {name: view.text(f"flows-months-{name}") for name in ("solved", "problems")}
    lines = found.rename(columns={f"share_{name}": told for name, told in names.items()})
    bars.chart(
        cached.chart("months", lines, theme=view.theme), "flow-months", view.text("flows-months")
    )


def _dimensions(view: View, month: str) -> None:
    """The share solved of each dimension of which the report tells it."""
    lang, known = view.choice.lang, view.catalog.dimensions
    flows = by_dimension(view.release, SYSTEM, month, view.area)
    told = {name: one for name, one in flows.items() if not missing(one.share_solved)}
    if not told:
        return
    st.subheader(view.text("flows-dimensions"), anchor=False)
    rows = pd.DataFrame(
        {
            "name": [named(known[name], lang) for name in told],
            "text": [
                view.text("flows-dimension", share=percent(one.share_solved, lang),
                          solved=count(one.solved, lang), problems=count(one.problems, lang))
                for one in told.values()
            ],
            "value": [one.share_solved for one in told.values()],
            "colour": [known[name].colour for name in told],
        },
        index=list(told),
    )  # fmt: skip
    figure = cached.chart("bars", rows, theme=view.theme, row_height=41)
    bars.chart(figure, "flow-dimensions", in_words(rows))
