"""The data folder: every release that was imported, and the pointer to the one in force."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import settings
from data.refusal import Fault, Refused
from data.stored import files, folders, lock, release
from data.stored.damage import DamagedRelease
from data.stored.manifest import manifest_of
from data.stored.pointer import EMBEDDED, POINTER, Pointer, read_pointer
from data.stored.release import Release
from data.stored.training import is_training, refusal
from data.stored.writing import Parts, copy_folder, fill_folder
from wording.saying import Saying

_PREFIX = ".unfinished-"


def default_folder() -> Path:
    """The data folder of this installation. Raises `WrongSetting`."""
    return settings.DATA.value()


@dataclass(frozen=True)
class Entry:
    """One release of the library; `manifest` is empty where it cannot be read."""

    id: str
    manifest: dict[str, Any]
    active: bool

    @property
    def embedded(self) -> bool:
        """Whether it is the one that the program carries."""
        return self.id == EMBEDDED

    @property
    def training(self) -> bool:
        """Whether it is one of training."""
        return is_training(self.manifest)


@dataclass(frozen=True)
class Library:
    """The releases in a data folder."""

    folder: Path

    def pointer(self) -> Pointer:
        """The pointer; to the embedded release where there is none. Raises `DamagedRelease`."""
        return read_pointer(self.folder / POINTER)

    def folder_of(self, identity: str) -> Path:
        """Folder of a release."""
        return release.EMBEDDED if identity == EMBEDDED else self._releases / identity

    def has(self, identity: str) -> bool:
        """Whether a release is stored under this id, whole or not; the embedded one never is."""
        return identity in self._names()

    def load(self, identity: str) -> Release:
        """A release, read and verified. Raises `DamagedRelease`, also where another lies there."""
        stated = "" if identity == EMBEDDED else identity
        return release.load_release(self.folder_of(identity), identity=stated)

    @property
    def _releases(self) -> Path:
        return self.folder / files.RELEASES

    def entries(self) -> list[Entry]:
        """Every release, the embedded one first, then by the time they were made."""
        active = self.pointer().active
        found = [_entry(self.folder_of(name), name, active) for name in self._names()]
        return [
            _entry(release.EMBEDDED, EMBEDDED, active),
            *sorted(found, key=lambda entry: (str(entry.manifest.get("imported_at")), entry.id)),
        ]

    def _names(self) -> list[str]:
        if not self._releases.is_dir():
            return []
        return sorted(
            path.name for path in self._releases.iterdir() if not path.name.startswith(".")
        )

    def drafts(self) -> frozenset[str]:
        """Releases that neither are in force nor were before: stored alone, or taken back."""
        names = self._names()
        if not names:
            return frozenset()
        pointer = self._last_pointer()
        return frozenset(names) - {pointer.active, *pointer.earlier}

    @contextmanager
    def writing(self, doing: str) -> Iterator[None]:
        """Be the only one who changes the library; what a killed import left is removed first.

        Raises `Refused` naming who changes it already, and where the folder is full, read-only or
        none.
        """
        with ExitStack() as held:
            with folders.usable(self.folder):
                held.enter_context(lock.held(self.folder, doing))
                self._releases.mkdir(exist_ok=True)
                folders.sweep(self._releases, _PREFIX)
                folders.sweep(self.folder, f".{POINTER}-")
            held.enter_context(folders.room(self.folder))
            yield

    def add(self, parts: Parts) -> str:
        """Store a release, checked and synced, beside the others; only while `writing`.

        The release in force stays so. Returns the id.
        """
        with folders.fresh(self._releases, _PREFIX) as fresh:
            identity = fill_folder(fresh, parts)
            folders.put_in_place(fresh, self.folder_of(identity))
        return identity

    def take(self, source: Path, about: Mapping[str, Any]) -> str:
        """Store the files of a release under another manifest; as `add`."""
        with folders.fresh(self._releases, _PREFIX) as fresh:
            identity = copy_folder(fresh, source, about)
            folders.put_in_place(fresh, self.folder_of(identity))
        return identity

    def activate(self, identity: str, *, training: bool = False) -> None:
        """Verify a release and put it in force; only while `writing`.

        Raises `Refused` for one that is not there, and for one of training where nobody said that
        it may be (`training`); `DamagedRelease` for one that is not whole.
        """
        self._demand(identity)
        if self.load(identity).training and not training:
            raise refusal(str(self.folder), identity)
        self._point(self._last_pointer().to(identity))

    def roll_back(self) -> str:
        """Put the release before this one in force; only while `writing`. Returns its name.

        One of training is passed over: it is put in force by its name alone. Raises `Refused` where
        there is none, `DamagedRelease` where it is not whole.
        """
        pointer = self._last_pointer()
        there = [one for one in pointer.earlier if self._real(one)]
        if not there:
            expected = Saying("stored-an-earlier-release")
            raise self._refusal("–", expected, "stored-no-earlier-release")
        self.load(there[0])
        self._point(Pointer(there[0], tuple(one for one in pointer.earlier if one != there[0])))
        return there[0]

    def _real(self, identity: str) -> bool:
        """Whether a release is there, and not one of training."""
        known = identity == EMBEDDED or self.has(identity)
        return known and not _entry(self.folder_of(identity), identity, "").training

    def delete(self, identity: str) -> None:
        """Remove a release for good; only while `writing`.

        Raises `Refused` for the embedded one, for the one in force and for one that is not there.
        """
        if identity == EMBEDDED:
            expected = Saying("stored-an-imported-release")
            raise self._refusal(identity, expected, "stored-the-embedded-release-stays")
        self._demand(identity)
        pointer = self._last_pointer()
        if identity == pointer.active:
            expected = Saying("stored-a-release-not-in-force")
            raise self._refusal(identity, expected, "stored-the-release-in-force-stays")
        self._point(
            replace(pointer, earlier=tuple(one for one in pointer.earlier if one != identity))
        )
        doomed = self._releases / f"{_PREFIX}{identity}"
        self.folder_of(identity).rename(doomed)
        shutil.rmtree(doomed)

    def _last_pointer(self) -> Pointer:
        """The pointer, or where it is damaged the embedded release as the only one known."""
        try:
            return self.pointer()
        except DamagedRelease:
            return Pointer()

    def _demand(self, identity: str) -> None:
        if identity != EMBEDDED and not self.has(identity):
            known = ", ".join([EMBEDDED, *self._names()])
            expected = Saying("stored-one-of", known=known)
            raise self._refusal(identity, expected, "stored-there-is-no-such-release")

    def _refusal(self, found: str, expected: Saying, message: str) -> Refused:
        return Refused([Fault(str(self.folder), "", found, expected, Saying(message))])

    def _point(self, pointer: Pointer) -> None:
        folders.write_text(self.folder / POINTER, pointer.written())


def _entry(folder: Path, name: str, active: str) -> Entry:
    try:
        manifest = manifest_of(folder)
    except DamagedRelease:
        manifest = {}
    return Entry(name, manifest, name == active)
