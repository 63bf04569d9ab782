"""Areas in the order of need, and the words for their places and ends."""

from __future__ import annotations

import pandas as pd

from briefing.figures import Subject
from briefing.page import fonts
from geo.areas import COUNTRY
from poverty import claims
from wording.numbers import missing


def worst_first(subject: Subject, table: pd.DataFrame) -> pd.DataFrame:
    """Areas with a value, those most in need first; `place` is a rank that equals share."""
    ascending = not subject.shade.high_leads
    known = table.dropna(subset=["value"])
    places = claims.comparable(known["value"]).rank(method="min", ascending=ascending)
    known = known.assign(place=places)
    return known.sort_values("value", ascending=ascending, kind="stable")


def list_title(subject: Subject, table: pd.DataFrame, key: str, shown: int, *, end: str) -> str:
    """How many areas stand at an end of a table, of how many, and how many more tie with them."""
    text, number = subject.text, min(shown, len(table))
    level = str(subject.areas.at[table.index[0], "level"])
    more = claims.beyond(table["value"], shown, highest=end == "highest")
    return text(
        key,
        k=text.number(number),
        n=text.number(len(table)),
        level=subject.kinds(level, plural=number != 1),
        more=text("tied-more", more=text.number(more)),
    )


def reference(subject: Subject) -> float | None:
    """The country's value that bars are held against; None where it has none."""
    country = float(subject.row(COUNTRY)["value"])
    return None if missing(country) or subject.shade.unit == "count" else country


def standing(subject: Subject, row: pd.Series) -> str:
    """What a value stands on: "120 / 3,400"; nothing where it is no ratio of counts."""
    if missing(row["count"]) or missing(row["base"]) or not subject.shade.of_counts:
        return ""
    return f"{subject.text.count(row['count'])} / {subject.text.count(row['base'])}"


def unit_name(subject: Subject, code: str) -> str:
    """A tambon with its district, or a survey unit that has no polygon.

    TPMAP publishes no names of such units: the district stands for one, with the unit's code only
    where the district has several.
    """
    if subject.areas.at[code, "level"] != "municipality":
        return fonts.plain(subject.named(code))
    beside = subject.areas.index[subject.areas["parent"] == code[:4]]
    several = (subject.areas.loc[beside, "level"] == "municipality").sum() > 1
    district = fonts.plain(subject.name(code[:4]))
    return subject.text("unit-of-several" if several else "unit", code=code, district=district)


def bad_end(subject: Subject) -> str:
    """Which end of the measure is the bad one, as the texts name it."""
    return "highest" if subject.shade.high_leads else "lowest"
