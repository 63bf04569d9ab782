"""What the map shows, as data: shapes by address, classes as one string, texts as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from geo import areas as area_rules
from geo.classing.classes import Classes, as_printed
from geo.ramp import shades

STATIC = Path(__file__).with_name("web")
DRAWN = Path(__file__).with_name("drawn")
"""Scripts and styles of a map that is drawn on, in a frame (ui.group.frame)."""
ZERO_COLOUR = "#F3F5E6"
SCALE = 1_000_000
"""Values travel as whole numbers of this fraction of one."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class LegendRow(NamedTuple):
    """One key of the legend: the mark it explains, its text, how many areas, its bar.

    `length` is that of its bar in the histogram, in percent of the longest.
    """

    key: str
    label: str
    size: str
    length: int = 0


class LegendTick(NamedTuple):
    """A value marked on the legend's scale: whose (`country`, `area`), where, and in words.

    It lies in the class of the mark `key`, `share` percent of it below.
    """

    kind: str
    key: str
    share: int
    text: str


class Name(NamedTuple):
    """A name on the map: of an area shown, below it its value; or written at a point.

    `kind` of the latter is `town`, a dot with its name beside it, or `over`, a name over what is
    shown in parts. Longitude and latitude in degrees.
    """

    code: str
    text: str
    lon: float | None = None
    lat: float | None = None
    kind: str = ""

    def told(self) -> list[str | float]:
        """What the map's script is told: no point where the area itself is the place."""
        return [part for part in self if part is not None and part != ""]


@dataclass(frozen=True)
class Painting:
    """What one painting of the map shows; the counterpart of `config` in area_layer.js.

    `asset`, `names` and `backdrop` are addresses on our own server. `marks` and `figures` stand
    in the order of the asset's areas. `outline` is the number of digits of the codes whose borders
    are drawn above the areas; `focus` holds the code prefixes of the chosen area, `around` those
    of what is brought into view, none for the whole map; `outlined` are places of areas
    (`outlined`), and `group` the places of those that are chosen together, instead of `focus`.
    `named` are the names to be written (`Name.told`), `offices` the address of
    their file and whose are shown, none where none are. `texts` are plain text: `label`,
    `measure`, `about`, `count`, `missing`, `protected`, `small`, `weak`, `failed`, `zoom_in`,
    `zoom_out`, `inset`, `keys`, and what stands below a name without a figure: `hidden`, `few`,
    `nobody`, `none`. `ground`, if any, holds the `address` of what lies around the areas, the
    `names` of the lands by code, and `seas`: longitude, latitude and name of each. `pairs`, if any,
    is a second measure: its `figures`, `unit` and `texts`, and the axes of the scatter of both.
    """

    level: str
    asset: str
    names: str
    marks: str
    figures: Mapping[str, Any]
    unit: str
    colours: Sequence[str]
    legend: Mapping[str, Any]
    texts: Mapping[str, str]
    lang: str
    theme: str = "light"
    outline: int = 2
    focus: Sequence[str] = ()
    around: Sequence[str] = ()
    backdrop: str = ""
    outlined: str = ""
    group: str = ""
    ground: Mapping[str, Any] | None = None
    named: Sequence[Sequence[str | float]] = ()
    offices: Sequence[str] = ()
    pairs: Mapping[str, Any] | None = None


def outlined(order: Sequence[str], codes: Iterable[str]) -> str:
    """Areas to be outlined as their places in an asset: gaps between them in base 36."""
    wanted = set(codes)
    places = [place for place, code in enumerate(order) if code in wanted]
    gaps = (place - before for before, place in zip([-1, *places], places, strict=False))
    return ",".join(map(_base36, gaps))


def colours(classes: Classes, *, higher_is_worse: bool = True) -> list[str]:
    """A colour for each class, dark for worse; exact zeros have a pale one of their own."""
    ramp = shades(len(classes.classes) - classes.zero)
    if not higher_is_worse:
        ramp = ramp[::-1]
    return [ZERO_COLOUR, *ramp] if classes.zero else ramp


def figures(
    order: Iterable[str], reading: pd.DataFrame, *, ratio: bool, unit: str = ""
) -> dict[str, Any]:
    """Values, counts and bases in the order of an asset, as short base-36 texts.

    `reading` has the columns `value`, `count` and `base`. A `ratio` leaves its values out: the
    map divides count by base. With a `unit` values travel as they print. Missing figures are empty.
    """
    ordered = reading.reindex(list(order))
    values = as_printed(ordered["value"], unit)
    scaled = (values * SCALE).where(~((values > 0) & (values * SCALE < 1)), 1)
    return {
        "value": "" if ratio else _numbers(scaled),
        "count": _numbers(ordered["count"]),
        "base": _numbers(ordered["base"]),
        "scale": SCALE,
    }


def _numbers(series: pd.Series) -> str:
    if series.isna().all():
        return ""
    written = {number: _base36(round(number)) for number in series.dropna().unique().tolist()}
    return ",".join([written.get(number, "") for number in series.tolist()])


def _base36(number: int) -> str:
    if number == 0:
        return "0"
    digits, rest = "", abs(number)
    while rest:
        rest, digit = divmod(rest, 36)
        digits = _DIGITS[digit] + digits
    return "-" + digits if number < 0 else digits


def order(topology: Mapping[str, Any], level: str) -> list[str]:
    """Area codes of a level in the order of its asset."""
    return [geometry["id"] for geometry in topology["objects"][level]["geometries"]]


def focus(areas: pd.DataFrame, code: str | None, level: str) -> list[str]:
    """Code prefixes that mark an area on the map of a level; none for the whole country.

    An area below the level, or without a shape of its own, is marked by the area around it.
    """
    if code is None or code == area_rules.COUNTRY:
        return []
    if code in area_rules.REGIONS:
        regions = areas.loc[areas["level"] == "province", "region"]
        return regions.index[regions == code].tolist()
    digits = area_rules.LEVELS[level].digits
    if areas.at[code, "level"] == "municipality":
        digits = min(digits, 4)
    return [code[:digits]]
