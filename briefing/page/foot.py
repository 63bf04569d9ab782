"""The foot of a slide: source, boundary note, date, code, page number, QR code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import segno

from briefing.cited import OWN
from briefing.codes import slide_code
from briefing.figures import Subject
from briefing.page import lines, measuring, styles
from briefing.page.marks import Box, Label, Raster, Stroke
from briefing.page.slide import Element, Slide
from briefing.page.styles import HEIGHT, MARGIN, WIDTH
from briefing.page.texts import Text, write
from briefing.wording import Wording
from figures import cited, seen

FOOT = HEIGHT - 56
QR = Box(WIDTH - MARGIN - 44, FOOT + 6, 44, 44)
LONGEST = 300
"""Letters of an address that a phone still reads from a code of this size."""
PAGE_ROOM = "Page 00 / 00"


@dataclass(frozen=True)
class Foot:
    """What stands below the content, and where it begins."""

    elements: tuple[Element, ...]
    top: float


def foot(subject: Subject) -> Foot:
    """Source, processing date and boundary note; the slide's code, its number and a QR code.

    Where it is not known under which address people reach the dashboard there is no QR code, and a
    note instead.
    """
    text, request = subject.text, subject.request
    spelled = slide_code.certain_code(request, subject.catalog)
    drawn: list[Element] = []
    right = WIDTH - MARGIN
    note = ""
    if request.address and len(slide_code.short_address(request)) <= LONGEST:
        address = slide_code.short_address(request) if spelled else slide_code.full_address(request)
        drawn.append(qr(address, text("qr-alt", code=spelled)))
        right = QR.left - 12
    elif spelled:
        note = text("code-note")
    number = measuring.width(PAGE_ROOM, styles.PAGE.points, styles.PAGE.weight) + 16
    drawn += [
        Label(spelled, right, FOOT + 30, styles.PAGE, "right"),
        Label(note, right - number, FOOT + 47, styles.SOURCE, "right"),
        Label("", right, FOOT + 48, styles.PAGE, "right", field=True),
    ]
    beside = measuring.width(spelled, styles.PAGE.points, styles.PAGE.weight)
    number += measuring.width(note, styles.SOURCE.points, styles.SOURCE.weight)
    said = _said(subject, [right - MARGIN - 20 - taken for taken in (0.0, beside, number)])
    top = said[0].box.top - 4
    rule = Stroke(((MARGIN, top), (WIDTH - MARGIN, top)), styles.RULE, 1.0)
    return Foot((rule, *drawn, *said), top)


def _said(subject: Subject, rooms: Sequence[float]) -> list[Text]:
    """Source, boundary note and credit, each as wide as what stands beside it leaves room for.

    What is too long for one line has a second one, and the foot begins higher.
    """
    text = subject.text
    told = (source_line(subject), (text("note"), left_out(subject)), (credit(subject), ""))
    drawn: list[Text] = []
    top = FOOT + 4
    for (line, end), room in zip(told, rooms, strict=True):
        drawn.append(_line(line, end, top, room))
        top = drawn[-1].box.bottom
    more = sum(len(line.broken) - 1 for line in drawn)
    higher = more * styles.SOURCE.points * styles.SOURCE.leading
    return [replace(line, box=replace(line.box, top=line.box.top - higher)) for line in drawn]


def _line(line: str, end: str, top: float, room: float) -> Text:
    """A text in one line or two; what two cannot hold gives way before its end."""
    style = styles.SOURCE
    whole = write(line + end, MARGIN, top, room, style, role="source", most=2)
    if not whole.cut:
        return whole
    shown = lines.keeping_end(line, end, room, style.points, style.weight)
    return write(shown, MARGIN, top, room, style, role="source", most=1)


def credit(subject: Subject) -> str:
    """Whose boundaries these are, and when the slide was made."""
    return subject.text("credit", date=subject.text.day(subject.request.made))


def left_out(subject: Subject) -> str:
    """What who sees a part of the release alone is not shown, to stand behind the boundary note."""
    said = seen.short(subject.release, subject.text.lang)
    return f" · {subject.text.numerals(said)}" if said else ""


def source_line(subject: Subject) -> tuple[str, str]:
    """Where the figures come from, and the end of the line, which is always kept: their year."""
    text = subject.text
    source = subject.catalog.source_of(subject.shade, subject.request.period)
    year = text.year(subject.request.period)
    key = f"on-slide-source-{source}"
    said = OWN.get(subject.request.template)
    if mark := subject.release.mark(text.lang):
        beside = text("on-slide-source-year-beside", year=year)
        return text("training-source", mark=mark), "" if said else beside
    if said:
        return said(subject), ""
    if text.has(key):
        return text(key), text("on-slide-source-year", year=year)
    known = subject.catalog.sources.get(source)
    title, publisher = source, ""
    if known is not None:
        title = cited.title(known).said(text.lang)
        publisher = cited.publisher(known).said(text.lang)
    named = text(
        "on-slide-source-other", title=title, publisher=publisher, by="some" if publisher else "no"
    )
    own = source in subject.catalog.tabulated.values()
    return named, text("on-slide-source-year" if own else "on-slide-source-year-beside", year=year)


def qr(address: str, alt: str) -> Raster:
    """The address as a QR code."""
    made = segno.make(address, error="m", micro=False, boost_error=False)
    cells = tuple(tuple(bool(cell) for cell in row) for row in made.matrix)
    return Raster(QR, cells, alt)


def numbered(slide: Slide, wording: Wording, page: int, pages: int) -> Slide:
    """The slide with its page number."""
    if pages == 1:
        shown = wording("page", page=wording.number(page))
    else:
        shown = wording("page", page=f"{wording.number(page)} / {wording.number(pages)}")
    elements = tuple(
        replace(element, text=shown) if isinstance(element, Label) and element.field else element
        for element in slide.elements
    )
    return replace(slide, elements=elements)
