"""Many slides: one file an area, kept where whole, made again where broken, zipped at the end."""

from __future__ import annotations

import io
import os
import tempfile
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from PIL import Image
from pptx import Presentation

from briefing import deck, packs, pool, slide, work
from briefing.request import Request
from data.release import Release

AHEAD = 3
"""Slides given to each worker in advance."""
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Order:
    """Files to be made: the requests, the kind of each file, the size of its pictures."""

    requests: tuple[Request, ...]
    kind: str = work.PNG
    size: str = work.DEFAULT_SIZE

    def files(self) -> dict[str, Request]:
        """Requests by the name of their file."""
        return {f"{packs.file_name(request)}.{self.kind}": request for request in self.requests}

    @property
    def id(self) -> str:
        """The same for the same files of the same release."""
        digests = "".join(work.digest(request, self.kind, self.size) for request in self.requests)
        return f"{zlib.crc32(digests.encode()):08x}-{len(self.requests)}"


def provinces(request: Request, release: Release) -> tuple[Request, ...]:
    """The same slide or pack of every province."""
    return tuple(request.but(area=code) for code in release.codes("province"))


def whole(path: Path, digest: str) -> bool:
    """Whether a file is there, complete, and made of what the digest says."""
    try:
        return CHECKS[path.suffix](path, digest)
    except (OSError, ValueError, KeyError, SyntaxError, zipfile.BadZipFile, zlib.error):
        return False


def _whole_png(path: Path, digest: str) -> bool:
    content = path.read_bytes()
    with Image.open(io.BytesIO(content)) as picture:
        named = picture.info.get(slide.DIGEST)
    return named == digest and _chunks_hold(content)


def _chunks_hold(content: bytes) -> bool:
    """Whether every chunk of a PNG has its checksum and the last one is its end."""
    place, kind = len(PNG_SIGNATURE), b""
    while place < len(content):
        length, kind = int.from_bytes(content[place : place + 4]), content[place + 4 : place + 8]
        end = place + 8 + length
        if zlib.crc32(content[place + 4 : end]) != int.from_bytes(content[end : end + 4]):
            return False
        place = end + 4
    return kind == b"IEND" and place == len(content)


def _whole_pptx(path: Path, digest: str) -> bool:
    content = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if archive.testzip() is not None:
            return False
    return bool(Presentation(io.BytesIO(content)).core_properties.category == digest)


CHECKS: dict[str, Callable[[Path, str], bool]] = {".png": _whole_png, ".pptx": _whole_pptx}


class Cancelled(Exception):
    """The order was cancelled; what was finished stays."""


def run(
    order: Order,
    folder: Path,
    report: Progress,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    drawing: pool.Pool | None = None,
) -> list[Path]:
    """Make the files of an order that are not whole yet; returns all of them in order.

    `report` is told how many are finished, of how many. Raises `Cancelled`, and whatever a slide
    raised.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = order.files()
    digests = {
        name: work.digest(request, order.kind, order.size) for name, request in files.items()
    }
    missing = [name for name in files if not whole(folder / name, digests[name])]
    done = len(files) - len(missing)
    report(done, len(files))
    for name, content in _made(order, files, missing, drawing or pool.shared(), cancelled):
        write(folder / name, content)
        done += 1
        report(done, len(files))
    return [folder / name for name in files]


def _made(
    order: Order,
    files: dict[str, Request],
    missing: list[str],
    drawing: pool.Pool,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[str, bytes]]:
    """Files as they become ready, a few slides ahead of the workers."""
    waiting = iter(missing)
    running: dict[Future[bytes], str] = {}
    try:
        while True:
            for name in _some(waiting, drawing.number * AHEAD - len(running)):
                running[drawing.make(files[name], order.kind, order.size)] = name
            if not running:
                return
            ready, _ = wait(running, timeout=0.2, return_when=FIRST_COMPLETED)
            for future in ready:
                yield running.pop(future), future.result()
            if cancelled():
                raise Cancelled
    finally:
        for future in running:
            future.cancel()


def _some(names: Iterator[str], number: int) -> Iterable[str]:
    return list(islice(names, max(number, 0)))


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as stream:
        stream.write(content)
    os.replace(stream.name, path)  # noqa: PTH105 (a name, not a path)
    path.chmod(0o644)


def archive(files: Iterable[Path], path: Path) -> Path:
    """The files in one ZIP, whole or not at all; the same files give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for file in files:
            packed.writestr(zipfile.ZipInfo(file.name, deck.ZIP_DATE), file.read_bytes())
    write(path, stream.getvalue())
    return path


@dataclass
class Job:
    """An order made in the background; `state` is running, done, cancelled or failed."""

    order: Order
    folder: Path
    state: str = "running"
    done: int = 0
    of: int = 0
    failure: str = ""
    _stop: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        name = f"slides {self.order.id}"
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    @property
    def zipped(self) -> Path:
        """Where its ZIP is when it is done."""
        return self.folder.with_suffix(".zip")

    def start(self) -> None:
        """Begin."""
        self.of = len(self.order.requests)
        self._thread.start()

    def join(self, seconds: float) -> None:
        """Wait until it has ended, at most so long."""
        self._thread.join(seconds)

    def cancel(self) -> None:
        """Stop after the slides that are being drawn; finished ones are kept."""
        self._stop.set()

    def _work(self) -> None:
        try:
            files = run(self.order, self.folder, self._report, cancelled=self._stop.is_set)
            archive(files, self.zipped)
            self.state = "done"
        except Cancelled:
            self.state = "cancelled"
        except (OSError, ValueError, RuntimeError) as failure:
            self.state, self.failure = "failed", str(failure)

    def _report(self, done: int, of: int) -> None:
        self.done, self.of = done, of
