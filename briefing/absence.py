"""Why a slide has nothing to show of a measure: the one reason that is so."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.naming import short_name
from data.catalog import Measure
from figures import readings
from geo.areas import BANGKOK, region_of

POOR = "target_poor_rate"
YEARS_NAMED = 3
CAPITAL = frozenset({BANGKOK, region_of(BANGKOK)})


def reason(subject: Subject, level: str, measure: Measure | None = None) -> str:
    """Why a measure (the one that fills the map by default) has no figures of a level here."""
    asked, text = measure or subject.shade, subject.text
    name, year = short_name(subject, asked), text.year(subject.request.period)
    if level not in asked.levels.split():
        levels = [
            subject.kinds(known, plural=False)
            for known in asked.levels.split()
            if known in NAMED_LEVELS
        ]
        kind = subject.kinds(level, plural=False)
        return text("on-slide-absent-level", measure=name, level=kind, levels=text.listed(levels))
    if not subject.known_in(level, asked.id):
        years = ", ".join(
            text.year(known)
            for known in readings.years(subject.release, level, asked)[:YEARS_NAMED]
        )
        key = "absent-year" if years else "absent-never"
        return text(key, measure=name, year=year, years=years)
    if subject.area in CAPITAL and asked.of_survey:
        return text("on-slide-absent-bangkok")
    return text("absent-here", measure=name, year=year, area=subject.own_name(subject.area))


NAMED_LEVELS = ("country", "region", "province", "district", "tambon")
"""Levels that are named as those that a measure has."""


def not_surveyed(subject: Subject) -> bool:
    """Whether the area has no figures because the survey does not cover it."""
    return subject.area in CAPITAL and subject.known_in("province", POOR)
