"""What is known of a place over the years: a line each, a gap where the survey changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.catalog import DEFAULT_MEASURE, Measure
from figures.files import FileColumn, FileTable
from figures.following.series import BREAKS
from geo.areas import COUNTRY, region_of
from ui import cached
from ui.harmless import bold
from ui.parts import bars, listing, offer, view_table, widths
from ui.view import SURVEY, View
from wording.languages import languages, named
from wording.numbers import figure, year
from wording.saying import Name

HAI, SPENDING = "hai", "poverty_headcount"


@dataclass(frozen=True)
class Trend:
    """A chart: `lines` over years (the index), a column a place by its name, and their unit."""

    id: str
    title: str
    lines: pd.DataFrame
    unit: str
    breaks: tuple[int, ...] = ()


def trends_of_place(view: View) -> None:
    """The charts of the place shown, their table and files; nothing before they are opened."""
    with st.expander(view.text("trends-title"), on_change="rerun", key="trends-open") as opened:
        if not opened.open:
            return
        charts = known(view)
        for cell, trend in zip(st.columns(len(charts)), charts, strict=True):
            with cell:
                _chart(view, trend)
        made = table(view, charts)
        listing.listing(made, key="trends-table", height=220, room=widths.WHOLE)
        offer.downloads(view, "trends", lambda: made)
        for line in about(view):
            st.caption(line)


def known(view: View) -> list[Trend]:
    """TPMAP's rate and the measure chosen where they have two years, monetary poverty, HAI."""
    code = view.area
    text, lang = view.text, view.choice.lang
    found = [
        _survey(view),
        _chosen(view),
        Trend(
            "poverty", text("trend-poverty"),
            _series(view, SPENDING, [_province(code), _region(code), COUNTRY]), "percent",
        ),
        Trend(
            HAI, view.catalog.measures[HAI].name(lang),
            _series(view, HAI, [_province(code), COUNTRY]), "index",
        ),
    ]  # fmt: skip
    return [trend for trend in found if trend is not None]


def _survey(view: View) -> Trend | None:
    """Target poor of those surveyed, as TPMAP and, of the country, the press tell it.

    None for a place of one year alone.
    """
    codes = dict.fromkeys([view.area, _province(view.area), COUNTRY])
    parts = {view.own_name(code): _rates(view, code) for code in codes if code}
    own = parts[view.own_name(view.area)]
    if len(own) < 2:
        return None
    lines = pd.DataFrame(parts).sort_index().dropna(how="all")
    told = view.text("trend-target", survey=_surveys(view, lines.index))
    return Trend("target", told, lines, "percent", BREAKS)


def _surveys(view: View, years: Iterable[int]) -> str:
    """What the surveys of some years are called, each name once."""
    return ", ".join(dict.fromkeys(view.catalog.survey(int(one)) for one in years))


def _rates(view: View, code: str) -> pd.Series:
    """Target poor ÷ surveyed people of an area in every year that has both.

    An imported year stands in the place of what the press reported of it.
    """
    found = view.release.query.series(code, ["target_poor", "people"]).dropna()
    return found["target_poor"] / found["people"].where(found["people"] > 0)


def _chosen(view: View) -> Trend | None:
    """The measure chosen in all its years, where the place has two, and no other chart is of it."""
    measure = view.shade
    if measure.id in {DEFAULT_MEASURE, HAI, SPENDING}:
        return None
    own = _read(view, measure, view.area)
    if len(own) < 2:
        return None
    parts = {view.own_name(view.area): own}
    if view.area != COUNTRY:
        parts[view.own_name(COUNTRY)] = _read(view, measure, COUNTRY)
    lines = pd.DataFrame(parts).sort_index()
    breaks = BREAKS if measure.source == SURVEY else ()
    return Trend("chosen", measure.name(view.choice.lang), lines, measure.unit, breaks)


def _read(view: View, measure: Measure, code: str) -> pd.Series:
    """A measure of an area, as it may be shown, by year."""
    release, level = view.release.id, view.level_of(code)
    years = cached.years(release, measure.id, level)
    values = {
        when: cached.reading(release, level, measure.id, when).at[code, "value"] for when in years
    }
    return pd.Series(values, dtype="float64").dropna()


def _series(view: View, column: str, codes: list[str]) -> pd.DataFrame:
    parts = {
        view.own_name(code): view.release.query.series(code, [column])[column]
        for code in dict.fromkeys(codes)
        if code
    }
    return pd.DataFrame(parts).dropna(how="all")


def _province(code: str) -> str:
    """Code of the province around an area; "" for the country and the regions."""
    return code[:2] if code[:1].isdigit() else ""


def _region(code: str) -> str:
    return region_of(code) if code[:1].isdigit() else code


def _chart(view: View, trend: Trend) -> None:
    st.markdown(bold(trend.title))
    if trend.lines.empty:
        st.caption(view.text("no-data"))
        return
    drawn = cached.chart(
        "trend", trend.lines, breaks=trend.breaks, theme=view.theme, unit=trend.unit,
        era=languages()[view.choice.lang].era, note=view.text("trend-break"),
    )  # fmt: skip
    bars.chart(drawn, f"trend-{trend.id}-{view.area}", trend.title)


def table(view: View, charts: list[Trend]) -> FileTable:
    """All lines as a table: measure, place, year, value; fractions for rates."""
    parts = [
        pd.DataFrame(
            {
                "measure": trend.title,
                "place": name,
                "year": values.index,
                "text": [figure(value, trend.unit, view.choice.lang) for value in values],
                "value": values,
            }
        )
        for trend in charts
        for name, values in ((str(name), trend.lines[name].dropna()) for name in trend.lines)
    ]
    rows = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()
    rows["year"] = [year(int(when), view.choice.lang) for when in rows["year"]]
    columns = (
        FileColumn("measure", view.text("column-measure"), "name"),
        FileColumn("place", view.text("column-area"), "name"),
        FileColumn("year", view.text("column-year"), "text"),
        FileColumn("text", view.text("column-value"), "text"),
        FileColumn("value", view.text("trend-number"), "index"),
    )
    return view_table.table(view, "trends", view.text("trends-title"), rows, columns)


def about(view: View) -> list[str]:
    """Where the years come from: of the country, those that only the press told."""
    lang = view.choice.lang
    told = view.release.manifest.get("national_years", [])
    return [
        view.text("trend-sources", survey=_surveys(view, _told(view))),
        *(
            f"{year(int(row['year_be']), lang)}: {_note(row, lang)} ({row['source']})"
            for row in told
            if int(row["year_be"]) not in view.release.periods
        ),
    ]


def _told(view: View) -> list[int]:
    """Years of which the survey, or the press, tells."""
    told = (int(row["year_be"]) for row in view.release.manifest.get("national_years", []))
    return sorted({*view.release.periods, *told})


def _note(row: Mapping[str, str], lang: str) -> str:
    """What is to be known of a year, in a language: its own where it has one."""
    return named(Name(row["note_th"], row["note_en"], f"tpmap-{row['year_be']}-note"), lang)
