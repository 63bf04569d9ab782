"""OGC API – Features: areas with their shapes and figures, a page of them, or one."""

from __future__ import annotations

import json
from collections.abc import Iterable

import numpy as np
import pandas as pd
import shapely

from figures import outlines, tabled, written
from geo import areas as area_rules
from serving.api import areas, tables
from serving.api.calls import GEOJSON, JSON, Answer, Call
from serving.api.collections import marked
from serving.api.problems import Problem
from wording.saying import Saying


def items(call: Call) -> Answer:
    """A page of the areas of a collection that lie in an area and meet a box."""
    level, offset, limit = call.given["collection"], call.given["offset"], call.given["limit"]
    period = year_met(call, level)
    codes = [] if period is None else matching(call, level)
    page = codes[offset : offset + limit]
    links = [
        {"rel": rel, "type": GEOJSON, "href": href}
        for rel, href in areas.pages(call, len(codes)).items()
    ]
    links.append(_collection(call, level))
    head = {
        **marked(call),
        "links": links,
        "numberMatched": len(codes),
        "numberReturned": len(page),
    }
    rows = _rows(call, level, page, period)
    shapes = outlines.written(call.release, level)
    inside = json.dumps(head, ensure_ascii=False)[1:-1]
    found = tables.features(rows, shapes)
    text = f'{{"type":"FeatureCollection",{inside},"features":[{found}]}}'
    return Answer(text.encode(), GEOJSON)


def item(call: Call) -> Answer:
    """One area with its shape. Raises `Problem` where the collection has none of this code."""
    level, code = call.given["collection"], call.given["code"]
    if code not in outlines.of(call.release, level).index:
        remedy = Saying("api-remedy-list", address=call.address(f"/collections/{level}/items"))
        expected = Saying("api-expected-code-of-level", level=Saying(f"level-{level}"))
        raise Problem(404, expected, remedy, parameter="code", found=code)
    [record] = written.records(_rows(call, level, [code]))
    links = [{"rel": "self", "type": GEOJSON, "href": call.but()}, _collection(call, level)]
    more = f',"links":{json.dumps(links)}'
    shapes = outlines.written(call.release, level)
    return Answer(tables.feature(code, record, shapes, more).encode(), GEOJSON)


def _collection(call: Call, level: str) -> dict[str, str]:
    href = call.address(f"/collections/{level}", lang=call.lang)
    return {"rel": "collection", "type": JSON, "href": href}


def _rows(call: Call, level: str, codes: Iterable[str], period: int | None = None) -> pd.DataFrame:
    chosen = call.given["measure"]
    year = period or tables.year(call, level, chosen)
    made = tabled.table(call.release, level, chosen, year, call.lang, only=list(codes))
    return written.frame(made)


def year_met(call: Call, level: str) -> int | None:
    """The year of the figures: of `period`, else the latest, within `datetime`; None of neither.

    Raises `Problem` where no measure has a figure in the year asked for.
    """
    chosen, span = call.given["measure"], call.given["datetime"]
    year = tables.year(call, level, chosen)
    if span is None:
        return year
    stated = call.given["period"] is not None
    known = [year] if stated else tabled.years(call.release, level, chosen)
    return max((one for one in known if span[0] <= one - 543 <= span[1]), default=None)


def matching(call: Call, level: str) -> list[str]:
    """Codes of the areas that lie in `within` and meet `bbox`, in order."""
    shapes = outlines.of(call.release, level)
    inside = area_rules.within(shapes.index, call.given["within"] or None).to_numpy()
    if call.given["bbox"] is not None:
        met = np.zeros(len(shapes), dtype=bool)
        for box in _boxes(*call.given["bbox"]):
            met[shapes.sindex.query(box, predicate="intersects")] = True
        inside = inside & met
    return [str(code) for code in shapes.index[inside]]


def _boxes(west: float, south: float, east: float, north: float) -> list[shapely.Polygon]:
    """The box, or both of its parts where it crosses the 180th meridian."""
    if west <= east:
        return [shapely.box(west, south, east, north)]
    return [shapely.box(west, south, 180, north), shapely.box(-180, south, east, north)]
