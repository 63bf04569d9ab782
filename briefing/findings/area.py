"""The headline of one area: its value beside the country's, or its rank."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.findings.absent import absent
from briefing.naming import measure_name, spoken_measure
from briefing.page.breaks import whole
from geo import printed
from geo.areas import COUNTRY
from poverty import claims
from wording.numbers import missing


def of_area(subject: Subject, code: str) -> str:
    """The area's value, and its distance to the country or its rank."""
    row, text = subject.row(code), subject.text
    if missing(row["value"]):
        return absent(subject, subject.level)
    country = subject.row(COUNTRY)
    arguments = {
        "area": subject.own_name(code),
        "measure": spoken_measure(subject, subject.shade),
        "subject": measure_name(subject),
        "value": whole(subject.shown(row)),
    }
    if subject.shade.unit != "percent" or missing(country["value"]):
        place = claims.place(subject.reading(subject.level)["value"], code) or claims.Place(1, 1, 1)
        return text(
            "finding-rank",
            **arguments,
            rank=text.number(place.rank),
            shared=text.number(place.shared_by),
            areas=subject.many(subject.level, place.of),
        )
    return text(
        "on-slide-finding-distance",
        **arguments,
        country=whole(subject.shown(country)),
        points=text.apart(float(row["value"]), float(country["value"])),
        side=printed.side(float(row["value"]), float(country["value"])),
    )
