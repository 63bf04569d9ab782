"""`/tables`: measures over the areas of a level, in every form."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd

import settings
from data.stored.release import Release
from figures import files, outlines, tabled, written
from figures.files import FileTable
from geo import areas as area_rules
from serving.api.calls import CSV, GEOJSON, JSON, PARQUET, PREFIX, Answer, Call, as_json
from serving.api.parameters import levels
from serving.api.problems import Problem
from wording.saying import Saying

ENDINGS = {
    "csv": "csv", "json": "json", "parquet": "parquet", "geojson": "geojson",
    "geoparquet": "geo.parquet",
}  # fmt: skip


def table(call: Call) -> Answer:
    """The table that a request asks for, in its form. Raises `Problem`."""
    made = of(call)
    form = call.given["format"]
    answer = FORMS[form](call, made)
    name = call.release.file_name(f"atlas-{made.id}.{ENDINGS[form]}")
    return replace(answer, headers={**answer.headers, "Content-Disposition": disposition(name)})


def disposition(name: str) -> str:
    """How a browser is told the name of a file that it may show."""
    return f'inline; filename="{name}"'


def of(call: Call) -> FileTable:
    """The table that a request asks for. Raises `Problem`, also where it has too many rows."""
    given, release = call.given, call.release
    level, chosen, within = given["level"], given["measure"], given["within"]
    period = year(call, level, chosen)
    rows = int(area_rules.within(release.codes(level), within or None).sum())
    demand_some(call, level, within, rows)
    demand_few(rows)
    return tabled.table(release, level, chosen, period, call.lang, within=within)


def year(call: Call, level: str, chosen: list[str]) -> int:
    """The year asked for, or the latest. Raises `Problem` where no measure has a figure in it."""
    known = tabled.years(call.release, level, chosen)
    asked, of_level = call.given["period"], Saying(f"level-{level}")
    if not known:
        remedy = Saying("api-remedy-list", address=call.address("/measures"))
        expected = Saying("api-expected-measured", level=of_level)
        raise Problem(404, expected, remedy, parameter="measure", found=", ".join(chosen))
    if asked is None or asked in known:
        return int(asked or tabled.latest(call.release, level, chosen))
    years = ", ".join(map(str, known))
    expected = Saying("api-expected-figures", level=of_level, years=years)
    remedy = Saying("api-remedy-list", address=call.address("/measures"))
    raise Problem(404, expected, remedy, parameter="period", found=str(asked))


def fits(release: Release, level: str, within: str = "") -> bool:
    """Whether a level, or what of it lies in an area, has no more rows than one answer may."""
    found = area_rules.within(release.codes(level), within or None)
    return int(found.sum()) <= settings.API_ROWS.value()


def demand_some(call: Call, level: str, within: str, rows: int) -> None:
    """Refuse a level of which nothing lies in an area. Raises `Problem`."""
    if rows or not within:
        return
    there = [
        one
        for one in levels(call.release)
        if area_rules.within(call.release.codes(one), within).any()
    ]
    expected = Saying("api-expected-levels-within", within=within, levels=", ".join(there))
    remedy = Saying("api-remedy-list", address=call.address("/areas"))
    raise Problem(404, expected, remedy, parameter="level", found=level)


def demand_few(rows: int) -> None:
    """Refuse more rows than one answer may have. Raises `Problem`."""
    most = settings.API_ROWS.value()
    if rows > most:
        expected, remedy = Saying("api-expected-rows", most=most), Saying("api-remedy-rows")
        raise Problem(413, expected, remedy, parameter="within", found=str(rows))


def _csv(call: Call, made: FileTable) -> Answer:
    described = call.but(format=None).replace(f"{PREFIX}/tables", f"{PREFIX}/tables/metadata", 1)
    link = f'<{described}>; rel="describedby"; type="application/csvm+json"'
    return Answer(files.csv(made), CSV, {"Link": link})


def about(call: Call, made: FileTable) -> dict[str, Any]:
    """What stands before the rows of a table in JSON."""
    catalog = call.release.catalog
    training = {"training": made.mark} if made.mark else {}
    return {
        **training,
        "release": call.release.id,
        "level": call.given["level"],
        "within": call.given["within"] or "TH",
        "year_be": made.period,
        "year_ce": made.period - 543,
        "source": made.cited,
        "measures": [
            {"id": name, "name": catalog.measures[name].name(call.lang),
             "unit": unit(catalog.measures[name].unit)}
            for name in call.given["measure"]
        ],
    }  # fmt: skip


def unit(stated: str) -> str:
    """A unit as files have it: rates are fractions."""
    return {"percent": "fraction"}.get(stated, stated)


def _json(call: Call, made: FileTable) -> Answer:
    rows = written.records(written.frame(made))
    return as_json({**about(call, made), "rows": rows}, JSON)


def _parquet(_: Call, made: FileTable) -> Answer:
    return Answer(written.parquet(written.frame(made)), PARQUET)


def _geojson(call: Call, made: FileTable) -> Answer:
    rows = written.frame(made)
    shapes = outlines.written(call.release, call.given["level"])
    head = json.dumps(about(call, made), ensure_ascii=False)[1:-1]
    text = f'{{"type":"FeatureCollection",{head},"features":[{features(rows, shapes)}]}}'
    return Answer(text.encode(), GEOJSON)


def features(rows: pd.DataFrame, shapes: dict[str, str]) -> str:
    """Rows with their shapes as GeoJSON features, one after another."""
    return ",".join(
        feature(str(code), record, shapes)
        for code, record in zip(rows.index, written.records(rows), strict=True)
    )


def feature(code: str, record: written.Row, shapes: dict[str, str], more: str = "") -> str:
    """An area as a GeoJSON feature; `more` are further members, as text."""
    properties = json.dumps(record, ensure_ascii=False, allow_nan=False)
    shape = shapes.get(code, "null")
    return f'{{"type":"Feature","id":"{code}","geometry":{shape},"properties":{properties}{more}}}'


def _geoparquet(call: Call, made: FileTable) -> Answer:
    shapes = outlines.of(call.release, call.given["level"])
    return Answer(written.geoparquet(written.frame(made), shapes), PARQUET)


FORMS: dict[str, Callable[[Call, FileTable], Answer]] = {
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
    "geojson": _geojson,
    "geoparquet": _geoparquet,
}
