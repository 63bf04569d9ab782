"""`/profiles/{code}`: all that is known of one area in a year, each figure with its place."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.catalog import Measure
from data.spreadsheet import marked
from figures import cited, readings, seen, tabled
from poverty.protection.words import SUFFIX
from serving.api.calls import Answer, Call, as_json
from serving.api.tables import unit
from wording import names


def profile(call: Call) -> Answer:
    """Every measure of an area's level: in the year asked for, or each in its latest."""
    code, release = call.given["code"], call.release
    level = str(release.areas.at[code, "level"])
    every = [one for one in release.catalog.measures.values() if level in one.levels.split()]
    found = [_figure(call, code, level, one) for one in every]
    mark, left_out = release.mark(), seen.told(release, call.lang)
    return as_json(
        {
            **({"training": mark} if mark else {}),
            **({"left_out": left_out} if left_out else {}),
            "release": release.id,
            "code": code,
            "level": level,
            "name": names.full_name(release.areas, code, call.lang),
            "name_th": names.full_name(release.areas, code, "th"),
            "name_en": names.full_name(release.areas, code, "en"),
            "figures": [_marked(one, mark) for one in found if one is not None],
        }
    )


def _marked(figure: dict[str, Any], mark: str) -> dict[str, Any]:
    [row] = marked(pd.DataFrame([figure], dtype=object), mark).to_dict("records")
    return {str(name): value for name, value in row.items()}


def _figure(call: Call, code: str, level: str, measure: Measure) -> dict[str, Any] | None:
    """A measure of an area; None where its level has no figure of it in the year."""
    years = readings.years(call.release, level, measure)
    period = call.given["period"] or (years[0] if years else 0)
    if period not in years:
        return None
    row = tabled.reading(call.release, level, measure, period).loc[code].to_dict()
    based = measure.base and measure.of_counts
    counted = based and measure.unit != "count"
    return {
        "measure": measure.id,
        "name": measure.name(call.lang),
        "unit": unit(measure.unit),
        "year_be": period,
        "year_ce": period - 543,
        "value": _number(row["value"]),
        "status": str(row[f"value{SUFFIX}"]),
        "count": _whole(row["count"]) if counted else None,
        "count_status": str(row[f"count{SUFFIX}"]) if counted else None,
        "base": _whole(row["base"]) if based else None,
        "rank": _whole(row["rank"]),
        "rank_of": _whole(row["rank_of"]),
        "source": cited.source(call.release.catalog, measure, period, call.lang),
    }


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def _whole(value: float) -> int | None:
    return None if pd.isna(value) else round(value)
