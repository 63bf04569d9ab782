"""Figures of a level as files: CSV, XLSX, GeoPackage, (Geo)Parquet; codes as text, both years.

Each measure has its value, a word that tells what the value is (`<id>_status`,
poverty.protection.words) and, where it stands on one, its base (`<id>_base`). Every row
carries its source and its note.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterable
from pathlib import Path

import geopandas as gpd
import pandas as pd

from data.catalog import Measure
from data.spreadsheet import marked, safe
from data.stored.release import Release
from figures import files, readings, seen
from geo.areas import BANGKOK
from geo.shapes import topology
from poverty import measures
from poverty.protection import words
from poverty.protection.disclosure import Status
from ui.parts import cited, counts
from wording.bundle import texts
from wording.languages import DEFAULT, WRITTEN
from wording.names import full_name
from wording.numbers import year

KINDS = ("csv", "xlsx", "gpkg", "parquet")
PLAIN_KINDS = ("csv", "xlsx", "parquet")
AREAS = (
    files.FileColumn("code", "code", "code"),
    files.FileColumn("name_th", "name_th", "name"),
    files.FileColumn("name_en", "name_en", "name"),
    files.FileColumn("level", "level", "text"),
    files.FileColumn("year_be", "year_be", "year"),
    files.FileColumn("year_ce", "year_ce", "year"),
)
CITED = (files.FileColumn("source", "source", "text"), files.FileColumn("note", "note", "text"))
BASE = "_base"
TOLD = f"value{words.SUFFIX}"
Shown = dict[Measure, pd.DataFrame]
"""Measures with their readings and the words for them."""


def kinds(release: Release, level: str) -> tuple[str, ...]:
    """Kinds of file that a level can be had as: a GeoPackage only where its areas have shapes."""
    return KINDS if level in release.assets else PLAIN_KINDS


def file(release: Release, level: str, period: int, kind: str, lang: str = DEFAULT) -> bytes:
    """The measures of a level in a year as a file of a kind: csv, xlsx, gpkg or parquet."""
    if kind == "csv":
        return files.csv(written(release, level, period, lang))
    if kind == "xlsx":
        text = texts(lang)
        sheet = text("export-sheet", level=text(f"level-{level}"), year=year(period, lang))
        made = written(release, level, period, lang)
        return files.xlsx(made, data=sheet, source=text("about-source"))
    rows = table(release, level, period, lang)
    if level in release.assets:
        return _drawn(release, level, rows, kind)
    stream = io.BytesIO()
    rows.to_parquet(stream, index=False)
    return stream.getvalue()


def table(release: Release, level: str, period: int, lang: str = DEFAULT) -> pd.DataFrame:
    """Code, names, years, every measure of the level as it may be shown, source and note.

    Rates are fractions; a figure that is not shown is NaN, and its status says why.
    """
    made = written(release, level, period, lang)
    names = [
        name
        for column in made.columns
        for name in ([column.id, column.status] if column.told else [column.id])
    ]
    return marked(made.rows[names].reset_index(drop=True), made.mark)


def written(release: Release, level: str, period: int, lang: str) -> files.FileTable:
    """The same as a table to be written for people: columns with their kinds, and about them."""
    shown = _shown(release, level, period)
    measured, columns = _measured(shown)
    source = _source(release, shown, period, lang)
    rows = _areas(release, level, period).join(measured)
    left_out = seen.told(release, lang)
    cited_as = " · ".join(filter(None, (source, left_out)))
    rows = rows.assign(source=safe(cited_as), note=_notes(release, level, period, lang))
    about = _about(release, level, period, lang, shown)
    return files.FileTable(
        id=f"{level}-{period}",
        title=level,
        rows=rows,
        columns=(*AREAS, *columns, *CITED),
        period=period,
        source=source,
        mark=release.mark(),
        seen=left_out,
        about=tuple(about),
        marks={},
    )


def _areas(release: Release, level: str, period: int) -> pd.DataFrame:
    codes = release.codes(level)
    names = {
        f"name_{lang}": [safe(full_name(release.areas, code, lang)) for code in codes]
        for lang in WRITTEN
    }
    known = {"code": codes, **names, "level": level}
    return pd.DataFrame(known | {"year_be": period, "year_ce": period - 543}, index=codes)


def _shown(release: Release, level: str, period: int) -> Shown:
    """Measures of which some area of a level has a figure in a year, or one that is hidden."""
    figures = release.figures(level, period)
    found: Shown = {}
    for measure in release.catalog.measures.values():
        if level in measure.levels.split() and set(measures.columns(measure)) & set(figures):
            reading = readings.reading(release, level, measure.id, period)
            told = words.told(measure, reading, level=level)
            if not set(told[TOLD]) <= {Status.MISSING, Status.NONE}:
                found[measure] = reading.join(told)
    return found


def _measured(shown: Shown) -> tuple[pd.DataFrame, list[files.FileColumn]]:
    """The value of each measure, the words for it and its base, and the columns they are."""
    found: dict[str, pd.Series] = {}
    columns = []
    for measure, reading in shown.items():
        status = f"{measure.id}{words.SUFFIX}"
        found |= {measure.id: reading["value"], status: reading[TOLD]}
        columns.append(files.FileColumn(measure.id, measure.id, measure.unit, status=status))
        if measure.base:
            found[f"{measure.id}{BASE}"] = reading["base"]
            columns.append(files.FileColumn(f"{measure.id}{BASE}", f"{measure.id}{BASE}", "base"))
    return pd.DataFrame(found), columns


def _source(release: Release, shown: Iterable[Measure], period: int, lang: str) -> str:
    """Every source of the measures shown, once."""
    return " · ".join(dict.fromkeys(_sources(release, shown, period, lang)))


def _sources(release: Release, shown: Iterable[Measure], period: int, lang: str) -> list[str]:
    return [cited.source(release.catalog, measure, period, lang) for measure in shown]


def _notes(release: Release, level: str, period: int, lang: str) -> list[str]:
    """What is to be known of each row; empty for most."""
    text = texts(lang)
    people = release.figures(level, period)["people"]
    unit = [text("note-unit")] if level == "municipality" else []
    weak = text("note-weak", least=measures.WEAK_BELOW)
    return [
        text("notes-bangkok")
        if str(code).startswith(BANGKOK)
        else text("no-figures")
        if surveyed != surveyed
        else " · ".join([*unit, weak] if surveyed < measures.WEAK_BELOW else unit)
        for code, surveyed in people.items()
    ]


def _about(
    release: Release, level: str, period: int, lang: str, shown: Iterable[Measure]
) -> list[tuple[str, str]]:
    """The lines of the source sheet: year, sources, notes, release, and each column's measure."""
    text = texts(lang)
    keys = ["notes-boundaries", "place-note-missing", "place-note-status", "notes-bangkok"]
    keys += ["note-units-apart"] if level == "tambon" else []
    sources = dict.fromkeys(_sources(release, shown, period, lang))
    return [
        (text("about-title"), text(f"level-{level}")),
        (text("about-year"), text("about-years", be=str(period), ce=str(period - 543))),
        *((text("about-source"), source) for source in sources),
        *((text("about-note"), text(key)) for key in keys),
        (text("about-release"), release.id),
        *((text("about-note"), said) for said in [seen.told(release, lang)] if said),
        *((measure.id, _meaning(release, measure, period, lang)) for measure in shown),
    ]


def _meaning(release: Release, measure: Measure, period: int, lang: str) -> str:
    """What a column holds: the measure, its unit, its base and its source."""
    text, known = texts(lang), release.catalog
    unit = text("unit-fraction") if measure.unit == "percent" else counts.unit_word(measure, lang)
    base = [text("about-base", base=counts.based(measure, known, lang).head(lang))]
    parts = [measure.name(lang), unit, *(base if measure.base else [])]
    return " · ".join([*parts, cited.source(known, measure, period, lang)])


def _drawn(release: Release, level: str, rows: pd.DataFrame, kind: str) -> bytes:
    shapes = topology.decode(topology.unpack(release.assets[level]), level)
    drawn = gpd.GeoDataFrame(
        rows, geometry=shapes.reindex(rows["code"]).to_numpy(), crs="EPSG:4326"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"atlas.{kind}"
        if kind == "gpkg":
            drawn.to_file(path, layer=level)
        else:
            drawn.to_parquet(path, index=False)
        return path.read_bytes()
