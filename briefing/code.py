"""The short code of a slide: its whole view in a dozen letters, and back again.

The fields are written as one number in mixed bases, those that are usually at their default on
the high side, so that they cost nothing; the number is spelled in Crockford's 32 signs, which leave
out I, L, O and U, and two more signs check it. A headline typed by hand is not part of the code.
"""

from __future__ import annotations

import zlib
from urllib.parse import urlencode

from briefing.request import CLASSES, DIGITS, LANGUAGES, SECOND_MEASURE, Request, WrongRequest
from data.catalog import DEFAULT_MEASURE, Catalog
from geo.areas import COUNTRY, MAP_LEVELS, REGIONS

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans("ILOU", "110V")
GROUP = 4
CHECKS = len(SIGNS) ** 2
FIRST_YEAR, YEARS = 2561, 64
MEASURES = 1 << 12
"""Measures are numbered by a checksum of their id, so that a new one changes no code."""
TEMPLATES = (
    "national", "province", "tambons", "ranking", "together", "two_maps", "start", "follow_up",
    "governor", "national_pack",
)  # fmt: skip
"""Templates in the order of their numbers; a new one is added at the end."""
ROOM = 32
_LEVELS = ("", *MAP_LEVELS)
_AREAS = (COUNTRY, *REGIONS)
_PROVINCES = 100
PARAMETER = "slide"
"""Parameter of the briefing page's address that holds a code."""


def write(request: Request) -> str:
    """The code of a slide, in groups of four."""
    number = 0
    for value, base in reversed(_fields(request)):
        number = number * base + value
    spelled = _spell(number * CHECKS + _check(number))
    return "-".join(spelled[start : start + GROUP] for start in range(0, len(spelled), GROUP))


def read(spelled: str, catalog: Catalog) -> dict[str, str]:
    """The parameters that a code holds, its measures named by a release's catalogue.

    Raises `WrongRequest` for a code that was not written here, or of a measure not in it.
    """
    signs = "".join(sign for sign in spelled.upper() if sign.isalnum()).translate(READ_AS)
    if not 0 < len(signs) <= ROOM or any(sign not in SIGNS for sign in signs):
        raise _wrong(spelled)
    number = 0
    for sign in signs:
        number = number * len(SIGNS) + SIGNS.index(sign)
    number, check = divmod(number, CHECKS)
    if check != _check(number):
        raise _wrong(spelled)
    values = []
    for _, base in _fields(Request("national", period=FIRST_YEAR)):
        number, value = divmod(number, base)
        values.append(value)
    return _parameters(values, spelled, catalog)


def address(request: Request) -> str:
    """The address that opens a slide on the briefing page by its code."""
    return f"{request.address}/briefing?{PARAMETER}={write(request)}"


def full_address(request: Request) -> str:
    """The address of the slide's view with every parameter written out."""
    return f"{request.address}/briefing?{urlencode(request.query())}"


def _fields(request: Request) -> list[tuple[int, int]]:
    """Values and their bases, the lowest first."""
    place = _AREAS.index(request.area) if request.area in _AREAS else None
    area = len(_AREAS) + int(request.area) if place is None else place
    return [
        (TEMPLATES.index(request.template), ROOM),
        (LANGUAGES.index(request.lang), len(LANGUAGES)),
        (area, len(_AREAS) + _PROVINCES),
        (_measure(request.measure) ^ _measure(DEFAULT_MEASURE), MEASURES),
        (_LEVELS.index(request.level), len(_LEVELS)),
        (DIGITS.index(request.digits), len(DIGITS)),
        (CLASSES.index(request.classes), len(CLASSES)),
        (request.period - FIRST_YEAR, YEARS),
        (_measure(request.second) ^ _measure(SECOND_MEASURE), MEASURES),
    ]


def _parameters(values: list[int], spelled: str, catalog: Catalog) -> dict[str, str]:
    template, lang, area, measure, level, digits, classes, period, second = values
    measures = {_measure(name): name for name in catalog.measures}
    asked = [measure ^ _measure(DEFAULT_MEASURE), second ^ _measure(SECOND_MEASURE)]
    if template >= len(TEMPLATES) or any(number not in measures for number in asked):
        raise _wrong(spelled)
    return {
        "template": TEMPLATES[template],
        "lang": LANGUAGES[lang],
        "area": _AREAS[area] if area < len(_AREAS) else f"{area - len(_AREAS):02d}",
        "measure": measures[asked[0]],
        "level": _LEVELS[level],
        "digits": DIGITS[digits],
        "classes": CLASSES[classes],
        "period": str(period + FIRST_YEAR),
        "second": measures[asked[1]],
    }


def _measure(name: str) -> int:
    return zlib.crc32(name.encode()) % MEASURES


def _check(number: int) -> int:
    return zlib.crc32(str(number).encode()) % CHECKS


def _spell(number: int) -> str:
    signs = ""
    while number or not signs:
        number, sign = divmod(number, len(SIGNS))
        signs = SIGNS[sign] + signs
    return signs


def _wrong(spelled: str) -> WrongRequest:
    return WrongRequest(PARAMETER, spelled, "a code printed on a slide")
