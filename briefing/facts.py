"""Figures in large type with what they mean below, and the ones that several slides show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing import numbers
from briefing.figures import UNDER, Subject
from briefing.page import lines, styles
from briefing.page.elements import Box, Element, Stroke, write
from briefing.page.fonts import STRONG
from briefing.page.styles import Style
from data.catalog import Measure
from figures.options import several_of
from geo.areas import COUNTRY
from poverty import claims
from wording.numbers import NONE, UNAVAILABLE, missing

GAP = 16.0
SIZES = (34, 32, 30, 28, 26, 24, 22, 20, 18)
GRID = 28.0
"""Largest type of figures in rows above each other."""


@dataclass(frozen=True)
class Fact:
    """A figure and what it is."""

    value: str
    label: str


def across(
    facts: Sequence[Fact], box: Box, *, lines_of_label: int = 3, largest: float = 34
) -> tuple[list[Element], float]:
    """Facts side by side with hairlines between them; returns them and where they end."""
    room = box.width - GAP * (len(facts) - 1)
    style, widths = _largest(facts, room, largest, lines_of_label)
    drawn: list[Element] = []
    left, ends, between = box.left, [box.top], []
    for fact, width in zip(facts, widths, strict=True):
        value = write(fact.value, left, box.top, width, style, most=2)
        label = write(fact.label, left, value.box.bottom, width, styles.FACT, most=lines_of_label)
        drawn += [value, label]
        ends.append(label.box.bottom)
        left += width + GAP
        between.append(left - GAP / 2)
    bottom = max(ends)
    for x in between[:-1]:
        drawn.append(Stroke(((x, box.top + 6), (x, bottom - 2)), styles.RULE, 1.0))
    return drawn, bottom


def _largest(
    facts: Sequence[Fact], room: float, largest: float, most: int
) -> tuple[Style, list[float]]:
    """The largest size in which every figure takes one line, and the widths of their columns.

    No label is cut by it, where the smallest size leaves them room.
    """
    for points in SIZES:
        wide = [lines.width(fact.value, points, STRONG) + 1 for fact in facts]
        widths = _shared(wide, room)
        told = all(_fits(one.label, width, most) for one, width in zip(facts, widths, strict=True))
        if points <= largest and told and sum(widths) <= room + 1:
            break
    return Style(points, STRONG), widths


def _fits(label: str, width: float, most: int) -> bool:
    """Whether a label is told in full in so many lines."""
    points = styles.FACT.points
    if not lines.fits_unbroken(label, width, points):
        return False
    return len(lines.broken(label, width, points)) <= most


def _shared(wanted: Sequence[float], room: float) -> list[float]:
    """A room shared equally, but that who wants more than a share has as much as it wants."""
    share, left, many = room / len(wanted), room, len(wanted)
    for one in sorted(wanted, reverse=True):
        if one <= share:
            break
        left, many = left - one, many - 1
        share = left / many if many else 0.0
    return [max(one, share) for one in wanted]


def grid(
    facts: Sequence[Fact], box: Box, columns: int = 2, *, lines_of_label: int = 2
) -> tuple[list[Element], float]:
    """Facts in rows of some columns."""
    drawn: list[Element] = []
    top = box.top
    for start in range(0, len(facts), columns):
        row, bottom = across(
            facts[start : start + columns],
            Box(box.left, top, box.width, box.height),
            lines_of_label=lines_of_label,
            largest=GRID,
        )
        drawn += row
        top = bottom + 8
    return drawn, top - 8


def poor(subject: Subject, code: str) -> Fact:
    """Target poor of an area and of how many surveyed."""
    row, text = subject.row(code, "target_poor_rate"), subject.text
    if missing(row["count"]):
        surveyed = subject.known_in("province", "target_poor_rate")
        key = "fact-poor-none" if surveyed else "fact-poor-missing"
        return Fact(UNAVAILABLE, text(key, year=text.year(subject.request.period)))
    return Fact(text.count(row["count"]), text("fact-poor", base=text.count(row["base"])))


def rate(subject: Subject, code: str) -> Fact:
    """The measure's value for an area, with the country's beside it."""
    row, text = subject.row(code), subject.text
    value = subject.shown(row)
    country = subject.row(COUNTRY)
    if code == COUNTRY or missing(country["value"]):
        return Fact(value, text("fact-rate", measure=measure_name(subject)))
    return Fact(
        value,
        text("fact-rate-beside", measure=measure_name(subject), country=subject.shown(country)),
    )


def measure_name(subject: Subject) -> str:
    """The measure's name up to its colon."""
    return short_name(subject, subject.shade)


