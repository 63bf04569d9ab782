"""The page of progress: ThaiQM's households from survey to help, beside TPMAP, and targets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

import pandas as pd
import streamlit as st

from data import targets as kept
from data.imports import thaiqm
from data.refusal import Refused
from data.stored import library
from data.stored.library import Library
from data.targets import Target, WrongTarget
from geo import printed
from geo.areas import COUNTRY, MAP_LEVELS, within
from poverty import claims
from ui import cached, charts, navigation, sessions
from ui.parts import bars, grid
from ui.progress import changes
from ui.site import NATIONAL
from ui.view import View
from wording.names import named
from wording.numbers import count, figure, percent, year

STEPS = (thaiqm.SURVEYED, thaiqm.PROBLEMS, *thaiqm.OUTCOMES)
TARGETS = kept.TARGETS
MEASURES = {
    "target_poor_rate": "percent",
    "bmn_poor_rate": "percent",
    "poor_household_rate": "percent",
    "qm_problem_rate": "percent",
    "qm_helped_rate": "percent",
    "hai": "index",
}
"""Measures that may have a target, and their units."""
DISAGREE = 10


def latest(view: View) -> int | None:
    """The latest year with a ThaiQM report of any level; None without one."""
    years = {one for level in MAP_LEVELS for one in view.release.years(thaiqm.PROBLEMS, level)}
    return max(years, default=None)


def headline(view: View, period: int | None) -> None:
    """The finding, or that there is no report yet."""
    st.header(finding(view, period), anchor=False)


def finding(view: View, period: int | None) -> str:
    """How many of the households surveyed have problems, in the area chosen or the country."""
    if period is None:
        return view.text("progress-none")
    total, when = totals(view, period), year(period, view.choice.lang)
    name = view.name(view.area, full=True)
    if total[[thaiqm.SURVEYED, thaiqm.PROBLEMS]].isna().any():
        return view.text("progress-not-here", name=name, year=when)
    return view.text(
        "progress-finding",
        share=percent(total[thaiqm.PROBLEMS] / total[thaiqm.SURVEYED], view.choice.lang),
        problems=count(total[thaiqm.PROBLEMS], view.choice.lang),
        year=when,
        place="country" if view.choice.area is None else "area",
        name=name,
    )


def _figures(view: View, level: str, period: int) -> pd.DataFrame:
    figures = view.release.figures(level, period)
    return figures[[step for step in STEPS if step in figures]]


def totals(view: View, period: int) -> pd.Series:
    """Figures of the area chosen (the country where none is) as reported, else their sum.

    The sum is of the areas of the highest level that report both in it; missing where none does.
    """
    level, needed = view.level_of(view.area), [thaiqm.SURVEYED, thaiqm.PROBLEMS]
    figures = _figures(view, level, period).reindex(columns=list(STEPS))
    own = cast("pd.Series", figures.loc[view.area])
    if own[needed].notna().all():
        return own
    for below in MAP_LEVELS:
        rows = _figures(view, below, period).reindex(columns=list(STEPS))
        rows = rows[within(rows.index, view.choice.area)].dropna(subset=needed)
        if len(rows):
            return rows.sum(min_count=1)
    return own


def level_of(view: View, period: int) -> str:
    """The level of the tables: the one chosen where the report has it, else one that it has."""
    levels = [level for level in MAP_LEVELS if period in view.release.years(thaiqm.PROBLEMS, level)]
    chosen = view.choice.level
    if chosen in levels or not levels:
        return chosen
    asked, shown = (view.text(f"level-{level}") for level in (chosen, levels[0]))
    st.caption(view.text("moved-level", measure="ThaiQM", asked=asked, shown=shown))
    return levels[0]


def report(view: View, period: int, level: str) -> None:
    """From households surveyed to helped: the steps, and every area of a level."""
    text, lang, total = view.text, view.choice.lang, totals(view, period)
    if total.isna().all():
        return
    left, right = st.columns([45, 55], gap="medium")
    with left:
        st.subheader(text("progress-steps"), anchor=False)
        bars.chart(
            view,
            cached.chart("bars", _steps(view, total), theme=view.theme, row_height=46),
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
        rows = changes.inside(view, _figures(view, level, period).dropna(how="all"), level)
        shown = rows.assign(area=[view.name(code) for code in rows.index])
        columns = {one: named(thaiqm.FIELDS[one], lang) for one in map(str, rows)}
        grid.table(
            view,
            shown,
            f"thaiqm-{level}",
            hide_index=True,
            height=300,
            column_order=["area", *rows],
            column_config={"area": text("column-area")}
            | {
                one: st.column_config.NumberColumn(name, format="localized")
                for one, name in columns.items()
            },
            alt=text("progress-areas", level=view.level_name(level)),
            placeholder=text("no-data"),
        )


def _steps(view: View, total: pd.Series) -> pd.DataFrame:
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


def beside(view: View, period: int, level: str) -> None:
    """TPMAP and ThaiQM side by side: what each counts, and where they disagree most."""
    text, lang = view.text, view.choice.lang
    st.subheader(text("progress-beside"), anchor=False)
    st.caption(text("progress-counts"))
    survey = view.release.periods[0]
    both = changes.inside(view, compared(view, level, survey, period), level)
    if both.empty:
        st.caption(text("no-data"))
        return
    rows = both[:DISAGREE]
    st.caption(disagreement(view, both, level))
    shown = pd.DataFrame(
        {
            text("column-area"): [view.name(code) for code in rows.index],
            f"TPMAP {year(survey, lang)} (%)": printed.scaled(rows["tpmap"], "percent").to_numpy(),
            text("progress-rank-tpmap"): rows["tpmap_rank"].to_numpy(),
            f"ThaiQM {year(period, lang)} (%)": printed.scaled(
                rows["thaiqm"], "percent"
            ).to_numpy(),
            text("progress-rank-thaiqm"): rows["thaiqm_rank"].to_numpy(),
        }
    )
    grid.table(view, shown, f"beside-{level}", hide_index=True, alt=text("progress-beside"))


def disagreement(view: View, both: pd.DataFrame, level: str) -> str:
    """How many areas the table of disagreement shows, and how many more lie as far apart."""
    apart = (both["tpmap_rank"] - both["thaiqm_rank"]).abs()
    shown = min(DISAGREE, len(both))
    return view.text(
        "progress-disagree",
        k=shown,
        kinds=view.kinds(level, shown),
        areas=view.many(level, len(both)),
        more=view.text("tied-more", more=claims.beyond(apart, DISAGREE)),
    )


def compared(view: View, level: str, survey: int, period: int) -> pd.DataFrame:
    """Areas that both systems know, those whose ranks lie farthest apart first.

    `tpmap` and `thaiqm` are shares of households, `tpmap_rank` and `thaiqm_rank` their ranks
    among these areas, the highest first.
    """
    tpmap = cached.reading(view.release.id, level, "poor_household_rate", survey)["value"]
    reported = cached.reading(view.release.id, level, "qm_problem_rate", period)["value"]
    both = pd.DataFrame({"tpmap": tpmap, "thaiqm": reported}).dropna()
    ranks = both.rank(ascending=False, method="min").add_suffix("_rank")
    apart = (ranks["tpmap_rank"] - ranks["thaiqm_rank"]).abs()
    order = apart.sort_values(ascending=False, kind="stable").index
    return both.join(ranks).loc[order]


def targets(view: View) -> None:
    """A small table to write targets into, each with whether it is met or on its way."""
    text, lang = view.text, view.choice.lang
    st.subheader(text("targets-title"), anchor=False)
    known = {one: view.catalog.measures[one] for one in MEASURES if one in view.catalog.measures}
    stated = _stored()
    rows = pd.DataFrame(
        [
            {
                "id": one,
                "measure": measure.name(lang),
                "now": _now(view, one),
                "target": stated.get(one, {}).get("target"),
                "year": stated.get(one, {}).get("year"),
                "state": _state(view, one, stated.get(one, {})),
            }
            for one, measure in known.items()
        ]
    ).astype({"target": "float64", "year": "Int64"})
    locked = ["measure", "now", "state"] if sessions.importing() else True
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=locked,
        column_order=["measure", "now", "target", "year", "state"],
        column_config={
            "measure": text("control-measure"),
            "now": text("targets-now"),
            "target": st.column_config.NumberColumn(text("targets-target"), min_value=0.0),
            "year": st.column_config.NumberColumn(
                text("targets-year"), min_value=2500, max_value=2699, format="%d"
            ),
            "state": text("targets-state"),
        },
        key="targets",
        placeholder="–",
        alt=text("targets-title"),
    )
    if sessions.importing() and not edited.equals(rows):
        _tell_wrong(view, edited)
        _store(_written(edited))
    if sessions.importing() and _before().exists():
        st.button(text("targets-undo"), key="targets-undo", on_click=undo, icon=":material/undo:")


def _now(view: View, measure: str) -> str:
    years = cached.years(view.release.id, measure, "country")
    if not years:
        return "–"
    value = cached.reading(view.release.id, "country", measure, years[0])["value"].loc[COUNTRY]
    shown = figure(value, view.catalog.measures[measure].unit, view.choice.lang)
    return f"{shown} ({year(years[0], view.choice.lang)})"


def _state(view: View, measure: str, stated: dict[str, Any]) -> str:
    """Met, on the straight way from the year before, or not; "" without a target."""
    years = cached.years(view.release.id, measure, "country")
    if not stated.get("target") or not years:
        return ""
    scale = 100 if view.catalog.measures[measure].unit == "percent" else 1
    values = [
        cached.reading(view.release.id, "country", measure, when)["value"].loc[COUNTRY] * scale
        for when in years[:2]
    ]
    up = view.catalog.measures[measure].direction == "higher_is_better"
    goal = float(stated["target"])
    if values[0] >= goal if up else values[0] <= goal:
        return view.text("targets-met")
    if len(values) < 2 or not stated.get("year"):
        return view.text("targets-not-yet")
    pace = (values[0] - values[1]) / (years[0] - years[1])
    ahead = values[0] + pace * (float(stated["year"]) - years[0])
    on_track = ahead >= goal if up else ahead <= goal
    return view.text("targets-on-track" if on_track else "targets-off-track")


def _stored() -> dict[str, dict[str, Any]]:
    """The targets kept in the data folder, by measure; none where the file is no such thing."""
    found = kept.stored(library.default_folder(), MEASURES)
    return {measure: asdict(target) for measure, target in found.items()}


def _written(edited: pd.DataFrame) -> dict[str, Target | None]:
    """What a table changes of the targets kept; None removes one, values that are none are left."""
    stated = kept.stored(library.default_folder(), MEASURES)
    made = {measure: one for measure, one in _read(edited) if not isinstance(one, WrongTarget)}
    return {measure: one for measure, one in made.items() if one != stated.get(measure)}


def _read(edited: pd.DataFrame) -> Iterator[tuple[str, Target | WrongTarget | None]]:
    """The target of each row of a table, or what is wrong with it."""
    for row in edited.to_dict(orient="records"):
        measure = str(row["id"])
        target, when = (None if pd.isna(row[one]) else row[one] for one in ("target", "year"))
        try:
            made = None if target is None else kept.checked(target, when, MEASURES[measure])
        except WrongTarget as wrong:
            yield measure, wrong
        else:
            yield measure, made


def _tell_wrong(view: View, edited: pd.DataFrame) -> None:
    """Say which values are no targets, and why."""
    for measure, wrong in _read(edited):
        if isinstance(wrong, WrongTarget):
            name = view.catalog.measures[measure].name(view.choice.lang)
            bounds = {"least": f"{wrong.least:.0f}", "most": f"{wrong.most:.0f}"}
            st.error(view.text(f"targets-wrong-{wrong.part}", measure=name, **bounds))


def _before() -> Path:
    """Where the targets before the last change are kept."""
    return library.default_folder() / kept.BEFORE


def _store(changes_: dict[str, Target | None]) -> None:
    """Keep changes in the data folder, and draw their marks anew."""
    if not changes_:
        return
    try:
        kept.change(Library(library.default_folder()), changes_)
    except Refused as refused:
        st.error(str(refused))
        return
    st.rerun()


def undo() -> None:
    """Callback: the targets before the last change again; once more, and it is made again."""
    try:
        kept.undo(Library(library.default_folder()))
    except Refused as refused:
        st.error(str(refused))
        return
    st.session_state.pop("targets", None)
