"""What a measure is called on a slide: in a title, and inside a sentence."""

from __future__ import annotations

from briefing.codes import measure_numbers
from briefing.figures import UNDER, Subject
from data.catalog import Measure


def measure_name(subject: Subject) -> str:
    """The measure's name up to its colon."""
    return short_name(subject, subject.shade)


def short_name(subject: Subject, measure: Measure) -> str:
    """A measure's name up to its colon: an indicator by its number; of an imported one as it is."""
    name = measure.name(subject.text.lang)
    return subject.text.numerals(name.split(":")[0] if ours(measure) else name)


def ours(measure: Measure) -> bool:
    """Whether a measure's name was written here, not in a table that somebody imported."""
    return measure.id in measure_numbers.DECLARED or measure.id.startswith(UNDER)


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