def short_name(subject: Subject, measure: Measure) -> str:
    """A measure's name up to its colon: an indicator by its number; of an imported one as it is."""
    name = measure.name(subject.text.lang)
    return subject.text.numerals(name.split(":")[0] if ours(measure) else name)


def ours(measure: Measure) -> bool:
    """Whether a measure's name was written here, not in a table that somebody imported."""
    return measure.id in numbers.DECLARED or measure.id.startswith(UNDER)


def within_sentence(name: str) -> str:
    """A name inside an English sentence: without its capital, unless it is initials or a title."""
    first, _, after = name.partition(" ")
    own = not first[1:2].islower() or after[:1].isupper()
    return name if own else name[:1].lower() + name[1:]


def spoken_measure(subject: Subject, measure: Measure) -> str:
    """A measure inside a sentence: an indicator as the share that fails it."""
    number = measure.id.removeprefix("indicator_")
    if number.isdigit():
        return subject.text("measure-failing", number=subject.text.number(int(number)))
    name = short_name(subject, measure)
    return within_sentence(name) if ours(measure) else name


def under_setting(name: str) -> Callable[[Subject, str], Fact]:
    """H, A, M0 or the poor (`h`, `a`, `m0`, `poor`) of an area, with the usual setting's beside."""

    def fact(subject: Subject, code: str) -> Fact:
        text = subject.text
        usual = subject.of_setting(code, name, usual=True)
        label = text(f"fact-setting-{name}", unit=text(f"setting-unit-{subject.method.base}"),
                     several=several_of(subject.method))  # fmt: skip
        beside = text("fact-setting-usual", label=label, usual=usual)
        return Fact(subject.of_setting(code, name), beside)

    return fact


def rank(subject: Subject, code: str) -> Fact:
    """The rank of an area among those of its level, with their number and who shares it."""
    text, level = subject.text, str(subject.areas.at[code, "level"])
    place = claims.place(subject.reading(level)["value"], code)
    if place is None:
        return Fact(NONE, text("fact-rank-none"))
    return Fact(
        text("fact-rank-value", rank=text.number(place.rank), n=text.number(place.of)),
        text("fact-rank", level=text(f"kind-{level}", number="many"),
             shared=text.number(place.shared_by)),
    )  # fmt: skip


def largest_dimension(subject: Subject, code: str) -> Fact:
    """The dimension in which most target poor are deprived, or those in which as many are."""
    text, counts = subject.text, subject.dimensions(code)["count"]
    if not counts.max() > 0:
        return Fact(UNAVAILABLE if counts.isna().all() else NONE, text("fact-dimension-none"))
    dimensions, leaders = subject.catalog.dimensions, claims.leaders(counts)
    names = [dimensions[str(name)].name(text.lang) for name in leaders]
    share = counts.max() / subject.row(code, "target_poor_rate")["count"]
    label = text("fact-dimension", share=text.percent(share), tied=text.number(len(leaders)))
    return Fact(text.listed(names), label)


def several(subject: Subject, code: str) -> Fact:
    """Target poor in two or more dimensions."""
    people, text = subject.several(code), subject.text
    total = subject.row(code, "target_poor_rate")["count"]
    if not missing(people):
        share = text.percent(people / total) if total > 0 else UNAVAILABLE
        shown = text.count(people)
        shown = text("about", value=shown) if people > 0 else shown
        return Fact(shown, text("fact-several", share=share))
    if missing(total) or not subject.joint_of(code):
        key = "fact-several-none" if missing(total) else "fact-several-joint"
        return Fact(UNAVAILABLE, text(key, year=text.year(subject.request.period)))
    return Fact(text.below(), text("fact-several-protected"))


def rate_of_poor(subject: Subject, code: str) -> Fact:
    """The target poor rate of an area, with the country's beside it."""
    text, measure = subject.text, subject.catalog.measures["target_poor_rate"]
    name = measure.name(text.lang)
    value = text.percent(subject.row(code, measure.id)["value"])
    if code == COUNTRY:
        return Fact(value, text("fact-rate", measure=name))
    country = text.percent(subject.row(COUNTRY, measure.id)["value"])
    return Fact(value, text("fact-rate-beside", measure=name, country=country))
