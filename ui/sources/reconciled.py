"""What did not fit together, and what was done: units, names, codes that changed, imports."""

from __future__ import annotations

from typing import Any

import streamlit as st

from geo.areas import BANGKOK
from ui import harmless
from ui.parts import grid
from ui.view import View
from wording.numbers import day, moment, number


def reconciled(view: View) -> None:
    """Units without a polygon, polygons without figures, repaired names, imports."""
    manifest, lang = view.release.manifest, view.choice.lang
    names = manifest.get("repaired_names", [])
    st.subheader(view.text("sources-reconciled"), anchor=False)
    for line in unmatched(view):
        st.markdown(harmless.ITEM + line)
    with st.expander(view.text("sources-repaired", n=number(len(names), lang))):
        grid.plain(view, [_repair(view, repair) for repair in names], "sources-reconciled")
    _changed(view, manifest.get("area_changes", []))
    _imports(view, manifest.get("imports", []))


def _changed(view: View, changes: list[dict[str, Any]]) -> None:
    """The codes that changed since the boundaries were drawn; nothing where none are known."""
    if not changes:
        return
    text = view.text
    rows = [
        {
            text("column-code"): one["code"],
            text("column-published-name"): one["name_th"],
            text("column-change"): text(f"change-{one['status']}"),
            text("column-related"): ", ".join(one["related"]) or "–",
            text("column-since"): day(one["effective"], view.choice.lang)
            if one["effective"]
            else "–",
        }
        for one in changes
    ]
    with st.expander(text("sources-changed", n=len(changes))):
        grid.plain(view, rows, "sources-changed", n=len(changes))


def unmatched(view: View) -> list[str]:
    """How many units have no polygon, and how many polygons no figures."""
    manifest, lang = view.release.manifest, view.choice.lang
    blank, units = manifest.get("without_figures", []), manifest.get("without_polygon", [])
    bangkok = sum(code.startswith(BANGKOK) for code in blank)
    return [
        view.text("sources-without-polygon", n=number(len(units), lang)),
        view.text(
            "sources-without-figures", n=number(len(blank), lang), bangkok=number(bangkok, lang)
        ),
    ]


def _repair(view: View, repair: dict[str, Any]) -> dict[str, str]:
    return {
        view.text("column-code"): repair["code"],
        view.text("column-published-name"): repair["published"],
        view.text("column-shown-name"): repair["shown"],
    }


def _imports(view: View, log: list[dict[str, Any]]) -> None:
    if not log:
        return
    st.subheader(view.text("sources-imports"), anchor=False)
    accepted = view.text("column-accepted")
    lang = view.choice.lang
    for entry in reversed(log):
        rows = f"{number(entry['accepted'], lang)} / {number(entry['rows'], lang)}"
        when = entry.get("imported_at")  # a release of training is made by its seed, at no time
        dated = [moment(when, lang)] if when else []
        st.text(" · ".join([entry["file"], f"{accepted} {rows}", *dated]))
        for note in entry["notes"]:
            st.caption(note.get(lang) or note.get("en", ""))
