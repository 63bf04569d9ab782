"""A release written: files and manifest into a fresh folder, read back, put in place at once."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pandas as pd

from data.refusal import Fault, Refused
from data.stored import folders, reports
from data.stored.files import (
    ASSETS,
    FORMAT,
    MANIFEST,
    REPORTS,
    TABLES,
    TABLES_MORE,
    VILLAGES,
)
from data.stored.manifest import identity_of
from data.stored.release import load_release
from wording.saying import Saying


@dataclass(frozen=True)
class Parts:
    """What a release is written from: `areas` with `code`, `figures` with `code` and `year_be`.

    `villages` with both; a release that has none has no file of them. So it is with `reports`
    (data/stored/reports.py). `tables`: files of declared tables by name.
    """

    areas: pd.DataFrame
    figures: pd.DataFrame
    assets: Mapping[str, bytes]
    about: Mapping[str, Any]
    villages: pd.DataFrame = field(default_factory=pd.DataFrame)
    reports: pd.DataFrame = field(default_factory=reports.empty)
    tables: Mapping[str, bytes] = field(default_factory=dict)


def write_release(
    folder: Path,
    *,
    areas: pd.DataFrame,
    figures: pd.DataFrame,
    assets: Mapping[str, bytes],
    about: Mapping[str, Any],
    villages: pd.DataFrame | None = None,
    tables: Mapping[str, bytes] | None = None,
) -> str:
    """Write a release beside `folder`, verify it, and put it in its place; returns its id.

    Whatever stood at `folder` stays whole until the new release has been read back. Raises
    `Refused` where the folder holds anything that is no part of a release, where another build
    writes there, and where the disk is full.
    """
    parts = Parts(areas, figures, assets, about, tables=tables or {})
    if villages is not None:
        parts = replace(parts, villages=villages)
    return _placed(folder, lambda fresh: fill_folder(fresh, parts))


def copy_release(folder: Path, source: Path, about: Mapping[str, Any]) -> str:
    """The files of a release written beside `folder` under another manifest; as `write_release`."""
    return _placed(folder, lambda fresh: copy_folder(fresh, source, about))


def _placed(folder: Path, fill: Callable[[Path], str]) -> str:
    """A folder filled beside its place and put there; returns the id that `fill` gives."""
    _refuse_foreign(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with folders.room(folder.parent), folders.alone(folder.parent):
            prefix = f".{folder.name}-"
            folders.sweep(folder.parent, prefix)
            with folders.fresh(folder.parent, prefix) as fresh:
                identity = fill(fresh)
                folders.put_in_place(fresh, folder)
    except folders.FolderBusy as busy:
        found, expected = Saying("stored-another-build"), Saying("stored-nobody-else-building")
        message = Saying("stored-somebody-else-builds")
        raise Refused([Fault(str(folder), "", found, expected, message)]) from busy
    return identity


def fill_folder(folder: Path, parts: Parts) -> str:
    """Write a release into an empty folder, sync it and read it back; returns its id."""
    _fill(folder, parts)
    folders.sync(folder)
    return load_release(folder).id


def copy_folder(folder: Path, source: Path, about: Mapping[str, Any]) -> str:
    """Fill an empty folder with the files of a release, under another manifest; returns its id."""
    shutil.copytree(source, folder, dirs_exist_ok=True)
    (folder / MANIFEST).unlink()
    _say(folder, about)
    folders.sync(folder)
    return load_release(folder).id


def _refuse_foreign(folder: Path) -> None:
    """Refuse a place whose content would be lost: only a release is replaced."""
    parts = {
        MANIFEST,
        ASSETS,
        VILLAGES,
        REPORTS,
        TABLES_MORE,
        *(f"{name}.parquet" for name in TABLES),
    }
    if folder.is_dir():
        foreign = sorted(path.name for path in folder.iterdir() if path.name not in parts)
    else:
        foreign = [folder.name] if folder.exists() else []
    if foreign:
        found, expected = ", ".join(foreign[:3]), Saying("stored-a-release-or-an-empty-folder")
        message = Saying("stored-the-folder-holds-other-files")
        raise Refused([Fault(str(folder), "", found, expected, message)])


def _fill(folder: Path, parts: Parts) -> None:
    folder.chmod(0o755)
    tables = {
        f"{name}.parquet": frame
        for name, frame in zip(TABLES, (parts.areas, parts.figures), strict=True)
    }
    if not parts.villages.empty:
        tables[VILLAGES] = parts.villages
    if not parts.reports.empty:
        tables[REPORTS] = reports.written(parts.reports)
    for name, frame in tables.items():
        frame.to_parquet(folder / name, index=False, compression="zstd")
    for name, content in parts.assets.items():
        path = folder / ASSETS / f"{name}.json.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name, content in parts.tables.items():
        (folder / TABLES_MORE).mkdir(exist_ok=True)
        (folder / TABLES_MORE / name).write_bytes(content)
    _say(folder, parts.about)


def _say(folder: Path, about: Mapping[str, Any]) -> None:
    """Write the manifest of the files that lie in a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    manifest = {
        "format": FORMAT,
        **about,
        "files": {
            path.relative_to(folder).as_posix(): {
                "bytes": path.stat().st_size,
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            }
            for path in files
        },
    }
    manifest = {"release": identity_of(manifest), **manifest}
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
