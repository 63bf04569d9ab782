"""Declared tables as files of a release, and what its manifest says of them."""

from __future__ import annotations

import io
from typing import Any

import pandas as pd

from data.spreadsheet import safe_table
from data.stored.release import Release
from poverty.protection.disclosure import Status
from poverty.protection.polytope import Flags
from tabulating import size_protection, table_before
from tabulating.definition import Definition
from tabulating.table_protection import Drawing, Protected, protected
from tabulating.tables import PEOPLE, REST, Extra
from wording.languages import ENGLISH, THAI
from wording.saying import Saying, said

BUDDHIST = 543


def made(
    units: pd.DataFrame,
    definition: Definition,
    year_be: int,
    base: Release,
    *,
    threshold: int,
    key: bytes,
    known: pd.DataFrame | None = None,
) -> tuple[dict[str, bytes], list[dict[str, Any]]]:
    """Files by name, and an entry each for the manifest, to lie on `base`. Raises `Refused`.

    `known`: of `sums.Part`, for a table by household size.
    """
    files: dict[str, bytes] = {}
    entries = []
    for one in definition.tables:
        before = table_before.withheld(base, one, year_be, definition.file)
        drawing = Drawing(key, year_be, threshold, before)
        if one.of_size and known is not None:
            found = size_protection.protected(units, known, one, definition, drawing)
        else:
            found = protected(units, one, definition, drawing)
        rows = _rows(found, one, year_be, base.areas)
        name = f"{year_be}-{one.id}"
        written = {f"{name}.parquet": _parquet(rows), f"{name}.csv": _csv(rows)}
        files |= written
        entries.append(_entry(one, found, year_be, threshold, list(written)))
    return files, entries


def _rows(found: Protected, one: Extra, year_be: int, areas: pd.DataFrame) -> pd.DataFrame:
    """A row for each area and group: the count where it is shown, and its status."""
    names, groups = _names(one), found.counts.shape[1]
    level, code = (
        found.counts.index.get_level_values(name).repeat(groups) for name in ("level", "code")
    )
    place = pd.Series(list(range(groups)) * len(found.counts))
    withheld = found.hidden.to_numpy(dtype=bool).ravel()
    titles = areas.reindex(code)
    status = pd.Series(withheld).map({True: Status.WITHHELD.value, False: Status.PUBLISHED.value})
    return pd.DataFrame(
        {
            "year_be": year_be,
            "year_ce": year_be - BUDDHIST,
            "level": level,
            "code": code,
            "name_th": titles["name_th"].to_numpy(),
            "name_en": titles["name_en"].to_numpy(),
            "group": place + 1,
            "group_th": place.map(dict(enumerate(names[THAI]))),
            "group_en": place.map(dict(enumerate(names[ENGLISH]))),
            one.counts: _told(found.counts, withheld),
            **({} if found.people is None else {PEOPLE: _told(found.people, withheld)}),
            "status": status,
        }
    )


def _told(counts: pd.DataFrame, withheld: Flags) -> pd.Series:
    return pd.Series(counts.to_numpy().ravel(), dtype="Int64").mask(withheld)


def _names(one: Extra) -> dict[str, list[str]]:
    """The names of the groups in each language, that of those who fit none last."""
    rest = Saying("tabulate-table-rest")
    return {
        THAI: [*(group.name_th for group in one.groups), said(rest, THAI)],
        ENGLISH: [*(group.name_en for group in one.groups), said(rest, ENGLISH)],
    }


def _parquet(rows: pd.DataFrame) -> bytes:
    stream = io.BytesIO()
    rows.to_parquet(stream, index=False, compression="zstd")
    return stream.getvalue()


def _csv(rows: pd.DataFrame) -> bytes:
    return safe_table(rows).to_csv(index=False).encode("utf-8-sig")


def _entry(
    one: Extra, found: Protected, year_be: int, threshold: int, files: list[str]
) -> dict[str, Any]:
    names = {"name_th": one.name_th, "name_en": one.name_en}
    figures = 1 if found.people is None else 2
    return {
        "year_be": year_be,
        **names,
        **table_before.told(one),
        "threshold": threshold,
        "figures": figures * int(found.hidden.size),
        "withheld": figures * int(found.hidden.to_numpy().sum()),
        "other": any(str(name).endswith(f"_{REST}") for name in found.counts),
        "files": [f"tables/{name}" for name in files],
    }
