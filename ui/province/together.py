"""Which deprivations come together: the sets of dimensions among the target poor of the area."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from figures import house
from figures.files import FileColumn, FileTable
from poverty import claims, combinations
from poverty.protection.disclosure import Status
from ui import cached
from ui.kept import SOME, of_view
from ui.parts import absences, bars, offer, view_table
from ui.view import View
from wording.numbers import count, percent

SETS = 14
"""Sets drawn; all 31 stand in the table."""
TOLD = {
    combinations.State.SHOWN: Status.DERIVED,
    combinations.State.ZERO: Status.PUBLISHED,
    combinations.State.PROTECTED: Status.BELOW,
    combinations.State.MISSING: Status.MISSING,
}
"""The word for the count of a set, by its state."""
NAMED, MOST_NAMED = 3, 5
"""Sets that the sentence names; of more that tie, it tells how many they are."""


def dimensions_together(view: View) -> None:
    """The commonest combinations in words, the chart, the table of all sets."""
    sets = sets_of(view)
    if (sets["state"] == combinations.State.MISSING).any():
        st.caption(absences.why(view, view.area))
        return
    name = view.own_name(view.area)
    st.subheader(sentence(view, sets), anchor=False)
    figure = chart_of(view)
    if figure is None:
        st.caption(view.text("together-nobody", name=name))
        return
    bars.chart(figure, f"together-{view.area}", view.text("together-alt"))
    offer.offer(view, "together", lambda: table_of(view, sets))
    view_table.source_line(view, view.text("together-note"))


def sets_of(view: View) -> pd.DataFrame:
    """The 31 sets of dimensions of the area shown."""
    level = view.level_of(view.area)
    return cached.combined(view.release.id, level, view.choice.period, view.area)


@of_view(SOME)
def chart_of(view: View) -> Figure | None:
    """The chart; None where nobody is deprived in any."""
    rows = rows_of(view, sets_of(view))
    if rows.empty:
        return None
    return cached.chart("upset", rows, dimensions_of(view), theme=view.theme)


def dimensions_of(view: View) -> pd.DataFrame:
    """Names and colours of the dimensions by id."""
    known = view.catalog.dimensions.values()
    return pd.DataFrame(
        {
            "name": [dimension.name(view.choice.lang) for dimension in known],
            "colour": [dimension.colour for dimension in known],
        },
        index=[dimension.id for dimension in known],
    )


def words(view: View, mask: str) -> str:
    """The dimensions of a set in words: "การศึกษา + รายได้"; one alone is called so."""
    names = [
        view.catalog.dimensions[name].name(view.choice.lang)
        for name in combinations.dimensions_of(mask)
    ]
    if len(names) == 1:
        return view.text("together-alone", dimension=names[0])
    return " + ".join(names)


def figures(view: View, row: pd.Series) -> str:
    """People and share of a set as shown, "about 120 people (4.1%)"; `<5` where protected."""
    lang = view.choice.lang
    if row["state"] == combinations.State.PROTECTED:
        return view.text(counted_in(view), count=house.below())
    people = view.text(counted_in(view), count=count(row["count"], lang))
    if row["state"] == combinations.State.SHOWN:
        people = view.text("about", value=people)
    return f"{people} ({percent(row['share'], lang)})"


def counted_in(view: View) -> str:
    """Key of the unit that the population is counted in."""
    return "households" if view.population == "households" else "people"


def sentence(view: View, sets: pd.DataFrame) -> str:
    """The commonest combinations of two or more dimensions that may be shown, in words."""
    wide = sets[(sets["size"] >= combinations.SEVERAL) & (sets["count"] > 0)]
    top = wide.loc[commonest(wide["count"])]
    several = len(top) > MOST_NAMED
    named = "; ".join(
        f"{words(view, str(mask))} {figures(view, row)}" for mask, row in top.iterrows()
    )
    return view.text(
        "together-sentence",
        name=view.own_name(view.area),
        state="alike" if several else "some" if named else "none",
        named=named,
        sets=len(top),
        each=figures(view, top.iloc[0]) if several else "",
        who=view.text(f"method-population-{view.population}"),
    )


def commonest(counts: pd.Series) -> pd.Index:
    """The first three sets that come before all others; the first that tie where none does."""
    first = claims.clear(counts, NAMED)
    return claims.ordered(counts).index[:first] if first else claims.leaders(counts)


def rows_of(view: View, sets: pd.DataFrame) -> pd.DataFrame:
    """Rows of the chart, the largest first; protected sets after those with a count."""
    drawn = sets[sets["state"].isin([combinations.State.SHOWN, combinations.State.PROTECTED])]
    drawn = drawn.sort_values("count", ascending=False, kind="stable", na_position="last")[:SETS]
    members = {
        name: [name in combinations.dimensions_of(str(mask)) for mask in drawn.index]
        for name in view.catalog.dimensions
    }
    text = [figures(view, row) for _, row in drawn.iterrows()]
    return pd.DataFrame({**members, "value": drawn["count"], "text": text}, index=drawn.index)


def table_of(view: View, sets: pd.DataFrame) -> FileTable:
    """All 31 sets."""
    text = view.text
    rows = sets.assign(
        mask=sets.index,
        name=[words(view, str(mask)) for mask in sets.index],
        status=[TOLD[state] for state in sets["state"]],
        share_status=[_of_share(row) for _, row in sets.iterrows()],
    ).sort_values("count", ascending=False, kind="stable")
    columns = (
        FileColumn("mask", text("together-mask"), "code"),
        FileColumn("name", text("together-set"), "name"),
        FileColumn("size", text("together-size"), "rank"),
        FileColumn("count", text("column-poor"), "count", status="status"),
        FileColumn("share", text("together-share"), "percent", status="share_status"),
    )
    title = text("together-table", name=view.name(view.area, full=True))
    return view_table.table(view, "together", title, rows, columns)


def _of_share(row: pd.Series) -> Status:
    """The word for a set's share: nothing to tell where nobody is poor."""
    word = TOLD[row["state"]]
    return Status.NONE if word == Status.PUBLISHED and row["share"] != row["share"] else word
