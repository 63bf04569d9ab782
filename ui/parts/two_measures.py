"""Two measures of poverty beside each other: a scatter of the provinces, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pandas as pd
import streamlit as st

from figures.files import FileColumn, FileTable
from figures.two_measures import SPENDING, SURVEYED, TwoMeasures
from geo.areas import COUNTRY
from poverty.concordance import Quadrant, strength
from poverty.protection.disclosure import Status
from ui import cached, charts
from ui.harmless import BREAK, bold
from ui.parts import bars, cited, offer, view_table
from ui.view import View
from wording.ages import dated
from wording.names import bare_name, listed
from wording.numbers import missing, number, percent, year

ALONE = (Quadrant.FIRST, Quadrant.SECOND)
"""Quarters of provinces that one measure alone finds."""


def two_measures(view: View, choose: Callable[[str], None]) -> None:
    """The panel; nothing before it is opened."""
    with st.expander(view.text("two-title"), on_change="rerun", key="two-open") as opened:
        if not opened.open:
            return
        found = cached.two_measures(view.release.id)
        if found is None:
            st.caption(view.text("two-nothing"))
            return
        st.caption(view.of_survey(found.year)("two-concept"))
        for line in sentences(view, found):
            st.markdown(line)
        drawn = cached.chart(
            "scatter", points(view, found), theme=view.theme, bounds=found.wholes,
            titles=titles(view, found), quarters=quarters(view, found),
        )  # fmt: skip
        bars.clickable(drawn, "two-chart", choose, order(view, found))
        offer.offer(view, "two", lambda: table(view, found), choose)


def titles(view: View, found: TwoMeasures) -> tuple[str, str]:
    """The names of the axes, with their year."""
    text, when = view.of_survey(found.year), year(found.year, view.choice.lang)
    return text("two-first", year=when), text("two-second", year=when)


def quarters(view: View, found: TwoMeasures) -> dict[str, str]:
    """The name of each quarter."""
    text = view.of_survey(found.year)
    return {str(quadrant): text(f"two-quarter-{quadrant}") for quadrant in Quadrant}


def sentences(view: View, found: TwoMeasures) -> list[str]:
    """The place shown, how far the orders agree, and the provinces that one measure alone finds."""
    own = [place(view, found)] if view.area[:2] in found.areas.index else []
    few = found.few
    left_out = [view.text("two-few", n=len(few), names=_names(view, few))] if few else []
    return [*own, order(view, found), *(alone(view, found, one) for one in ALONE), *left_out]


def place(view: View, found: TwoMeasures) -> str:
    """Where the province shown stands by both measures, and by the second in its latest year."""
    code, lang = view.area[:2], view.choice.lang
    row = cast("pd.Series", found.areas.loc[code])
    return view.of_survey(found.year)(
        "two-place",
        name=bold(view.own_name(code)),
        quadrant=str(row["quadrant"]),
        first=percent(row["first"], lang),
        first_whole=percent(found.wholes[0], lang),
        second=percent(row["second"], lang),
        second_whole=percent(found.wholes[1], lang),
        year=dated(found.year, lang),
        newer="yes" if found.later_year > found.year else "no",
        later_year=year(found.later_year, lang),
        later=view.text("value-small_sample")
        if row["later_status"] == Status.SMALL
        else percent(row["later"], lang),
        later_whole=percent(found.later_whole, lang),
    )


def order(view: View, found: TwoMeasures) -> str:
    """How far the two measures put the provinces in the same order."""
    lang, known = view.choice.lang, not missing(found.correlation)
    return view.text(
        "two-order",
        n=len(found.areas),
        year=year(found.year, lang),
        strength=str(strength(found.correlation)) if known else "unknown",
        against="yes" if known and found.correlation < 0 else "no",
        correlation=number(found.correlation, lang, decimals=2) if known else "",
    )


def alone(view: View, found: TwoMeasures, quadrant: Quadrant) -> str:
    """The provinces that one measure alone finds, and where they stand in the latest year."""
    codes = found.codes(quadrant)
    still = found.above_later(codes)
    unknown = found.areas.loc[codes, "later"].isna().sum()
    return view.of_survey(found.year)(
        f"two-alone-{quadrant}",
        n=len(codes),
        names=_names(view, codes),
        later=view.text(
            "two-later",
            newer="yes" if codes and found.later_year > found.year else "no",
            year=year(found.later_year, view.choice.lang),
            n=len(codes),
            still=len(still),
            names=_names(view, still),
            unknown=int(unknown),
        ),
    )


def _names(view: View, codes: list[str] | tuple[str, ...]) -> str:
    areas, lang = view.release.areas, view.choice.lang
    return listed([bare_name(areas, code, lang) for code in codes], lang) if codes else ""


def points(view: View, found: TwoMeasures) -> pd.DataFrame:
    """A point a province for the chart; the one shown stands out under its name."""
    palette, lang = charts.PALETTES[view.theme], view.choice.lang
    text = view.of_survey(found.year)
    chosen = "" if view.area == COUNTRY else view.area[:2]
    return pd.DataFrame(
        {
            "first": found.areas["first"],
            "second": found.areas["second"],
            "label": [
                bare_name(view.release.areas, code, lang) if code == chosen else ""
                for code in found.areas.index
            ],
            "colour": [
                palette.chosen if code == chosen else palette.bar for code in found.areas.index
            ],
            "hover": [
                BREAK.join(
                    (
                        bold(view.own_name(str(code))),
                        text("two-hover-first", value=percent(row["first"], lang)),
                        text("two-hover-second", value=percent(row["second"], lang)),
                    )
                )
                for code, row in found.areas.iterrows()
            ],
        },
        index=found.areas.index,
    )


def table(view: View, found: TwoMeasures) -> FileTable:
    """Every province with both measures, its quarter and the second in its latest year."""
    lang, names = view.choice.lang, quarters(view, found)
    of_survey = replace(view, choice=view.choice.but(measure=SURVEYED, period=found.year))
    spending = view.catalog.measures[SPENDING]
    rows = found.areas.assign(
        code=found.areas.index,
        name=[view.own_name(code) for code in found.areas.index],
        quarter=[names[str(one)] for one in found.areas["quadrant"]],
    )
    first, second = titles(view, found)
    later = view.text("two-second", year=year(found.later_year, lang))
    columns = [
        FileColumn("code", view.text("column-code"), "code"),
        FileColumn("name", view.text("column-area"), "name"),
        FileColumn("first", first, "percent"),
        FileColumn("second", second, "percent"),
        FileColumn("quarter", view.text("two-quarter"), "text"),
    ]
    if found.later_year > found.year:
        columns.append(FileColumn("later", later, "percent", status="later_status"))
    return view_table.table(
        of_survey,
        "two-measures",
        view.text("two-title"),
        rows,
        tuple(columns),
        also=cited.source(view.catalog, spending, found.later_year, lang, found.year),
    )
