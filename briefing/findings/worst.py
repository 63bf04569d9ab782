"""Headlines of rankings: where a measure is worst, and which areas tie for it."""

from __future__ import annotations

import pandas as pd

from briefing import ranked
from briefing.figures import Subject
from briefing.findings.absent import absent
from briefing.naming import measure_name, spoken_measure
from briefing.page.breaks import whole
from geo import areas as area_rules
from geo.areas import COUNTRY
from poverty import claims

TIED_NAMED = 3
"""As many areas that tie are named; of more, how many they are."""


def national(subject: Subject) -> str:
    """Which area is worst, or which tie; which region most of the ten worst areas share."""
    table = ranked.worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return absent(subject, subject.below)
    shared = _shared_region(subject, table["value"])
    if shared is None or len(_leaders(subject, table)) > 1:
        return worst(subject, table)
    region, many = shared
    arguments = _leader(subject, table)
    if area_rules.region_of(str(table.index[0])) != region:
        beside = subject.name(area_rules.region_of(str(table.index[0])))
        if beside != arguments["first"]:  # Bangkok is a region by itself
            arguments["first"] = f"{arguments['first']} ({beside})"
    return subject.text(
        "on-slide-finding-region",
        **arguments,
        region=subject.text(f"in-{region}"),
        k=subject.text.number(many),
        of=subject.text.number(claims.LEADING),
    )


def _shared_region(subject: Subject, values: pd.Series) -> tuple[str, int] | None:
    """The region of most of the ten worst areas, and of how many; None where ten are no ten."""
    highest = ranked.bad_end(subject) == "highest"
    if len(values) <= claims.LEADING or subject.area != COUNTRY:
        return None
    if claims.beyond(values, claims.LEADING, highest=highest):
        return None
    leading = claims.reach(values, claims.LEADING, highest=highest)
    return claims.majority(area_rules.region_of(str(code)) for code in leading)


def worst(subject: Subject, table: pd.DataFrame) -> str:
    """The worst of the areas, or those that tie for it."""
    leaders, arguments = _leaders(subject, table), _leader(subject, table)
    if len(table) == 1:
        return subject.text("on-slide-finding-only", **arguments)
    if len(leaders) == len(table):
        return subject.text("on-slide-finding-alike", **arguments)
    if len(leaders) == 1:
        return subject.text("finding-worst", **arguments)
    level = str(subject.areas.at[table.index[0], "level"])
    if len(leaders) <= TIED_NAMED:
        tied = subject.text.listed([subject.spoken(str(code)) for code in leaders])
        return subject.text("on-slide-finding-tied", **arguments, tied=tied, where="")
    regions = (area_rules.region_of(str(code)) for code in leaders)
    held = claims.majority(regions) if subject.area == COUNTRY else None
    where = (
        subject.text(
            "finding-where",
            held=subject.many(level, held[1]),
            region=subject.text(f"in-{held[0]}"),
        )
        if held
        else ""
    )
    tied = subject.many(level, len(leaders))
    return subject.text("on-slide-finding-tied", **arguments, tied=tied, where=where)


def ranking(subject: Subject) -> str:
    """The worst and the best area, or how many tie at either end."""
    table = ranked.worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return absent(subject, subject.below)
    leaders = _leaders(subject, table)
    if len(leaders) == len(table):
        return worst(subject, table)
    last = claims.leaders(table["value"], highest=ranked.bad_end(subject) != "highest")
    arguments = _leader(subject, table) | {"first": _at(subject, leaders)}
    least = whole(subject.shown(pd.Series(table.loc[last[0]])))
    return subject.text("finding-ends", **arguments, last=_at(subject, last), least=least)


def _at(subject: Subject, codes: pd.Index) -> str:
    """Where an end lies: "ที่น่าน"; of several that tie, how many they are."""
    if len(codes) == 1:
        return subject.text("end-place", place=subject.spoken(str(codes[0])))
    level = str(subject.areas.at[codes[0], "level"])
    return subject.text("end-tied", areas=subject.many(level, len(codes)))


def tambons(subject: Subject) -> str:
    """How many tambons lie above the country, and which is worst."""
    table = ranked.worst_first(subject, subject.inside("tambon"))
    if table.empty:
        return absent(subject, "tambon")
    country = ranked.reference(subject)
    if country is None or subject.shade.unit != "percent":
        return worst(subject, table)
    values, leaders = table["value"], _leaders(subject, table)
    beyond = values > country if ranked.bad_end(subject) == "highest" else values < country
    return subject.text(
        "finding-tambons",
        **_leader(subject, table),
        k=subject.text.number(int(beyond.sum())),
        n=subject.text.number(len(table)),
        area=subject.own_name(subject.area),
        country=whole(subject.shown(subject.row(COUNTRY))),
        tied="yes" if len(leaders) > 1 else "no",
        tie=subject.many("tambon", len(leaders)),
    )


def _leaders(subject: Subject, table: pd.DataFrame) -> pd.Index:
    """All areas that have the worst value."""
    return claims.leaders(table["value"], highest=ranked.bad_end(subject) == "highest")


def _leader(subject: Subject, table: pd.DataFrame) -> dict[str, str]:
    """The worst area and its value, as the sentences name them."""
    level = str(subject.areas.at[table.index[0], "level"])
    return {
        "first": subject.spoken(str(table.index[0])),
        "value": whole(subject.shown(table.iloc[0])),
        "measure": spoken_measure(subject, subject.shade),
        "subject": measure_name(subject),
        "level": subject.kinds(level),
        "areas": subject.many(level, len(table)),
        "end": ranked.bad_end(subject),
    }
