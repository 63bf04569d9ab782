"""The `atlas` command: build a release, print tables, serve the dashboard."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import pandas as pd
import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

import builder
import importing
from briefing import batch, fonts, packs, route, slide, work
from briefing.request import Request, WrongRequest
from briefing.request import read as read_request
from data import library, release, store
from data.catalog import DEFAULT_MEASURE, catalog
from data.intake.numbers import YEARS
from data.library import Library
from data.refusal import Refused
from data.sources.draft import Column, Options
from data.sources.importers import IMPORTERS
from data.sources.report import Report, lines
from geo import areas as area_rules
from poverty import alkire_foster, disclosure, measures, protected, reported
from poverty.setting import InvalidSetting, Setting
from serving import start

app = typer.Typer(
    help="แผนที่ความยากจนหลายมิติของไทย · Thai Poverty Atlas",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
screen = Console(stderr=True)
REFUSED, WRONG_USE = 1, 2
DEFAULT_K = 0.4
WARNING = (
    "คำเตือน: --exact แสดงจำนวนจริงที่ไม่ปกปิด อาจระบุตัวบุคคลได้ ใช้ภายในหน่วยงานเท่านั้น / "
    "warning: --exact prints unprotected counts that may tell on people; for staff only"
)
COLUMNS = (
    TextColumn("{task.description:<24}"),
    BarColumn(),
    MofNCompleteColumn(),
    TimeElapsedColumn(),
)
STAGES = {
    "reading": "อ่านแฟ้ม / reading",
    "storing": "บันทึก / storing",
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


class Population(StrEnum):
    """Who is counted, each over its own surveyed base."""

    target_poor = "target_poor"
    bmn_poor = "bmn_poor"
    households = "households"


FileArgument = Annotated[Path, typer.Argument(help="file of figures or boundaries")]
LangOption = Annotated[str, typer.Option(help="language of the report: th or en")]
KindOption = Annotated[
    str, typer.Option("--as", help="id of an importer; found by the file's content")
]
PeriodOption = Annotated[int | None, typer.Option(help="year (พ.ศ.) where the file states none")]
ColumnOption = Annotated[
    list[str] | None, typer.Option(help="HEADER=FIELD of a column; HEADER= leaves it out")
]
DecideOption = Annotated[
    list[str] | None, typer.Option(help="NAME=CODE of a doubtful name; NAME= leaves it out")
]
UnitOption = Annotated[
    list[str] | None, typer.Option(help="HEADER=percent|fraction|count|index|number")
]
DirectionOption = Annotated[
    list[str] | None, typer.Option(help="HEADER=higher_is_worse|higher_is_better")
]
PerOption = Annotated[
    list[str] | None,
    typer.Option(help="HEADER=people|households|another header, what a count is divided by"),
]
SourceOption = Annotated[str, typer.Option(help="title of the source")]
PublisherOption = Annotated[str, typer.Option(help="who publishes it")]

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
    try:
        with _bars() as (bars, told):
            manifest = builder.build(sources, out, told(bars, {}))
    except Refused as refused:
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


@app.command(name="slide")
def one_slide(
    out: Annotated[Path, typer.Option(help="file ending .png, .pptx or .zip")],
    area: Annotated[str, typer.Option(help="code of a province, or TH")] = area_rules.COUNTRY,
    template: Annotated[str, typer.Option(help="a template or a pack")] = "",
    measure: Annotated[str, typer.Option(help="id of a measure")] = DEFAULT_MEASURE,
    option: Annotated[
        list[str] | None,
        typer.Option("--set", help="second=ID, level=…, classes=…, digits=thai, headline=…"),
    ] = None,
    period: Annotated[int | None, typer.Option(help="year (พ.ศ.), the latest by default")] = None,
    lang: Annotated[str, typer.Option(help="th or en")] = "th",
    size: Annotated[str, typer.Option(help="1920x1080 or 3840x2160")] = "1920x1080",
) -> None:
    """Make one slide (PNG, PPTX) or one pack (PPTX, ZIP)."""
    kind = out.suffix.lstrip(".")
    demand("--out", [kind], work.KINDS)
    demand("--size", [size], slide.SIZES)
    query = _slide_query(area, template, measure, period, lang, option)
    request = _slide_request(query)
    batch.write(out, _made(request, kind, size))
    screen.print(f"{out}", highlight=False, soft_wrap=True)


@app.command(name="slides")
def many_slides(
    *,
    out: Annotated[Path, typer.Option(help="folder, or a file ending .zip")],
    all_provinces: Annotated[
        bool, typer.Option("--all-provinces", help="one file for each of the 77 provinces")
    ] = False,
    area: Annotated[list[str] | None, typer.Option(help="codes of provinces")] = None,
    template: Annotated[str, typer.Option(help="a template or a pack")] = "province",
    measure: Annotated[str, typer.Option(help="id of a measure")] = DEFAULT_MEASURE,
    kind: Annotated[str, typer.Option(help="png or pptx")] = work.PNG,
    option: Annotated[list[str] | None, typer.Option("--set", help="as for `atlas slide`")] = None,
    period: Annotated[int | None, typer.Option(help="year (พ.ศ.), the latest by default")] = None,
    lang: Annotated[str, typer.Option(help="th or en")] = "th",
) -> None:
    """Make a slide or a pack of many provinces; finished files are kept, broken ones made again."""
    demand("--kind", [kind], (work.PNG, work.PPTX))
    loaded = open_release()
    provinces = list(loaded.codes("province")) if all_provinces else (area or [])
    if not provinces:
        screen.print("ต้องระบุ / give --all-provinces หรือ / or --area CODE")
        raise typer.Exit(WRONG_USE)
    requests = tuple(
        _slide_request(_slide_query(code, template, measure, period, lang, option))
        for code in provinces
    )
    folder = out.with_suffix("") if out.suffix == ".zip" else out
    columns = (TextColumn("สไลด์ / slides"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=screen) as progress:
        task = progress.add_task("slides", total=len(requests))
        files = _run(batch.Order(requests, kind), folder, progress, task)
    if out.suffix == ".zip":
        batch.archive(files, out)
    screen.print(f"{len(files)} → {out}", highlight=False, soft_wrap=True)


def _slide_query(
    area: str,
    template: str,
    measure: str,
    period: int | None,
    lang: str,
    option: list[str] | None,
) -> dict[str, str]:
    """The parameters of a slide's address; a province's own slide where no template is named."""
    pairs = [text.partition("=") for text in option or []]
    known = {"second", "level", "classes", "digits", "headline"}
    demand("--set", [name for name, _, _ in pairs], sorted(known))
    chosen = template or ("national" if area == area_rules.COUNTRY else "province")
    query = {"area": area, "template": chosen, "measure": measure, "lang": lang}
    query |= {"period": str(period)} if period is not None else {}
    return query | {name: text for name, _, text in pairs}


def _slide_request(query: dict[str, str]) -> Request:
    """The slide that parameters ask for, or the end of the command as wrongly used."""
    loaded = open_release()
    try:
        fonts.chosen()
        request = read_request(query, loaded, packs.known(), address=route.public_address())
        packs.demand_area(request, loaded)
    except fonts.NoThaiFont as missing:
        refuse(str(missing))
    except WrongRequest as wrong:
        screen.print(str(wrong), markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(WRONG_USE) from None
    return request


def _made(request: Request, kind: str, size: str) -> bytes:
    try:
        return work.make(request, kind, size)
    except work.Unreadable as damage:
        refuse(str(damage))


def _run(order: batch.Order, folder: Path, progress: Progress, task: TaskID) -> list[Path]:
    def report(done: int, of: int) -> None:
        progress.update(task, completed=done, total=of)

    try:
        return batch.run(order, folder, report)
    except (work.Unreadable, OSError) as failure:
        progress.stop()
        refuse(str(failure))


@app.command()
def poverty(
    level: Annotated[Level, typer.Option(help="level of the areas")],
    within: Annotated[str, typer.Option(help="code of an area; only what lies in it")] = "",
    population: Annotated[Population, typer.Option(help="who is counted")] = Population.target_poor,
    k: Annotated[float, typer.Option("--k", help="cut-off: above 0, at most 1")] = DEFAULT_K,
    weights: Annotated[
        str, typer.Option(help="weights, such as health=.2,income=.4; equal by default")
    ] = "",
    period: Annotated[int | None, typer.Option(help="year (พ.ศ.), the latest by default")] = None,
    threshold: Annotated[
        int, typer.Option(help="counts below this are protected: 3, 5 or 10")
    ] = disclosure.THRESHOLD,
    exact: Annotated[  # noqa: FBT002 (a flag of the command)
        bool, typer.Option("--exact", help="for staff: nothing is protected or rounded")
    ] = False,
    format_: Annotated[Format, typer.Option("--format")] = Format.csv,
) -> None:
    """Print Alkire–Foster measures over the areas of a level, for any weights and cut-off."""
    try:
        setting = Setting.named(_weights(weights), k)
        least = disclosure.EXACT if exact else _offered(threshold)
    except (InvalidSetting, disclosure.UnknownThreshold) as fault:
        screen.print(str(fault), markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(WRONG_USE) from fault
    loaded = open_release()
    year = loaded.periods[0] if period is None else period
    demand("--period", [year], loaded.periods)
    demand("--within", [within] if within else [], loaded.areas.index)
    if exact:
        screen.print(WARNING, markup=False, highlight=False, soft_wrap=True)
    figures = loaded.figures(str(level), year)
    table_ = protected.of_figures(figures, str(population), level=str(level), threshold=least)
    found = reported.read(table_, figures[alkire_foster.BASES[str(population)]], setting)
    inside = area_rules.within(found.index, within or None)
    write(_named(loaded, found.loc[inside, _poverty_columns()]), format_)


def _weights(text: str) -> dict[str, float]:
    """Weights from `health=.2,income=.4`; all equal where the text is empty."""
    if not text.strip():
        return dict.fromkeys(catalog().dimensions, 1.0)
    pairs = [part.partition("=") for part in text.split(",")]
    wrong = [f"{name}{sign}{value}" for name, sign, value in pairs if not _is_number(value)]
    if wrong:
        raise InvalidSetting([_no_weight(part) for part in wrong])
    return {name.strip(): float(value) for name, _, value in pairs}


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _no_weight(part: str) -> str:
    return (
        f"--weights: {part!r} ไม่ใช่น้ำหนัก เขียนเช่น health=.2,income=.4 / "
        f"{part!r} is no weight; write health=.2,income=.4"
    )


def _offered(threshold: int) -> int:
    """A threshold that protects; the exact one is asked for with `--exact` alone."""
    if threshold == disclosure.EXACT:
        raise disclosure.UnknownThreshold(threshold)
    return disclosure.checked(threshold)


def _poverty_columns() -> list[str]:
    names = list(catalog().dimensions)
    parts = [f"{part}_{name}" for part in ("censored", "contribution") for name in names]
    return ["people", "poor", "h", "a", "m0", *parts]


def _named(loaded: release.Release, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with code and names in front; counts as whole numbers."""
    names = loaded.areas.loc[rows.index, ["name_th", "name_en"]]
    counts = {name: rows[name].astype("Int64") for name in ("people", "poor")}
    return names.join(rows.assign(**counts)).reset_index()


