"""The headline of two measures: how far their worst areas are the same."""

from __future__ import annotations

import pandas as pd

from briefing import ranked
from briefing.figures import Subject
from briefing.findings.absent import absent
from briefing.naming import spoken_measure
from data.catalog import Measure
from geo.areas import COUNTRY
from poverty import claims

FEW = 2 * claims.LEADING
"""Of fewer areas, the ten worst say little."""


def two_measures(subject: Subject) -> str:
    """How many of the ten worst by one measure are among the ten worst by the other.

    All that tie with the tenth belong to them. Where there are hardly more than ten, or where the
    ties make them many, this would say little: then which area is worst by each.
    """
    measures = (subject.shade, subject.second())
    worst = [_worst_reach(subject, measure, claims.LEADING) for measure in measures]
    for codes, measure in zip(worst, measures, strict=True):
        if codes.empty:
            return absent(subject, subject.below, measure.id)
    compared = subject.inside(subject.below)["value"].notna().sum()
    if compared < FEW or max(len(codes) for codes in worst) > min(FEW, compared / 2):
        return _two_of_few(subject)
    return subject.text(
        "finding-two",
        k=subject.text.number(len(worst[0].intersection(worst[1]))),
        n=subject.text.number(len(worst[0])),
        m=subject.text.number(len(worst[1])),
        level=subject.kinds(subject.below),
        **_pair(subject),
        area=subject.spoken_area,
        scope="country" if subject.area == COUNTRY else "part",
    )


def _pair(subject: Subject) -> dict[str, str]:
    """Two measures as a sentence names them, and which end of each is the bad one."""
    second = subject.second()
    return {
        "first": spoken_measure(subject, subject.shade),
        "second": spoken_measure(subject, second),
        "end": ranked.bad_end(subject),
        "beside": "highest" if second.high_leads else "lowest",
    }


def _worst_reach(subject: Subject, measure: Measure, many: int) -> pd.Index:
    """The worst areas by a measure, with all that tie with the last of them."""
    values = subject.inside(subject.below, measure.id)["value"]
    return claims.reach(values, many, highest=measure.high_leads)


def _two_of_few(subject: Subject) -> str:
    """Which area is worst by each of two measures, or how many tie."""
    ends = [_worst_reach(subject, measure, 1) for measure in (subject.shade, subject.second())]
    if all(len(codes) == 1 for codes in ends) and ends[0][0] == ends[1][0]:
        place = subject.spoken(str(ends[0][0]))
        return subject.text("finding-two-same", place=place, **_pair(subject))
    at, other = (_named(subject, codes) for codes in ends)
    return subject.text("finding-two-apart", at=at, other=other, **_pair(subject))


def _named(subject: Subject, codes: pd.Index) -> str:
    """The area at an end by its name; of several that tie, how many they are."""
    if len(codes) == 1:
        return subject.spoken(str(codes[0]))
    areas = subject.many(str(subject.areas.at[codes[0], "level"]), len(codes))
    return subject.text("end-alike", areas=areas)
