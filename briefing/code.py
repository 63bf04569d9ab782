"""The short code of a slide: its whole view in a dozen letters, and back again.

The fields are written as one number in mixed bases, those that are usually at their default on
the high side, so that they cost nothing; the number is spelled in Crockford's 32 signs, which leave
out I, L, O and U, and two more signs check it. A headline typed by hand is not part of the code.
Codes of the first layout, which are on paper, are read where they mean one slide only. A slide
under a setting of several dimensions has a layout of its own, told by the number of its language.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from briefing import declared, numbers
from briefing.request import CLASSES, DIGITS, SECOND_MEASURE, Request, WrongRequest
from data.catalog import Catalog, catalog
from figures.options import CUTOFFS, HIGHEST, PRESETS, Method, Settings, shown
from geo.areas import COUNTRY, MAP_LEVELS, REGIONS
from poverty.alkire_foster import BASES
from wording.languages import ENGLISH, WRITTEN

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans("ILOU", "110V")
GROUP = 4
CHECKS = len(SIGNS) ** 2
USUAL_YEAR = 2561
NEAR = 1023
"""Years up to half as many from the usual one cost two signs at most; others stand at the end."""
TEMPLATES = declared.NUMBERED
"""Templates and packs in the order of their numbers."""
ROOM = 32
LAYOUT = 16
"""Added to a template's number; the first layout had none of so high a number."""
LONGEST = 40
PARAMETER = "slide"
"""Parameter of the briefing page's address that holds a code."""
_LEVELS = ("", *MAP_LEVELS)
_AREAS = (COUNTRY, *REGIONS)
_PLACES = len(_AREAS) + 100
_CHECK = 1 << 32
_WITHIN = 101 * 101
_BASES = (ROOM, 4, _PLACES, 256, 8, 4, 8, NEAR + 1, 256, _WITHIN, _CHECK, _CHECK)
"""Numbers that a field can have, with room for what may come; the last field has no end."""
_FIRST_BASES = (ROOM, 2, _PLACES, 1 << 12, 4, 2, 3, 64, 1 << 12)
_FIRST_YEAR = 2561
_CODED = WRITTEN
"""Languages that a code has a number for; that of a slide in another opens it in English."""
_SET = 2
"""Added to a language's number where a setting follows."""
_POPULATIONS, _SHOWN = tuple(BASES), tuple(shown())
_PRESETS = tuple(PRESETS.values())
_SET_BASES = (ROOM, 4, _PLACES, 16, 32, 4, 8, 8, 4, 8, _WITHIN, 1 << 12, 1 << 12)
"""Template, language, area, what is shown, k, population, weights, level, digits, classes, place,
year, room for what may come; weights of no preset follow."""
_WEIGHT = HIGHEST + 1


def write(request: Request) -> str:
    """The code of a slide, in groups of four."""
    if request.setting:
        return _spelled(_set_values(request), _SET_BASES)
    return _spelled(_values(request), _BASES)


def _spelled(values: Sequence[int], bases: Sequence[int]) -> str:
    """Fields, the lowest first and the last without an end, as a code."""
    number = values[-1]
    for value, base in zip(reversed(values[:-1]), reversed(bases), strict=True):
        number = number * base + value
    spelled = _spell(number * CHECKS + _check(number))
    return "-".join(spelled[start : start + GROUP] for start in range(0, len(spelled), GROUP))


def certain(request: Request, catalog: Catalog) -> str:
    """The code of a slide; empty where the release has two measures that it may mean."""
    spelled = write(request)
    try:
        held = read(spelled, catalog)
    except WrongRequest:
        return ""
    same = (held["measure"], held["second"]) == (request.measure, request.second)
    return spelled if same else ""


