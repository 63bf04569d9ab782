"""Plans of training, kept as people keep theirs: of the country, and of the poorest province."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pandas as pd

from data.catalog import catalog
from data.plans import DOING, DONE, STEPS, STOPPED, TODO, Goal, Plan, Point, Task
from data.refusal import Refused
from data.stored import plans
from data.stored.library import Library
from data.stored.release import Release
from figures.following import trained
from geo.areas import COUNTRY
from releases.training import rule
from wording.languages import DEFAULT
from wording.saying import area_name, said

MEASURE, HELPED = "target_poor_rate", "qm_helped_rate"
MADE = "2024-10-01"
"""The day that the plans bear: the first of the budget year that the reports are of."""
UNTIL, WAY = 2570, ((2564, 0.85), (2567, 0.65))
"""The year of the targets, and shares of the base on the way to a half."""
DUE = ("2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2099-12-31")
"""When tasks are due: four have passed, the last one never does."""
STATES = (DONE, DONE, DOING, TODO, STOPPED, TODO)
"""The states of the tasks of a plan, one after another."""
AREAS = 6
"""Districts that a province's plan has tasks in, those with the highest rate."""


def keep(shelf: Library, release: Release, seed: int) -> list[Plan]:
    """Keep the plans that go with a release of training; returns them as they are kept.

    One that is there already is made anew where it is another by now. Raises `Refused` as
    `plans.save`.
    """
    units = {measure.id: measure.unit for measure in release.catalog.measures.values()}
    post = said(trained.POST, DEFAULT)
    return [
        plans.save(shelf, plan, units, post=post, started_from=_there(shelf, plan.id))
        for plan in made(release, seed)
    ]


def made(release: Release, seed: int) -> Iterator[Plan]:
    """The plans: the same release and seed, the same plans."""
    rates = _rates(release, "province")
    worst = str(rates.idxmax())
    yield _plan(release, seed, COUNTRY, list(rates.nlargest(AREAS).index))
    districts = _rates(release, "district")
    inside = districts[districts.index.str.startswith(worst)]
    yield _plan(release, seed, worst, list(inside.nlargest(AREAS).index))


def _plan(release: Release, seed: int, area: str, within: list[str]) -> Plan:
    """The plan of an area with a task in each of some areas within."""
    identity = hashlib.sha256(f"training {seed} {area}".encode()).hexdigest()[:12]
    tasks = (_task(release, number, code) for number, code in enumerate(within, start=1))
    return Plan(
        identity,
        said(trained.title(area_name(release.areas, area)), DEFAULT),
        MADE,
        area=area,
        post=said(trained.POST, DEFAULT),
        note=said(trained.NOTE, DEFAULT),
        training=True,
        goals=tuple(_goals(release, area)),
        tasks=tuple(tasks),
    )


def _goals(release: Release, area: str) -> Iterator[Goal]:
    """Half the rate of 2561 by 2570 in even steps; and where reports are, most helped by then."""
    first = release.periods[-1]
    base = float(_rates(release, _level(release, area), first)[area])
    steps = tuple(Point(year, round(base * share, 4)) for year, share in WAY)
    yield Goal(MEASURE, round(base / 2, 4), UNTIL, Point(first, round(base, 4)), steps, STEPS)
    if HELPED in release.catalog.measures:
        yield Goal(HELPED, 0.8, UNTIL, Point(2566, 0.0))


def _task(release: Release, number: int, code: str) -> Task:
    """What is to be done in an area: about the dimension that most of its target poor lack."""
    row = pd.Series(release.figures(_level(release, code), release.periods[0]).loc[code])
    counts = {name: _lacking(row, name) for name in catalog().dimensions}
    dimension = max(counts, key=lambda name: (counts[name], name))
    agencies = catalog().agencies_of([dimension])
    place = number - 1
    return Task(
        str(number),
        said(trained.work(dimension, area_name(release.areas, code)), DEFAULT),
        area=code,
        dimensions=(dimension,),
        agency=agencies[0].name_th[:200],
        post=said(trained.DOING, DEFAULT),
        due=DUE[place % len(DUE)],
        state=STATES[place % len(STATES)],
        people=counts[dimension],
        baht=counts[dimension] * rule.BAHT,
    )


def _lacking(row: pd.Series, dimension: str) -> float:
    """Target poor of an area that are deprived in a dimension."""
    bit = catalog().dimensions[dimension].bit
    sets = [name for name in row.index if str(name).startswith("target_poor_")]
    held = [name for name in sets if (mask := str(name)[-5:]).isdigit() and int(mask, 2) & bit]
    return float(row[held].sum())


def _rates(release: Release, level: str, period: int | None = None) -> pd.Series:
    """Target poor of those surveyed in the areas of a level, those with figures."""
    figures = release.figures(level, period or release.periods[0])
    return (figures["target_poor"] / figures["people"]).dropna()


def _level(release: Release, code: str) -> str:
    return str(release.areas.at[code, "level"])


def _there(shelf: Library, identity: str) -> str:
    """The version of a plan that is kept already; "" where none is."""
    try:
        return plans.read(shelf.folder, identity).version
    except Refused:
        return ""
