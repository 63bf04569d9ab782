"""The subtitle: measure and areas, place and year."""

from __future__ import annotations

from briefing.figures import Subject


def subtitle(subject: Subject, level: str = "", measure: str = "") -> tuple[str, str]:
    """Measure and areas, and the end that is always kept: the place and the year."""
    text = subject.text
    name = measure or text.numerals(subject.shade.name(text.lang))
    if not measure and subject.shade.id != subject.measure.id:
        name = text("drawn-as-rate", rate=name, count=subject.measure.name(text.lang))
    parts = [name]
    if level:
        parts.append(text("by-level", level=subject.kinds(level, plural=False)))
    return " · ".join(parts), ending(subject)


def ending(subject: Subject) -> str:
    """The place and the year of a subtitle; a place within the area that was asked for is named."""
    text, area = subject.text, subject.own_name(subject.area)
    if subject.request.place:
        inside = subject.own_name(subject.request.place)
        area = text("area-around", area=area, place=inside)
    year = text("year", year=text.year(subject.request.period))
    return f" · {area} · {year}"
