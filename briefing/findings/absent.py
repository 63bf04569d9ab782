"""The headline where there are no figures."""

from __future__ import annotations

from briefing import absence
from briefing.figures import Subject
from briefing.naming import short_name


def absent(subject: Subject, level: str, measure: str = "") -> str:
    """That there are no figures of a level, of the measure that fills the map by default."""
    asked = subject.catalog.measures[measure] if measure else subject.shade
    if absence.not_surveyed(subject) and asked.of_survey:
        return subject.text("on-slide-finding-bangkok")
    name = short_name(subject, asked)
    if level in asked.levels.split():
        return subject.text(
            "on-slide-finding-nothing", area=subject.own_name(subject.area), measure=name
        )
    return absence.reason(subject, level, asked).rstrip(".")
