"""`/groups`: the groups of areas that are ready or kept, and the figures of any group."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from data.catalog import DEFAULT_MEASURE
from data.refusal import Refused
from figures import cited, files, seen, written
from figures.files import FileTable
from figures.groups import asking, naming, readymade, saved, tables
from figures.groups.counted import GroupFigures
from geo.groups import address
from geo.groups.group import Group
from geo.groups.origins import Ready
from serving.api.calls import CSV, Answer, Call, as_json
from serving.api.problems import Problem
from serving.api.tables import demand_few, disposition, year
from wording.saying import Saying


def groups(call: Call) -> Answer:
    """Groups that are there ready at a level, then those that people kept, with their addresses."""
    level = call.given["level"]
    known = readymade.known(call.release)
    ready = [(readymade.BORDER, "")] + [(sort, id_) for sort, ids in known.items() for id_ in ids]
    texts = [address.written(address.Asked(level, Ready(*one))) for one in ready]
    kept = [one for one in saved.saved() if one.level == level]
    told = [_listed(call, text) for text in texts]
    told += [{"group": one.text, "name": one.name, "table": _table(call, one.text)} for one in kept]
    mark = call.release.mark()
    training = {"training": mark} if mark else {}
    return as_json({**training, "release": call.release.id, "level": level, "groups": told})


def _listed(call: Call, text: str) -> dict[str, Any]:
    named = naming.name(call.release, _of(call, text), call.lang)
    return {"group": text, "name": named, "table": _table(call, text)}


def _table(call: Call, text: str) -> str:
    return call.address(f"/groups/{quote(text, safe='~')}", lang=call.lang)


def group(call: Call) -> Answer:
    """The figures of a group: a row an area, the last one the group's own. Raises `Problem`."""
    found = _of(call, call.given["group"])
    period = year(call, found.level, [DEFAULT_MEASURE])
    rows, columns = tables.of_areas(GroupFigures(call.release, found, period), call.lang)
    demand_few(len(rows))
    catalog = call.release.catalog
    cited_as = cited.source(catalog, catalog.measures[DEFAULT_MEASURE], period, call.lang)
    name = naming.name(call.release, found, call.lang)
    made = FileTable(
        f"group-{period}", name, rows, columns, period, cited_as, marks={},
        mark=call.release.mark(), seen=seen.told(call.release, call.lang),
    )  # fmt: skip
    if call.given["format"] == "csv":
        file = call.release.file_name(f"atlas-{made.id}.csv")
        return Answer(files.csv(made), CSV, {"Content-Disposition": disposition(file)})
    told = {"release": call.release.id, "group": call.given["group"], "name": name}
    training = {"training": made.mark} if made.mark else {}
    return as_json({**training, **told, "rows": written.records(written.frame(made))})


def _of(call: Call, text: str) -> Group:
    """The group of a text. Raises `Problem` where it is none."""
    try:
        return asking.read(call.release, text)
    except Refused as refused:
        fault = refused.faults[0]
        raise Problem(
            404, fault.expected, Saying("api-remedy-list", address=call.address("/groups")),
            parameter="group", found=text,
        ) from refused  # fmt: skip