@app.command()
def check(
    file: FileArgument,
    lang: LangOption = "th",
    kind: KindOption = "",
    period: PeriodOption = None,
    column: ColumnOption = None,
    decide: DecideOption = None,
    unit: UnitOption = None,
    direction: DirectionOption = None,
    per: PerOption = None,
    source: SourceOption = "",
    publisher: PublisherOption = "",
) -> None:
    """Read a file of figures or boundaries and report on it; nothing is stored."""
    declared = _declared(unit=unit, direction=direction, denominator=per)
    said = _options(kind, period, column, decide, declared, source, publisher)
    outcome = _checked(file, said)
    _tell(outcome.report, lang)
    if not outcome.report.clean:
        raise typer.Exit(REFUSED)


@app.command("import")
def import_(
    file: FileArgument,
    lang: LangOption = "th",
    kind: KindOption = "",
    period: PeriodOption = None,
    column: ColumnOption = None,
    decide: DecideOption = None,
    unit: UnitOption = None,
    direction: DirectionOption = None,
    per: PerOption = None,
    source: SourceOption = "",
    publisher: PublisherOption = "",
    draft: Annotated[bool, typer.Option("--draft", help="store, but do not put in force")] = False,  # noqa: FBT002 (an option of the command)
) -> None:
    """Read a file, report on it, and store what it holds as a new release in force."""
    declared = _declared(unit=unit, direction=direction, denominator=per)
    said = _options(kind, period, column, decide, declared, source, publisher)
    outcome = _checked(file, said)
    _tell(outcome.report, lang)
    if not outcome.report.clean:
        raise typer.Exit(REFUSED)
    try:
        with _bars() as (bars, told):
            tasks: dict[str, TaskID] = {}
            identity = importing.publish(
                outcome, open_release(), _library(), activate=not draft, progress=told(bars, tasks)
            )
    except Refused as refused:
        refuse(str(refused))
    state = "เก็บไว้แล้ว / stored" if draft else "เผยแพร่แล้ว / in force"
    screen.print(f"release {identity}: {state}")


