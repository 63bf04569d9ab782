"""The gazetteer of a release: every area and survey unit, its names, parent, region and place."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pyuca

from data.official import municipal
from geo.areas import COUNTRY, COUNTRY_NAMES, LEVELS, REGIONS, parent_of, region_of
from geo.names.declared import words

_WORDS = words(__file__, "gazetteer")


def gazetteer(
    tambons: pd.DataFrame, places: Mapping[str, pd.DataFrame], surveyed: pd.Index
) -> pd.DataFrame:
    """The area table of a release, indexed by code, highest level first.

    `tambons` carries the names of all three levels (`tambon_th` … `province_en`), `places` for
    each of them `area_km2`, `lon` and `lat` by code; `surveyed` holds the codes of the survey
    units, of which those that are no tambon get a row without a place. `sort_th` ranks the names
    in Thai collation.
    """
    drawn = [_drawn(tambons, level, placed) for level, placed in places.items()]
    units = surveyed.difference(tambons.index)
    areas = pd.concat([_above(places["province"]["area_km2"]), *drawn, _not_drawn(units)])
    areas.insert(3, "parent", [parent_of(code) for code in areas.index])
    areas.insert(4, "region", [_region(code) for code in areas.index])
    areas["sort_th"] = _collated(areas["name_th"])
    return areas.rename_axis("code")


def with_units(areas: pd.DataFrame, surveyed: pd.Index) -> pd.DataFrame:
    """An area table with a row for every survey unit; those that it lacks have no place."""
    units = surveyed.difference(areas.index)
    if units.empty:
        return areas
    more = _not_drawn(units)
    more["parent"] = [parent_of(code) for code in units]
    more["region"] = [_region(code) for code in units]
    whole = pd.concat([areas, more]).rename_axis("code")
    whole["sort_th"] = _collated(whole["name_th"])
    return whole


def _drawn(tambons: pd.DataFrame, level: str, placed: pd.DataFrame) -> pd.DataFrame:
    first = tambons.groupby(tambons.index.str[: LEVELS[level].digits]).first()
    names = first[[f"{level}_th", f"{level}_en"]].set_axis(["name_th", "name_en"], axis="columns")
    names.insert(0, "level", level)
    return names.join(placed)


def _above(provinces: pd.Series) -> pd.DataFrame:
    """The country and its regions; a province's km² count in both."""
    sizes = provinces.groupby(provinces.index.map(region_of)).sum()
    sizes[COUNTRY] = sizes.sum()
    rows = {COUNTRY: ("country", *COUNTRY_NAMES)}
    rows |= {code: ("region", *names) for code, names in REGIONS.items()}
    columns = ["level", "name_th", "name_en"]
    above = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    return above.join(sizes.round(3).rename("area_km2"))


def _named(code: str) -> list[tuple[str, str]]:
    """How a survey unit is named with its number, and its name, in Thai and in English.

    One without a name is called by its kind: codes of municipalities end in 51 to 99.
    """
    known = municipal.units().get(code)
    kind = _WORDS.texts("municipality" if 51 <= int(code[4:]) <= 99 else "tambon")
    names = (known.name_th, known.name_en) if known else kind
    return list(zip(_WORDS.texts("numbered"), names, strict=True))


def _not_drawn(codes: pd.Index) -> pd.DataFrame:
    """Survey units that COD-AB does not draw: most have a name (municipal.py), all their number."""
    named = [[whole.format(name=name, code=code) for whole, name in _named(code)] for code in codes]
    return pd.DataFrame(
        {
            "level": "municipality",
            "name_th": [thai for thai, _ in named],
            "name_en": [english for _, english in named],
        },
        index=codes,
    )


def _region(code: str) -> str | None:
    if code == COUNTRY:
        return None
    return code if code in REGIONS else region_of(code)


def _collated(names: pd.Series) -> pd.Series:
    """Rank of each name in Thai collation, names that are the same in the order of codes."""
    key = pyuca.Collator().sort_key
    ordered = sorted((key(name), str(code)) for code, name in names.items())
    return pd.Series({code: rank for rank, (_, code) in enumerate(ordered)}, dtype="int32")
