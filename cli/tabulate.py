"""`atlas tabulate`: survey records in, a checked release out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli import trailed
from cli.bars import bars
from cli.console import misuse, say
from cli.opened import open_library
from cli.said import language, tell
from data.people import rights
from data.stored import release, store
from tabulating import defining, engine, publication, spark
from tabulating import tabulate as making
from wording.saying import Saying, both


class Engine(StrEnum):
    """What tabulates."""

    duckdb = engine.DUCKDB
    spark = engine.SPARK


class By(StrEnum):
    """What the records are parted by into periods of the release."""

    year = "year"


def tabulate(
    records: Annotated[
        str, typer.Argument(help="folder with the tables of records, or s3://BUCKET/FOLDER")
    ],
    definition: Annotated[Path, typer.Option(help="what the records are, a TOML file")],
    out: Annotated[Path, typer.Option(help="folder of the release")],
    areas: Annotated[str, typer.Option(help="release with the areas: a folder or an address")] = "",
    engine_: Annotated[Engine, typer.Option("--engine")] = Engine.duckdb,
    master: Annotated[str, typer.Option(help="address of the Spark cluster")] = "",
    by: Annotated[By | None, typer.Option(help="year: every year that the records have")] = None,
    memory: Annotated[str, typer.Option(help="most memory of DuckDB")] = engine.MEMORY,
    publish: Annotated[  # noqa: FBT002 (a flag of the command)
        bool, typer.Option("--publish", help="on the release in force, and in force itself")
    ] = False,
    draft: Annotated[  # noqa: FBT002 (a flag of the command)
        bool, typer.Option("--draft", help="publish, but do not put in force")
    ] = False,
    lang: Annotated[str, typer.Option(help="language of the report: th or en")] = "th",
) -> None:
    """Tabulate survey records into a checked release; no record stays anywhere."""
    language(lang)
    if not definition.is_file():
        misuse(f"{definition}: " + both(Saying("command-no-such-file")))
    if master and engine_ is not Engine.spark:
        misuse(f"{master}: " + both(Saying("tabulate-only-spark")))
    publish = publish or draft
    if publish and areas:
        misuse(both(Saying("tabulate-publish-on-the-one-in-force")))
    said = defining.read(definition)
    shelf = open_library() if publish else None
    if publish:
        trailed.ready()
    base = store.in_force() if publish else release.load_release(areas or release.EMBEDDED)
    opened = spark.spark(master, memory) if engine_ is Engine.spark else engine.duckdb(memory)
    with opened as at_work, bars() as (shown, told):
        made = making.tabulate(
            records, said, base, out, at_work, told(shown, {}), every_year=by is By.year
        )
    for report in made.reports:
        tell(report, lang)
    say(f"release {made.manifest['release']} → {out}")
    if shelf is not None:
        identity = publication.publish(out, base, shelf, activate=not draft)
        trailed.tell(rights.IMPORT, identity, definition.name)
        if not draft:
            trailed.tell(rights.PUBLISH, identity)
        state = both(Saying("command-stored" if draft else "command-in-force"))
        say(f"release {identity}: {state}")
