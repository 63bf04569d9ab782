"""Headlines: the finding in one sentence, from figures alone, without a cause."""

from __future__ import annotations

import pandas as pd

from briefing import absence
from briefing.facts import measure_name, short_name, spoken_measure, within_sentence
from briefing.figures import Subject
from briefing.page import layout
from briefing.page.lines import whole
from data.catalog import Measure
from geo import areas as area_rules
from geo import printed
from geo.areas import COUNTRY
from poverty import claims, combinations
from wording.numbers import missing

FEW = 2 * claims.LEADING
"""Of fewer areas, the ten worst say little."""
NAMED = 3
"""As many areas that tie are named; of more, how many they are."""


def national(subject: Subject) -> str:
    """Which area is worst, or which tie; which region most of the ten worst areas share."""
    table = layout.worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return absent(subject, subject.below)
    shared = _shared(subject, table["value"])
    if shared is None or len(_leaders(subject, table)) > 1:
        return _worst(subject, table)
    region, many = shared
    arguments = _leader(subject, table)
    if area_rules.region_of(str(table.index[0])) != region:
        beside = subject.name(area_rules.region_of(str(table.index[0])))
        arguments["first"] = f"{arguments['first']} ({beside})"
    return subject.text(
        "on-slide-finding-region",
        **arguments,
        region=subject.text(f"in-{region}"),
        k=subject.text.number(many),
        of=subject.text.number(claims.LEADING),
    )


def _shared(subject: Subject, values: pd.Series) -> tuple[str, int] | None:
    """The region of most of the ten worst areas, and of how many; None where ten are no ten."""
    highest = layout.end(subject) == "highest"
    if len(values) <= claims.LEADING or subject.area != COUNTRY:
        return None
    if claims.beyond(values, claims.LEADING, highest=highest):
        return None
    leading = claims.reach(values, claims.LEADING, highest=highest)
    return claims.majority(area_rules.region_of(str(code)) for code in leading)


def _worst(subject: Subject, table: pd.DataFrame) -> str:
    """The worst of the areas, or those that tie for it."""
    leaders, arguments = _leaders(subject, table), _leader(subject, table)
    if len(table) == 1:
        return subject.text("on-slide-finding-only", **arguments)
    if len(leaders) == len(table):
        return subject.text("on-slide-finding-alike", **arguments)
    if len(leaders) == 1:
        return subject.text("finding-worst", **arguments)
    level = str(subject.areas.at[table.index[0], "level"])
    if len(leaders) <= NAMED:
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
    table = layout.worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return absent(subject, subject.below)
    leaders = _leaders(subject, table)
    if len(leaders) == len(table):
        return _worst(subject, table)
    last = claims.leaders(table["value"], highest=layout.end(subject) != "highest")
    arguments = _leader(subject, table) | {"first": _at(subject, leaders)}
    least = whole(subject.shown(pd.Series(table.loc[last[0]])))
    return subject.text("finding-ends", **arguments, last=_at(subject, last), least=least)


def _at(subject: Subject, codes: pd.Index) -> str:
    """Where an end lies: "ที่น่าน"; of several that tie, how many they are."""
    if len(codes) == 1:
        return subject.text("end-place", place=subject.spoken(str(codes[0])))
    level = str(subject.areas.at[codes[0], "level"])
    return subject.text("end-tied", areas=subject.many(level, len(codes)))


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


def tambons(subject: Subject) -> str:
    """How many tambons lie above the country, and which is worst."""
    table = layout.worst_first(subject, subject.inside("tambon"))
    if table.empty:
        return absent(subject, "tambon")
    country = layout.reference(subject)
    if country is None or subject.shade.unit != "percent":
        return _worst(subject, table)
    values, leaders = table["value"], _leaders(subject, table)
    beyond = values > country if layout.end(subject) == "highest" else values < country
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


def two(subject: Subject) -> str:
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
        "end": layout.end(subject),
        "beside": "highest" if second.direction == "higher_is_worse" else "lowest",
    }


def _worst_reach(subject: Subject, measure: Measure, many: int) -> pd.Index:
    """The worst areas by a measure, with all that tie with the last of them."""
    values = subject.inside(subject.below, measure.id)["value"]
    return claims.reach(values, many, highest=measure.direction == "higher_is_worse")


def _two_of_few(subject: Subject) -> str:
    """Which area is worst by each of two measures, or how many tie."""
    ends = [_worst_reach(subject, one, 1) for one in (subject.shade, subject.second())]
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


def start(subject: Subject, table: pd.DataFrame) -> str:
    """In how few tambons and survey units half of the target poor live."""
    half, text = claims.half(table["poor"]), subject.text
    if half.areas.empty:
        return absent(subject, "tambon", absence.POOR)
    told = {"name": subject.own_name(subject.area), "who": text("target-poor"),
            "of": text.number(half.of), "whole": subject.level}  # fmt: skip
    if half.only:
        return text("start-all", **told, place=layout.unit_name(subject, str(half.areas[0])))
    levels = subject.areas.loc[half.areas, "level"]
    return text(
        "on-slide-start-half",
        **told,
        areas=subject.many("tambon", len(half.areas)),
        units=text.number(int((levels == "municipality").sum())),
        share=whole(text.percent(half.share)),
    )


def absent(subject: Subject, level: str, measure: str = "") -> str:
    """That there are no figures of a level, of the measure that fills the map by default."""
    asked = subject.catalog.measures[measure] if measure else subject.shade
    if absence.not_surveyed(subject) and asked.source == absence.SURVEY:
        return subject.text("on-slide-finding-bangkok")
    name = short_name(subject, asked)
    if level in asked.levels.split():
        return subject.text(
            "on-slide-finding-nothing", area=subject.own_name(subject.area), measure=name
        )
    return absence.reason(subject, level, asked).rstrip(".")


def _leaders(subject: Subject, table: pd.DataFrame) -> pd.Index:
    """All areas that have the worst value."""
    return claims.leaders(table["value"], highest=layout.end(subject) == "highest")


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
        "end": layout.end(subject),
    }


def together(subject: Subject, sets: pd.DataFrame) -> str:
    """The share of the target poor in two or more dimensions, and the most frequent combination."""
    text = subject.text
    people = subject.several(subject.area)
    total = subject.row(subject.area, "target_poor_rate")["count"]
    if missing(total):
        return absent(subject, subject.level, absence.POOR)
    area = subject.spoken_area
    counts = subject.dimensions(subject.area)["count"]
    if counts.isna().all():
        return text(
            "on-slide-finding-nothing", area=area, measure=text("on-slide-dimensions-title")
        )
    known = sets[(sets["size"] >= combinations.SEVERAL) & (sets["count"] > 0)]
    if missing(people) or known.empty:
        names = [
            within_sentence(subject.catalog.dimensions[str(name)].name(text.lang))
            for name in claims.leaders(counts)
        ]
        return text("finding-together-none", area=area, dimension=text.listed(names))
    masks = claims.leaders(known["count"])
    share = text("about", value=whole(text.percent(people / total)))
    return text(
        "finding-together",
        share=share,
        area=area,
        together=text.listed([set_name(subject, str(mask)) for mask in masks[:NAMED]]),
        tied=text.number(len(masks)),
        named="yes" if len(masks) <= NAMED else "no",
    )


def set_name(subject: Subject, mask: str) -> str:
    """The dimensions of a set by name: "การศึกษา + รายได้"."""
    names = (
        subject.catalog.dimensions[name].name(subject.text.lang)
        for name in combinations.dimensions_of(mask)
    )
    named = " + ".join(names)
    return subject.text("only", dimension=named) if mask.count("1") == 1 else named
