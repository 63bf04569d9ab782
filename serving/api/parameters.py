"""The parameters of the interface, each declared once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import settings
from data.catalog import DEFAULT_MEASURE
from data.stored.release import Release
from geo.areas import COUNTRY, LEVELS, MAP_LEVELS
from geo.groups.group import LEVELS as GROUP_LEVELS
from serving.api.calls import Parameter
from serving.api.kinds import Box, Code, OneOf, Text, Time, Whole, Year
from wording import languages
from wording.saying import Saying

TABLES = ("csv", "json", "parquet", "geojson", "geoparquet")
MOST_MEASURES = 50
PAGE, FEATURES = 1_000, 100
"""Areas and features that a page holds where nobody says how many."""
FAR = 10_000_000
GROUP_LETTERS = 1_500


def levels(release: Release) -> list[str]:
    """The levels that a release has areas of, the largest first."""
    there = set(release.areas["level"].unique())
    return [level for level in LEVELS if level in there]


def most_rows() -> int:
    """As many rows as one answer may have."""
    return settings.API_ROWS.value()


LANG = Parameter(
    "lang", OneOf(lambda _: list(languages.languages())), Saying("api-told-lang"), languages.DEFAULT
)
LEVEL = Parameter("level", OneOf(levels), Saying("api-told-level"), "province")
ANY_LEVEL = Parameter("level", OneOf(levels), Saying("api-told-any-level"))
WITHIN = Parameter("within", Code(), Saying("api-told-within"), "")
MEASURES = Parameter(
    "measure",
    OneOf(lambda release: list(release.catalog.measures)),
    Saying("api-told-measure", most=str(MOST_MEASURES)),
    [DEFAULT_MEASURE],
    many=MOST_MEASURES,
)
PERIOD = Parameter("period", Year(), Saying("api-told-period"))
FORMAT = Parameter("format", OneOf(lambda _: TABLES), Saying("api-told-format"), "csv")
PLAIN_FORMAT = Parameter("format", OneOf(lambda _: TABLES[:2]), Saying("api-told-format"), "csv")
LIST_FORMAT = Parameter(
    "format", OneOf(lambda _: ("json", "csv")), Saying("api-told-format"), "json"
)
PAGED = Parameter("limit", Whole(1, most_rows, held=True), Saying("api-told-limit"), PAGE)
LIMIT = Parameter("limit", Whole(1, most_rows, held=True), Saying("api-told-limit"), FEATURES)
OFFSET = Parameter("offset", Whole(0, lambda: FAR), Saying("api-told-offset"), 0)
BOX = Parameter("bbox", Box(), Saying("api-told-bbox"))
TIME = Parameter("datetime", Time(), Saying("api-told-datetime"))
AREA = Parameter("code", Code(), Saying("api-told-code"), in_path=True)
MEASURE_ID = Parameter("id", MEASURES.kind, Saying("api-told-measure-id"), in_path=True)
COLLECTION = Parameter(
    "collection", OneOf(lambda _: MAP_LEVELS), Saying("api-told-collection"), in_path=True
)
GROUP_LEVEL = Parameter(
    "level", OneOf(lambda _: GROUP_LEVELS), Saying("api-told-group-level"), "tambon"
)
GROUP = Parameter("group", Text(GROUP_LETTERS), Saying("api-told-group"), in_path=True)


def of_within(given: Mapping[str, Any]) -> list[str]:
    """The area that a request is of: the whole country where none is named."""
    return [str(given.get("within") or COUNTRY)]


def of_code(given: Mapping[str, Any]) -> list[str]:
    """The area that an address names."""
    return [str(given["code"])]
