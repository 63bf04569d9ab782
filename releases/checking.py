"""A file from people checked against a release: a report out, nothing stored."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from data.catalog import catalog
from data.imports import bounds, carried, identity, schema
from data.imports.draft import Draft, Findings, Options
from data.imports.report import Report
from data.imports.telling import stored as stored_rows
from data.intake import reading
from data.intake.sheets import plain
from data.refusal import Refused, Unusable
from data.stored.release import Release
from releases import fewer
from releases.consent import consented
from releases.merging import PEOPLE
from releases.outcome import Outcome
from releases.progress import Progress, unwatched
from releases.shut_in import unheld
from releases.year import checked_year
from wording.saying import Name


def check(
    path: Path,
    base: Release,
    options: Options | None = None,
    progress: Progress = unwatched,
    *,
    name: str = "",
    alive: Callable[[], None] = lambda: None,
) -> Outcome:
    """Read a file against a release; stores nothing and raises nothing that the report can say.

    Raises `Unusable` where this machine has no room for reading. `name` is what people call the
    file, if not as it lies there. `alive` is called now and then while the file is read; whatever
    it raises ends the reading.
    """
    findings, draft, replaces = Findings(), Draft(""), 0
    said = options or Options()
    shown = plain(name or path.name)
    try:
        draft, findings = _read(path, shown, base, said, progress, alive)
        draft = identity.joined(draft, base.catalog) if base else draft
        if draft.published is None and findings.clean:
            findings.faults += schema.faults(shown, draft.figures, base.areas.index)
        if findings.clean and base:
            replaces = consented(draft, base, said, findings)
            findings.asks += fewer.asks(draft, base, said)
    except Unusable:
        raise
    except Refused as refused:
        findings.faults += refused.faults
    progress("checks", 1, 1)
    report = _report(path, shown, draft, findings, base)
    return Outcome(report, draft, base.id if base else "", replaces)


def _read(
    path: Path,
    name: str,
    base: Release,
    options: Options,
    progress: Progress,
    alive: Callable[[], None],
) -> tuple[Draft, Findings]:
    """A file as the closed process reads and checks it."""
    progress("reading", 0, 1)
    told = reading.Watcher(lambda done, of: progress("reading", done, of), alive)
    job = carried.job(_surveyed_areas(base) if base else None, options)
    answer = reading.read_file(path, watcher=told, name=name, job=job)
    if answer.about["kind"] == "tpmap":
        draft, findings = checked_year(answer, base, progress)
    else:
        progress("reading", 1, 1)
        draft, findings = carried.taken(answer)
    findings.notes += unheld(answer.lacking)
    if base and not draft.figures.empty:
        known = (*catalog().measures.values(), *draft.measures)
        names = {one.count: Name.of(one) for one in known}
        findings.differences += bounds.since(base.table, draft.figures, names, base.areas)
    return draft, findings


_WITH_PEOPLE: list[tuple[pd.DataFrame, pd.DataFrame]] = []


def _surveyed_areas(base: Release) -> pd.DataFrame:
    """The areas of a release with the most people and households surveyed; the last kept."""
    for known_areas, areas in tuple(_WITH_PEOPLE):
        if known_areas is base.areas:
            return areas
    found = [name for name in PEOPLE if name in base.table]
    most = base.table[found].groupby(level="code").max().reindex(base.areas.index)
    areas = base.areas.assign(**{name: most[name].to_numpy("float64") for name in found})
    _WITH_PEOPLE[:] = [(base.areas, areas)]
    return areas


def _report(
    path: Path, name: str, draft: Draft, findings: Findings, base: Release | None = None
) -> Report:
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.stat().st_size < 10**8 else ""
    return Report(
        file=name,
        sha256=digest,
        importer=draft.importer,
        periods=tuple(draft.periods),
        levels=tuple(_levels(draft).items()),
        rows=findings.rows,
        accepted=findings.accepted if findings.clean else 0,
        faults=tuple(findings.faults),
        doubts=tuple(findings.doubts),
        asks=tuple(findings.asks),
        asides=tuple(findings.asides),
        set_aside=findings.set_aside,
        notes=tuple(findings.notes),
        differences=tuple(findings.differences),
        headers=findings.headers,
        columns=tuple(findings.columns),
        stored=stored_rows.told(draft, base.areas) if base and not findings.faults else (),
    )


def _levels(draft: Draft) -> dict[str, int]:
    """How many areas of each level a draft has figures of."""
    if draft.published is not None:
        return {level: len(common) for level, common in draft.published.common.items()}
    if draft.figures.empty:
        return {}
    names = {2: "province", 4: "district", 6: "tambon"}
    codes = draft.figures.index.get_level_values("code").unique()
    lengths = codes[codes.str.isdecimal()].str.len()
    return {name: int((lengths == digits).sum()) for digits, name in names.items()}
