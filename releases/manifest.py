"""What the manifest says of a release after an import: sources, measures, checks and a log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from data.catalog import catalog
from data.imports.draft import Draft, Note
from data.intake import days
from data.official import tpmap
from data.stored.release import Release
from releases.outcome import Outcome
from wording.languages import languages


def about_import(base: Release, outcome: Outcome) -> dict[str, Any]:
    """What the new manifest says: all that the old one did, and of this import."""
    draft, report = outcome.draft, outcome.report
    about = {
        key: value
        for key, value in base.manifest.items()
        if key not in {"release", "format", "files"}
    }
    now = datetime.now(UTC).isoformat(timespec="seconds")
    log = {
        "file": report.file,
        "sha256": report.sha256,
        "importer": report.importer,
        "periods": list(report.periods),
        **_as_of(draft),
        "rows": report.rows,
        "accepted": report.accepted,
        "set_aside": report.aside,
        "levels": dict(report.levels),
        "notes": [_told(note) for note in (*report.differences, *report.notes)],
        "imported_at": now,
    }
    source = dict(draft.source) or _catalogued(draft)
    return about | {
        "based_on": base.id,
        "imported_at": now,
        "imports": [*about.get("imports", []), log],
        "groups": by_id(about.get("groups", []), [asdict(group) for group in draft.groups]),
        "measures": by_id(
            about.get("measures", []), [_plain(asdict(one)) for one in draft.measures]
        ),
        "sources": by_id(
            about.get("sources", []),
            [source | {"file": report.file, "sha256": report.sha256}],
            key=("id", "file"),
        ),
    }


def _as_of(draft: Draft) -> dict[str, list[str]]:
    """The days and months that the reports of a draft are of."""
    found = [days.of_key(one).iso for one in draft.dates if days.is_day(one)]
    return {"as_of": found} if found else {}


def _told(note: Note) -> dict[str, str]:
    """A note in words, in every language that there is: texts of ours may be other ones one day."""
    return {lang: note.text(lang) for lang in languages()}


def _catalogued(draft: Draft) -> dict[str, Any]:
    return asdict(catalog().sources[draft.importer])


def _plain(measure: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in measure.items() if value != ""}


def by_id(
    old: Iterable[dict[str, Any]], new: list[dict[str, Any]], *, key: tuple[str, ...] = ("id",)
) -> list[dict[str, Any]]:
    """Entries in their order, those of the same key replaced; levels of a measure come together."""
    found = {tuple(entry.get(part) for part in key): entry for entry in old}
    for entry in new:
        same = found.get(tuple(entry[part] for part in key), {})
        if "levels" in same and "levels" in entry:
            together = dict.fromkeys([*same["levels"].split(), *entry["levels"].split()])
            entry = entry | {"levels": " ".join(together)}
        found[tuple(entry[part] for part in key)] = entry
    return list(found.values())


def checks_after(base: Release, draft: Draft) -> list[dict[str, Any]]:
    """The checks of a release after a year came in; those of the same year are replaced."""
    assert draft.published is not None  # noqa: S101 (the caller asked)
    year = draft.published.year_be
    old = base.manifest.get("checks", [])
    logs = base.manifest.get("imports", [])
    imported = any(log["importer"] == tpmap.SOURCE and year in log["periods"] for log in logs)
    if year in base.periods and not imported:  # the release was built with it: ids without a year
        again = {check.id.removesuffix(f"_{year}") for check in draft.checks}
        stale = [check["id"] for check in old if check["id"].startswith("known_")]
        old = [check for check in old if check["id"] not in {*again, *stale}]
    return by_id(old, [check.as_dict() for check in draft.checks])
