"""Unpacking an archive ourselves: every member by name and size, counted while it is read."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from data.intake import limits
from data.intake.limits import Allowance
from data.refusal import Fault, Refused
from wording.saying import Foreign, Said, Saying

_CHUNK = 1 << 16
_SMALL = 1_000_000
"""Archives that unpack to less may be packed as tightly as they like."""
_NESTED = (".zip", ".gz", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz")
_LEFTOVER = {".DS_Store", "Thumbs.db", "desktop.ini"}
_ENCRYPTED = 0x1
_FARTHEST_END = 22 + (1 << 16) + 20 + 56
"""Bytes at the end of an archive among which its last record stands."""
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error,
)  # fmt: skip


def names(path: Path, allowance: Allowance) -> list[str]:
    """Names of the files in an archive. Raises `Refused` with all that is wrong with them."""
    with opened(path) as archive:
        members = [one for one in archive.infolist() if not leftover(one.filename)]
        faults = _count(path, len(members), allowance)
        if not faults:
            faults = list(_unsafe(path, members))
    if faults:
        raise Refused(faults)
    return [member.filename for member in members if not member.is_dir()]


def leftover(name: str) -> bool:
    """Whether a member is what a Mac or Windows leaves in an archive; nobody means it."""
    return name.startswith("__MACOSX/") or PurePosixPath(name).name in _LEFTOVER


def unpack(path: Path, folder: Path, allowance: Allowance) -> list[Path]:
    """Write the files of an archive into a folder, without their folders; returns their paths.

    Raises `Refused` where `names` does, and where more comes out than the allowance has.
    """
    written = []
    limit = _Limit(path, allowance)
    wanted = names(path, allowance)
    with opened(path) as archive:
        for name in wanted:
            target = folder / PurePosixPath(name).name
            with target.open("wb") as out:
                for chunk in limit.read(archive, name):
                    out.write(chunk)
            written.append(target)
    return written


class _Limit:
    """What was unpacked so far, against the allowance."""

    def __init__(self, path: Path, allowance: Allowance) -> None:
        self.path, self.allowance = path, allowance
        self.size, self.packed = 0, max(path.stat().st_size, 1)

    def read(self, archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
        """A member's bytes in chunks."""
        try:
            with archive.open(name) as stream:
                while chunk := stream.read(_CHUNK):
                    self.count(name, len(chunk))
                    yield chunk
        except _UNREADABLE as error:
            raise _damaged(self.path, name, error) from error

    def count(self, name: str, size: int) -> None:
        """Count bytes. Raises `Refused` where they are too many."""
        self.size += size
        if self.size > self.allowance.unpacked:
            found = Saying("intake-more-than-bytes-unpacked", n=self.allowance.unpacked)
            expected = Saying("intake-at-most-bytes", n=self.allowance.unpacked)
        elif self.size > max(_SMALL, self.packed * self.allowance.ratio):
            found = Saying("intake-more-than-times-its-packed-size", n=self.allowance.ratio)
            expected = Saying("intake-at-most-times", n=self.allowance.ratio)
        else:
            return
        message = Saying("intake-archive-unpacks-to-too-much")
        raise Refused([Fault(self.path.name, name, found, expected, message)])


def opened(path: Path) -> zipfile.ZipFile:
    """An archive, its list of files not longer than anybody needs. Raises `Refused`."""
    size = _directory(path)
    if size > limits.DIRECTORY:
        message = Saying("intake-archive-holds-too-many-files")
        found, expected = (
            Saying("intake-list-of-files-of-bytes", n=size),
            Saying("intake-list-of-at-most-bytes", n=limits.DIRECTORY),
        )
        raise Refused([Fault(path.name, "", found, expected, message)])
    try:
        return zipfile.ZipFile(path)
    except _UNREADABLE as error:
        message = Saying("intake-file-cannot-be-opened-it-may")
        expected = Saying("intake-whole-zip-or-xlsx-file")
        raise Refused([Fault(path.name, "", Foreign(str(error)), expected, message)]) from error


def _directory(path: Path) -> int:
    """How many bytes of an archive its list of files takes, as its end says; 0 where it is none."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(size - _FARTHEST_END, 0))
        tail = stream.read()
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or place + 20 > len(tail):
        return 0
    listed = int.from_bytes(tail[place + 12 : place + 16], "little")
    if tail[max(place - 20, 0) : place][:4] != b"PK\x06\x07":
        return listed
    wide = tail.rfind(b"PK\x06\x06", 0, place)
    return int.from_bytes(tail[wide + 40 : wide + 48], "little") if wide >= 0 else listed


def _damaged(path: Path, name: str, error: Exception) -> Refused:
    message = Saying("intake-archive-cannot-be-read")
    return Refused(
        [Fault(path.name, name, Foreign(str(error)), Saying("intake-whole-zip-file"), message)]
    )


def _count(path: Path, count: int, allowance: Allowance) -> list[Fault]:
    if count == 0:
        message = Saying("intake-archive-is-empty")
        return [
            Fault(
                path.name,
                "",
                Saying("intake-files", n=0),
                Saying("intake-at-least-one-file"),
                message,
            )
        ]
    if count <= allowance.members:
        return []
    message = Saying("intake-archive-holds-too-many-files")
    expected = Saying("intake-at-most-files", n=allowance.members)
    return [Fault(path.name, "", Saying("intake-files", n=count), expected, message)]


def _unsafe(path: Path, members: Iterable[zipfile.ZipInfo]) -> Iterator[Fault]:
    """Members that leave the folder, are links, nested, encrypted, or stand there twice."""
    listed = list(members)
    bases = Counter(PurePosixPath(m.filename).name.lower() for m in listed if not m.is_dir())
    for member in listed:
        wrong = _wrong(member, bases)
        if wrong:
            yield Fault(path.name, repr(member.filename), *wrong)


def _wrong(member: zipfile.ZipInfo, bases: Counter[str]) -> tuple[Said, Said, Said] | None:
    name = member.orig_filename
    rules = (
        (
            "\\" in name or "\x00" in name or name.startswith("/") or ":" in name
            or ".." in PurePosixPath(name).parts,
            Saying("intake-path-that-leaves-folder"), Saying("intake-name-without-or-leading"),
            Saying("intake-member-leads-out-of-folder"),
        ),
        (
            stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR),
            Saying("intake-link-or-device"), Saying("intake-plain-file"),
            Saying("intake-archive-holds-link-or-special-file"),
        ),
        (
            bool(member.flag_bits & _ENCRYPTED), Saying("intake-encrypted-file"),
            Saying("intake-file-without-password"),
            Saying("intake-member-is-encrypted"),
        ),
        (
            name.lower().endswith(_NESTED), Saying("intake-archive-in-archive"),
            Saying("intake-plain-files-only"),
            Saying("intake-archive-lies-in-archive"),
        ),
        (
            not member.is_dir() and bases[PurePosixPath(name).name.lower()] > 1,
            Saying("intake-times", n=bases[PurePosixPath(name).name.lower()]),
            Saying("intake-every-name-once"),
            Saying("intake-name-stands-there-more-than-once"),
        ),
    )  # fmt: skip
    return next((tuple(rest) for applies, *rest in rules if applies), None)  # type: ignore[return-value]
