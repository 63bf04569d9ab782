"""The `atlas` command: build a release, print tables, serve the dashboard."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import pandas as pd
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

import builder
from data import release, store
from data.catalog import DEFAULT_MEASURE
from data.refusal import Refused
from geo import areas as area_rules
from poverty import measures
from serving import start

app = typer.Typer(
    help="แผนที่ความยากจนหลายมิติของไทย · Thai Poverty Atlas",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
screen = Console(stderr=True)
REFUSED, WRONG_USE = 1, 2
STAGES = {
    "boundaries": "ขอบเขต / boundaries",
    "figures": "ตัวเลข / figures",
    "checks": "ตรวจสอบ / checks",
    "maps": "แผนที่ / maps",
}


class Format(StrEnum):
    """How a table is written."""

    csv = "csv"
    json = "json"
    parquet = "parquet"


Level = StrEnum("Level", {name: name for name in area_rules.LEVELS})  # type: ignore[misc]


@app.callback()
def main() -> None:
    """Messages go to standard error, tables to standard output."""


@app.command()
def build(
    sources: Annotated[Path, typer.Argument(help="folder with the COD-AB and TPMAP zip files")],
    out: Annotated[Path, typer.Option(help="folder of the release")] = release.EMBEDDED,
) -> None:
    """Build a checked release from the official files."""
    columns = (
        TextColumn("{task.description:<24}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=screen) as progress:
        tasks = {stage: progress.add_task(text, total=None) for stage, text in STAGES.items()}

        def report(stage: str, done: int, of: int) -> None:
            progress.update(tasks[stage], completed=done, total=of)

        try:
            manifest = builder.build(sources, out, report)
        except Refused as refused:
            progress.stop()
            refuse(str(refused))
    for check in manifest["checks"]:
        mark = "✓" if check["passed"] else "✗"
        print(f"{mark} {check['name_th']} / {check['name_en']}: {check['found']:,}")
    screen.print(f"release {manifest['release']} → {out}")


@app.command()
def table(
    level: Annotated[Level, typer.Option(help="level of the areas")],
    within: Annotated[str, typer.Option(help="code of an area; only what lies in it")] = "",
    measure: Annotated[
        list[str] | None, typer.Option(help="id of a measure; may be given several times")
    ] = None,
    period: Annotated[int | None, typer.Option(help="year (พ.ศ.), the latest by default")] = None,
    format_: Annotated[Format, typer.Option("--format")] = Format.csv,
) -> None:
    """Print measures over the areas of a level; rates are fractions."""
    loaded = open_release()
    chosen = measure or [DEFAULT_MEASURE]
    year = loaded.periods[0] if period is None else period
    demand("--measure", [*chosen], loaded.catalog.measures)
    demand("--period", [year], loaded.periods)
    demand("--within", [within] if within else [], loaded.areas.index)
    write(_table(loaded, str(level), within, chosen, year), format_)


def _table(
    loaded: release.Release, level: str, within: str, chosen: list[str], year: int
) -> pd.DataFrame:
    figures = loaded.figures(level, year)
    names = loaded.areas.loc[figures.index, ["name_th", "name_en"]]
    columns = {
        name: measures.read(loaded.catalog.measures[name], figures, level=level)["value"]
        for name in chosen
    }
    rows = names.assign(year_be=year, year_ce=year - 543, **columns)
    return rows[area_rules.within(rows.index, within or None)].reset_index()


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="port of the dashboard")] = 8501,
    address: Annotated[str, typer.Option(help="address to listen on")] = "127.0.0.1",
) -> None:
    """Serve the dashboard until stopped."""
    try:
        start.start(port, address)
    except start.PortTaken as taken:
        refuse(str(taken))


def open_release() -> release.Release:
    """The release in force, or the end of the command with the damage named."""
    try:
        return store.active()
    except release.DamagedRelease as damage:
        refuse(str(damage))


def demand(option: str, given: list[object], known: object) -> None:
    """End the command as wrongly used where a value is not among those known."""
    for value in given:
        if value not in known:  # type: ignore[operator]
            examples = ", ".join(str(item) for item in list(known)[:6])  # type: ignore[call-overload]
            screen.print(f"{option}: ไม่รู้จัก / unknown {value!r} (เช่น / such as {examples})")
            raise typer.Exit(WRONG_USE)


def write(rows: pd.DataFrame, format_: Format) -> None:
    """A table on standard output."""
    if format_ is Format.parquet:
        rows.to_parquet(sys.stdout.buffer, index=False)
    elif format_ is Format.json:
        print(rows.to_json(orient="records", force_ascii=False))
    else:
        rows.to_csv(sys.stdout, index=False)


def refuse(reason: str) -> NoReturn:
    """End the command with the reason on standard error."""
    screen.print(reason, markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(REFUSED)


if __name__ == "__main__":
    app()
