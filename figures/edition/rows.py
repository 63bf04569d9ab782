"""The report of an edition as one table, a row a statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pandas as pd

from data.plans import Plan, Point
from figures.edition.differences import GONE, NEW, RESTATED
from figures.edition.report import Edition, overdue

COLUMNS = (
    "part", "level", "code", "name_th", "name_en", "measure", "since_be", "year_be", "before",
    "after", "number", "state", "sure", "what", "due",
)  # fmt: skip
OWN, MOVED, TARGET, OVERDUE = "own", "moved", "target", "overdue"
PARTS = (NEW, GONE, OWN, RESTATED, MOVED, TARGET, OVERDUE)
"""What a row says: so many figures are new or gone, a new figure of the place itself beside its
last one, a figure restated, an area that moved, how a target stands, a task overdue."""
_CHANCE_SAID = {True: "yes", False: "no"}

Row = dict[str, Any]


def rows(edition: Edition, area: str, plans: Iterable[Plan], today: date) -> pd.DataFrame:
    """The report of a place, with the `COLUMNS`; values as in files, empty where there is none."""
    kept = list(plans)
    found = [
        *_numbers(edition, area),
        *_own(edition, area),
        *_restated(edition, area),
        *_moved(edition, area),
        *_targets(edition, area, kept),
        *_tasks(area, kept, today),
    ]
    table = pd.DataFrame(found, columns=list(COLUMNS))
    return table.assign(**_names(edition, table["code"]))


def _names(edition: Edition, codes: pd.Series) -> dict[str, pd.Series]:
    """Names of areas; those that the later release no longer has are of the earlier one."""
    known = edition.after.areas.combine_first(edition.before.areas)
    return {name: codes.map(known[name]) for name in ("name_th", "name_en")}


def _numbers(edition: Edition, area: str) -> Iterator[Row]:
    for row in edition.new(area).to_dict("records"):
        said = {"level": row["level"], "measure": row["measure"], "year_be": row["period"]}
        yield from (said | {"part": part, "number": row[part]} for part in (NEW, GONE) if row[part])


def _own(edition: Edition, area: str) -> Iterator[Row]:
    for one in edition.own(area):
        yield {
            "part": OWN,
            "level": str(edition.after.areas.at[area, "level"]),
            "code": area,
            "measure": one.measure.id,
            "since_be": one.since,
            "year_be": one.period,
            "before": one.before,
            "after": one.value,
        }


def _restated(edition: Edition, area: str) -> Iterator[Row]:
    for row in edition.restated(area).to_dict("records"):
        yield {
            "part": RESTATED,
            "year_be": row["period"],
            **{name: row[name] for name in ("level", "code", "measure", "before", "after")},
        }


def _moved(edition: Edition, area: str) -> Iterator[Row]:
    for one in edition.moved(area):
        for code, row in one.table.iterrows():
            yield {
                "part": MOVED,
                "level": one.level,
                "code": code,
                "measure": one.measure.id,
                "since_be": one.years[0],
                "year_be": one.years[1],
                "before": row["first"],
                "after": row["last"],
                "state": row["move"],
                "sure": _CHANCE_SAID[bool(row["sure"])],
            }


def _targets(edition: Edition, area: str, plans: list[Plan]) -> Iterator[Row]:
    for plan, goal, found in edition.targets(area, plans):
        yield {
            "part": TARGET,
            "level": str(edition.after.areas.at[area, "level"]),
            "code": area,
            "measure": goal.measure,
            **_point("since_be", "before", found.base),
            **_point("year_be", "after", found.latest),
            "state": found.state,
            "what": plan.title,
        }


def _point(year: str, value: str, point: Point | None) -> Row:
    return {} if point is None else {year: point.year, value: point.value}


def _tasks(area: str, plans: list[Plan], today: date) -> Iterator[Row]:
    for one in overdue(area, plans, today):
        yield {
            "part": OVERDUE,
            "code": one.task.area or one.plan.area,
            "what": one.task.what,
            "state": one.task.state,
            "due": one.task.due,
        }
