"""The usual layout of a code: every field of a slide, measures by their declared numbers."""

from __future__ import annotations

from briefing.codes import bases, fields, measure_numbers
from briefing.request import CLASSES, DIGITS, SECOND_MEASURE, Request
from data.catalog import Catalog

NEAR = 1023
"""Years up to half as many from the usual one cost two signs at most; others stand at the end."""
_CHECK = 1 << 32
BASES = (
    fields.TEMPLATE_ROOM, 4, fields.PLACES, 256, 8, 4, 8, NEAR + 1, 256,
    fields.WITHIN_PROVINCE, _CHECK, _CHECK,
)  # fmt: skip
"""Numbers that a field can have, with room for what may come; the last field has no end."""


def values(request: Request) -> list[int]:
    """The fields of a request as numbers, the lowest first."""
    years = bases.folded(request.period - fields.USUAL_YEAR)
    second = measure_numbers.number_of(request.second)
    return [
        fields.template_number(request),
        fields.language_number(request),
        fields.area_number(request),
        measure_numbers.number_of(request.measure),
        fields.LEVELS.index(request.level),
        DIGITS.index(request.digits),
        CLASSES.index(request.classes),
        min(years, NEAR),
        (second - measure_numbers.number_of(SECOND_MEASURE)) % 256,
        fields.place_number(request.place),
        measure_numbers.checksum(request.measure),
        measure_numbers.checksum(request.second),
        years if years >= NEAR else 0,
    ]


def parameters(number: int, catalog: Catalog) -> dict[str, str] | None:
    """What a number holds; None where it holds nothing."""
    *held, far = bases.taken_apart(number, BASES)
    template, lang, area, measure, level, digits, classes, near, beside, within, *checks = held
    second = (beside + measure_numbers.number_of(SECOND_MEASURE)) % 256
    first = measure_numbers.measure_of(measure, checks[0], catalog.measures)
    other = measure_numbers.measure_of(second, checks[1], catalog.measures)
    if first is None or other is None or (far and near < NEAR):
        return None
    year = fields.USUAL_YEAR + bases.unfolded(far or near)
    chosen = [template - fields.LAYOUT, lang, area, level, digits, classes]
    return fields.with_place(fields.named(chosen, year, first, other), within)
