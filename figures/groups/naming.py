"""What a group is called: by the name that somebody gave it, else by how it was made."""

from __future__ import annotations

from functools import singledispatch

from data.official.clusters import clusters
from data.stored.release import Release
from geo.areas import COUNTRY, REGIONS
from geo.groups.group import Group
from geo.groups.origins import Circle, Near, Origin, Ready, Rule
from wording import languages, names, numbers
from wording.bundle import texts
from wording.saying import Name

NAMED = 2
"""Provinces that are named; of more, how many others there are."""


def name(release: Release, group: Group, lang: str) -> str:
    """What a group is called in a language."""
    return group.name or generated(release, group, lang)


def generated(release: Release, group: Group, lang: str) -> str:
    """The name of a group that nobody named: how it was made, or how many areas where."""
    found = _named(group.made, release, group, lang) or extent(release, group, lang)
    return found[:1].upper() + found[1:]


def extent(release: Release, group: Group, lang: str) -> str:
    """How many areas of which level, and in which provinces: "60 ตำบลในจังหวัดน่าน"."""
    text = texts(lang)
    many = numbers.number(len(group.codes), lang)
    provinces = group.provinces
    named = [names.own_name(release.areas, code, lang) for code in provinces[:NAMED]]
    more = numbers.number(len(provinces) - len(named), lang)
    return text(
        "group-extent",
        areas=text(f"many-{group.level}", n=many),
        provinces=names.listed(named, lang) if len(provinces) <= NAMED else ", ".join(named),
        more=more,
    )


@singledispatch
def _named(_: Origin, _release: Release, _group: Group, _lang: str) -> str:
    """What something drawn or listed is called: nothing of its own."""
    return ""


@_named.register
def _circle(made: Circle, _release: Release, _group: Group, lang: str) -> str:
    latitude, longitude = (numbers.number(one, lang, decimals=2) for one in made.centre)
    km = _km(made.km, lang)
    return texts(lang)("group-circle", km=km, latitude=latitude, longitude=longitude)


@_named.register
def _near(made: Near, release: Release, _group: Group, lang: str) -> str:
    around = names.short_name(release.areas, made.code, lang)
    return texts(lang)("group-near", km=_km(made.km, lang), name=around)


@_named.register
def _ready(made: Ready, release: Release, group: Group, lang: str) -> str:
    if made.which == "cluster":
        one = clusters()[made.id]
        return languages.named(Name(one.name_th, one.name_en, one.id), lang)
    if made.id:
        return names.own_name(release.areas, made.id, lang)
    return texts(lang)(f"group-border-{group.level}")


@_named.register
def _rule(made: Rule, release: Release, group: Group, lang: str) -> str:
    text, measure = texts(lang), release.catalog.measures[made.measure]
    whole, region = made.part == COUNTRY, made.part in REGIONS
    own = "" if whole or region else names.own_name(release.areas, made.part, lang)
    return text(
        "group-rule",
        kinds=text(f"kinds-{group.level}", n=2),
        part=text(f"in-{made.part}") if region else own,
        whole="yes" if whole else "no",
        measure=measure.name(lang),
        side=text(f"group-side-{made.side}", value=numbers.exactly(made.value, measure.unit, lang)),
    )


def _km(km: float, lang: str) -> str:
    """A distance with the decimals it has, at most three."""
    decimals = next(many for many in range(4) if many == 3 or round(km, many) == km)
    return numbers.number(km, lang, decimals=decimals)
