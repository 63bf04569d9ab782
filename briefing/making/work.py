"""What a worker does with a request: a picture or a deck, marked with what it was made of."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import asdict

from briefing import following, packs
from briefing.files import png
from briefing.files.pptx import deck, settled
from briefing.groups import sheet
from briefing.making.workers import TooSlow
from briefing.page.fonts import NoThaiFont
from briefing.parameters import GROUP_LIKE
from briefing.report import files as report_files
from briefing.report.request import EditionRequest
from briefing.request import Request, WrongRequest
from data import incidents
from data.stored import store
from data.stored.damage import DamagedRelease
from figures.edition.pair import WrongPair
from wording.fault import SaidFault
from wording.saying import Said, Saying

PNG, PPTX, ZIP, PDF = "png", "pptx", "zip", "pdf"
KINDS = (PNG, PPTX, ZIP)
MEDIA = {
    PNG: "image/png",
    PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ZIP: "application/zip",
    PDF: "application/pdf",
}
EDITION = 3
"""Raised when slides come to look different, so that older files are made again."""
DEFAULT_SIZE = "1920x1080"


class Unreadable(SaidFault):
    """The release cannot be read; unlike `DamagedRelease` it can travel back from a worker."""

    def __reduce__(self) -> tuple[type[Unreadable], tuple[Said]]:
        """How it travels back from a worker."""
        return Unreadable, (self.said,)


class Failed(SaidFault):
    """A slide could not be made for a reason that nobody foresaw; the log has it by its number."""

    def __init__(self, number: str) -> None:
        self.number = number
        super().__init__(Saying("slide-unmade", number=number))

    def __reduce__(self) -> tuple[type[Failed], tuple[str]]:
        """How it travels back from a worker."""
        return Failed, (self.number,)


def make(request: Request, kind: str, size: str = DEFAULT_SIZE) -> bytes:
    """A file of a request: a `png` (a pack's first slide), all in a `pptx`, both in a `zip`.

    Of a group also its sheet of A4 as `pdf`; of a report its pages (`briefing.report.files`).

    Raises `WrongRequest`, `WrongPair`, `NoThaiFont`, `Unreadable`, and `Failed` for anything else.
    """
    try:
        if isinstance(request, EditionRequest):
            return report_files.made(request, kind, digest(request, kind, size))
        return MAKERS[kind](request, size)
    except DamagedRelease as damage:
        raise Unreadable(damage.said) from None
    except (WrongRequest, WrongPair, NoThaiFont, TooSlow):
        raise
    except Exception as fault:  # noqa: BLE001 (the last place that can name it: it has a number)
        raise Failed(incidents.logged(fault, f"{kind} {size} {request.query()}")) from None


def _png(request: Request, size: str) -> bytes:
    return png.png(
        packs.first(request, store.active()), png.SIZES[size], digest=digest(request, PNG, size)
    )


def _pptx(request: Request, size: str) -> bytes:
    slides = packs.compose(request, store.active())
    return deck.pptx(slides, digest=digest(request, PPTX, size))


def _zip(request: Request, size: str) -> bytes:
    """Every slide as a picture, and all of them as a deck."""
    slides = packs.compose(request, store.active())
    name = packs.file_name(request)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number, drawn in enumerate(slides, start=1):
            content = png.png(drawn, png.SIZES[size])
            archive.writestr(zipfile.ZipInfo(f"{name}-{number}.png", settled.ZIP_DATE), content)
        content = deck.pptx(slides, digest=digest(request, PPTX, size))
        archive.writestr(zipfile.ZipInfo(f"{name}.pptx", settled.ZIP_DATE), content)
    return stream.getvalue()


def _pdf(request: Request, _: str) -> bytes:
    """A group on a sheet of A4; nothing else has one."""
    if not request.of_group:
        raise WrongRequest("group", request.group, GROUP_LIKE)
    return sheet.pdf(request, store.active())


MAKERS = {PNG: _png, PPTX: _pptx, ZIP: _zip, PDF: _pdf}


def digest(request: Request, kind: str, size: str = DEFAULT_SIZE) -> str:
    """What a file was made of, in sixteen digits; the day it was made on does not count.

    Of what plans say: their state, which nothing else of the request tells, and the day, from
    which it follows what is overdue.
    """
    asked = asdict(request) | {"made": ""}
    plans = f"{following.stamp()} {request.made}" if request.template == "progress" else ""
    parts = [EDITION, store.active().id, asked, kind, size, plans]
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
