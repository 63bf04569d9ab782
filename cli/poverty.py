"""`atlas poverty`: Alkire–Foster measures for any weights and cut-off."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import pandas as pd
import typer

from cli.console import demand, misuse, say
from cli.format import Format, write_rows
from cli.levels import Level, demand_within
from cli.opened import FallbackOption, open_release
from data.catalog import catalog
from data.stored import release
from figures import house, protection
from geo import areas as area_rules
from poverty import alkire_foster
from poverty.protection import disclosure, reported
from poverty.setting import InvalidSetting, Setting
from wording.saying import Saying, both

DEFAULT_K = 0.4
WARNING = Saying("command-warning-exact-prints-unprotected-counts-that")


class Population(StrEnum):
    """Who is counted, each over its own surveyed base."""

    target_poor = "target_poor"
    bmn_poor = "bmn_poor"
    households = "households"


def poverty(
    level: Annotated[Level, typer.Option(help="level of the areas")],
    within: Annotated[str, typer.Option(help="code of an area; only what lies in it")] = "",
    population: Annotated[Population, typer.Option(help="who is counted")] = Population.target_poor,
    k: Annotated[float, typer.Option("--k", help="cut-off: above 0, at most 1")] = DEFAULT_K,
    weights: Annotated[
        str, typer.Option(help="weights, such as health=.2,income=.4; equal by default")
    ] = "",
    period: Annotated[int | None, typer.Option(help="year (B.E.), the latest by default")] = None,
    threshold: Annotated[
        int | None,
        typer.Option(help="counts below this are not shown; never lower than the house's own"),
    ] = None,
    exact: Annotated[  # noqa: FBT002 (a flag of the command)
        bool, typer.Option("--exact", help="for staff: exact counts, nothing is protected")
    ] = False,
    format_: Annotated[Format, typer.Option("--format")] = Format.csv,
    fallback: FallbackOption = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Print Alkire–Foster measures over the areas of a level, for any weights and cut-off."""
    try:
        setting = Setting.named(_weights(weights), k)
        house.at_least(threshold)
    except (InvalidSetting, disclosure.UnknownThreshold) as fault:
        misuse(str(fault))
    loaded = open_release(fallback=fallback)
    year = loaded.periods[0] if period is None else period
    demand("--period", [year], loaded.periods)
    demand_within(loaded, str(level), within)
    if exact:
        say(both(WARNING))
    of = (loaded, str(level), year, str(population))
    table_ = protection.exact(*of) if exact else protection.table(*of, threshold=threshold)
    people = loaded.figures(str(level), year)[alkire_foster.BASES[str(population)]]
    found = reported.measured(table_, people, setting)
    inside = area_rules.within(found.index, within or None)
    write_rows(_named(loaded, found.loc[inside, _poverty_columns()]), format_, loaded.mark())


def _weights(text: str) -> dict[str, float]:
    """Weights from `health=.2,income=.4`; all equal where the text is empty."""
    if not text.strip():
        return dict.fromkeys(catalog().dimensions, 1.0)
    pairs = [part.partition("=") for part in text.split(",")]
    wrong = [f"{name}{sign}{value}" for name, sign, value in pairs if not _is_number(value)]
    if wrong:
        raise InvalidSetting([_no_weight(part) for part in wrong])
    names = [name.strip() for name, _, _ in pairs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        told = Saying("command-weight-twice", names=", ".join(twice))
        raise InvalidSetting(["--weights: " + both(told)])
    return {name.strip(): float(value) for name, _, value in pairs}


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _no_weight(part: str) -> str:
    return "--weights: " + both(Saying("command-no-weight", part=repr(part)))


def _poverty_columns() -> list[str]:
    """The columns printed: each figure but the people surveyed with its status beside it."""
    names = list(catalog().dimensions)
    parts = [f"{part}_{name}" for part in ("censored", "contribution") for name in names]
    told = ["poor", "h", "a", "m0", *parts]
    return ["people", *(column for name in told for column in (name, name + reported.SUFFIX))]


def _named(loaded: release.Release, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with code and names in front; counts as whole numbers."""
    names = loaded.areas.loc[rows.index, ["name_th", "name_en"]]
    counts = {name: rows[name].astype("Int64") for name in ("people", "poor")}
    return names.join(rows.assign(**counts)).reset_index()
