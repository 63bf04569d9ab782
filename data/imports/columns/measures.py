"""The measures of columns of figures: a count has its rate beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from data.catalog import Measure
from data.imports.columns.meant import GROUP, PEOPLE, PER, Meant, shown_unit
from data.imports.draft import Findings, Note
from data.imports.identity import PREFIX, SOURCE
from data.intake.header import header_key
from geo.names.declared import words
from wording.saying import Saying


def measures(
    id_: str, column: Meant, meant: Mapping[str, Meant], findings: Findings
) -> list[Measure]:
    """The measures of a column: itself, and for a count its rate."""
    about = column.about
    basic = Measure(
        id=id_,
        name_th=about.name_th,
        name_en=about.name_en,
        group=GROUP.id,
        kind="value",
        count=id_,
        unit=shown_unit(column),
        source=SOURCE,
        direction=about.direction,
    )
    if about.unit != "count":
        return [basic]
    base = _base(column, meant, findings)
    per_th, per_en = PER.get(base, (about.denominator, about.denominator))
    rate_th, rate_en = words(__file__, "measures").texts("rate")
    rate = replace(
        basic,
        id=f"{id_}_rate",
        name_th=rate_th.format(name=about.name_th, per=per_th),
        name_en=rate_en.format(name=about.name_en, per=per_en),
        kind="ratio",
        base=base if base.startswith(PREFIX) else f"{base}_base",
        unit="percent",
    )
    return [replace(basic, kind="count", base=rate.base, rate=rate.id), rate]


def _base(column: Meant, meant: Mapping[str, Meant], findings: Findings) -> str:
    """The column that a count is divided by; surveyed people where what was said is nowhere."""
    said = column.about.denominator
    others = {header_key(other.header): id_ for id_, other in meant.items() if other is not column}
    found = PEOPLE.get(said.lower()) or others.get(header_key(said)) if said else column.base
    if found:
        return found
    findings.notes.append(Note(Saying("imports-no-denominator", denominator=said)))
    return "people"
