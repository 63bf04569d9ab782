"""Where the province stands among all provinces in each dimension: a strip of dots a dimension."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from figures.files import FileColumn, FileTable
from geo import areas as area_rules
from ui import cached
from ui.harmless import BREAK, bold
from ui.kept import SOME, of_view
from ui.parts import bars, findings, offer, view_table
from ui.view import Choose, View
from wording.names import listed
from wording.numbers import missing, number, percent

LEVEL = "province"


@dataclass(frozen=True)
class Strips:
    """The strips of a province: their title, chart, and what is said of provinces without a dot."""

    title: str
    chart: go.Figure
    without: str


def strips_of_province(view: View, choose: Choose) -> None:
    """Five strips of all provinces, this one marked; a click on a dot goes there."""
    view = view.survey
    drawn = strips(view)
    if drawn is None:
        return
    st.subheader(drawn.title, anchor=False, help=view.text("strips-help"))
    bars.clickable(drawn.chart, key(view), choose, view.text("strips-alt"))
    if drawn.without:
        st.caption(drawn.without)
    offer.offer(view, "strips", lambda: table_of(view), choose)


def key(view: View) -> str:
    """The key of the chart: another province's is another one."""
    return f"strips-{view.within}"


@of_view(SOME)
def strips(view: View) -> Strips | None:
    """What is drawn; None where no province has a rate of any dimension."""
    dots = dot_rows(view)
    if dots.empty:
        return None
    marks = view.text("place-marks", region=view.name(area_rules.region_of(view.within)))
    chart = cached.chart("strips", dots, head_rows(view), theme=view.theme, ticks=marks)
    return Strips(view.of_year(title(view)), chart, left_out(view))


def of_dimension(view: View, dimension: str) -> View:
    """The view by the rate of one dimension."""
    return replace(view, choice=view.choice.but(measure=f"{dimension}_rate"), asked=view.link)


def rates(view: View) -> pd.DataFrame:
    """The rate of each dimension over all provinces, as it may be shown."""
    names = list(view.catalog.dimensions)
    return pd.DataFrame({name: view.of_level(LEVEL, f"{name}_rate")["value"] for name in names})


def dot_rows(view: View) -> pd.DataFrame:
    """A dot for every province with a rate that may be shown, in every dimension."""
    names = {code: bold(view.own_name(code)) for code in view.release.codes(LEVEL)}
    rows = []
    for dimension in view.catalog.dimensions:
        measure = view.catalog.measures[f"{dimension}_rate"]
        known = view.of_level(LEVEL, measure.id).dropna(subset=["value"])
        of = number(len(known), view.choice.lang)
        rows += [
            {
                "strip": dimension,
                "code": code,
                "value": row["value"],
                "own": code == view.within,
                "hover": BREAK.join(
                    [
                        names[code],
                        view.shown(cast("pd.Series", row), measure),
                        view.text(
                            "strips-place", rank=number(row["rank"], view.choice.lang), of=of
                        ),
                    ]
                ),
            }
            for code, row in zip(known.index, known.to_dict("records"), strict=True)
        ]
    return pd.DataFrame(rows, columns=["strip", "code", "value", "own", "hover"])


def head_rows(view: View) -> pd.DataFrame:
    """The strips, the dimension with the highest rate here first."""
    known, values, lang = view.catalog.dimensions, rates(view), view.choice.lang
    own = cast("pd.Series", values.loc[view.within])
    region = area_rules.region_of(view.within)
    rows = {
        name: {
            "name": dimension.name(lang),
            "text": told(of_dimension(view, name), view.within),
            "colour": dimension.colour,
            "country": view.row(area_rules.COUNTRY, f"{name}_rate")["value"],
            "region": view.row(region, f"{name}_rate")["value"],
            "end": percent(values[name].max(), lang),
        }
        for name, dimension in known.items()
        if values[name].notna().any()
    }
    order = own.sort_values(ascending=False, kind="stable", na_position="last").index
    return pd.DataFrame.from_dict(rows, orient="index").loc[[one for one in order if one in rows]]


def told(view: View, code: str) -> str:
    """The rate of the province and its rank, where it has one."""
    value, rank = view.value(code), view.row(code)["rank"]
    if missing(rank):
        return value
    of = number(view.of_level(LEVEL)["value"].notna().sum(), view.choice.lang)
    return f"{value} · {view.text('strips-of', rank=number(rank, view.choice.lang), of=of)}"


def title(view: View) -> str:
    """In which dimension the province stands highest among all of them."""
    lang, name = view.choice.lang, view.own_name(view.within)
    ranks = pd.Series(
        {
            one: view.of_level(LEVEL, f"{one}_rate").at[view.within, "rank"]
            for one in view.catalog.dimensions
        }
    )
    if ranks.isna().all():
        return view.text("strips-plain", name=name)
    leading = [str(one) for one in ranks.index if ranks[one] == ranks.min()]
    names = [view.catalog.dimensions[one].name(lang) for one in leading]
    place = findings.rank_text(of_dimension(view, leading[0]), view.within)
    return view.text(
        "strips-title",
        name=name,
        dimensions=listed(names, lang),
        n=len(names),
        rank=place
        if len(leading) == 1
        else view.text("strips-rank", rank=number(ranks.min(), lang)),
    )


def left_out(view: View) -> str:
    """The provinces without a dot, and those without one in some dimension; "" for none."""
    lang, lacking = view.choice.lang, rates(view).isna()
    named = []
    for code, row in lacking[lacking.any(axis=1)].iterrows():
        name = view.own_name(str(code))
        dimensions = [view.catalog.dimensions[one].name(lang) for one in row.index[row]]
        named.append(name if row.all() else f"{name} ({listed(dimensions, lang)})")
    return view.text("strips-without", names=listed(named, lang)) if named else ""


def table_of(view: View) -> FileTable:
    """Every province with its rate and rank in each dimension, highest in the first on top."""
    text, heads = view.text, head_rows(view)
    values = rates(view)
    rows = pd.DataFrame({"code": values.index}, index=values.index)
    rows["name"] = [view.own_name(str(code)) for code in values.index]
    columns = [
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
    ]
    for dimension in heads.index:
        reading, measure = view.of_level(LEVEL, f"{dimension}_rate"), f"{dimension}_rate"
        rows[measure], rows[f"{measure}_rank"] = reading["value"], reading["rank"]
        rows[f"{measure}_status"] = reading["status"]
        head = str(heads.at[dimension, "name"])
        columns += [
            FileColumn(measure, head, "percent", status=f"{measure}_status"),
            FileColumn(f"{measure}_rank", text("strips-column", name=head), "rank"),
        ]
    first = f"{heads.index[0]}_rate"
    rows = rows.sort_values(first, ascending=False, kind="stable", na_position="last")
    return view_table.table(view, "strips", text("strips-table"), rows, tuple(columns))
