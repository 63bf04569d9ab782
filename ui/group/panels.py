"""What a group answers: its figures, its dimensions, what comes together, and what limits it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.catalog import DEFAULT_MEASURE
from figures.files import FileColumn, FileTable
from figures.groups.added import GROUP
from geo import areas as area_rules
from poverty import combinations
from poverty.protection.disclosure import Status
from ui import cached
from ui.group import change
from ui.group.view import GroupView
from ui.kept import MANY, of_view
from ui.parts import absences, bars, cards, headline, listing, offer, still, view_table
from ui.province import together
from wording.numbers import count, number, percent, year

ALKIRE_FOSTER = ("multi_rate", "mpi_a", "mpi_m0")
"""The measures of several dimensions: how many, how deep, and both."""
HEADED = frozenset({DEFAULT_MEASURE, "target_poor"})
"""Measures that the four figures above tell of."""
EDGES, WITHOUT = 12, 5
"""Border cases, and areas without figures, that are named."""


def figures(view: GroupView) -> None:
    """The measure, country and region beside it, the rank; then H, A and M0."""
    with st.container(key="group-cards"):
        _row(standing(view))
        region(view)
        unsummed(view)
        _row(several(view))


def _row(shown: list[cards.Card]) -> None:
    """Figures side by side, without a column for each: a column is a message of its own."""
    row = st.container(horizontal=True, gap="medium")
    for card in shown:
        headline.metric(row, *card)


def region(view: GroupView) -> None:
    """Which region a group of several stands beside, and why it."""
    people = view.figures.regions
    first, most = next(iter(people.items()))
    if len(people) > 1 and most > 0:
        when = year(view.release.periods[0], view.choice.lang)
        told = view.text("groups-region", n=len(people), region=view.text(f"in-{first}"), year=when)
        st.caption(told)


def unsummed(view: GroupView) -> None:
    """Why there is no figure of the group, where every area of it may have one."""
    row, values = view.row(GROUP), view.figures.areas(view.choice.measure)["value"]
    if row["status"] == Status.NONE and values.notna().any():
        key = "groups-unsummed" if values.notna().all() else "groups-lacking"
        st.caption(view.text(key, measure=view.measure.name(view.choice.lang)))


@of_view(MANY)
def standing(view: GroupView) -> list[cards.Card]:
    """The group's value, its distance to the country and its largest region, and its rank."""
    row = view.row(GROUP)
    beside = view.figures.beside(view.choice.measure).index
    place = view.figures.place(view.choice.measure)
    region = [str(code) for code in beside if code != area_rules.COUNTRY][:1]
    region = [] if is_whole(view, region) else region
    told = [
        *([] if view.measure.id in HEADED else [_own(view, row)]),
        cards.against(view, row, area_rules.COUNTRY, view.text("whole-country")),
        *(cards.against(view, row, code, view.text(f"in-{code}")) for code in region),
    ]
    if place is None:
        return [*told, (view.text("area-rank"), view.text("rank-none"), "")]
    of = view.text("groups-rank-of", of=number(place.of, view.choice.lang))
    return [*told, (view.text("area-rank"), number(place.rank, view.choice.lang), of)]


def is_whole(view: GroupView, region: list[str]) -> bool:
    """Whether the group is its region itself, which it is not held against."""
    group = view.figures.group
    inside = (
        area_rules.within(view.release.codes(group.level), region[0]) if region else pd.Series()
    )
    counted_in = group.units or group.level == "district"
    return counted_in and len(view.figures.regions) == 1 and int(inside.sum()) == len(group.codes)


def _own(view: GroupView, row: pd.Series) -> cards.Card:
    return view.measure.name(view.choice.lang), view.shown(row), cards.standing(view, row)


