"""The four figures of a place: the measure, its distances to country and region, its rank."""

from __future__ import annotations

import pandas as pd

from geo import areas as area_rules
from geo import printed
from poverty.protection.disclosure import Status
from ui.parts import findings
from ui.view import View
from wording.numbers import count, distance, missing

Card = tuple[str, str, str]
"""Label, figure and note."""


def of_place(view: View) -> list[Card]:
    """The cards of the area chosen."""
    row, region = view.row(view.area), area_rules.region_of(view.area)
    place, of = findings.rank(view, view.area)
    alone = findings.is_region(view.area)
    return [
        (view.measure.name(view.choice.lang), view.shown(row), standing(view, row)),
        against(view, row, area_rules.COUNTRY, view.text("whole-country")),
        *([] if alone else [against(view, row, region, view.text(f"in-{region}"))]),
        (view.text("area-rank"), place, view.text("area-rank-note", of=of) if of else ""),
    ]


def against(view: View, row: pd.Series, other: str, name: str) -> Card:
    """The distance to another area's value, or that value where there is no distance."""
    held = view.row(other)["value"]
    if view.measure.unit != "percent" or missing(row["value"]) or missing(held):
        return name, view.value(other), ""
    told, lang = view.text("place-against", name=name), view.choice.lang
    if printed.side(row["value"], held) in {printed.SAME, printed.NEAR}:
        note = view.text("place-beside", value=view.value(other))
    else:
        note = view.text("place-points", value=view.value(other))
    return told, distance(row["value"], held, lang), note


def standing(view: View, row: pd.Series) -> str:
    """ "22,783 จาก 166,000 คน", where the measure stands on people or households.

    Beside a value that is no ratio of them it is said what they are.
    """
    if row["count"] != row["count"] or row["base"] != row["base"]:
        return " "
    lang = view.choice.lang
    many, base = count(row["count"], lang), count(row["base"], lang)
    if row["status"] == Status.DERIVED and row["count"] > 0:
        many = view.text("about", value=many)
    return view.standing(many, base) if view.measure.of_counts else view.tooltip(many, base)
