"""A second year of TPMAP from the figures of a first: people leave sets of dimensions, some come.

Sets, unions, indicators and groups of people stay what they must be to each other, so that the year
passes every check that a real one passes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.catalog import catalog
from poverty import joint
from releases.training import rule

Counts = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]
OLDER, CARDS = "elderly", ("card_applied", "card_holders")
BITS = tuple(1 << bit for bit in range(joint.DIMENSIONS))


@dataclass(frozen=True)
class Flow:
    """Shares of a unit's poor who leave and who come, in the order of the units."""

    leave: Shares
    enter: Shares


def helped(codes: pd.Index, seed: int) -> pd.Series:
    """Whether help is given in each survey unit: the same whichever others are asked about."""
    drawn = [rule.lot(seed, f"helped {code}") < rule.HELPED for code in codes]
    return pd.Series(drawn, index=codes, name="helped", dtype="bool")


def next_year(units: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The year after that of some survey units (a release's columns), by the rule.

    As many people and households are surveyed as before.
    """
    now, flow = units.copy(), flows(units.index, seed)
    cells = {name: _cells(units, name) for name in joint.POPULATIONS}
    others = cells["bmn_poor"] - cells["target_poor"]
    target = _moved(cells["target_poor"], flow, rule.chance(seed, "target_poor"))
    rest = _moved(others, flow, rule.chance(seed, "others"))
    homes = _moved(cells["households"], flow, rule.chance(seed, "households"))
    people, households = (_whole(units[name]) for name in ("people", "households"))
    bmn = target + rest
    bmn, target = (np.where(_fits(bmn, people), *pair) for pair in (
        (bmn, cells["bmn_poor"]), (target, cells["target_poor"])))  # fmt: skip
    homes = np.where(_fits(homes, households), homes, cells["households"])
    for name, found in zip(joint.POPULATIONS, (homes, bmn, target), strict=True):
        now[joint.columns(name)] = found
    now["poor_households"], now["bmn_poor"] = homes.sum(axis=1), bmn.sum(axis=1)
    now["target_poor"] = target.sum(axis=1)
    now["registered"] = _registered(units, now, rule.chance(seed, "registered"))
    return _people(_indicators(now, flow, seed), seed)


def flows(codes: pd.Index, seed: int) -> Flow:
    """Shares of each unit: those of its province, and more who leave where help is given."""
    provinces = codes.str[:2]
    known, drawn = sorted(set(provinces)), rule.chance(seed, "provinces")
    leave = dict(zip(known, drawn.uniform(*rule.LEAVE, len(known)), strict=True))
    enter = dict(zip(known, drawn.uniform(*rule.ENTER, len(known)), strict=True))
    plain = provinces.map(leave).to_numpy("float64")
    with_help = 1 - (1 - plain) * (1 - rule.EFFECT)
    out = np.where(helped(codes, seed).to_numpy(), with_help, plain)
    return Flow(out, provinces.map(enter).to_numpy("float64"))


def _cells(units: pd.DataFrame, population: str) -> Counts:
    return units[joint.columns(population)].to_numpy("int64")


def _whole(column: pd.Series) -> Counts:
    return column.to_numpy("int64")


def _fits(cells: Counts, most: Counts) -> npt.NDArray[np.bool_]:
    return np.asarray(cells.sum(axis=1) <= most)[:, None]


def _moved(cells: Counts, flow: Flow, drawn: np.random.Generator) -> Counts:
    """People in exactly each of the 31 sets a year later."""
    left = cells - drawn.binomial(cells, flow.leave[:, None])
    now = left + drawn.binomial(cells, flow.enter[:, None])
    for bit in BITS:
        for set_ in range(1, joint.SETS):
            if set_ & bit and set_ != bit:
                rid = drawn.binomial(now[:, set_ - 1], rule.MOVE)
                now[:, set_ - 1] -= rid
                now[:, (set_ ^ bit) - 1] += rid
    return now


def _registered(units: pd.DataFrame, now: pd.DataFrame, drawn: np.random.Generator) -> Counts:
    """BMN-poor people who are registered: all target poor, and as many of the rest as before."""
    rest, others = (
        np.maximum(_whole(units[name]) - _whole(units["target_poor"]), 0)
        for name in ("registered", "bmn_poor")
    )
    share = np.divide(rest, others, out=np.zeros(len(units)), where=others > 0)
    left = _whole(now["bmn_poor"]) - _whole(now["target_poor"])
    return _whole(now["target_poor"]) + drawn.binomial(left, np.minimum(share, 1.0))


def _indicators(now: pd.DataFrame, flow: Flow, seed: int) -> pd.DataFrame:
    """The same with those who fail each indicator: some leave, some come, none unsurveyed."""
    drawn = rule.chance(seed, "indicators")
    for number in catalog().indicators:
        failed, surveyed = (f"indicator_{number:02d}_{part}" for part in ("failed", "surveyed"))
        before = _whole(now[failed])
        left = before - drawn.binomial(before, flow.leave)
        now[failed] = np.minimum(left + drawn.binomial(before, flow.enter), _whole(now[surveyed]))
    return now


def _people(now: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The same with more elderly people, and fewer holders of cards, where they are counted."""
    drawn, people = rule.chance(seed, "people"), _whole(now["people"])
    for name in {OLDER} & {*now}:
        older = _whole(now[name])
        now[name] = np.minimum(older + drawn.binomial(older, rule.OLDER), people)
    for name in [card for card in CARDS if card in now]:
        before = _whole(now[name])
        now[name] = before - drawn.binomial(before, rule.FEWER_CARDS)
    return now
