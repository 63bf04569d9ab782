"""Peers: the provinces whose target poor divide most alike over the sets of dimensions."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pandas as pd
import streamlit as st

from data.catalog import DEFAULT_MEASURE
from figures.files import FileColumn, FileTable
from geo import printed
from poverty import claims, peers
from poverty.protection.disclosure import Status
from ui import cached, navigation
from ui.harmless import ITEM
from ui.kept import SOME, of_view
from ui.parts import absences, listing, offer, view_table
from ui.view import View
from wording.names import listed
from wording.numbers import apart, difference_shown, distance, number, percent


def peers_of_province(view: View) -> None:
    """A table of differences, the best in each dimension, the way to each, the method."""
    found = cached.peers_of(view.release.id, view.choice.period, view.within)
    if found.empty:
        st.caption(absences.why(view, view.area))
        return
    name = view.own_name(view.within)
    named = ", ".join(view.own_name(code) for code in found.index)
    st.subheader(view.text("peers-title", name=name, peers=named), anchor=False)
    made, shown = tables(view)
    listing.short_listing(shown, key=f"peers-{view.within}-{view.choice.lang}")
    st.markdown("\n".join(ITEM + line for line in best(view)))
    with st.container(horizontal=True, gap="small"):
        for code in found.index:
            navigation.way_to(view, code, view.own_name(code))
    offer.downloads(view, "peers", lambda: made)
    view_table.source_line(view, view.text("peers-method"), agreement(view))


@of_view(SOME)
def tables(view: View) -> tuple[FileTable, FileTable]:
    """The table of the peers, and as the screen shows it."""
    made = table_of(view, cached.peers_of(view.release.id, view.choice.period, view.within))
    return made, on_screen(view, made)


@of_view(SOME)
def best(view: View) -> list[str]:
    """For each dimension, the best of the peers."""
    found = cached.peers_of(view.release.id, view.choice.period, view.within)
    return best_lines(view, found)


def agreement(view: View) -> str:
    """That the peers come from the protected base, and how they agree with the exact ones."""
    known, lang = peers.AGREEMENT, view.choice.lang
    return view.text(
        "peers-base",
        same=known["same"],
        of=peers.PEERS,
        apart=number(100 * known["apart"], lang, decimals=1),
    )


def rates(view: View) -> dict[str, str]:
    """The measures held side by side, each with the head of its column."""
    lang, dimensions = view.choice.lang, view.catalog.dimensions
    named = {f"{dimension.id}_rate": dimension.name(lang) for dimension in dimensions.values()}
    return {DEFAULT_MEASURE: view.text("card-poor")} | named


def table_of(view: View, found: pd.Series) -> FileTable:
    """The province and its peers: distance, rates, and in the rates' columns the differences."""
    text, codes = view.text, [view.within, *found.index]
    rows = pd.DataFrame(
        {
            "code": codes,
            "name": [view.own_name(code) for code in codes],
            "distance": [0.0, *found],
        },
        index=codes,
    )
    columns = [
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("distance", text("peers-distance"), "percent", known=Status.DERIVED),
    ]
    for measure, head in rates(view).items():
        values = view.of_level("province", measure).loc[codes, "value"]
        rows[measure] = values
        own = values[view.within]
        rows[f"{measure}_apart"] = [100 * difference_shown(value, own) for value in values]
        columns += [
            FileColumn(measure, head, "percent"),
            FileColumn(f"{measure}_apart", text("peers-apart", measure=head), "points"),
        ]
    title = text("peers-table", name=view.own_name(view.within))
    return view_table.table(view, "peers", title, rows, tuple(columns))


def on_screen(view: View, made: FileTable) -> FileTable:
    """The same table, each rate with its difference in one cell: "1.6% (−11.5)"."""
    lang, heads = view.choice.lang, rates(view)
    rows = made.rows[["name", "distance"]].copy()
    own = cast("pd.Series", made.rows.loc[view.within])
    for measure in heads:
        rows[measure] = [
            percent(value, lang)
            if code == view.within
            else f"{percent(value, lang)} ({distance(value, float(own[measure]), lang)})"
            for code, value in made.rows[measure].items()
        ]
    kept = {column.id: column for column in made.columns}
    columns = (
        kept["name"],
        kept["distance"],
        *(FileColumn(measure, head, "text") for measure, head in heads.items()),
    )
    return replace(made, rows=rows, columns=columns)


def best_lines(view: View, found: pd.Series) -> list[str]:
    """For each dimension, which of the peers has the lowest rate, and how far from here."""
    lang = view.choice.lang
    heads = {name: head for name, head in rates(view).items() if name != DEFAULT_MEASURE}
    table = pd.DataFrame(
        {name: view.of_level("province", name)["value"].loc[found.index] for name in heads}
    )
    lines = []
    for measure in table.dropna(axis="columns", how="all"):
        lowest = claims.leaders(table[measure], highest=False)
        own = float(view.row(view.within, str(measure))["value"])
        theirs = float(claims.ordered(table[measure], highest=False).iloc[0])
        lines.append(
            view.text(
                "peers-best",
                dimension=heads[str(measure)],
                name=listed([view.own_name(str(code)) for code in lowest], lang),
                tied="yes" if len(lowest) > 1 else "no",
                of=len(found),
                value=percent(theirs, lang),
                own=percent(own, lang),
                apart=apart(theirs, own, lang),
                side=printed.side(theirs, own),
            )
        )
    return lines