@app.command()
def releases() -> None:
    """List the releases: the one in force, those before it, and the embedded one."""
    try:
        entries = _library().entries()
    except release.DamagedRelease as damage:
        refuse(str(damage))
    for entry in entries:
        manifest = entry.manifest
        last = (manifest.get("imports") or [{}])[-1]
        years = ",".join(str(year) for year in manifest.get("periods", []))
        mark = "*" if entry.active else " "
        print(
            f"{mark} {entry.id:<12} {years or '–':<20} {manifest.get('imported_at', '–'):<26} "
            f"{last.get('file', '–') if manifest else 'เสียหาย / damaged'}"
        )


@app.command()
def rollback(
    to: Annotated[str, typer.Argument(help="id of a release; the one before by default")] = "",
) -> None:
    """Put an earlier release in force."""
    shelf = _library()
    try:
        with shelf.writing("roll back"):
            if to:
                shelf.activate(to)
            identity = to or shelf.roll_back()
    except (Refused, release.DamagedRelease) as reason:
        refuse(str(reason))
    screen.print(f"release {identity}: ใช้งานแล้ว / in force")


@app.command()
def delete(identity: Annotated[str, typer.Argument(help="id of a release")]) -> None:
    """Delete a stored release for good; never the embedded one nor the one in force."""
    shelf = _library()
    try:
        with shelf.writing("delete"):
            shelf.delete(identity)
    except Refused as refused:
        refuse(str(refused))
    screen.print(f"release {identity}: ลบแล้ว / deleted")


