"""The rows of a plan: unit by unit, and measure by measure with the agencies of each."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.catalog import Catalog
from figures import house
from figures.plan.made import Plan
from poverty import combinations, joint
from poverty.allocation import offers
from poverty.protection import disclosure
from poverty.protection.disclosure import Status

ALL = joint.SETS - 1


def by_unit(plan: Plan) -> pd.DataFrame:
    """The units served, most people out of every deprivation first.

    `set`, `poor` (target poor, published), `freed` (NaN where it may not be shown) with
    `freed_status`, `baht`.
    """
    sets = plan.best.sets[plan.best.sets > 0]
    cells, room = plan.cells.loc[sets.index], plan.room.loc[sets.index]
    within = offers.worth(offers.FREED)[1:, sets.to_numpy()].T
    counted = (cells.to_numpy() * within).sum(axis=1)
    nobody = (room.to_numpy() * within).sum(axis=1) == 0
    words = disclosure.statuses(counted, nobody, threshold=house.threshold())
    # Who is served in all that anybody there lacks is all the poor, whom TPMAP publishes.
    lacked = (offers.people_in(cells) > 0).astype(np.int64) @ (1 << np.arange(4, -1, -1))
    words[(lacked & ~sets.to_numpy()) == 0] = Status.PUBLISHED
    prices = offers.prices(cells, plan.asked.costs)
    made = pd.DataFrame(
        {
            "set": sets,
            "poor": cells.sum(axis=1),
            "freed": disclosure.shown(counted, words),
            "freed_status": words,
            "baht": prices[np.arange(len(sets)), sets] / offers.SATANG,
        },
        index=sets.index,
    )
    return made.sort_values(["freed", "poor"], ascending=False, kind="stable", na_position="last")


def by_measure(plan: Plan, known: Catalog) -> pd.DataFrame:
    """A row a unit and dimension served: `code`, `dimension`, `people` lacking it there, `baht`.

    In the order of `by_unit`; the people are published, and the baht of a unit add up to its own.
    """
    units = by_unit(plan)
    lacking = offers.people_in(plan.cells.loc[units.index])
    parts = []
    for place, (name, dimension) in enumerate(known.dimensions.items()):
        served = (units["set"].to_numpy() & dimension.bit) > 0
        people = lacking[served, place]
        cost = plan.asked.costs.get(name, offers.Cost(0, 0))
        parts.append(
            pd.DataFrame(
                {
                    "order": np.flatnonzero(served),
                    "code": units.index[served],
                    "dimension": name,
                    "people": people,
                    "baht": np.round(cost.unit + cost.person * people, 2),
                }
            )
        )
    rows = pd.concat(parts).sort_values("order", kind="stable")
    return rows.drop(columns="order").reset_index(drop=True)


def masks(sets: pd.Series) -> pd.Series:
    """The dimensions of sets, as ids."""
    return sets.map(lambda one: combinations.dimensions_of(joint.MASKS[int(one)]))
