"""A release: areas, figures and map assets in one folder, told apart by the hashes it carries."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from data.catalog import Catalog, catalog, extended
from data.refusal import Fault, Refused
from data.stored import folders, remote
from data.stored.query import Query
from data.stored.remote import Reader

EMBEDDED = Path(__file__).parents[1] / "thailand"
MANIFEST = "manifest.json"
FORMAT = 1
TABLES = ("areas", "figures")
ASSETS = "assets"
RELEASES = "releases"
"""The folder of a data folder that releases lie in."""


class DamagedRelease(Exception):
    """A file of a release is missing or not what its manifest says."""

    def __init__(self, file: str, found: str, expected: str) -> None:
        self.file, self.found, self.expected = file, found, expected
        super().__init__(
            f"ข้อมูลเสียหาย: แฟ้ม {file} ควรเป็น {expected} แต่พบ {found} / "
            f"damaged release: {file} should be {expected}, found {found}"
        )


class NewerRelease(DamagedRelease):
    """A release of a later version of the atlas, of which this one does not know how to read it."""

    def __init__(self, found: str, expected: str) -> None:
        self.file, self.found, self.expected = MANIFEST, found, expected
        Exception.__init__(
            self,
            f"ชุดข้อมูลนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า: พบ {found} รุ่นนี้อ่านได้ {expected} / "
            f"this release was made by a later version: found {found}, this one reads {expected}",
        )


class NoRelease(DamagedRelease):
    """No release can be read at an address, for a reason told in both languages."""

    def __init__(self, reason: str) -> None:
        self.file, self.found, self.expected = MANIFEST, "–", "an address that can be read"
        Exception.__init__(self, reason)


@dataclass(frozen=True)
class Release:
    """A verified release, read into memory.

    `areas`: indexed by code; `level`, `name_th`, `name_en`, `parent`, `region`, `area_km2`,
    `lon`, `lat`, `sort_th` (rank in Thai collation). `table`: one row a code and period; counts
    as float64, NaN where there are none. `assets`: gzip-compressed TopoJSON by name. `house`: the
    data folder that it lies in, where it was read from one.
    """

    manifest: Mapping[str, Any]
    areas: pd.DataFrame
    table: pd.DataFrame
    assets: Mapping[str, bytes]
    house: Path | None = None

    @property
    def id(self) -> str:
        """The first twelve digits of the hash over the manifest, which holds every file's hash."""
        return str(self.manifest["release"])

    @property
    def periods(self) -> list[int]:
        """Years (พ.ศ.) with figures, latest first."""
        return sorted((int(year) for year in self.manifest["periods"]), reverse=True)

    @cached_property
    def query(self) -> Query:
        """The query engine over the verified tables."""
        return Query(self.areas, self.table)

    @cached_property
    def catalog(self) -> Catalog:
        """The catalogue, with the measures and sources that were imported into this release."""
        return extended(catalog(), self.manifest)

    @cached_property
    def _by_level(self) -> dict[str, pd.Index]:
        return {str(level): group.index for level, group in self.areas.groupby("level", sort=False)}

    def codes(self, level: str) -> pd.Index:
        """Codes of a level, in order."""
        return self._by_level[level]

    def figures(self, level: str, period: int) -> pd.DataFrame:
        """Figures of every area of a level in a year; a row of NaN where it has none.

        Raises `KeyError` for a year without any figure.
        """
        return self.query.figures(level, period)

    def years(self, column: str, level: str) -> list[int]:
        """Years (พ.ศ.) in which some area of a level has a figure in a column, latest first."""
        return self.query.years(column, level)


def load(place: Path | str = EMBEDDED, *, identity: str = "") -> Release:
    """Read and verify a release in a folder, or at an address that fsspec knows (`s3://…`).

    `identity`: the id that it must have; any where it is empty. Raises `DamagedRelease` naming the
    file that is not as written.
    """
    read = reader(place)
    manifest = _manifest(read)
    try:
        return replace(_read(read, manifest, identity), house=_house(place))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        found = f"{type(error).__name__} {str(error)[:80]}"
        raise NewerRelease(found, f"format {FORMAT}") from error


def _house(place: Path | str) -> Path | None:
    """The data folder of a release in a folder of this machine."""
    if "://" in str(place):
        return None
    folder = Path(place).resolve().parent
    return folder.parent if folder.name == RELEASES else None


