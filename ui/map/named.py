"""Which names a map shows; its script places them.

Of the country the ten areas at its worse end and the capitals of the regions, of a province all its
districts, of a district all its tambons.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import pandas as pd

from geo import areas as area_rules
from geo.painting import Name
from poverty import claims
from ui.view import View
from wording import names

FOREMOST = 10
"""Areas of the whole country that the map names: those at the end where the worse are."""


def named(view: View, values: pd.Series) -> list[Name]:
    """The names of a view's map, whose areas have these values."""
    province = view.within or _province(view)
    level, area = view.choice.level, view.choice.area or ""
    if not province or level == "province":
        own = _areas(view, [province]) if province else foremost(view, values)
        said = {name.code for name in own}
        return [*own, *(town for town in towns(view) if town.code not in said)]
    if level == "district":
        return _areas(view, _inside(view, "district", province))
    if len(area) >= 4 and area.startswith(province):
        return _areas(view, _inside(view, "tambon", area[:4]))
    return [_at(view, code, code, "over") for code in _inside(view, "district", province)]


def foremost(view: View, values: pd.Series) -> list[Name]:
    """The areas at the end where the worse are; none that shares its value with one left out."""
    first = claims.clear(values, FOREMOST, highest=view.shade.high_leads)
    codes = claims.ordered(values, highest=view.shade.high_leads).index[:first]
    name = view.name if view.choice.level == "province" else view.short_name
    return [Name(str(code), name(str(code))) for code in codes]


def towns(view: View) -> list[Name]:
    """The capitals of the regions, each by the name of its province where its town lies."""
    known = view.release.areas.index
    return [
        _at(view, code[:2], code, "town") for code in area_rules.SEATS.values() if code in known
    ]


def _province(view: View) -> str:
    code = view.choice.area or ""
    return code[:2] if code.isdigit() else ""


def _inside(view: View, level: str, area: str) -> list[str]:
    return [str(code) for code in view.release.codes(level) if str(code).startswith(area)]


def _areas(view: View, codes: Iterable[str]) -> list[Name]:
    return [Name(code, _bare(view, code)) for code in codes]


def _at(view: View, code: str, place: str, kind: str) -> Name:
    """A name at the label point of another area."""
    areas = view.release.areas
    lon, lat = (round(cast("float", areas.at[place, side]), 3) for side in ("lon", "lat"))
    return Name(code, _bare(view, code), lon, lat, kind)


def _bare(view: View, code: str) -> str:
    return names.bare_name(view.release.areas, code, view.choice.lang)
