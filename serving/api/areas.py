"""`/areas`: codes, names and places of areas, and one area by its code."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.spreadsheet import csv_file, marked, safe_table
from figures import written
from geo import areas as area_rules
from serving.api.calls import CSV, Answer, Call, as_json
from serving.api.tables import disposition
from wording import names


def areas(call: Call) -> Answer:
    """Areas of a level or of all, those inside an area or all, a page of them."""
    given = call.given
    found = listed(call)
    offset, limit = given["offset"], given["limit"]
    page = found.iloc[offset : offset + limit]
    rows = marked(page, call.release.mark())
    if given["format"] == "csv":
        name = call.release.file_name(f"atlas-areas-{given['level'] or 'all'}.csv")
        headers = {"Content-Disposition": disposition(name), **paged(call, len(found))}
        return Answer(csv_file(safe_table(page), call.release.mark()), CSV, headers)
    told = {
        "release": call.release.id,
        "matched": len(found),
        "returned": len(page),
        "links": links(call, len(found)),
        "areas": written.records(rows),
    }
    return as_json(told)


def listed(call: Call) -> pd.DataFrame:
    """The areas that a request asks for, in the order of levels and codes."""
    given, table = call.given, call.release.areas
    order = {level: place for place, level in enumerate(area_rules.LEVELS)}
    table = table.assign(order=table["level"].map(order), text=table.index.astype(str))
    table = table.sort_values(["order", "text"], kind="stable")
    if given["level"]:
        table = table[table["level"] == given["level"]]
    table = table[area_rules.within(table.index, given["within"] or None)]
    return _told(call, table)


def _told(call: Call, table: pd.DataFrame) -> pd.DataFrame:
    every = call.release.areas
    return pd.DataFrame(
        {
            "code": table.index.astype("string"),
            "level": table["level"].astype("string"),
            "name": [names.bare_name(every, code, call.lang) for code in table.index],
            "full_name_th": [names.full_name(every, code, "th") for code in table.index],
            "full_name_en": [names.full_name(every, code, "en") for code in table.index],
            "parent": table["parent"].astype("string"),
            "region": table["region"].astype("string"),
            "area_km2": table["area_km2"].astype("float64"),
            "lon": table["lon"].astype("float64"),
            "lat": table["lat"].astype("float64"),
        },
        index=table.index,
    )


def area(call: Call) -> Answer:
    """An area by its code, with those around it."""
    code = call.given["code"]
    row = call.release.areas.loc[[code]]
    [record] = written.records(marked(_told(call, row), call.release.mark()))
    below = call.release.areas.index[call.release.areas["parent"] == code]
    above = []
    parent = area_rules.parent_of(code)
    while parent is not None:
        above.append(parent)
        parent = area_rules.parent_of(parent)
    links = [
        {"rel": "self", "href": call.but()},
        {"rel": "profile", "href": call.address(f"/profiles/{code}", lang=call.lang)},
    ]
    return as_json({**record, "above": above, "below": sorted(below.astype(str)), "links": links})


def links(call: Call, matched: int) -> list[dict[str, Any]]:
    """Links of a page to itself, the next and the one before."""
    return [{"rel": rel, "href": href} for rel, href in pages(call, matched).items()]


def pages(call: Call, matched: int) -> dict[str, str]:
    """The addresses of a page, of the next and of the one before, where there are such."""
    offset, limit = call.given["offset"], call.given["limit"]
    found = {"self": call.but()}
    if offset + limit < matched:
        found["next"] = call.but(limit=limit, offset=offset + limit)
    if offset:
        found["prev"] = call.but(limit=limit, offset=max(0, offset - limit))
    return found


def paged(call: Call, matched: int) -> dict[str, str]:
    """The header that names the pages around one."""
    told = [f'<{href}>; rel="{rel}"' for rel, href in pages(call, matched).items()]
    return {"Link": ", ".join(told)}
