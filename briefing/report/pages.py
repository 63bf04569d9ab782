"""The pages of a report: four of the country, two of a province."""

from __future__ import annotations

from collections.abc import Callable

from briefing.page import foot, large_figures
from briefing.page.large_figures import LargeFigure
from briefing.page.marks import Box
from briefing.page.slide import Element, Slide
from briefing.report import frame, parts
from briefing.report.request import EditionRequest
from briefing.report.statement import compared, statement
from briefing.report.told import SURE, Told
from briefing.wording import Wording
from figures.edition.differences import GONE, NEW, RESTATED
from figures.edition.rows import OVERDUE
from geo.areas import COUNTRY

GUTTER = 28.0
FOLLOWING = 0.36
"""Of the height at most for targets and tasks of a province."""
OWN_SHARE = 0.66
"""Of the width for the place's own figures."""
Draw = Callable[[Told, Box], list[Element]]


def told_of(request: EditionRequest) -> Told:
    """The statements of a report in its language."""
    edition = compared(request.before, request.after)
    text = Wording(request.lang, request.digits)
    return Told(statement(request), edition.before, edition.after, request.area, text)


def compose(request: EditionRequest) -> list[Slide]:
    """The pages of a report, numbered. Raises `UnknownRelease`, `DamagedRelease`."""
    return pages_of(told_of(request), request)


def pages_of(told: Told, request: EditionRequest) -> list[Slide]:
    """The pages that tell what is known."""
    made = COUNTRY_PAGES if request.area == COUNTRY else PROVINCE_PAGES
    pages = [_page(told, request, *one) for one in made]
    return [foot.numbered(one, told.text, place + 1, len(pages)) for place, one in enumerate(pages)]


def _page(told: Told, request: EditionRequest, finding: Callable[[Told], str], draw: Draw) -> Slide:
    title = finding(told)
    around, top = frame.head(told, title)
    drawn = [*around, *draw(told, frame.room(told, top))]
    return frame.page(told, request, title, drawn, told.releases())


def figures(told: Told) -> list[LargeFigure]:
    """What the report comes to, in five figures."""
    text = told.text
    sure = int((told.moved["sure"] == SURE).sum())
    return [
        *(
            LargeFigure(text.number(told.number_of(part)), text(f"editions-figure-{part}"))
            for part in (NEW, RESTATED, GONE)
        ),
        LargeFigure(
            text.number(len(told.moved)), text("editions-figure-moved", sure=text.number(sure))
        ),
        LargeFigure(text.number(len(told.part(OVERDUE))), text("editions-figure-overdue")),
    ]


def halves(box: Box, share: float) -> tuple[Box, Box]:
    """Two boxes side by side, the first with a share of the width."""
    left = Box(box.left, box.top, (box.width - GUTTER) * share, box.height)
    start = left.right + GUTTER
    return left, Box(start, box.top, box.right - start, box.height)


def _first(told: Told, box: Box) -> list[Element]:
    """Large figures, below them the place's own figures with how many there are of each level."""
    shown, bottom = large_figures.across(figures(told), box, lines_of_label=2, largest=26)
    rest = Box(box.left, bottom + 14, box.width, box.bottom - bottom - 14)
    left, right = halves(rest, OWN_SHARE)
    return [*shown, *parts.table(told, "own", left), *parts.table(told, "numbered", right)]


def _province(told: Told, box: Box) -> list[Element]:
    """The same, and at the foot targets and tasks."""
    width = (box.width - GUTTER) / 2
    wanted = [parts.wanted_height(told, name, width) for name in ("targets", "overdue")]
    high = min(max(wanted), box.height * FOLLOWING)
    upper = Box(box.left, box.top, box.width, box.height - high - parts.GAP)
    left, right = halves(Box(box.left, upper.bottom + parts.GAP, box.width, high), 0.5)
    following = [*parts.table(told, "targets", left), *parts.table(told, "overdue", right)]
    return [*_first(told, upper), *following]


def _stacked(*names: str) -> Draw:
    return lambda told, box: parts.stacked(told, names, box)


Page = tuple[Callable[[Told], str], Draw]
"""What a page finds, in a sentence, and what draws the rest of it."""
COUNTRY_PAGES: tuple[Page, ...] = (
    (Told.finding, _first),
    (Told.restating, _stacked("restated")),
    (Told.moving, _stacked("moved")),
    (Told.following, _stacked("targets", "overdue")),
)
PROVINCE_PAGES: tuple[Page, ...] = (
    (Told.finding, _province),
    (Told.moving, _stacked("moved", "restated")),
)
