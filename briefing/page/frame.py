"""What every slide has: headline and subtitle above, source, date, code and number below."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import segno
from PIL import Image

import settings
from briefing import code
from briefing.figures import Subject
from briefing.page import lines, styles
from briefing.page.elements import (
    Area,
    Box,
    Element,
    Label,
    Picture,
    Raster,
    Slide,
    Stroke,
    Text,
    write,
)
from briefing.page.styles import HEIGHT, MARGIN, WIDTH
from briefing.wording import Wording
from figures import options
from wording.names import either

LOGO_BOX = Box(WIDTH - MARGIN - 120, 22, 120, 48)
FOOT = HEIGHT - 56
QR = Box(WIDTH - MARGIN - 44, FOOT + 6, 44, 44)
TITLE_TOP = 22.0
SUBTITLE_GAP = 4.0
USUAL = 0.36
"""From a headline's baseline to the top of its subtitle, in sizes of the headline, at least."""
GAP = 0.09
"""Between the ink of two lines of a headline, in sizes of its type."""
TITLE_LINES = 2
SUBTITLE_SIZES = (styles.SUBTITLE.points, 17.0, 16.0, 15.0)
SETTING_SIZES = (17.0, 16.0, 15.0, 14.0, 13.5, 13.0, 12.5)
PAGE_ROOM = "Page 00 / 00"
CONTENT_WIDTH = WIDTH - 2 * MARGIN


@dataclass(frozen=True)
class Frame:
    """The frame of a slide, and the room that it leaves."""

    elements: tuple[Element, ...]
    content: Box


def logo() -> Path | None:
    """The picture for the logo's slot, where the configuration names one that can be read."""
    named = settings.LOGO.value()
    return named if named and _readable(named) else None


@cache
def _readable(named: Path) -> bool:
    """Whether a file is a PNG or JPEG picture; says so on standard error, once, where it is not."""
    try:
        with Image.open(named, formats=("PNG", "JPEG")) as picture:
            picture.verify()
    except (OSError, SyntaxError, ValueError):
        print(
            f"{settings.LOGO.name}={named}: อ่านเป็นภาพ PNG หรือ JPEG ไม่ได้ สไลด์จึงไม่มีโลโก้ / "
            "not a PNG or JPEG picture that can be read; slides have no logo",
            file=sys.stderr,
        )
        return False
    return True


def around(subject: Subject, finding: str, subtitle: tuple[str, str]) -> Frame:
    """The frame with a finding (or the headline asked for) and a subtitle.

    The subtitle is what may be shortened, and its end, which never is: the place and the year.
    """
    mark = logo()
    room = CONTENT_WIDTH - (LOGO_BOX.width + 24 if mark else 0)
    title = headline(subject.request.headline or finding, room)
    style, said = _subtitle(*subtitle, room)
    below = write(said, MARGIN, _below(title, said), room, style, role="subtitle", most=1)
    elements: list[Element] = [Area(Box(0, 0, WIDTH, 7), styles.ACCENT), title, below]
    if subject.request.setting:
        below = _setting(subject, below.box.bottom + 2)
        elements.append(below)
    if mark:
        elements.append(Picture(LOGO_BOX, str(mark), subject.text("logo-alt")))
    top = below.box.bottom + 12
    content = Box(MARGIN, top, CONTENT_WIDTH, FOOT - 10 - top)
    return Frame((*elements, *foot(subject)), content)


def _setting(subject: Subject, top: float) -> Text:
    """Population, cut-off and weights of the slide."""
    text, method = subject.text, subject.method
    parts = [
        f"{dimension.name(text.lang)} {text.number(share * options.HIGHEST)}%"
        for dimension, share in zip(
            subject.catalog.dimensions.values(), method.setting.weights, strict=True
        )
    ]
    said = text(
        "setting-line",
        population=text(f"setting-population-{method.population}"),
        k=text.number(method.k / options.HIGHEST, decimals=2),
        weights=" · ".join(parts),
    )
    fits = (
        size for size in SETTING_SIZES
        if lines.width(said, size, styles.SUBTITLE.weight) <= CONTENT_WIDTH
    )  # fmt: skip
    style = replace(styles.SUBTITLE, points=next(fits, SETTING_SIZES[-1]))
    return write(said, MARGIN, top, CONTENT_WIDTH, style, most=2)


def headline(text: str, room: float) -> Text:
    """A title in the largest size that takes two lines at most."""
    style, broken = _title_lines(text, room)
    steps = [lines.apart(*pair, style.points, style.weight) for pair in pairwise(broken)]
    style = replace(style, leading=max([style.leading, *(step + GAP for step in steps)]))
    box = Box(MARGIN, TITLE_TOP, room, len(broken) * style.points * style.leading)
    return Text(box, lines.plain(text), tuple(broken), style, role="title")


def cut(text: str) -> bool:
    """Whether a headline is too long for a slide, so that its end is left out."""
    room = CONTENT_WIDTH - (LOGO_BOX.width + 24 if logo() else 0)
    return bool(text) and headline(text, room).broken[-1].endswith(lines.ELLIPSIS)


