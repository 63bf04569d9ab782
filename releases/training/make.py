"""The release of training made: files by the rule, read by the importers of real ones, and stored.

It stands on the release that the program carries, so that the same seed gives the same files
whatever a house has imported. What is made of chance is told in its manifest: rule and seed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from data.imports import complaints, logbook, thaiqm
from data.imports.draft import Options
from data.refusal import Refused
from data.stored import keys, release, training, writing
from data.stored.library import Library
from data.stored.release import Release
from releases import checking, publishing
from releases.progress import Progress, unwatched
from releases.training import plans, reports, rule, survey, tpmap_files

LEFT = frozenset({"release", "format", "files", "imported_at", "based_on", keys.FINGERPRINT})
"""What the manifest says of the making, which would differ from time to time."""
UNDATED = "imported_at"


@dataclass(frozen=True)
class Step:
    """A file that is made and imported: how it is written, and what is said of it."""

    id: str
    write: Callable[[Path, Release, int], Path]
    options: Options


def second_year(folder: Path, base: Release, seed: int) -> Path:
    """A year of TPMAP after the base's."""
    made = survey.next_year(surveyed(base), seed)
    return tpmap_files.write(folder / f"tpmap-{rule.YEAR}-training.zip", made, rule.YEAR)


def report(
    name: str, make: Callable[[pd.DataFrame, int], pd.DataFrame]
) -> Callable[[Path, Release, int], Path]:
    """What writes a report of a system."""

    def write_report(folder: Path, base: Release, seed: int) -> Path:
        units = surveyed(base)
        units = units[units.index.isin(base.codes("tambon"))] if name == logbook.SOURCE else units
        return reports.write(folder / f"{name}-training.csv", make(units, seed))

    return write_report


REPORTS = {
    thaiqm.SOURCE: reports.thaiqm_months,
    logbook.SOURCE: reports.logbook_summary,
    complaints.SOURCE: reports.complaints_by_month,
}
"""Reports of systems, by the importer that reads them."""
STEPS = (
    Step("second_year", second_year, Options()),
    *(Step(name, report(name, make), Options(importer=name)) for name, make in REPORTS.items()),
)
"""In the order in which they are imported."""


def surveyed(base: Release) -> pd.DataFrame:
    """Figures of the survey units of a release's first year, columns of other facts left out."""
    year = pd.DataFrame(base.table.xs(base.periods[-1], level="year_be"))
    levels = base.areas["level"].reindex(year.index)
    units = year[levels.isin(["tambon", "municipality"]) & year["people"].notna()]
    return units.dropna(axis="columns", how="all").sort_index()


@contextmanager
def made(seed: int, progress: Progress = unwatched) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The folder of the release while it is there, and what its manifest is to say."""
    base = release.load_release(release.EMBEDDED)
    with tempfile.TemporaryDirectory(prefix="atlas-training-") as place:
        shelf, current = Library(Path(place) / "data"), base
        for number, step in enumerate(STEPS):
            progress("training", number, len(STEPS))
            file = step.write(Path(place), current, seed)
            current = _imported(file, step.options, current, shelf)
        progress("training", len(STEPS), len(STEPS))
        yield shelf.folder_of(current.id), about(current, base, seed)


def store(shelf: Library, seed: int = rule.SEED, progress: Progress = unwatched) -> str:
    """Make the release and store it beside the others, not in force, with its plans.

    Returns its id.

    Raises `Refused` as `Library.writing`.
    """
    with made(seed, progress) as (folder, said):
        with shelf.writing("training"):
            identity = shelf.take(folder, said)
        plans.keep(shelf, shelf.load(identity), seed)
    return identity


def write(out: Path, seed: int = rule.SEED, progress: Progress = unwatched) -> str:
    """Make the release in a folder; returns its id. Raises `Refused` as `write_release`."""
    with made(seed, progress) as (folder, said):
        return writing.copy_release(out, folder, said)


def about(current: Release, base: Release, seed: int) -> dict[str, Any]:
    """What the manifest says: nothing of when, so that a seed gives the same manifest."""
    kept = {name: value for name, value in current.manifest.items() if name not in LEFT}
    imports = [_undated(log) for log in kept.get("imports", [])]
    return {
        **kept,
        "based_on": base.id,
        "imports": imports,
        training.KEY: {"rule": rule.NUMBER, "seed": seed},
    }


def _undated(log: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in log.items() if name != UNDATED}


def _imported(file: Path, options: Options, current: Release, shelf: Library) -> Release:
    """A release with what a file adds; raises `Refused` where the importer does not take it."""
    outcome = checking.check(file, current, options)
    if not outcome.report.clean:
        raise Refused(list(outcome.report.faults))
    return shelf.load(publishing.publish(outcome, current, shelf, activate=False))
