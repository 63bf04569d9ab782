"""What every page of a report has around its content: headline, releases, source, number, words."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.files.pdf import A4
from briefing.page import stamp, styles
from briefing.page.fonts import STRONG
from briefing.page.headline import subtitle_line
from briefing.page.marks import Area, Box, Label, Stroke
from briefing.page.slide import Element, MapPanel, Slide
from briefing.page.styles import MARGIN, Style
from briefing.page.texts import write
from briefing.report.request import EditionRequest
from briefing.report.told import Told
from figures import cited, seen

WIDTH = A4.width - 2 * MARGIN
FOOT, LINE = 78.0, 18.0
"""Heights of the foot, and of the line more in which it says what is left out."""
TITLES = tuple(Style(points, STRONG, leading=1.45) for points in (24, 22, 20, 18, 16))
TITLE_TOP = 18.0
NUMBER = 96.0
"""Room for the page's number."""


def room(told: Told, top: float) -> Box:
    """The room for content below a height."""
    return Box(MARGIN, top, WIDTH, _lowest(told) - 12 - top)


def _lowest(told: Told) -> float:
    """Where the foot begins."""
    return A4.height - FOOT - LINE * bool(left_out(told))


def head(told: Told, finding: str) -> tuple[list[Element], float]:
    """The headline and what the report is of; and where the content may begin."""
    mark = told.after.mark(told.text.lang)
    said = told.text("training-title", mark=mark, title=finding) if mark else finding
    tried = [write(said, MARGIN, TITLE_TOP, WIDTH, style, role="title", most=2) for style in TITLES]
    title = next((one for one in tried if not one.cut), tried[-1])
    style, line = subtitle_line(
        told.text("editions-report"), f" · {told.place} · {told.releases()}", WIDTH
    )
    below = write(line, MARGIN, title.box.bottom + 4, WIDTH, style, role="subtitle", most=1)
    strip = Area(Box(0, 0, A4.width, 7), styles.ACCENT)
    return [strip, title, below], below.box.bottom + 12


def foot(told: Told, request: EditionRequest) -> list[Element]:
    """Where the figures come from, what is not counted, and the page's number."""
    text = told.text
    mark = told.after.mark(text.lang)
    source = (
        text("training-source", mark=mark)
        if mark
        else text("editions-source", sources=_sources(told))
    )
    said = text("editions-foot", source=source, date=text.day(request.made))
    top = _lowest(told)
    above = write(said, MARGIN, top, WIDTH, styles.SOURCE, role="source", most=2)
    room = WIDTH - NUMBER
    unseen = left_out(told)
    rule = write(
        " · ".join(filter(None, (unseen, text("editions-rule")))),
        MARGIN,
        above.box.bottom,
        room,
        styles.SOURCE,
        role="source",
        most=3 if unseen else 2,
    )
    line = Stroke(((MARGIN, top - 4), (A4.width - MARGIN, top - 4)), styles.RULE, 1.0)
    number = Label("", A4.width - MARGIN, A4.height - 17, styles.PAGE, "right", field=True)
    return [line, above, rule, number]


def left_out(told: Told) -> str:
    """What who sees a part of one of the releases alone is not shown; else empty."""
    lang = told.text.lang
    said = seen.short(told.after, lang) or seen.short(told.before, lang)
    return told.text.numerals(said)


def _sources(told: Told) -> str:
    """Titles of the sources of all measures told of, once each; of none the two releases."""
    measures = dict.fromkeys(str(one) for one in told.rows["measure"].dropna())
    known = told.after.catalog.sources
    named = dict.fromkeys(told.measure(one).source for one in measures)
    lang = told.text.lang
    titles = ", ".join(cited.title(known[one]).said(lang) if one in known else one for one in named)
    return titles or told.text("editions-both", before=told.before.id, after=told.after.id)


def page(
    told: Told, request: EditionRequest, title: str, elements: Sequence[Element], described: str
) -> Slide:
    """A finished page: what lies on it, the words of training, its notes and its keywords."""
    mark = told.after.mark(told.text.lang)
    notes = "\n".join(
        filter(
            None,
            [mark, title, described, left_out(told), request.page() if request.address else ""],
        )
    )
    keywords = {
        "Title": title,
        "Measure": told.text("editions-report"),
        "Area": request.area,
        "Period": str(request.period),
        "Made": request.made,
        "Release": f"{request.before} {request.after}",
        "Address": request.page() if request.address else "",
        "Short": request.page() if request.address else "",
        "Code": "",
        "Language": request.lang,
    }
    drawn = [*elements, *foot(told, request)]
    return Slide(
        title,
        tuple(_stamped(drawn, mark)),
        notes,
        {**keywords, **({"Training": mark} if mark else {})},
    )


def _stamped(elements: Sequence[Element], mark: str) -> list[Element]:
    """Elements with the words of training across the page and across each map."""
    if not mark:
        return list(elements)
    maps = [one for one in elements if isinstance(one, MapPanel)]
    across = [stamp.stamp(one.box, mark) for one in maps]
    return [*elements, *(across or [stamp.stamp(A4, mark)])]
