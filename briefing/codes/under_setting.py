"""The layout of a code under a setting of several dimensions, told by its language's number."""

from __future__ import annotations

from briefing.codes import bases, fields
from briefing.request import CLASSES, DIGITS, SECOND_MEASURE, Request
from data.catalog import Catalog, catalog
from figures.options import CUTOFFS, HIGHEST, PRESETS, Method, Settings, shown
from poverty.alkire_foster import BASES as POPULATIONS_BY_NAME

SETTING = 2
"""Added to a language's number where a setting follows."""
_POPULATIONS, _MEASURES = tuple(POPULATIONS_BY_NAME), tuple(shown())
_PRESETS = tuple(PRESETS.values())
BASES = (
    fields.TEMPLATE_ROOM, 4, fields.PLACES, 16, 32, 4, 8, 8, 4, 8,
    fields.WITHIN_PROVINCE, 1 << 12, 1 << 12,
)  # fmt: skip
"""Template, language, area, what is shown, k, population, weights, level, digits, classes, place,
year, room for what may come; weights of no preset follow."""
_WEIGHT = HIGHEST + 1


def values(request: Request) -> list[int]:
    """The fields of a request under a setting as numbers, the lowest first."""
    method = Method.from_text(request.setting)
    preset = _PRESETS.index(method.weights) if method.weights in _PRESETS else len(_PRESETS)
    free = 0
    for weight in method.weights if preset == len(_PRESETS) else ():
        free = free * _WEIGHT + weight
    return [
        fields.template_number(request),
        fields.language_number(request) + SETTING,
        fields.area_number(request),
        _MEASURES.index(method.shown),
        CUTOFFS.index(method.k),
        _POPULATIONS.index(method.population),
        preset,
        fields.LEVELS.index(request.level),
        DIGITS.index(request.digits),
        CLASSES.index(request.classes),
        fields.place_number(request.place),
        bases.folded(request.period - fields.USUAL_YEAR),
        0,
        free,
    ]


def parameters(number: int, known: Catalog) -> dict[str, str] | None:
    """What a number under a setting holds; None where it holds nothing."""
    *held, more, free = bases.taken_apart(number, BASES)
    template, lang, area, name, k, population, preset, level, digits, classes, within, year = held
    weights = _PRESETS[preset] if preset < len(_PRESETS) else _weights(free)
    there = name < len(_MEASURES) and k < len(CUTOFFS) and population < len(_POPULATIONS)
    if not there or more or (free and preset != len(_PRESETS)):
        return None
    method = Method(_POPULATIONS[population], CUTOFFS[k], weights, _MEASURES[name])
    if method.measure not in known.measures or method.text not in Settings():
        return None
    chosen = [template - fields.LAYOUT, lang - SETTING, area, level, digits, classes]
    period = fields.USUAL_YEAR + bases.unfolded(year)
    found = fields.named(chosen, period, method.measure, SECOND_MEASURE)
    placed = fields.with_place(found, within)
    return placed | {"setting": method.text} if placed else None


def _weights(free: int) -> tuple[int, ...]:
    """The weights that a number holds; one that is no weight where it holds more."""
    parts = []
    for _ in catalog().dimensions:
        free, weight = divmod(free, _WEIGHT)
        parts.append(weight)
    return (*parts[::-1][:-1], parts[0] + free * _WEIGHT)
