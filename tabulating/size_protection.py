"""A table by household size over nested areas, and which of its figures may be shown.

The household is what is protected: a count of fewer households than the threshold is withheld with
its people, however many these are. Published beside the table are households and people of every
unit and village, and of its poor by dimension. So it is attacked by one who knows both of every
village; by one who knows both of every set of dimensions of every unit, which is more than is
published; and by one who knows the size of every poor household, and both of the others of every
village. The last has all that the first two know at once, but for what he knows of the poor.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from poverty.protection import size_audit, withholding
from poverty.protection.polytope import Flags, Whole
from poverty.protection.sizes import Sized, Split
from tabulating import sizes
from tabulating.definition import Definition, people_in, poor_of
from tabulating.sums import REST, SPLITS
from tabulating.table_protection import (
    Chosen,
    Drawing,
    Protected,
    higher,
    nested,
    refused,
    too_much,
)
from tabulating.tables import HOUSEHOLDS, PEOPLE, Extra
from tabulating.year import DIGITS
from wording.saying import Saying


@dataclass(frozen=True)
class Finest:
    """Which areas are of the finest level of a table, and what decides what is withheld."""

    areas: Flags
    chosen: Chosen

    def merged(self, band: int) -> Finest:
        """The same of the table with a band and the next taken together."""
        return Finest(self.areas, self.chosen.merged(band + 1))


def protected(
    units: pd.DataFrame, known: pd.DataFrame, one: Extra, definition: Definition, drawing: Drawing
) -> Protected:
    """The table with what is withheld. Raises `Refused`, with what to merge, for too much.

    `known`: of `sums.Part`.
    """
    _, index = nested(units[one.names()], one.level)
    sized = _sized(units, known, one, index)
    areas = np.asarray(index.get_level_values("level") == one.level)
    finest = Finest(areas, drawing.of(one, index, one.names()))
    hidden = _withheld(sized, finest)
    if too_much(hidden, areas):
        raise refused(hidden[areas], _advice(sized, one, finest), one, definition)
    counts, people, dark = (
        pd.DataFrame(found, index, one.names())
        for found in (sized.households.counts, sized.people, hidden)
    )
    return Protected(counts, dark, people)


def _sized(units: pd.DataFrame, known: pd.DataFrame, one: Extra, index: pd.MultiIndex) -> Sized:
    """The table with all that is known of it."""
    homes, people = one.names(), [people_in(name) for name in one.names()]
    tables = [
        nested(units[list(names)], one.level)[0]
        for names in (homes, people, map(poor_of, homes), map(poor_of, people))
    ]
    at = {code: place for place, (level, code) in enumerate(index) if level == one.level}
    fixed = np.array([table.counts for table in tables[2:]])
    splits = (
        _split(known[known["split"] == name], at, one.level, fixed * (name == REST))
        for name in SPLITS
    )
    least = np.array([sizes.band(group.test)[0] for group in one.groups])
    return Sized(tables[0], tables[1].counts, least, tuple(splits))


def _split(parts: pd.DataFrame, at: dict[str, int], level: str, fixed: Whole) -> Split:
    """What is known of households in parts. `at`: places of the innermost areas by their codes."""
    area = np.array([at[code[: DIGITS[level]]] for code in parts["unit"]], dtype=np.int64)
    homes, people = (parts[name].to_numpy("int64") for name in (HOUSEHOLDS, PEOPLE))
    return Split(area, homes, people, fixed)


def _withheld(sized: Sized, finest: Finest) -> Flags:
    """What is withheld; of a table that is too much already, no more than that."""
    threshold, table = finest.chosen.threshold, sized.households

    def attack(hidden: Flags) -> Flags:
        splits = () if too_much(hidden, finest.areas) else sized.splits
        for split in splits:  # what one has told is withheld before the next is asked
            told = size_audit.unprotected(
                replace(sized, splits=(split,)), hidden, threshold=threshold
            )
            if told.any():
                return told
        return np.zeros_like(hidden)

    return withholding.withheld(
        table,
        threshold=threshold,
        drawn=finest.chosen.drawn,
        before=finest.chosen.before,
        attack=attack,
    )


def _advice(sized: Sized, one: Extra, finest: Finest) -> Saying:
    """Two bands beside each other that are enough to be taken together; else a higher level.

    Neither where the release that this one is made on has the table.
    """
    if finest.chosen.before is not None:
        return Saying("tabulate-table-none")
    names = [group.name_en for group in one.groups]
    for band in _in_turn(sized) if len(names) > 2 else ():
        if not too_much(_withheld(sized.merged(band), finest.merged(band)), finest.areas):
            return Saying("tabulate-table-merge", one=names[band], other=names[band + 1])
    return higher(one)


def _in_turn(sized: Sized) -> list[int]:
    """Bands to be taken together with the next, those with the fewest households first."""
    homes = sized.households.counts[0]
    return sorted(range(len(homes) - 1), key=lambda band: int(homes[band] + homes[band + 1]))
