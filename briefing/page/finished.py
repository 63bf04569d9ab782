"""The finished slide: with its notes, and what its file says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from briefing.codes import slide_code
from briefing.figures import Subject
from briefing.page import fonts, foot, stamp
from briefing.page.frame import Frame
from briefing.page.slide import Element, Slide
from briefing.page.texts import Text
from figures import seen


def finished(
    subject: Subject, around: Frame, elements: Sequence[Element], description: str
) -> Slide:
    """The slide with its notes and what its file says of itself."""
    text, request = subject.text, subject.request
    title = next(part.text for part in around.elements if isinstance(part, Text))
    address = slide_code.full_address(request)
    notes = "\n".join(
        [
            *filter(None, [subject.release.mark(subject.text.lang)]),
            description,
            *filter(None, [seen.told(subject.release, subject.text.lang)]),
            "".join(foot.source_line(subject)),
            text("note"),
            foot.credit(subject),
            *([address] if request.address else [text("code-note")]),
            *([text("lost-signs", signs=lost)] if (lost := _lost(subject)) else []),
        ]
    )
    keywords = {
        "Title": title,
        "Measure": subject.shade.id,
        "Area": request.area,
        "Period": str(request.period),
        "Made": request.made,
        "Release": subject.release.id,
        "Address": address,
        "Short": slide_code.short_address(request),
        "Code": slide_code.certain_code(request, subject.catalog),
        "Template": request.template,
        "Setting": request.setting,
        "Language": request.lang,
    }
    mark = subject.release.mark(subject.text.lang)
    drawn = stamp.stamped((*around.elements, *elements), mark)
    return Slide(title, tuple(drawn), notes, {**keywords, **({"Training": mark} if mark else {})})


def _lost(subject: Subject) -> str:
    """Signs in the names of a measure and its source that the type has no glyphs of."""
    catalog, period = subject.catalog, subject.request.period
    source = catalog.sources.get(catalog.source_of(subject.shade, period))
    named = [subject.measure.name(subject.text.lang), subject.second().name(subject.text.lang)]
    named += [*asdict(source).values()] if source else []
    return fonts.undrawable("".join(named))
