"""What the address asks of a budget, and the plan that answers it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from data.refusal import Refused
from data.stored import store
from figures.plan import made, targets
from figures.plan import units as own_units
from figures.plan.asked import Asked
from figures.plan.made import Impossible, Plan
from poverty.targeting import Curve
from ui.group import once
from ui.kept import kept
from ui.view import View

FEW = 24


def asked(view: View) -> Asked:
    """What the address asks."""
    choice = view.choice
    return Asked.of(
        costs=choice.costs,
        budget=choice.budget,
        goal=choice.goal,
        least=choice.least,
        must=choice.must,
        never=choice.never,
    )


def part(view: View) -> str:
    """Name of the part of the country that the plan is of."""
    return view.text("budget-group") if view.choice.group else view.own_name(view.area)


def result(view: View) -> Plan | Impossible | None:
    """The plan, or why there is none; None where costs or a budget are not given."""
    choice, wanted = view.choice, asked(view)
    if not wanted.costs or not wanted.budget:
        return None
    try:
        return _plan(
            view.release.id, choice.period, view.area, choice.group or "", choice.level,
            (choice.costs, choice.budget, choice.goal, choice.least, choice.must, choice.never),
        )  # fmt: skip
    except Impossible as impossible:
        return impossible


@kept(FEW)
def _plan(
    release_id: str, period: int, area: str, group: str, level: str, texts: tuple[str | None, ...]
) -> Plan:
    wanted = Asked.read(tuple(text or "" for text in texts))
    release = store.release_of(release_id)
    units = units_of(release_id, period, area, group, level)
    if units.empty:
        raise Impossible("nobody")
    return made.plan(release, period, units, wanted)


@kept(FEW)
def units_of(release_id: str, period: int, area: str, group: str, level: str) -> pd.Index:
    """Codes of the survey units there are to choose from; none of a group that means nothing."""
    release = store.release_of(release_id)
    if not group:
        return made.units_of(release, period, None, area)
    try:
        found = once.group(release_id, group, level)
    except Refused:
        return pd.Index([], dtype="object")
    return own_units.of_group(release, period, found)


def units(view: View) -> pd.Index:
    """Codes of the survey units of the part of the country shown."""
    choice = view.choice
    return units_of(view.release.id, choice.period, view.area, choice.group or "", choice.level)


@kept(FEW)
def _curves(release_id: str, period: int, area: str) -> dict[str, Curve]:
    return targets.curves(store.release_of(release_id), period, area)


def curves(view: View) -> dict[str, Curve]:
    """What targeting whole areas reaches, by their level."""
    return _curves(view.release.id, view.choice.period, view.area)


def whole(view: View) -> View:
    """The view as its map draws it: of the province, where the area lies in one."""
    code = view.choice.area or ""
    return replace(view, within=code[:2] if code[:1].isdigit() else "")