def _read(read: Reader, manifest: dict[str, Any], identity: str) -> Release:
    """A release whose manifest is as written; its catalogue is read too, or not at all."""
    if identity and manifest["release"] != identity:
        other = f"release {manifest['release']}"
        raise DamagedRelease(MANIFEST, other, f"release {identity}")
    contents = {name: _verified(read, name, entry) for name, entry in manifest["files"].items()}
    areas, figures = (pd.read_parquet(io.BytesIO(contents[f"{name}.parquet"])) for name in TABLES)
    keyed: pd.DataFrame = figures.set_index(["year_be", "code"]).sort_index()
    table = keyed.select_dtypes("number").astype("float64")
    prefix = f"{ASSETS}/"
    found = Release(
        manifest=manifest,
        areas=areas.set_index("code"),
        table=table,
        assets={
            name.removeprefix(prefix).removesuffix(".json.gz"): content
            for name, content in contents.items()
            if name.startswith(prefix)
        },
    )
    demanded = found.catalog.measures, found.periods
    del demanded  # what cannot be read is told here, not on a page
    return found


def reader(place: Path | str) -> Reader:
    """A function that reads a file below a folder or an address; it raises `OSError`.

    Raises `DamagedRelease` where the address cannot be read at all.
    """
    if "://" not in str(place):
        return lambda name: (Path(place) / name).read_bytes()
    try:
        return remote.reader(str(place))
    except remote.Unreachable as unreachable:
        raise NoRelease(str(unreachable)) from unreachable


def manifest_of(place: Path | str) -> dict[str, Any]:
    """What a release says of itself, its files unread. Raises `DamagedRelease`."""
    return _manifest(reader(place))


def _manifest(read: Reader) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(read(MANIFEST).decode("utf-8"))
        stated, files = manifest["release"], manifest["files"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedRelease(MANIFEST, type(error).__name__, "a readable manifest") from error
    if stated != _identity(manifest):
        raise DamagedRelease(MANIFEST, str(stated), f"release {_identity(manifest)}")
    if manifest.get("format") != FORMAT:
        raise NewerRelease(f"format {str(manifest.get('format'))[:40]}", f"format {FORMAT}")
    absent = {f"{name}.parquet" for name in TABLES} - files.keys()
    if absent:
        raise DamagedRelease(MANIFEST, "–", f"entries for {', '.join(sorted(absent))}")
    return manifest


def _verified(read: Reader, name: str, entry: Mapping[str, Any]) -> bytes:
    try:
        content = read(name)
    except OSError as error:
        raise DamagedRelease(name, type(error).__name__, f"{entry['bytes']} bytes") from error
    found = hashlib.sha256(content).hexdigest()
    if found != entry["sha256"]:
        raise DamagedRelease(name, f"sha256 {found[:12]}…", f"sha256 {entry['sha256'][:12]}…")
    return content


def _identity(manifest: Mapping[str, Any]) -> str:
    """Hash over everything in the manifest but the identity itself."""
    rest = {key: value for key, value in manifest.items() if key != "release"}
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Parts:
    """What a release is written from: `areas` with `code`, `figures` with `code` and `year_be`."""

    areas: pd.DataFrame
    figures: pd.DataFrame
    assets: Mapping[str, bytes]
    about: Mapping[str, Any]


def write(
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
                identity = fill(fresh, Parts(areas, figures, assets, about))
                folders.put(fresh, folder)
    except folders.Busy as busy:
        expected = "nobody else building there"
        raise Refused(
            [Fault(str(folder), "", "another build", expected, "มีการสร้างชุดข้อมูลอื่นอยู่")]
        ) from busy
    return identity


def fill(folder: Path, parts: Parts) -> str:
    """Write a release into an empty folder, sync it and read it back; returns its id."""
    _fill(folder, parts.areas, parts.figures, parts.assets, parts.about)
    folders.sync(folder)
    return load(folder).id


def _refuse_foreign(folder: Path) -> None:
    """Refuse a place whose content would be lost: only a release is replaced."""
    parts = {MANIFEST, ASSETS, *(f"{name}.parquet" for name in TABLES)}
    if folder.is_dir():
        foreign = sorted(path.name for path in folder.iterdir() if path.name not in parts)
    else:
        foreign = [folder.name] if folder.exists() else []
    if foreign:
        found, expected = ", ".join(foreign[:3]), "a release, an empty folder or nothing"
        raise Refused([Fault(str(folder), "", found, expected, "โฟลเดอร์นี้มีแฟ้มอื่นอยู่")])


def _fill(
    folder: Path,
    areas: pd.DataFrame,
    figures: pd.DataFrame,
    assets: Mapping[str, bytes],
    about: Mapping[str, Any],
) -> None:
    folder.chmod(0o755)
    for name, frame in zip(TABLES, (areas, figures), strict=True):
        frame.to_parquet(folder / f"{name}.parquet", index=False, compression="zstd")
    for name, content in assets.items():
        path = folder / ASSETS / f"{name}.json.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
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
    manifest = {"release": _identity(manifest), **manifest}
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