@of_view(MANY)
def several(view: GroupView) -> list[cards.Card]:
    """H, A and M0 of the group, the country's beside each."""
    survey, found = view.survey, []
    for id_ in ALKIRE_FOSTER:
        measure = view.catalog.measures[id_]
        row = survey.row(GROUP, id_)
        country = survey.row(area_rules.COUNTRY, id_)
        told = view.text("groups-country", value=survey.shown(country, measure))
        found.append((measure.name(view.choice.lang), survey.shown(row, measure), told))
    return found


def dimensions(view: GroupView) -> None:
    """Five sorted bars, with a tick for the country."""
    survey = view.survey
    st.subheader(bars.dimensions_title(survey), anchor=False, help=view.text("dimensions-help"))
    chart = bars.five(survey)
    if chart is None:
        st.caption(absences.why(survey, GROUP))
        return
    still.still(chart, "group-dimensions", view.text("dimensions-alt"))


def comes_together(view: GroupView) -> None:
    """The commonest sets of dimensions in words, the chart, the table of all sets."""
    survey = view.survey
    sets = survey.figures.together()
    if (sets["state"] == combinations.State.MISSING).any():
        st.caption(absences.why(survey, GROUP))
        return
    st.subheader(together.sentence(survey, sets), anchor=False)
    rows = together.rows_of(survey, sets)
    if rows.empty:
        st.caption(view.text("together-nobody", name=view.called))
        return
    chart = cached.chart("upset", rows, together.dimensions_of(survey), theme=view.theme)
    still.still(chart, "group-together", view.text("together-alt"))
    offer.offer(survey, "group-together", lambda: together.table_of(survey, sets))
    view_table.source_line(survey, view.text("together-note"))


def limits(view: GroupView) -> None:
    """Border cases and areas without figures, by name."""
    text, group = view.text, view.figures.group
    if group.edges:
        shown = [_edge(view, edge.code, edge.share) for edge in group.edges[:EDGES]]
        more = len(group.edges) - len(shown)
        st.caption(text("groups-edges", n=len(group.edges), named="; ".join(shown), more=more))
    without = view.survey.figures.without
    if without:
        names = [view.name(code) for code in without[:WITHOUT]]
        more = len(without) - len(names)
        st.caption(text("groups-without", n=len(without), named=", ".join(names), more=more))


def _edge(view: GroupView, code: str, share: float) -> str:
    inside = code in view.figures.group.codes
    return view.text(
        "groups-edge-in" if inside else "groups-edge-out",
        name=view.name(code), share=percent(share, view.choice.lang),
    )  # fmt: skip


def units(view: GroupView) -> None:
    """The survey units without a shape in the districts touched, and a tick that counts them in."""
    survey, lang = view.survey, view.choice.lang
    group, table = view.figures.group, survey.figures.units(DEFAULT_MEASURE)
    if table.empty:
        return
    told = {"n": len(table), "people": count(table["base"].sum(), lang),
            "poor": count(table["count"].sum(), lang)}  # fmt: skip
    if group.level != "tambon":
        st.caption(view.text("groups-units-in", **told))
        return
    key = f"group-units-{group.units}"
    st.checkbox(
        view.text("groups-units"), group.units, key=key,
        on_change=change.with_units, args=(view, not group.units),
    )  # fmt: skip
    st.caption(view.text("groups-units-note", **told))
    title = view.text("groups-units-list", n=len(table))
    opened = st.expander(title, key="group-units-open", on_change="rerun")
    if opened.open:
        with opened:
            listing.listing(_units(view, table, title), key="group-units-listed")


def _units(view: GroupView, table: pd.DataFrame, title: str) -> FileTable:
    """The units by name with their people, target poor and rate."""
    lang, text = view.choice.lang, view.text
    measure = view.catalog.measures[DEFAULT_MEASURE]
    rows = table.assign(name=[view.name(str(code)) for code in table.index])
    columns = (
        FileColumn("name", text("column-unit"), "name"),
        FileColumn("base", text("column-people"), "count"),
        FileColumn("count", text("column-poor"), "count"),
        FileColumn("value", measure.name(lang), measure.unit, status="status"),
    )
    return view_table.table(view.survey, "group-units", title, rows, columns)
