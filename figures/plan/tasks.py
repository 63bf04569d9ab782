"""A plan's measures as tasks of a plan that is kept: unit by unit, summed where they are many."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.catalog import Catalog
from data.plan_checks import LONGEST
from data.plans import Task
from figures.plan import rows
from figures.plan.made import Plan

DIGITS = (8, 4, 2)
"""Digits of the areas that tasks are of: units, else districts, else provinces."""
MANY = 400
"""Tasks that a reader can follow; more are summed over larger areas."""


def tasks(plan: Plan, known: Catalog, lang: str, what: str, *, due: str = "") -> list[Task]:
    """Tasks of the finest areas that are no more than `MANY`, with people, baht and agencies.

    `what` is the text of a task, in which `{}` is its dimension; `due` its day, "" for none.
    """
    made = _summed(rows.by_measure(plan, known))
    return [
        Task(
            id=str(place),
            what=what.format(known.dimensions[str(row["dimension"])].name(lang)),
            area=str(row["code"]),
            dimensions=(str(row["dimension"]),),
            agency=_agency(known, str(row["dimension"]), lang),
            due=due,
            people=float(row["people"]),
            baht=float(row["baht"]),
        )
        for place, (_, row) in enumerate(made.iterrows(), start=1)
    ]


def _summed(measures: pd.DataFrame) -> pd.DataFrame:
    """Measures of the finest areas that are few enough, of provinces where none are."""
    units, districts, provinces = (_over(measures, digits) for digits in DIGITS)
    return next((found for found in (units, districts) if len(found) <= MANY), provinces)


def _over(measures: pd.DataFrame, digits: int) -> pd.DataFrame:
    areas = measures["code"].astype(str).str[:digits]
    summed = measures.assign(code=areas).groupby(["code", "dimension"], sort=False)
    return summed[["people", "baht"]].sum().reset_index()


def _agency(known: Catalog, dimension: str, lang: str) -> str:
    """The agencies of a dimension, as many names as a task may have letters for."""
    return _fitting([agency.name(lang) for agency in known.agencies_of([dimension])])


def _fitting(names: Sequence[str]) -> str:
    told = ""
    for name in names:
        longer = f"{told} · {name}" if told else name
        if len(longer) > LONGEST["agency"]:
            break
        told = longer
    return told
