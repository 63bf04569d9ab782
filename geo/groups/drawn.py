"""Groups that are drawn: a polygon, a rectangle, a circle, or all within a distance of an area."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from geo.groups.faults import WrongGroup
from geo.groups.points import (
    Point,
    decoded,
    demanded,
    distance,
    encoded,
    matched,
    number,
    placed,
    written,
)

MOST_CORNERS = 500
_CODE = re.compile(r"\d{2}|\d{4}|\d{6}")


@dataclass(frozen=True)
class Polygon:
    """A polygon by its corners, three or more; the last is joined to the first."""

    corners: tuple[Point, ...]
    kind: ClassVar[str] = "polygon"

    def __post_init__(self) -> None:
        if not 3 <= len(self.corners) <= MOST_CORNERS:
            raise WrongGroup("corners", str(len(self.corners)), f"3–{MOST_CORNERS}")
        object.__setattr__(self, "corners", tuple(map(placed, self.corners)))

    def fields(self) -> tuple[str, ...]:
        """The corners as an encoded polyline."""
        return (encoded(self.corners),)

    @classmethod
    def read(cls, fields: Sequence[str]) -> Polygon:
        """The polygon of its fields."""
        (text,) = demanded(fields, 1)
        return cls(decoded(text))


@dataclass(frozen=True)
class Rectangle:
    """A rectangle along the meridians, by its south-west and north-east corners."""

    south_west: Point
    north_east: Point
    kind: ClassVar[str] = "rectangle"

    def __post_init__(self) -> None:
        ends = [placed(self.south_west), placed(self.north_east)]
        (south, north), (west, east) = (sorted(pair) for pair in zip(*ends, strict=True))
        object.__setattr__(self, "south_west", (south, west))
        object.__setattr__(self, "north_east", (north, east))

    def fields(self) -> tuple[str, ...]:
        """Both corners as an encoded polyline."""
        return (encoded((self.south_west, self.north_east)),)

    @classmethod
    def read(cls, fields: Sequence[str]) -> Rectangle:
        """The rectangle of its fields."""
        (text,) = demanded(fields, 1)
        corners = decoded(text)
        if len(corners) != 2:
            raise WrongGroup("corners", str(len(corners)), "2")
        return cls(*corners)


@dataclass(frozen=True)
class Circle:
    """A circle by its centre and its radius in km, measured along the earth."""

    centre: Point
    km: float
    kind: ClassVar[str] = "circle"

    def __post_init__(self) -> None:
        object.__setattr__(self, "centre", placed(self.centre))
        object.__setattr__(self, "km", distance(self.km))

    def fields(self) -> tuple[str, ...]:
        """Latitude, longitude and radius."""
        return (*(written(one) for one in self.centre), written(self.km))

    @classmethod
    def read(cls, fields: Sequence[str]) -> Circle:
        """The circle of its fields."""
        latitude, longitude, km = (number(text) for text in demanded(fields, 3))
        return cls((latitude, longitude), km)


@dataclass(frozen=True)
class Near:
    """Everything within so many km of an area's shape."""

    code: str
    km: float
    kind: ClassVar[str] = "near"

    def __post_init__(self) -> None:
        object.__setattr__(self, "km", distance(self.km))

    def fields(self) -> tuple[str, ...]:
        """The area's code and the distance."""
        return (self.code, written(self.km))

    @classmethod
    def read(cls, fields: Sequence[str]) -> Near:
        """The surroundings of its fields."""
        code, km = demanded(fields, 2)
        return cls(matched(_CODE, code, "area"), number(km))