def _title_lines(text: str, room: float) -> tuple[styles.Style, list[str]]:
    """The largest style in which a title takes two lines, broken between words where that can be.

    What does not fit in the smallest one is cut off with an ellipsis.
    """
    for unbroken in (True, False):
        for style in styles.TITLES:
            kind = style.points, style.weight
            if unbroken and not lines.fits_unbroken(text, room, *kind):
                continue
            broken = lines.balanced(text, room, *kind)
            if len(broken) <= TITLE_LINES:
                return style, [lines.shortened(line, room, *kind) for line in broken]
    style = styles.TITLES[-1]
    return style, lines.in_lines(text, room, TITLE_LINES, style.points, style.weight)


def _subtitle(said: str, end: str, room: float) -> tuple[styles.Style, str]:
    """A subtitle in the largest size in which it fits; in the smallest its beginning gives way."""
    for points in SUBTITLE_SIZES:
        if lines.width(said + end, points, styles.SUBTITLE.weight) <= room:
            return replace(styles.SUBTITLE, points=points), lines.plain(said + end)
    style = replace(styles.SUBTITLE, points=SUBTITLE_SIZES[-1])
    return style, lines.keeping_end(said, end, room, style.points, style.weight)


def _below(title: Text, subtitle: str) -> float:
    """The top of a subtitle whose ink stands clear of the headline's."""
    style, under = title.style, styles.SUBTITLE
    last = title.box.top + style.points * styles.ASCENT
    last += (len(title.broken) - 1) * style.points * style.leading
    _, _, descent = lines.extent(title.broken[-1], style.points, style.weight)
    _, high, own = lines.extent(subtitle, under.points, under.weight)
    clear = descent + SUBTITLE_GAP + high - own
    usual = USUAL * style.points + under.points
    return last + max(clear, usual) - under.points * styles.ASCENT


def foot(subject: Subject) -> list[Element]:
    """Source, processing date and boundary note; the slide's code, its number and a QR code.

    Where it is not known under which address people reach the dashboard there is no QR code, and a
    note instead.
    """
    text, request = subject.text, subject.request
    spelled = code.certain(request, subject.catalog)
    drawn: list[Element] = [Stroke(((MARGIN, FOOT), (WIDTH - MARGIN, FOOT)), styles.RULE, 1.0)]
    right = WIDTH - MARGIN
    note = ""
    if request.address:
        address = code.address(request) if spelled else code.full_address(request)
        drawn.append(qr(address, text("qr-alt", code=spelled)))
        right = QR.left - 12
    elif spelled:
        note = text("code-note")
    number = lines.width(PAGE_ROOM, styles.PAGE.points, styles.PAGE.weight) + 16
    drawn += [
        Label(spelled, right, FOOT + 30, styles.PAGE, "right"),
        Label(note, right - number, FOOT + 47, styles.SOURCE, "right"),
        Label("", right, FOOT + 48, styles.PAGE, "right", field=True),
    ]
    beside = lines.width(spelled, styles.PAGE.points, styles.PAGE.weight)
    number += lines.width(note, styles.SOURCE.points, styles.SOURCE.weight)
    return [
        *drawn,
        *_said(subject, [right - MARGIN - 20 - one for one in (0.0, beside, number)]),
    ]


def _said(subject: Subject, rooms: Sequence[float]) -> list[Element]:
    """Source, boundary note and credit, each as wide as what stands beside it leaves room for."""
    text, style = subject.text, styles.SOURCE
    said = [source_line(subject), (text("note"), ""), ("", credit(subject))]
    drawn: list[Element] = []
    top = FOOT + 4
    for (line, end), room in zip(said, rooms, strict=True):
        fitted = lines.keeping_end(line, end, room, style.points, style.weight)
        written = write(fitted, MARGIN, top, room, style, role="source", most=1)
        drawn.append(written)
        top = written.box.bottom
    return drawn


def credit(subject: Subject) -> str:
    """Whose boundaries these are, and when the slide was made."""
    return subject.text("credit", date=subject.text.day(subject.request.made))


def source_line(subject: Subject) -> tuple[str, str]:
    """Where the figures come from, and the end of the line, which is always kept: their year."""
    text, source = subject.text, subject.shade.source
    year = text.year(subject.request.period)
    key = f"on-slide-source-{source}"
    if text.has(key):
        return text(key), text("on-slide-source-year", year=year)
    known = subject.catalog.sources.get(source)
    title, publisher = source, ""
    if known is not None:
        title = known.title
        publisher = either(known.publisher, known.publisher_en, text.lang)
    named = text(
        "on-slide-source-other", title=title, publisher=publisher, by="some" if publisher else "no"
    )
    return named, text("on-slide-source-year-beside", year=year)


def qr(address: str, alt: str) -> Raster:
    """The address as a QR code."""
    made = segno.make(address, error="m", micro=False, boost_error=False)
    cells = tuple(tuple(bool(cell) for cell in row) for row in made.matrix)
    return Raster(QR, cells, alt)


def numbered(slide: Slide, wording: Wording, page: int, of: int) -> Slide:
    """The slide with its page number."""
    if of == 1:
        shown = wording("page", page=wording.number(page))
    else:
        shown = wording("page", page=f"{wording.number(page)} / {wording.number(of)}")
    elements = tuple(
        replace(element, text=shown) if isinstance(element, Label) and element.field else element
        for element in slide.elements
    )
    return replace(slide, elements=elements)
