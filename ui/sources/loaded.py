"""What is loaded: sources, coverage, checks, downloads."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import streamlit as st

from figures import cited
from geo.areas import MAP_LEVELS
from ui.parts import grid, programs, saving, titled
from ui.sources import exports, preview
from ui.view import View
from wording.languages import column
from wording.numbers import number, year

LEVELS = ("country", "region", "province", "district", "tambon", "municipality")
DOWNLOADS = {
    "csv": ("CSV", "text/csv"),
    "xlsx": ("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "gpkg": ("GeoPackage", "application/geopackage+sqlite3"),
    "parquet": ("Parquet", "application/vnd.apache.parquet"),
}


def headline(view: View) -> None:
    """The finding, and which release it is."""
    titled.title(view, finding(view))
    st.caption(view.text("sources-release", release=view.release.id))


def finding(view: View) -> str:
    """How many sources, which years, how many checks."""
    manifest, lang = view.release.manifest, view.choice.lang
    made = manifest.get("checks", [])
    return view.text(
        "sources-finding",
        sources=number(len(manifest["sources"]), lang),
        years=", ".join(year(period, lang) for period in view.release.periods),
        surveys=len(view.release.periods),
        checks=number(len(made), lang),
        failed=sum(not check["passed"] for check in made),
    )


def sources(view: View) -> None:
    """Every source with publisher, licence and file."""
    st.subheader(view.text("sources-title"), anchor=False)
    lang = view.choice.lang
    rows = [
        {
            view.text("column-source"): cited.title(known).said(lang),
            view.text("column-publisher"): cited.publisher(known).said(lang),
            view.text("column-licence"): cited.licence(known).said(lang),
            view.text("column-file"): source.get("file", "–"),
            "sha256": source.get("sha256", "")[:12],
        }
        for source in view.release.manifest["sources"]
        for known in [cited.described(source)]
    ]
    grid.plain(view, rows, "sources-title")


def coverage(view: View) -> None:
    """Where the survey has figures, and how many areas of each level have some in each year."""
    st.subheader(view.text("sources-coverage"), anchor=False)
    with st.container(key="coverage-row"):
        left, right = st.columns([55, 45], gap="medium")
    with left:
        preview.coverage(view)
    with right:
        grid.plain(view, covered(view), "sources-coverage")


def covered(view: View) -> list[dict[str, Any]]:
    """A row for each year: how many areas of each level have figures."""
    counts = view.release.query.coverage()
    wide = counts.pivot_table(index="year_be", columns="level", values="areas", sort=False)
    return [
        {view.text("column-year"): year(int(str(when)), view.choice.lang)}
        | {view.text(f"level-{level}"): row.get(level) for level in LEVELS}
        for when, row in wide.sort_index(ascending=False).iterrows()
    ]


def checks(view: View) -> None:
    """Every check with what was expected and what was found."""
    made = view.release.manifest.get("checks", [])
    title = view.text("sources-checks", n=number(len(made), view.choice.lang))
    with st.expander(title):
        name = column(view.choice.lang)
        rows = [
            {
                view.text("column-check"): check[name],
                view.text("column-expected"): check["expected"],
                view.text("column-found"): check["found"],
                "✓": "✓" if check["passed"] else "✗",
            }
            for check in made
        ]
        grid.plain(view, rows, "sources-made")


def downloads(view: View) -> None:
    """Figures of each level as CSV, XLSX, GeoPackage and Parquet, and the manifest."""
    text, lang = view.text, view.choice.lang
    level = st.segmented_control(
        text("control-level"),
        (*MAP_LEVELS, "municipality", "region", "country"),
        default=MAP_LEVELS[0],
        format_func=lambda level: text(f"level-{level}"),
        required=True,
        key="download-level",
    )
    period = _period(view)
    shown = text("sources-downloads", level=text(f"level-{level}"), year=year(period, lang))
    st.subheader(shown, anchor=False)
    with st.container(horizontal=True):
        for kind in exports.kinds(view.release, str(level)):
            label, mime = DOWNLOADS[kind]
            saving.button(
                view,
                label,
                data=partial(exports.file, view.release, str(level), period, kind, lang),
                name=f"atlas-{level}-{period}.{kind}",
                mime=mime,
                key=f"download-{kind}",
            )
        saving.button(
            view,
            text("sources-manifest"),
            data=lambda: json.dumps(dict(view.release.manifest), ensure_ascii=False, indent=1),
            name=f"manifest-{view.release.id}.json",
            mime="application/json",
            icon=":material/fingerprint:",
            key="download-manifest",
        )
    programs.guide(view, str(level))


def _period(view: View) -> int:
    """The year to be downloaded; asked for where there are several."""
    periods, lang = view.release.periods, view.choice.lang
    if len(periods) == 1:
        return periods[0]
    chosen = st.selectbox(
        view.text("control-period"),
        periods,
        format_func=lambda when: year(when, lang),
        key="download-period",
        width=200,
    )
    return int(chosen)
