"""Findings in one sentence, from figures alone: where a measure stands out, without a cause."""

from __future__ import annotations

import pandas as pd

from geo import areas as area_rules
from pages._ui.text import apart, difference_shown, missing, number
from pages._ui.view import View

PROVINCE_DIGITS = 2
LEADING = 10
"""How many of the highest areas are looked at for a region that most of them share."""


def sentence(view: View) -> str:
    """The finding of the view: about the area chosen, else about the whole map."""
    return of_area(view, view.choice.area) if view.choice.area else of_map(view)


def of_map(view: View) -> str:
    """Which region most of the ten leading areas share, and which area leads."""
    values = view.reading["value"].dropna()
    if values.empty:
        return view.text("finding-nothing", measure=view.measure.name(view.choice.lang))
    leading = values.sort_values(ascending=not view.worse_is_higher, kind="stable")[:LEADING]
    first = str(leading.index[0])
    regions = leading.index.map(area_rules.region_of).value_counts()
    shared = str(regions.index[0])
    arguments = {
        "first": _named(view, first),
        "value": view.value(first),
        "compared": "yes" if _comparable(view) else "no",
        "country": view.value(area_rules.COUNTRY),
        "measure": view.measure.name(view.choice.lang),
        "level": view.text(f"level-{view.choice.level}"),
        "n": number(len(values), view.choice.lang),
        "end": "highest" if view.worse_is_higher else "lowest",
    }
    if len(leading) < LEADING or regions.iloc[0] <= LEADING // 2 or view.within:
        return view.text("finding-map", **arguments)
    region = view.name(shared)
    arguments["first"] = _leader(view, first, shared)
    return view.text(
        "finding-region", **arguments, region=region, k=int(regions.iloc[0]), of=LEADING
    )


def _named(view: View, code: str) -> str:
    """Name of an area in a sentence: a province with its own kind, others with their parents."""
    return view.own_name(code) if len(code) == PROVINCE_DIGITS else view.name(code)


def _leader(view: View, code: str, shared: str) -> str:
    """Name of the leading area, with its region where most of the others lie in another."""
    name = _named(view, code)
    region = area_rules.region_of(code)
    return name if region == shared else f"{name} ({view.name(region)})"


def _comparable(view: View) -> bool:
    """Whether the country has a value that an area's can be held against."""
    country = view.row(area_rules.COUNTRY)["value"]
    return view.measure.unit != "count" and not missing(country)


def of_area(view: View, code: str) -> str:
    """The area's value and its distance to the country, or its rank where there is no distance."""
    row = view.row(code)
    name, measure = view.name(code, full=True), view.measure.name(view.choice.lang)
    if row["value"] != row["value"]:
        return view.text(_absence(code, row), name=name, measure=measure)
    value = view.shown(row)
    country = view.row(area_rules.COUNTRY)["value"]
    if view.within and view.measure.unit == "percent" and not missing(country):
        return of_place(view, code, row)
    if view.measure.unit != "percent" or missing(country) or code == area_rules.COUNTRY:
        rank = rank_text(view, code)
        return view.text("finding-area", name=name, measure=measure, value=value, rank=rank)
    difference = difference_shown(row["value"], country)
    return view.text(
        "finding-distance",
        name=name,
        measure=measure,
        value=value,
        country=view.value(area_rules.COUNTRY),
        points=apart(row["value"], country, view.choice.lang),
        side=_side(difference),
    )


def of_place(view: View, code: str, row: pd.Series) -> str:
    """A rate with its distances to the country and to the region, and its rank."""
    region = area_rules.region_of(code)
    value, lang = row["value"], view.choice.lang
    held = {
        name: view.row(other)["value"]
        for name, other in (("country", area_rules.COUNTRY), ("region", region))
    }
    told = {f"{name}_points": apart(value, other, lang) for name, other in held.items()}
    told |= {f"{name}_side": _side(difference_shown(value, other)) for name, other in held.items()}
    return view.text(
        "place-finding",
        name=view.name(code, full=True),
        measure=view.measure.name(lang),
        value=view.shown(row),
        country=view.value(area_rules.COUNTRY),
        region=view.value(region),
        region_name=view.name(region),
        rank=rank_text(view, code),
        **told,
    )


def _side(difference: float) -> str:
    return "same" if difference == 0 else "above" if difference > 0 else "below"


def _absence(code: str, row: pd.Series) -> str:
    """Key of the sentence that says why an area has no value."""
    if row["protected"]:
        return "finding-protected"
    return "finding-bangkok" if code[:2] == area_rules.BANGKOK else "finding-missing"


def rank(view: View, code: str) -> tuple[str, str]:
    """The rank among all areas of the level (1 is highest), and of how many areas, in words."""
    level = view.level_of(code)
    table = view.of_level(level)
    place = table.at[code, "rank"]
    if missing(place) or level == "country":
        return view.text("rank-none"), ""
    lang = view.choice.lang
    n = number(table["value"].notna().sum(), lang)
    return number(place, lang), view.text("rank-of", n=n, level=view.level_name(level))


def rank_text(view: View, code: str) -> str:
    """ "อันดับ 2 จาก 76 จังหวัด"; a dash where there is none."""
    place, of = rank(view, code)
    return view.text("rank", rank=place, of=of) if of else place
