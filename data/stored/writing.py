"""A release written: files and manifest into a fresh folder, read back, put in place at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from data.refusal import Fault, Refused
from data.stored import folders
from data.stored.files import ASSETS, FORMAT, MANIFEST, TABLES, VILLAGES
from data.stored.manifest import identity_of
from data.stored.release import load_release
from wording.saying import Saying


@dataclass(frozen=True)
class Parts:
    """What a release is written from: `areas` with `code`, `figures` with `code` and `year_be`.

    `villages` with both; a release that has none has no file of them.
    """

    areas: pd.DataFrame
    figures: pd.DataFrame
    assets: Mapping[str, bytes]
    about: Mapping[str, Any]
    villages: pd.DataFrame = field(default_factory=pd.DataFrame)


def write_release(
    folder: Path,
    *,
    areas: pd.DataFrame,
    figures: pd.DataFrame,
    assets: Mapping[str, bytes],
    about: Mapping[str, Any],
) -> str:
    """Write a release beside `folder`, verify it, and put it in its place; returns its id.

    Whatever stood at `folder` stays whole until the new release has been read back. Raises
    `Refused` where the folder holds anything that is no part of a release, where another build
    writes there, and where the disk is full.
    """
    _refuse_foreign(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with folders.room(folder.parent), folders.alone(folder.parent):
            prefix = f".{folder.name}-"
            folders.sweep(folder.parent, prefix)
            with folders.fresh(folder.parent, prefix) as fresh:
                identity = fill_folder(fresh, Parts(areas, figures, assets, about))
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


def _refuse_foreign(folder: Path) -> None:
    """Refuse a place whose content would be lost: only a release is replaced."""
    parts = {MANIFEST, ASSETS, VILLAGES, *(f"{name}.parquet" for name in TABLES)}
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
    for name, frame in tables.items():
        frame.to_parquet(folder / name, index=False, compression="zstd")
    for name, content in parts.assets.items():
        path = folder / ASSETS / f"{name}.json.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    manifest = {
        "format": FORMAT,
        **parts.about,
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
