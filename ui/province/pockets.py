"""The areas of a province that are among the country's worst tenth."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from figures.files import FileColumn, FileTable
from ui.harmless import bold
from ui.kept import SOME, of_view
from ui.parts import listing, view_table
from ui.province.spreading import spread_of
from ui.view import View


def listed(view: View, choose: Callable[[str], None]) -> None:
    """The areas of this province that are among the country's worst tenth."""
    sentence, made = pockets(view)
    st.markdown(bold(sentence))
    if made is None:
        return
    key = f"start-pockets-{view.choice.level}-{view.choice.lang}"
    listing.listing(made, choose, key=key, height=300 if len(made.rows) > 7 else "auto")


@of_view(SOME)
def pockets(view: View) -> tuple[str, FileTable | None]:
    """How many of them there are, and their table; None where there is none."""
    spread, level = spread_of(view), view.choice.level
    inside = spread[spread["pocket"]].sort_values("rank")
    sentence = view.text(
        "start-pockets",
        n=len(inside),
        kinds=view.kinds(level),
        name=view.own_name(view.within),
    )
    if inside.empty:
        return sentence, None
    rows = inside.assign(
        name=[view.local_name(code) for code in inside.index],
        note=[view.text("weak") if weak else "" for weak in inside["weak"]],
    )
    columns = (
        FileColumn("name", view.text("column-area"), "name"),
        FileColumn("value", view.text("unit-percent"), "percent"),
        FileColumn("rank", view.text("start-rank"), "rank"),
        FileColumn("note", view.text("column-state"), "text"),
    )
    return sentence, view_table.table(view, "pockets", sentence, rows, columns)
