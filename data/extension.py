"""What a release adds to the catalogue: measures, groups and sources of its manifest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import Any, TypeVar

from data.catalog import SURVEY, TABULATED, UNITS, Catalog, Measure, Named, Source, tabulated

Declared = TypeVar("Declared", Named, Measure, Source)


def extended(base: Catalog, manifest: Mapping[str, Any]) -> Catalog:
    """The catalogue with what a release's manifest declares: `groups`, `measures`, `sources`.

    What the catalogue has itself under the same id stays as it is; fields that this version does
    not know are left out. Raises `ValueError` and `TypeError` for what it cannot show.
    """
    groups = {entry["id"]: _as(Named, entry) for entry in manifest.get("groups", [])}
    measures = {entry["id"]: _as(Measure, entry) for entry in manifest.get("measures", [])}
    for one in measures.values():
        _demand_known(one, base, groups)
    named = {field.name for field in fields(Source) if field.default is MISSING}
    sources = {
        entry["id"]: _as(Source, entry)
        for entry in manifest.get("sources", [])
        if named <= entry.keys()
    }
    return replace(
        base,
        groups=base.groups
        | {name: group for name, group in groups.items() if name not in base.groups},
        measures=base.measures
        | {name: one for name, one in measures.items() if name not in base.measures},
        sources=sources | base.sources,
        tabulated=_tabulated(manifest),
    )


def _tabulated(manifest: Mapping[str, Any]) -> dict[int, str]:
    """Years whose survey was last tabulated from its records, and the source of each."""
    found: dict[int, str] = {}
    for one in manifest.get("imports", []):
        years = [int(year) for year in one.get("periods", [])]
        if one.get("importer") == TABULATED:
            found |= {year: tabulated(year) for year in years}
        elif one.get("importer") == SURVEY:
            found = {year: name for year, name in found.items() if year not in years}
    return found


def _as(kind: type[Declared], entry: Mapping[str, Any]) -> Declared:
    """What an entry declares, by the fields that this version knows of it.

    Raises `TypeError` where one is missing or holds something else than it should.
    """
    for one in fields(kind):
        held = entry.get(one.name, "")
        if one.type == "str" and not isinstance(held, str):
            raise TypeError(f"{one.name}: {str(held)[:40]!r}")
    return kind(**{one.name: entry[one.name] for one in fields(kind) if one.name in entry})


def _demand_known(one: Measure, base: Catalog, groups: Mapping[str, Named]) -> None:
    """Raise `ValueError` for a measure that this version has no arithmetic or no words for."""
    for name in ("kind", "unit", "direction"):
        stated, known = getattr(one, name), {getattr(each, name) for each in base.measures.values()}
        if stated not in (UNITS if name == "unit" else known):
            raise ValueError(f"{one.id}: {name} {str(stated)[:40]!r}")
    if one.group not in {**base.groups, **groups}:
        raise ValueError(f"{one.id}: group {str(one.group)[:40]!r}")
