"""Findings in one sentence, from figures alone: where a measure stands out, without a cause."""

from __future__ import annotations

import pandas as pd

from geo import areas as area_rules
from geo import printed
from poverty import claims
from ui import cached
from ui.kept import MANY, of_view
from ui.parts import titled
from ui.parts.absences import above, absence, levels_named
from ui.view import View
from wording.names import listed
from wording.numbers import apart, missing, number

PROVINCE_DIGITS = 2
NAMED = 3
"""As many areas that tie are named; of more, how many they are."""


@of_view(MANY)
def sentence(view: View) -> str:
    """The finding of the view: about the area chosen, else about the whole map."""
    return of_area(view, view.choice.area) if view.choice.area else of_map(view)


def of_map(view: View) -> str:
    """Which area leads, or which tie; which region most of the ten leading areas share."""
    values, highest = view.reading["value"].dropna(), view.worse_is_higher
    if values.empty:
        return view.text("finding-nothing", measure=view.measure.name(view.choice.lang))
    leaders = claims.leaders(values, highest=highest)
    arguments = _arguments(view, str(leaders[0]), len(values))
    if len(values) == 1:
        return view.text("finding-only", **arguments)
    if len(leaders) == len(values):
        return view.text("finding-alike", **arguments)
    if len(leaders) > 1:
        return _tied(view, leaders, arguments)
    shared = _shared(view, values)
    if shared is None:
        return view.text("finding-map", **arguments)
    region, many = shared
    arguments["first"] = _leader(view, str(leaders[0]), region)
    region_name = view.text(f"in-{region}")
    return view.text("finding-region", **arguments, region=region_name, k=many, of=claims.LEADING)


def _arguments(view: View, first: str, known: int) -> dict[str, object]:
    """What all sentences about a map say: the value at its end, the measure, how many areas."""
    level = view.choice.level
    return {
        "first": _named(view, first),
        "value": view.value(first),
        "compared": "yes" if _comparable(view) else "no",
        "country": view.value(area_rules.COUNTRY),
        "measure": view.measure.name(view.choice.lang),
        "areas": view.many(level, known),
        "kinds": view.kinds(level),
        "end": "highest" if view.worse_is_higher else "lowest",
    }


def _shared(view: View, values: pd.Series) -> tuple[str, int] | None:
    """The region of most of the ten leading areas, and of how many; None where ten are no ten."""
    if view.within or len(values) <= claims.LEADING:
        return None
    if claims.beyond(values, claims.LEADING, highest=view.worse_is_higher):
        return None
    leading = claims.reach(values, claims.LEADING, highest=view.worse_is_higher)
    return claims.majority(area_rules.region_of(str(code)) for code in leading)


def _tied(view: View, leaders: pd.Index, arguments: dict[str, object]) -> str:
    """Which areas have the highest value alike, or how many, and where most of them lie."""
    if len(leaders) <= NAMED:
        names = [_named(view, str(code)) for code in leaders]
        tied = listed(names, view.choice.lang)
        return view.text("finding-tied-named", **arguments, tied=tied)
    tied = view.many(view.choice.level, len(leaders))
    regions = (area_rules.region_of(str(code)) for code in leaders)
    held = None if view.within else claims.majority(regions)
    where = view.text("finding-where", region=view.text(f"in-{held[0]}"),
                      held=view.many(view.choice.level, held[1])) if held else ""  # fmt: skip
    return view.text("finding-tied", **arguments, tied=tied, where=where)


def _named(view: View, code: str) -> str:
    """Name of an area in a sentence: a province with its own kind, others with their parents."""
    return view.own_name(code) if len(code) == PROVINCE_DIGITS else view.name(code)


def _leader(view: View, code: str, shared: str) -> str:
    """Name of the leading area, with its region where most of the others lie in another."""
    name = _named(view, code)
    region = area_rules.region_of(code)
    around = view.name(region)
    return name if region == shared or around == name else f"{name} ({around})"


def _comparable(view: View) -> bool:
    """Whether the country has a value that an area's can be held against."""
    country = view.row(area_rules.COUNTRY)["value"]
    return view.measure.unit != "count" and not missing(country)


def of_area(view: View, code: str) -> str:
    """The area's value and its distance to the country, or its rank where there is no distance."""
    row = view.row(code)
    name, measure = view.name(code, full=True), view.measure.name(view.choice.lang)
    if missing(row["value"]):
        return view.text(
            absence(view, code, row), name=name, measure=measure, levels=levels_named(view),
            level=view.level_name(view.level_of(code)), above=above(view, code),
        )  # fmt: skip
    value = view.shown(row)
    held = {name: view.row(other)["value"] for name, other in _references(code).items()}
    if view.measure.unit != "percent" or missing(held["country"]) or code == area_rules.COUNTRY:
        place = rank_text(view, code)
        return view.text(
            "finding-area", name=name, measure=measure, value=value, rank=place,
            ranked="yes" if rank(view, code)[1] else "no",
        )  # fmt: skip
    if view.within and not missing(held["region"]) and not is_region(code):
        return of_place(view, code, row)
    return view.text(
        "finding-distance",
        name=name,
        measure=measure,
        value=value,
        country=view.value(area_rules.COUNTRY),
        points=apart(row["value"], held["country"], view.choice.lang),
        side=printed.side(row["value"], held["country"]),
    )


def is_region(code: str) -> bool:
    """Whether a province is a region by itself, which it is not held against."""
    return code == area_rules.BANGKOK


def _references(code: str) -> dict[str, str]:
    """Codes of what an area is held against: the country, and its region where it has one."""
    around = area_rules.region_of(code) if code[:1].isdigit() else area_rules.COUNTRY
    return {"country": area_rules.COUNTRY, "region": around}


def of_place(view: View, code: str, row: pd.Series) -> str:
    """A rate with its distances to the country and to the region, and its rank.

    Where that would be too long for two lines the region is left to the figures beside the map.
    """
    region = area_rules.region_of(code)
    value, lang = row["value"], view.choice.lang
    held = {name: view.row(other)["value"] for name, other in _references(code).items()}
    told = {f"{name}_points": apart(value, other, lang) for name, other in held.items()}
    told |= {f"{name}_side": printed.side(value, other) for name, other in held.items()}
    said = {
        "name": view.name(code, full=True),
        "measure": view.measure.name(lang),
        "value": view.shown(row),
        "country": view.value(area_rules.COUNTRY),
        "region": view.value(region),
        "region_name": view.text(f"in-{region}"),
        "rank": rank_text(view, code),
        **told,
    }
    whole = view.text("place-finding", **said)
    return whole if titled.width(whole) <= titled.STEPS[-1] else view.text("place-short", **said)


@of_view(MANY)
def rank(view: View, code: str) -> tuple[str, str]:
    """The rank among all areas of the level (1 is highest), and of how many areas, in words.

    Where others share it, the second part says how many.
    """
    level = view.level_of(code)
    choice = view.choice
    standing = cached.places(view.release.id, level, choice.measure, choice.period)
    place = standing.get(code)
    if place is None or level == area_rules.LEVELS["country"].id:
        return view.text("rank-none"), ""
    of = view.text("rank-of", areas=view.many(level, place.of))
    if place.shared_by > 1:
        of = view.text("rank-shared", shared=view.many(level, place.shared_by), of=of)
    return number(place.rank, view.choice.lang), of


def rank_text(view: View, code: str) -> str:
    """ "อันดับ 2 จาก 76 จังหวัด"; a dash where there is none."""
    place, of = rank(view, code)
    return view.text("rank", rank=place, of=of) if of else place