def _library() -> Library:
    """The data folder, or the end of the command where one release is fixed by the environment."""
    fixed = os.environ.get(store.FOLDER)
    if fixed:
        refuse(f"{store.FOLDER}={fixed}: กำหนดชุดข้อมูลไว้ตายตัว / the release is fixed")
    return Library(library.default_folder())


def _checked(file: Path, said: Options) -> importing.Outcome:
    if not file.is_file():
        screen.print(f"{file}: ไม่พบแฟ้ม / no such file", markup=False)
        raise typer.Exit(WRONG_USE)
    with _bars() as (bars, told):
        tasks: dict[str, TaskID] = {}
        return importing.check(file, open_release(), said, told(bars, tasks))


def _tell(report: Report, lang: str) -> None:
    """The report on standard output."""
    for line in lines(report):
        print(line.text(lang))


Told = Callable[[Progress, dict[str, TaskID]], Callable[[str, int, int], None]]


@contextmanager
def _bars() -> Iterator[tuple[Progress, Told]]:
    """Progress bars on standard error, a bar a stage as it begins."""

    def told(bars: Progress, tasks: dict[str, TaskID]) -> Callable[[str, int, int], None]:
        def report(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(STAGES[stage], total=of)
            bars.update(tasks[stage], completed=done, total=of)

        return report

    with Progress(*COLUMNS, console=screen) as bars:
        yield bars, told


def _options(
    kind: str,
    period: int | None,
    column: list[str] | None,
    decide: list[str] | None,
    declared: dict[str, Column],
    source: str,
    publisher: str,
) -> Options:
    """What the options of the command say of a file."""
    demand("--as", [kind] if kind else [], IMPORTERS)
    demand("--period", [period] if period is not None else [], YEARS)
    return Options(
        importer=kind,
        period=period,
        columns=_pairs("--column", column),
        decisions=_pairs("--decide", decide),
        declared=declared,
        source=source,
        publisher=publisher,
    )


def _declared(**given: list[str] | None) -> dict[str, Column]:
    """What the options say of each column of an indicator table, by its header."""
    options = {"unit": "--unit", "direction": "--direction", "denominator": "--per"}
    said: dict[str, dict[str, str]] = {}
    for part, pairs in given.items():
        for header, value in _pairs(options[part], pairs).items():
            said.setdefault(header, {})[part] = value
    return {header: Column(**parts) for header, parts in said.items()}


def _pairs(option: str, given: list[str] | None) -> dict[str, str]:
    """ "A=B" as a pair; the last = parts them."""
    for text in given or []:
        if "=" not in text:
            screen.print(f"{option}: {text!r} ควรเป็น / should be A=B", markup=False)
            raise typer.Exit(WRONG_USE)
    parted = [text.rpartition("=") for text in given or []]
    return {left.strip(): right.strip() for left, _, right in parted}


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
