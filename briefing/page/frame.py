"""What every slide has around its content: headline, subtitle, setting, logo, foot."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.figures import Subject
from briefing.page import measuring, styles
from briefing.page.foot import foot
from briefing.page.headline import below_headline, headline, subtitle_line
from briefing.page.logo import LOGO_BOX, configured_logo
from briefing.page.marks import Area, Box, Picture
from briefing.page.slide import Element
from briefing.page.styles import CONTENT_WIDTH, MARGIN, WIDTH
from briefing.page.texts import Text, write
from figures import options

SETTING_SIZES = (17.0, 16.0, 15.0, 14.0, 13.5, 13.0, 12.5)


@dataclass(frozen=True)
class Frame:
    """The frame of a slide, and the room that it leaves."""

    elements: tuple[Element, ...]
    content: Box


def around(subject: Subject, finding: str, subtitle: tuple[str, str]) -> Frame:
    """The frame with a finding (or the headline asked for) and a subtitle.

    The subtitle is what may be shortened, and its end, which never is: the place and the year.
    """
    mark = configured_logo()
    room = CONTENT_WIDTH - (LOGO_BOX.width + 24 if mark else 0)
    title = headline(_marked(subject, subject.request.headline or finding), room)
    style, said = subtitle_line(*subtitle, room)
    below = write(said, MARGIN, below_headline(title, said), room, style, role="subtitle", most=1)
    elements: list[Element] = [Area(Box(0, 0, WIDTH, 7), styles.ACCENT), title, below]
    if subject.request.setting:
        below = _setting(subject, below.box.bottom + 2)
        elements.append(below)
    if mark:
        elements.append(Picture(LOGO_BOX, str(mark), subject.text("logo-alt")))
    top = below.box.bottom + 12
    below_content = foot(subject)
    content = Box(MARGIN, top, CONTENT_WIDTH, below_content.top - 10 - top)
    return Frame((*elements, *below_content.elements), content)


def _marked(subject: Subject, said: str) -> str:
    """A headline behind the words of a release of training, where it is of one."""
    mark = subject.release.mark(subject.text.lang)
    return subject.text("training-title", mark=mark, title=said) if mark else said


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
        if measuring.width(said, size, styles.SUBTITLE.weight) <= CONTENT_WIDTH
    )  # fmt: skip
    style = replace(styles.SUBTITLE, points=next(fits, SETTING_SIZES[-1]))
    return write(said, MARGIN, top, CONTENT_WIDTH, style, most=2)
