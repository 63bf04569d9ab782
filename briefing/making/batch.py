"""Many slides: one file an area, kept where whole, made again where broken, zipped at the end."""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
import time
import zipfile
import zlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from pptx import Presentation

from briefing import packs
from briefing.files import pdf, png
from briefing.files.pptx import settled
from briefing.making import pool, work
from briefing.making.elsewhere import LOOK
from briefing.request import Request
from data.stored.release import Release

AHEAD = 3
"""Slides given to each worker in advance."""
RETRIES = 2
"""How often a slide is made again that another took down."""
PNG_END = b"\0\0\0\0IEND\xaeB`\x82"
"""The last chunk of a PNG; whether it is whole is what Pillow's check leaves open."""
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
        return f"{hashlib.sha256(digests.encode()).hexdigest()}-{len(self.requests)}"


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
        named = picture.info.get(png.DIGEST)
        picture.verify()
    return bool(named == digest) and content.endswith(PNG_END)


def _whole_pptx(path: Path, digest: str) -> bool:
    content = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if archive.testzip() is not None:
            return False
    return bool(Presentation(io.BytesIO(content)).core_properties.category == digest)


def _whole_pdf(path: Path, digest: str) -> bool:
    return pdf.whole(path.read_bytes(), digest)


CHECKS: dict[str, Callable[[Path, str], bool]] = {
    ".png": _whole_png,
    ".pptx": _whole_pptx,
    ".pdf": _whole_pdf,
}


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

    `report` is told how many are finished, of how many. Raises `Cancelled`, and what the first
    slide raised that could not be made, when all others are there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = order.files()
    digests = {
        name: work.digest(request, order.kind, order.size) for name, request in files.items()
    }
    missing = [name for name in files if not whole(folder / name, digests[name])]
    done = len(files) - len(missing)
    report(done, len(files))
    failed: list[BaseException] = []
    for name, made in _made(order, files, missing, drawing or pool.shared(), cancelled):
        fault = CancelledError() if made.cancelled() else made.exception()
        if fault is not None:
            failed.append(fault)
            continue
        write(folder / name, made.result())
        done += 1
        report(done, len(files))
    if failed:
        raise failed[0]
    return [folder / name for name in files]


def _made(
    order: Order,
    files: dict[str, Request],
    missing: list[str],
    drawing: pool.Pool,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[str, Future[bytes]]]:
    """Files as they become ready or fail, a few slides ahead of the workers.

    Where many others wait, so does this; a slide that goes down with another's worker is made
    again.
    """
    waiting, running, lost = deque(missing), dict[Future[bytes], str](), Counter[str]()
    try:
        while waiting or running:
            _ask(order, files, waiting, running, drawing)
            ready, _ = wait(running, timeout=LOOK, return_when=FIRST_COMPLETED)
            if not running:
                time.sleep(LOOK)
            for future in ready:
                name = running.pop(future)
                if _went_down(future) and lost[name] < RETRIES:
                    lost[name] += 1
                    waiting.append(name)
                else:
                    yield name, future
            if cancelled():
                raise Cancelled
    finally:
        for future in running:
            future.cancel()


def _ask(
    order: Order,
    files: dict[str, Request],
    waiting: deque[str],
    running: dict[Future[bytes], str],
    drawing: pool.Pool,
) -> None:
    """Give the workers a few slides in advance, as far as there is room for them."""
    try:
        while waiting and len(running) < drawing.number * AHEAD:
            running[drawing.make(files[waiting[0]], order.kind, order.size)] = waiting[0]
            waiting.popleft()
    except pool.Busy:
        return


def _went_down(future: Future[bytes]) -> bool:
    """Whether a slide was given up through no fault of its own: its worker ended, or was ended."""
    return future.cancelled() or isinstance(future.exception(), BrokenProcessPool)


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
            packed.writestr(zipfile.ZipInfo(file.name, settled.ZIP_DATE), file.read_bytes())
    write(path, stream.getvalue())
    return path
