"""What every slide has: headline and subtitle above, source, date, code and number below."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import segno
from PIL import Image

from briefing import code, lines, styles
from briefing.elements import Area, Box, Element, Label, Picture, Raster, Slide, Stroke, Text, write
from briefing.figures import Subject
from briefing.styles import HEIGHT, MARGIN, WIDTH
from briefing.wording import Wording

LOGO = "ATLAS_LOGO"
"""Environment variable that names the picture in the logo's slot; no slot without it."""
LOGO_BOX = Box(WIDTH - MARGIN - 120, 22, 120, 48)
FOOT = HEIGHT - 56
QR = Box(WIDTH - MARGIN - 44, FOOT + 6, 44, 44)
TITLE_TOP = 22.0
SUBTITLE_GAP = 4.0
USUAL = 0.36
"""From a headline's baseline to the top of its subtitle, in sizes of the headline, at least."""
GAP = 0.09
"""Between the ink of two lines of a headline, in sizes of its type."""
CONTENT_WIDTH = WIDTH - 2 * MARGIN


@dataclass(frozen=True)
class Frame:
    """The frame of a slide, and the room that it leaves."""

    elements: tuple[Element, ...]
    content: Box


def logo() -> Path | None:
    """The picture for the logo's slot, where the configuration names one that can be read."""
    named = os.environ.get(LOGO, "")
    return Path(named) if named and _readable(named) else None


@cache
def _readable(named: str) -> bool:
    """Whether a file is a PNG or JPEG picture; says so on standard error, once, where it is not."""
    try:
        with Image.open(named, formats=("PNG", "JPEG")) as picture:
            picture.verify()
    except (OSError, SyntaxError, ValueError):
        print(
            f"{LOGO}={named}: อ่านเป็นภาพ PNG หรือ JPEG ไม่ได้ สไลด์จึงไม่มีโลโก้ / "
            "not a PNG or JPEG picture that can be read; slides have no logo",
            file=sys.stderr,
        )
        return False
    return True


def around(subject: Subject, finding: str, subtitle: str) -> Frame:
    """The frame with a finding (or the headline asked for) and a subtitle."""
    mark = logo()
    room = CONTENT_WIDTH - (LOGO_BOX.width + 24 if mark else 0)
    title = headline(subject.request.headline or finding, room)
    below = write(
        subtitle, MARGIN, _below(title, subtitle), room, styles.SUBTITLE, role="subtitle", most=1
    )
    elements: list[Element] = [Area(Box(0, 0, WIDTH, 7), styles.ACCENT), title, below]
    if mark:
        elements.append(Picture(LOGO_BOX, str(mark), subject.text("logo-alt")))
    top = below.box.bottom + 12
    content = Box(MARGIN, top, CONTENT_WIDTH, FOOT - 10 - top)
    return Frame((*elements, *foot(subject)), content)


def headline(text: str, room: float) -> Text:
    """A title in the largest size that takes two lines at most."""
    for style in styles.TITLES:
        broken = lines.balanced(text, room, style.points, style.weight)
        if len(broken) <= 2:
            break
    else:
        rest = "".join(broken[1:])
        broken = [broken[0], lines.shortened(rest, room, style.points, style.weight)]
    steps = [lines.apart(*pair, style.points, style.weight) for pair in pairwise(broken)]
    style = replace(style, leading=max([style.leading, *(step + GAP for step in steps)]))
    box = Box(MARGIN, TITLE_TOP, room, len(broken) * style.points * style.leading)
    return Text(box, lines.plain(text), tuple(broken), style, role="title")


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
    """Source, processing date and boundary note; the slide's code, its number and a QR code."""
    text, request = subject.text, subject.request
    spelled = code.write(request)
    style = styles.SOURCE
    beside = QR.left - 12
    room = beside - MARGIN - lines.width(spelled, styles.PAGE.points, styles.PAGE.weight) - 20
    said = [source_line(subject), text("note"), text("credit", date=text.day(request.made))]
    drawn: list[Element] = [
        Stroke(((MARGIN, FOOT), (WIDTH - MARGIN, FOOT)), styles.RULE, 1.0),
        Label(spelled, beside, FOOT + 20, styles.PAGE, "right"),
        Label("", beside, FOOT + 42, styles.PAGE, "right", field=True),
        qr(code.address(request), text("qr-alt", code=spelled)),
    ]
    top = FOOT + 4
    for line in said:
        written = write(line, MARGIN, top, room, style, role="source", most=1)
        drawn.append(written)
        top = written.box.bottom
    return drawn


def source_line(subject: Subject) -> str:
    """Where the figures come from, with their year."""
    year = subject.text.year(subject.request.period)
    return subject.text(f"source-{subject.shade.source}", year=year)


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
