"""The headline of targeting: what covering whole areas of the finest level reaches."""

from __future__ import annotations

from briefing.figures import Subject
from figures.plan import covering
from poverty.targeting import Curve, Reached


def covered(subject: Subject) -> int:
    """Percent of the people that may be covered."""
    return int(subject.request.covered or covering.USUAL)


def place(subject: Subject) -> str:
    """Code of the area that is targeted in: the place asked for, else the slide's area."""
    return subject.request.place or subject.area


def spoken(subject: Subject) -> str:
    """The name of that area inside a sentence."""
    code = place(subject)
    return subject.spoken_area if code == subject.area else subject.own_name(code)


def curves(subject: Subject) -> dict[str, Curve]:
    """What targeting whole areas reaches, by their level."""
    return subject.figures.curves(subject.request.period, place(subject))


def reached(subject: Subject) -> dict[str, Reached]:
    """What areas of each level reach at the share covered."""
    share = covered(subject) / 100
    return {level: curve.at(share) for level, curve in curves(subject).items()}


def targeting(subject: Subject) -> str:
    """What the finest areas reach, and how few of those covered are poor."""
    every = reached(subject)
    if not every:
        return subject.text("budget-targeting-none", place=spoken(subject))
    level, found = list(every.items())[-1]
    return covering.headline(
        subject.text, level, found, covered(subject), named(subject, level, found)
    )


def named(subject: Subject, level: str, found: Reached) -> covering.Named:
    """How the areas of a level are called here."""
    return covering.Named(
        place=spoken(subject),
        kind=subject.kinds(level, plural=False),
        kinds=subject.kinds(level),
        areas=subject.many(level, found.areas),
    )
