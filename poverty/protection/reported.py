"""Alkire–Foster measures of areas as they may be shown: one rule for screen, file and command.

Which people a setting counts as poor is a family of the 31 sets, and so are those of them deprived
in one dimension. TPMAP publishes all the poor and those deprived in one dimension: such a family
stays as published. Every other count is a sum over the protected base (protected.py): it is
shown as "<5" below the threshold, and so is a rate of it; a ratio of so few is not shown at all.
All measures of an area come from the same counts, so M0 = H·A, h(j) ≤ H and contributions add up.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from poverty import alkire_foster
from poverty.joint import MEMBERS
from poverty.protection.disclosure import Status, Statuses, shown
from poverty.protection.protected import Protected
from poverty.setting import Setting

Numbers = npt.NDArray[np.float64]
SUFFIX = "_status"


def measured(table: Protected, people: pd.Series, setting: Setting) -> pd.DataFrame:
    """The measures over the areas of a protected table, as they may be shown.

    `people`: all surveyed, on the table's index. Columns as `alkire_foster.measure`, NaN where they
    are not shown; beside each but `people` its status (`h_status`, a `disclosure.Status`); and
    `protected` (bool): fewer poor than the threshold.
    """
    base = people.reindex(table.cells.index).to_numpy(dtype=np.float64)
    counted = alkire_foster.sums(table.cells.to_numpy(), setting)
    values = alkire_foster.ratios(counted, base, setting)
    words = _statuses(table, setting, counted, base)
    columns: dict[str, object] = {"people": base}
    for name, status in words.items():
        columns |= {name: shown(values[name], status), f"{name}{SUFFIX}": status}
    columns["protected"] = words["poor"] == Status.BELOW
    return pd.DataFrame(columns, index=table.cells.index)


def _statuses(
    table: Protected, setting: Setting, counted: alkire_foster.Sums, base: Numbers
) -> dict[str, Statuses]:
    """The status of every column of `alkire_foster.measure` but `people`."""
    poor = setting.poor()
    _, of_poor = table.family(poor)
    rate = _rate(of_poor, base)
    ratio = _ratio(of_poor, counted.poor)
    words = {"poor": of_poor, "h": rate, "a": ratio, "m0": _index(of_poor, base)}
    names = alkire_foster.dimension_names(len(MEMBERS))
    shares = _ratio(of_poor, counted.score)
    for place, name in enumerate(names):
        _, part = table.family(poor & (MEMBERS[place] == 1))
        words[f"censored_{name}"] = _rate(part, base)
        words[f"uncensored_{name}"] = _rate(table.family(MEMBERS[place] == 1)[1], base)
        words[f"absolute_{name}"] = words["m0"]
        words[f"contribution_{name}"] = shares
    return words


def _rate(counts: Statuses, base: Numbers) -> Statuses:
    """The status of counts ÷ those surveyed: nothing where nobody was."""
    return np.where((base > 0) | (counts == Status.MISSING), counts, Status.NONE)


def _ratio(poor: Statuses, over: Numbers) -> Statuses:
    """The status of a ratio over the poor: withheld over few, nothing over nobody."""
    words = np.where(over > 0, poor, Status.NONE).astype(object)
    words[poor == Status.BELOW] = Status.WITHHELD
    words[poor == Status.MISSING] = Status.MISSING
    return words


def _index(poor: Statuses, base: Numbers) -> Statuses:
    """The status of M0: withheld over few poor, else that of the poor."""
    words = _rate(poor, base).astype(object)
    words[words == Status.BELOW] = Status.WITHHELD
    return words