def read(spelled: str, catalog: Catalog) -> dict[str, str]:
    """The parameters that a code holds, its measures named by a release's catalogue.

    Raises `WrongRequest` for a code that was not written here, of a measure that is not in the
    catalogue, or of one that it does not tell from another.
    """
    signs = "".join(sign for sign in spelled.upper() if sign.isalnum()).translate(READ_AS)
    if not 0 < len(signs) <= LONGEST or any(sign not in SIGNS for sign in signs):
        raise _wrong(spelled)
    number = 0
    for sign in signs:
        number = number * len(SIGNS) + SIGNS.index(sign)
    number, check = divmod(number, CHECKS)
    if check != _check(number):
        raise _wrong(spelled)
    found = _layout(number)(number, catalog)
    if found is None:
        raise _wrong(spelled)
    return found


def _layout(number: int) -> Callable[[int, Catalog], dict[str, str] | None]:
    """How a number is read."""
    rest, template = divmod(number, ROOM)
    if template < LAYOUT:
        return _first_parameters
    return _set_parameters if rest % _SET_BASES[1] >= _SET else _parameters


def address(request: Request) -> str:
    """The address that opens a slide on the briefing page by its code."""
    return f"{request.address}/briefing?{PARAMETER}={write(request)}"


def full_address(request: Request) -> str:
    """The address of the slide's view with every parameter written out."""
    return f"{request.address}/briefing?{urlencode(request.query())}"


def _values(request: Request) -> list[int]:
    """The fields of a request as numbers, the lowest first."""
    place = _AREAS.index(request.area) if request.area in _AREAS else None
    years = _folded(request.period - USUAL_YEAR)
    beside = numbers.number(request.second) - numbers.number(SECOND_MEASURE)
    return [
        TEMPLATES.index(request.template) + LAYOUT,
        _CODED.index(request.lang if request.lang in _CODED else ENGLISH),
        len(_AREAS) + int(request.area) if place is None else place,
        numbers.number(request.measure),
        _LEVELS.index(request.level),
        DIGITS.index(request.digits),
        CLASSES.index(request.classes),
        min(years, NEAR),
        beside % 256,
        _within(request.place),
        numbers.checksum(request.measure),
        numbers.checksum(request.second),
        years if years >= NEAR else 0,
    ]


def _set_values(request: Request) -> list[int]:
    """The fields of a request under a setting as numbers, the lowest first."""
    method, usual = Method.read(request.setting), _values(request)
    preset = _PRESETS.index(method.weights) if method.weights in _PRESETS else len(_PRESETS)
    free = 0
    for weight in method.weights if preset == len(_PRESETS) else ():
        free = free * _WEIGHT + weight
    template, lang, area, _, level, digits, classes, *_ = usual
    return [
        template, lang + _SET, area, _SHOWN.index(method.shown), CUTOFFS.index(method.k),
        _POPULATIONS.index(method.population), preset, level, digits, classes,
        _within(request.place), _folded(request.period - USUAL_YEAR), 0, free,
    ]  # fmt: skip


def _set_parameters(number: int, known: Catalog) -> dict[str, str] | None:
    """What a number under a setting holds; None where it holds nothing."""
    *fields, more, free = _taken_apart(number, _SET_BASES)
    template, lang, area, name, k, population, preset, level, digits, classes, within, year = fields
    weights = _PRESETS[preset] if preset < len(_PRESETS) else _weights(free)
    there = name < len(_SHOWN) and k < len(CUTOFFS) and population < len(_POPULATIONS)
    if not there or more or (free and preset != len(_PRESETS)):
        return None
    method = Method(_POPULATIONS[population], CUTOFFS[k], weights, _SHOWN[name])
    if method.measure not in known.measures or method.text not in Settings():
        return None
    chosen = [template - LAYOUT, lang - _SET, area, level, digits, classes]
    found = _named(chosen, USUAL_YEAR + _unfolded(year), method.measure, SECOND_MEASURE)
    if found is None or (within and not found["area"].isdigit()):
        return None
    return found | {"area": found["area"] + _inside(within), "setting": method.text}


