"""The parts below the maps, one shown at a time: contributions, combinations, agencies, places."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from geo import painting
from poverty import combinations, robustness
from poverty.protection.disclosure import Status
from poverty.protection.reported import SUFFIX
from ui import cached
from ui.dimensions import places, remedy, tables, words
from ui.dimensions.view import MethodView
from ui.harmless import bold, items
from ui.map import component as area_map
from ui.map.painting import KINDS, Kind, in_words, painted
from ui.parts import bars, grid, readable
from ui.province import together
from ui.sidebar import go
from ui.site import DIMENSIONS
from ui.view import Choose
from wording.numbers import number, percent, year

NAMED, LISTED = 7, 12
OFTEN = (0.25, 0.5, 0.75, 1.0)
"""Edges of the classes of how often an area is among the worst tenth."""


def draw(view: MethodView, choose: Choose) -> None:
    """The row of names, and the part chosen; the others cost nothing."""
    shown = view.choice.section or DIMENSIONS.sections[0]
    st.session_state["choose-part"] = shown

    def chosen() -> None:
        go(view.choice.but(section=st.session_state["choose-part"]))

    st.segmented_control(
        view.text("control-section"),
        DIMENSIONS.sections,
        format_func=lambda part: view.text(f"section-{part}"),
        key="choose-part",
        label_visibility="collapsed",
        required=True,
        on_change=chosen,
    )
    with st.container(key="part"):
        DRAW[shown](view, choose)


def contributions(view: MethodView, choose: Choose) -> None:
    """How much each dimension adds to M0, the largest first."""
    del choose
    st.subheader(view.text("method-parts-title", name=view.own_name(view.area)), anchor=False)
    st.caption(view.text("method-parts-help"))
    rows = contribution_rows(view)
    if rows["value"].isna().all():
        st.caption(view.text("method-nothing"))
        return
    figure = cached.bars(rows, theme=view.theme, row_height=46, ticks=view.text("method-tick"))
    bars.chart(view, figure, "method-parts", view.text("method-parts-alt"))


def contribution_rows(view: MethodView) -> pd.DataFrame:
    """Rows of the chart: relative contribution, censored and uncensored headcount."""
    found, usual = words.row(view), words.row(view, usual=True)
    lang, text = view.choice.lang, view.text

    def shown(name: str) -> str:
        if found["protected"]:
            return text("value-withheld")
        censored = found[f"censored_{name}"]
        few = found[f"censored_{name}{SUFFIX}"] == Status.BELOW
        return text(
            "method-parts-figures",
            share=percent(found[f"contribution_{name}"], lang),
            censored=text("value-below") if few else percent(censored, lang),
            uncensored=percent(found[f"uncensored_{name}"], lang),
        )

    rows = pd.DataFrame(
        {
            "name": [one.name(lang) for one in view.catalog.dimensions.values()],
            "text": [shown(name) for name in view.catalog.dimensions],
            "value": [found[f"contribution_{name}"] for name in view.catalog.dimensions],
            "colour": [one.colour for one in view.catalog.dimensions.values()],
            "tick": [usual[f"contribution_{name}"] for name in view.catalog.dimensions],
        },
        index=list(view.catalog.dimensions),
    )
    return rows.sort_values("value", ascending=False, kind="stable")


def combined(view: MethodView, choose: Choose) -> None:
    """The sets of dimensions of the area, or of the country, as an UpSet chart."""
    del choose
    level = view.level_of(view.area)
    table = cached.protected_table(
        view.release.id, level, view.choice.period, view.method.population
    )
    sets = combinations.of_area(table, view.area)
    st.subheader(together.sentence(view, sets), anchor=False)
    st.caption(view.text("method-combined-help"))
    rows = together.rows_of(view, sets)
    if rows.empty:
        st.caption(view.text("method-nothing"))
        return
    figure = cached.chart("upset", rows, together.dimensions_of(view), theme=view.theme)
    bars.chart(view, figure, "method-combined", view.text("together-alt"))


def agencies(view: MethodView, choose: Choose) -> None:
    """The map of the dominant combination, and who would have to sit together over each."""
    found = cached.dominant(
        view.release.id, view.choice.level, view.choice.period, view.method.population
    )
    masks = alone(found).value_counts().index[:NAMED].tolist()
    st.subheader(view.text("method-agencies-title"), anchor=False)
    st.caption(view.text("method-agencies-help"))
    left, right = st.columns([55, 45], gap="medium")
    drawn = dominant_map(view, found, masks)
    with left:
        area_map.draw(view, choose, key="map-dominant", painted=drawn)
    with right:
        for mask in masks:
            _table_of(view, str(mask))
    st.caption(in_words(drawn))
    readable.offer(view, "agencies", lambda: tables.agencies(view, found), choose)


def alone(found: pd.DataFrame) -> pd.Series:
    """The largest combination of each area, missing where several are as large."""
    return found["mask"].where(found["tied"] == 1)


def _table_of(view: MethodView, mask: str) -> None:
    """A combination and the agencies of its dimensions."""
    names = view.catalog.agencies_of(combinations.dimensions_of(mask))
    st.markdown(bold(together.words(view, mask)))
    st.caption(" · ".join(agency.name(view.choice.lang) for agency in names))


def dominant_map(view: MethodView, found: pd.DataFrame, masks: list[str]) -> painting.View:
    """The map of the largest combination of two or more dimensions."""
    text = view.text
    ground = area_map.shown(view)
    others = len(masks)
    of_class = {mask: place for place, mask in enumerate(masks)}
    marked = alone(found).map(of_class)
    marked = marked.where(found["mask"].isna() | marked.notna(), others)
    figures = view.release.figures(view.choice.level, view.choice.period)
    surveyed = figures[view.method.base].notna()
    marked = marked.fillna(-2).astype(int).where(surveyed, -1)
    kinds = [Kind(together.words(view, mask), KINDS[place]) for place, mask in enumerate(masks)]
    if (marked == others).any():
        kinds.append(Kind(text("method-other-sets"), KINDS[-1]))
    if found["nobody"].any():
        marked = marked.mask(found["nobody"], len(kinds))
        kinds.append(Kind(text("method-nobody-in-several"), painting.ZERO_COLOUR))
    order = cached.order(view.release.id, area_map.asset(view), view.choice.level)
    values = pd.DataFrame({"value": found["share"], "count": found["count"]})
    return painted(
        ground,
        marked,
        kinds,
        order=order,
        texts=_titles(view, "method-agencies-legend"),
        hidden=text("method-none-shown"),
        missing=text("legend-no-data"),
        values=painting.figures(
            order, values.assign(base=float("nan")), ratio=False, unit="percent"
        ),
    )


def _titles(view: MethodView, title: str) -> dict[str, str]:
    unit = view.text(
        "method-legend-unit",
        level=view.text(f"level-{view.choice.level}"),
        year=year(view.choice.period, view.choice.lang),
    )
    return {"title": view.text(title), "unit": unit, "measure": view.text(f"{title}-measure")}


def steady_base(view: MethodView) -> str:
    """That standings come from the protected base, and how they agree with the exact ones."""
    known, lang = robustness.AGREEMENT, view.choice.lang
    return view.text(
        "method-steady-base",
        apart=number(100 * known["apart95"], lang, decimals=1),
        bands=percent(known["bands"], lang),
    )


def steady(view: MethodView, choose: Choose) -> None:
    """How often an area is among the worst tenth, whatever the setting; and the steadiest."""
    found = cached.standing(
        view.release.id, view.choice.level, view.choice.period, view.method.population
    )
    lang = view.choice.lang
    always = found.index[found["worst_share"] == 1]
    kinds = view.kinds(view.choice.level)
    st.subheader(view.text("method-steady-title", n=len(always), kinds=kinds), anchor=False)
    st.caption(view.text("method-steady-help", settings=number(len(robustness.grid()), lang)))
    st.caption(steady_base(view))
    left, right = st.columns([55, 45], gap="medium")
    drawn = steady_map(view, found)
    with left:
        area_map.draw(view, choose, key="map-steady", painted=drawn)
    with right:
        grid.table(
            view,
            steady_rows(view, found),
            "steady-places",
            hide_index=True,
            column_config={
                view.text("method-column-often"): st.column_config.NumberColumn(format="%.0f%%")
            },
            alt=view.text("method-steady-alt"),
        )
    st.caption(in_words(drawn))
    readable.offer(view, "steady", lambda: tables.steady(view, found), choose)


def steady_map(view: MethodView, found: pd.DataFrame) -> painting.View:
    """The map of how often an area is among the worst tenth."""
    often = found["worst_share"]
    places = pd.Series(-1, index=often.index).where(often.isna(), 0)
    for place, edge in enumerate((0.0, *OFTEN[:-1])):
        places = places.where(~(often > edge), place + 1)
    places = places.where(often < 1, len(OFTEN) + 1).where(often.notna(), -1)
    colours = (painting.ZERO_COLOUR, *painting.RAMP)
    kinds = [
        Kind(view.text(f"method-often-{place}"), colour) for place, colour in enumerate(colours)
    ]
    order = cached.order(view.release.id, area_map.asset(view), view.choice.level)
    values = pd.DataFrame({"value": often, "count": float("nan"), "base": float("nan")})
    return painted(
        area_map.shown(view),
        places,
        kinds,
        order=order,
        texts=_titles(view, "method-steady-legend"),
        hidden=view.text("legend-protected"),
        missing=view.text("legend-no-data"),
        values=painting.figures(order, values, ratio=False, unit="percent"),
    )


def steady_rows(view: MethodView, found: pd.DataFrame) -> pd.DataFrame:
    """The areas most often among the worst, with their band and whether it is steady."""
    text = view.text
    worst = found.sort_values("worst_share", ascending=False, kind="stable")[:LISTED]
    return pd.DataFrame(
        {
            text("column-area"): [view.name(code) for code in worst.index],
            text("method-column-often"): (worst["worst_share"] * 100).to_numpy(),
            text("method-column-band"): worst["band"].to_numpy(),
            text("method-column-steady"): [
                text("method-steady") if yes else text("method-unsteady") for yes in worst["steady"]
            ],
        }
    )


def remedies(view: MethodView, choose: Choose) -> None:
    """What would change if a dimension's deprivation were removed where it is most common."""
    remedy.controls(view)
    outcome = remedy.outcome(view)
    st.subheader(remedy.sentence(view, outcome), anchor=False)
    for line in remedy.lines(view, outcome):
        st.markdown(items(line))
    st.caption(view.text("method-remedy-note"))
    places.draw(view, outcome, choose)


DRAW: dict[str, Callable[[MethodView, Choose], None]] = {
    "parts": contributions,
    "combined": combined,
    "agencies": agencies,
    "steady": steady,
    "remedy": remedies,
}
