"""Records in, a checked release out: with the areas and everything else of another release."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from data.catalog import TABULATED, Measure, Named, catalog, tabulated
from data.imports import bmn
from data.imports.draft import Draft, Findings, Note
from data.imports.report import Report
from data.official.tpmap import Tpmap
from data.official.tpmap_form import prefix
from data.stored import keys, library, release
from data.stored.release import Release
from figures import house
from releases import year
from releases.outcome import Outcome
from releases.progress import Progress
from tabulating import made_release, records, staged, table_files, tables
from tabulating.definition import HOUSEHOLD, PERSON, Definition, Indicator
from tabulating.engine import Engine
from tabulating.expressions import OTHER_SIZE
from tabulating.made_release import about, write
from tabulating.run import Done, run
from tabulating.stored_parts import Store
from tabulating.sums import Part
from tabulating.year import published
from wording.languages import ENGLISH, THAI
from wording.saying import Saying, said


@dataclass(frozen=True)
class Made:
    """The release that was written, and what there is to know of each year."""

    manifest: dict[str, Any]
    reports: list[Report]


def tabulate(
    root: str | Path,
    definition: Definition,
    base: Release,
    out: Path,
    engine: Engine,
    progress: Progress,
    *,
    every_year: bool = False,
) -> Made:
    """Tabulate the records of a folder or bucket into a release at `out`, on the areas of `base`.

    Of other years, and of what the survey does not ask, the release has what `base` has. Raises
    `Refused` with what is wrong; `out` is then as it was, and what was done is kept beside it, so
    that the next run goes on there.
    """
    where = records.place(root)
    with _settled(), records.watched(where):
        files = records.found(where, definition)
        counted = tables.counting(definition)
        with staged.in_reach(engine, files, counted) as reached:
            opened = records.looked_over(engine, reached, counted)
            inputs = {level: list(one.about()) for level, one in files.items()}
            out.parent.mkdir(parents=True, exist_ok=True)
            made_from = {
                "definition": definition.sha256,
                "inputs": inputs,
                "areas": base.id,
                "engine": engine.versions,
            }
            store = Store.of(out, made_from)
            done = run(
                engine, reached, counted, base.areas, store, progress, every_year=every_year,
                tables=opened,
            )  # fmt: skip
    more = {
        year_be: _tables(part, definition, year_be, base) for year_be, part in done.years.items()
    }
    told = about(definition, inputs, done, engine)
    reports = []
    for place, (year_be, part) in enumerate(done.years.items()):
        last = place + 1 == len(done.years)
        outcome = _outcome(published(part, definition, year_be), definition, done, base, progress)
        write(
            out if last else store.folder / "release", outcome, base, told, progress, more[year_be]
        )
        base = release.load_release(out if last else store.folder / "release")
        reports.append(outcome.report)
    store.gone()
    return Made(dict(base.manifest), reports)


@contextmanager
def _settled() -> Iterator[None]:
    """While it lasts, what was loaded before is not searched for what nobody uses any more."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _tables(part: Part, definition: Definition, year_be: int, base: Release) -> made_release.Tables:
    """The declared tables of a year, protected with the house's key. Raises `Refused`."""
    if not definition.tables:
        return {}, []
    key = keys.house(library.default_folder())
    least = house.threshold()
    return table_files.made(
        part.units, definition, year_be, base, threshold=least, key=key, known=part.known
    )


def _outcome(
    survey: Tpmap, definition: Definition, done: Done, base: Release, progress: Progress
) -> Outcome:
    """The year checked as one of TPMAP's would be. Raises `Refused`."""
    draft, findings = year.checked(survey, base, progress)
    progress("checks", 1, 1)
    findings.notes += _left_out(done)
    named = tabulated(survey.year_be)
    found, groups = measures(definition, named)
    source = dict(definition.source) | {"id": named}
    draft = replace(draft, importer=TABULATED, source=source, measures=found, groups=groups)
    return Outcome(_report(draft, definition, done, findings), draft, base.id)


def measures(definition: Definition, source: str) -> tuple[tuple[Measure, ...], tuple[Named, ...]]:
    """Measures of indicators that the catalogue does not have, and their group."""
    first = prefix(len(definition.indicators))
    if f"{first}_01" in catalog().measures:
        return (), ()
    names = [f"{first}_{one.no:02d}" for one in definition.indicators]
    known = {one.id: one for one in bmn.measures(names)}
    made = tuple(_measure(one, first, known, source) for one in definition.indicators)
    return made, (bmn.GROUP_38,)


def _measure(one: Indicator, first: str, known: Mapping[str, Measure], source: str) -> Measure:
    """The measure of an indicator: named by the definition, else as its form is known."""
    name = f"{first}_{one.no:02d}"
    usual = known.get(name)
    plain = Saying("tabulate-indicator", n=str(one.no))
    return Measure(
        id=name,
        name_th=one.name_th or (usual.name_th if usual else said(plain, THAI)),
        name_en=one.name_en or (usual.name_en if usual else said(plain, ENGLISH)),
        group=one.dimension or bmn.GROUP_38.id,
        kind="ratio",
        count=f"{name}_failed",
        base=f"{name}_surveyed",
        source=source,
        people="indicator",
    )


def _left_out(done: Done) -> list[Note]:
    """How many records were taken of each table, and how many left out, by kind."""
    notes = [
        Note(Saying("tabulate-records", table=Saying(f"tabulate-{level}s"), n=number))
        for level, number in done.records.items()
    ]
    kinds = ((HOUSEHOLD, done.left_out.households), (PERSON, done.left_out.persons))
    return notes + [
        Note(
            Saying(
                "tabulate-left-out",
                table=Saying(f"tabulate-{level}s"),
                kind=Saying(f"tabulate-kind-{kind}"),
                n=number,
            )
        )
        for level, found in kinds
        for kind, number in found.items()
    ]


def _report(draft: Draft, definition: Definition, done: Done, findings: Findings) -> Report:
    assert draft.published is not None  # noqa: S101 (it was just made)
    levels = {level: len(common) for level, common in draft.published.common.items()}
    every = sum(done.records.values())
    kinds = [*done.left_out.households.items(), *done.left_out.persons.items()]
    left = sum(number for kind, number in kinds if kind != OTHER_SIZE)
    return Report(
        file=definition.file,
        sha256=definition.sha256,
        importer=TABULATED,
        periods=tuple(draft.periods),
        levels=tuple(levels.items()),
        rows=every,
        accepted=every - left,
        notes=tuple(findings.notes),
        differences=tuple(findings.differences),
    )
