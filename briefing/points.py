"""Points to follow up at the end of a pack, each with the figure that it rests on."""

from __future__ import annotations

import pandas as pd

from briefing import absence, ranked
from briefing.figures import Subject
from briefing.naming import spoken_measure, within_sentence
from poverty import claims


def to_follow_up(subject: Subject) -> list[tuple[str, str]]:
    """Points to follow up, each with its figure."""
    text = subject.text
    year = text.year(subject.request.period)
    found = _worst(subject)
    if subject.empty:
        area = subject.own_name(subject.area)
        key = "point-no-data" if absence.not_surveyed(subject) else "point-no-year"
        return [*found, (text(key, area=area, year=year), text("point-no-data-figure"))]
    found += [*_dimension(subject), *_half(subject), *_units(subject)]
    return [*found, (text("point-newer"), text("point-newer-figure", year=year))]


def _worst(subject: Subject) -> list[tuple[str, str]]:
    """The worst area, or how many tie; why there is none where the measure has no figures."""
    table = ranked.worst_first(subject, subject.inside(subject.below))
    if table["value"].isna().all() and not subject.empty:
        why = absence.reason(subject, subject.below)
        return [(why, subject.text("point-no-data-figure"))]
    if table["value"].nunique() < 2:
        return []
    highest = ranked.bad_end(subject) == "highest"
    leaders = claims.leaders(table["value"], highest=highest)
    told = {
        "first": subject.spoken(str(leaders[0])),
        "tied": subject.text.number(len(leaders)),
        "kinds": subject.kinds(subject.below, plural=len(leaders) > 1),
        "measure": spoken_measure(subject, subject.shade),
        "value": subject.shown(table.iloc[0]),
        "areas": subject.many(subject.below, len(table)),
        "end": ranked.bad_end(subject),
    }
    return [(subject.text("point-worst", **told), subject.text("point-worst-figure", **told))]


def _dimension(subject: Subject) -> list[tuple[str, str]]:
    """The dimension in which most are deprived, where anybody is known to be in one."""
    text, counts = subject.text, subject.dimensions(subject.area)["count"]
    if not counts.max() > 0:
        return []
    names = [
        within_sentence(subject.catalog.dimensions[str(name)].name(text.lang))
        for name in claims.leaders(counts)
    ]
    count, total = float(counts.max()), subject.row(subject.area, "target_poor_rate")["count"]
    tied = text.number(len(names))
    figure = text(
        "point-dimension-figure",
        count=text.count(count),
        share=text.percent(count / total),
        tied=tied,
    )
    return [(text("point-dimension", dimension=text.listed(names), tied=tied), figure)]


def _half(subject: Subject) -> list[tuple[str, str]]:
    """The places that hold half, where anybody is poor and not all in one place."""
    text = subject.text
    units = pd.concat(
        [subject.inside(level, "target_poor_rate")["count"] for level in ("tambon", "municipality")]
    )
    half = claims.half(units)
    if half.areas.empty or half.only:
        return []
    k, n = text.number(len(half.areas)), text.number(half.of)
    figure = text("point-half-figure", k=k, n=n, share=text.percent(half.share))
    return [(text("point-half", k=k), figure)]


def _units(subject: Subject) -> list[tuple[str, str]]:
    text = subject.text
    units = subject.inside("municipality", "target_poor_rate")
    if units.empty:
        return []
    figure = text(
        "point-units-figure", n=text.number(len(units)), poor=text.count(units["count"].sum())
    )
    return [(text("point-units"), figure)]