def _weights(free: int) -> tuple[int, ...]:
    """The weights that a number holds; one that is no weight where it holds more."""
    parts = []
    for _ in catalog().dimensions:
        free, weight = divmod(free, _WEIGHT)
        parts.append(weight)
    return (*parts[::-1][:-1], parts[0] + free * _WEIGHT)


def _parameters(number: int, catalog: Catalog) -> dict[str, str] | None:
    """What a number holds; None where it holds nothing."""
    *fields, far = _taken_apart(number, _BASES)
    template, lang, area, measure, level, digits, classes, near, beside, within, *checks = fields
    first = numbers.measure(measure, checks[0], catalog.measures)
    other = numbers.measure(
        (beside + numbers.number(SECOND_MEASURE)) % 256, checks[1], catalog.measures
    )
    if first is None or other is None or (far and near < NEAR):
        return None
    year = USUAL_YEAR + _unfolded(far or near)
    found = _named([template - LAYOUT, lang, area, level, digits, classes], year, first, other)
    if found is None or (within and not found["area"].isdigit()):
        return None
    return found | {"area": found["area"] + _inside(within)}


def _first_parameters(number: int, catalog: Catalog) -> dict[str, str] | None:
    """What a number of the first layout holds: measures by checksums of twelve bits."""
    *fields, rest = _taken_apart(number, _FIRST_BASES)
    template, lang, area, measure, level, digits, classes, year, second = fields
    default = numbers.before(numbers.DECLARED[0]), numbers.before(SECOND_MEASURE)
    first = numbers.measure_before(measure ^ default[0], catalog.measures)
    other = numbers.measure_before(second ^ default[1], catalog.measures)
    if first is None or other is None or rest:
        return None
    chosen = [template, lang, area, level, digits, classes]
    return _named(chosen, _FIRST_YEAR + year, first, other)


def _named(fields: list[int], year: int, measure: str, second: str) -> dict[str, str] | None:
    """Parameters by name; None where a field has a number that nothing has."""
    known = (TEMPLATES, _CODED, (), _LEVELS, DIGITS, CLASSES)
    if any(names and place >= len(names) for place, names in zip(fields, known, strict=True)):
        return None
    template, lang, area, level, digits, classes = fields
    return {
        "template": TEMPLATES[template],
        "lang": _CODED[lang],
        "area": _AREAS[area] if area < len(_AREAS) else f"{area - len(_AREAS):02d}",
        "measure": measure,
        "level": _LEVELS[level],
        "digits": DIGITS[digits],
        "classes": CLASSES[classes],
        "period": str(year),
        "second": second,
    }


def _within(place: str) -> int:
    """A district or tambon as a number: its digits after the province's; 0 for none."""
    district, tambon = place[2:4], place[4:6]
    return (int(district) + 1 if district else 0) + 101 * (int(tambon) + 1 if tambon else 0)


def _inside(number: int) -> str:
    """The digits after the province's that a number stands for."""
    tambon, district = divmod(number, 101)
    parts = (district, tambon) if tambon else (district,)
    return "".join(f"{part - 1:02d}" for part in parts if part)


def _taken_apart(number: int, bases: Sequence[int]) -> list[int]:
    """The fields of a number, and what is left of it."""
    values = []
    for base in bases:
        number, value = divmod(number, base)
        values.append(value)
    return [*values, number]


def _folded(number: int) -> int:
    """A number of either sign as one that is not negative: 0, −1, 1, −2 are 0, 1, 2, 3."""
    return 2 * number if number >= 0 else -2 * number - 1


def _unfolded(number: int) -> int:
    return -(number + 1) // 2 if number % 2 else number // 2


def _check(number: int) -> int:
    return zlib.crc32(str(number).encode()) % CHECKS


def _spell(number: int) -> str:
    """A number that is not negative in our signs."""
    signs = ""
    while number > 0 or not signs:
        number, sign = divmod(number, len(SIGNS))
        signs = SIGNS[sign] + signs
    return signs


def _wrong(spelled: str) -> WrongRequest:
    return WrongRequest(PARAMETER, spelled, "a code printed on a slide")
