"""Points, distances and codes as an address writes them, and what they may be.

Degrees are EPSG:4326 with five decimals, about a metre; distances are kilometres.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import polyline

from geo.groups.faults import WrongGroup

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

DIGITS = 5
MOST_KM = 1_000.0
_SIGNS = "".join(chr(63 + place) for place in range(64))
_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_INTO, _BACK = str.maketrans(_SIGNS, _SAFE), str.maketrans(_SAFE, _SIGNS)
_NUMBER = re.compile(r"-?\d{1,4}(\.\d{1,7})?")


def encoded(points: Sequence[Point]) -> str:
    """Points as an encoded polyline in 64 signs that an address needs no escapes for.

    The polyline's own signs "?" to "~" stand in their order for A–Z, a–z, 0–9, "-" and "_".

    >>> encoded([(38.5, -120.2), (40.7, -120.95)])
    'gx_qH_x09Wg2tNvvyE'
    """
    return str(polyline.encode(list(points), DIGITS)).translate(_INTO)


def decoded(text: str) -> tuple[Point, ...]:
    """The points of `encoded`. Raises `WrongGroup`.

    >>> decoded('gx_qH_x09Wg2tNvvyE')
    ((38.5, -120.2), (40.7, -120.95))
    """
    if not text or set(text) - set(_SAFE):
        raise WrongGroup("corners", text[:40])
    try:
        return tuple(polyline.decode(text.translate(_BACK), DIGITS))
    except (IndexError, ValueError, OverflowError):
        raise WrongGroup("corners", text[:40]) from None


def placed(point: Point) -> Point:
    """A point with five decimals. Raises `WrongGroup` for one that is on no map."""
    latitude, longitude = point
    if not (abs(latitude) <= 85 and abs(longitude) <= 180):
        raise WrongGroup("place", f"{latitude:g}, {longitude:g}")
    return round(latitude, DIGITS), round(longitude, DIGITS)


def distance(km: float) -> float:
    """A distance to the metre. Raises `WrongGroup` for none, and for one beyond `MOST_KM`."""
    if not 0.001 <= km <= MOST_KM:
        raise WrongGroup("radius", f"{km:g}", f"{MOST_KM:g}")
    return round(km, 3)


def written(number: float) -> str:
    """A number with the decimals it has, at most five."""
    return f"{number:.5f}".rstrip("0").rstrip(".")


def number(text: str) -> float:
    """The number of a text. Raises `WrongGroup`."""
    if not _NUMBER.fullmatch(text):
        raise WrongGroup("address", text[:40])
    return float(text)


def matched(pattern: re.Pattern[str], text: str, key: str) -> str:
    """A text that a pattern fits whole. Raises `WrongGroup` of a key."""
    if not pattern.fullmatch(text):
        raise WrongGroup(key, text[:40])
    return text


def demanded(fields: Sequence[str], many: int) -> Sequence[str]:
    """Fields, which are so many. Raises `WrongGroup`."""
    if len(fields) != many:
        raise WrongGroup("address", "~".join(fields)[:40])
    return fields
