"""`atlas table`: measures over the areas of a level."""

from __future__ import annotations

from typing import Annotated

import pandas as pd
import typer

from cli.console import demand, misuse
from cli.format import Format, write_rows
from cli.levels import Level, demand_within
from cli.opened import FallbackOption, open_release
from data.catalog import DEFAULT_MEASURE
from data.stored import release
from figures import readings
from geo import areas as area_rules
from poverty.protection import words
from wording.saying import Saying, both


def table(
    level: Annotated[Level, typer.Option(help="level of the areas")],
    within: Annotated[str, typer.Option(help="code of an area; only what lies in it")] = "",
    measure: Annotated[
        list[str] | None, typer.Option(help="id of a measure; may be given several times")
    ] = None,
    period: Annotated[int | None, typer.Option(help="year (B.E.), the latest by default")] = None,
    format_: Annotated[Format, typer.Option("--format")] = Format.csv,
    fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Print measures over the areas of a level, each with its status; rates are fractions."""
    loaded = open_release(fallback=fallback)
    chosen = measure or [DEFAULT_MEASURE]
    demand("--measure", [*chosen], loaded.catalog.measures)
    years = _years(loaded, str(level), chosen)
    if not years:
        told = Saying("command-no-figures-by-level", measures=", ".join(chosen), n=len(chosen))
        misuse(f"--level {level}: " + both(told))
    latest = loaded.periods[0] if loaded.periods[0] in years else max(years, default=0)
    year = period if period is not None else latest or loaded.periods[0]
    demand("--period", [year], sorted({*years, *loaded.periods}, reverse=True))
    demand_within(loaded, str(level), within)
    write_rows(_table(loaded, str(level), within, chosen, year), format_, loaded.mark())


def _years(loaded: release.Release, level: str, chosen: list[str]) -> set[int]:
    """Years in which some measure has figures on a level."""
    every = (readings.years(loaded, level, loaded.catalog.measures[name]) for name in chosen)
    return {year for years in every for year in years}


def _table(
    loaded: release.Release, level: str, within: str, chosen: list[str], year: int
) -> pd.DataFrame:
    names = loaded.areas.loc[loaded.codes(level), ["name_th", "name_en"]]
    columns: dict[str, pd.Series] = {}
    for name in chosen:
        found = readings.reading(loaded, level, name, year)
        told = words.told(loaded.catalog.measures[name], found, level=level)
        columns |= {name: found["value"], f"{name}{words.SUFFIX}": told[f"value{words.SUFFIX}"]}
    rows = names.assign(year_be=year, year_ce=year - 543, **columns)
    return rows[area_rules.within(rows.index, within or None)].reset_index()
