"""The first layout of a code, which is on paper: read where it means one slide only."""

from __future__ import annotations

from briefing.codes import bases, fields, measure_numbers
from briefing.request import SECOND_MEASURE
from data.catalog import Catalog

BASES = (fields.TEMPLATE_ROOM, 2, fields.PLACES, 1 << 12, 4, 2, 3, 64, 1 << 12)
YEAR = 2561


def parameters(number: int, catalog: Catalog) -> dict[str, str] | None:
    """What a number of the first layout holds: measures by checksums of twelve bits."""
    *held, rest = bases.taken_apart(number, BASES)
    template, lang, area, measure, level, digits, classes, year, second = held
    usual = measure_numbers.first_number(measure_numbers.DECLARED[0])
    usual_second = measure_numbers.first_number(SECOND_MEASURE)
    first = measure_numbers.measure_of_first(measure ^ usual, catalog.measures)
    other = measure_numbers.measure_of_first(second ^ usual_second, catalog.measures)
    if first is None or other is None or rest:
        return None
    chosen = [template, lang, area, level, digits, classes]
    return fields.named(chosen, YEAR + year, first, other)
