"""`/measures`: every figure there is: what it is, in which unit, at which levels and years."""

from __future__ import annotations

from typing import Any

from data.catalog import Measure
from figures import cited, readings
from serving.api.calls import Answer, Call, as_json
from serving.api.parameters import levels
from serving.api.tables import unit


def measures(call: Call) -> Answer:
    """All measures, in the order of the catalogue."""
    every = [told(call, one) for one in call.release.catalog.measures.values()]
    return as_json({**_training(call), "release": call.release.id, "measures": every})


def measure(call: Call) -> Answer:
    """One measure."""
    return as_json(
        {**_training(call), **told(call, call.release.catalog.measures[call.given["id"]])}
    )


def _training(call: Call) -> dict[str, str]:
    mark = call.release.mark()
    return {"training": mark} if mark else {}


def told(call: Call, one: Measure) -> dict[str, Any]:
    """What a measure is."""
    catalog = call.release.catalog
    known = {level: readings.years(call.release, level, one) for level in levels(call.release)}
    source = catalog.sources.get(one.source)
    group = catalog.groups.get(one.group) or catalog.dimensions.get(one.group)
    return {
        "id": one.id,
        "name": one.name(call.lang),
        "name_th": one.name_th,
        "name_en": one.name_en,
        "unit": unit(one.unit),
        "direction": one.direction,
        "derived": one.derived,
        "group": one.group,
        "group_name": group.name(call.lang) if group else "",
        "dimension": one.dimension or None,
        "years": {
            level: sorted(years)
            for level, years in known.items()
            if years and level in one.levels.split()
        },
        "source": {
            "id": one.source,
            "title": cited.title(source).said(call.lang) if source else one.source,
            "publisher": cited.publisher(source).said(call.lang) if source else "",
            "licence": cited.licence(source).said(call.lang) if source else "",
        },
        "table": call.address("/tables", measure=one.id, lang=call.lang),
    }
