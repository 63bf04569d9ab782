"""Checks of what a year of TPMAP says of all people: parts of them, and means over households."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.official.check import Check
from data.official.tpmap import Tpmap
from data.official.tpmap_files import place_of
from data.official.tpmap_form import MEANS, MORE
from data.refusal import Fault, refuse
from geo.areas import COUNTRY, parent_of
from wording.saying import Saying

_BELOW = {"country": "province", "province": "district", "district": "tambon"}
WITHIN = 1e-6
"""How far a mean may be from that of the level below, weighed by households."""


def parts_of_people(published: Tpmap) -> list[Check]:
    """No group of people is more than the people surveyed; refused where one is."""
    common = published.common["tambon"]
    names = {ours: column for column, ours in MORE.items() if ours in common}
    refuse(
        [
            Fault(
                published.file("tambon", "common", str(common.index[row])),
                place_of(str(common.index[row]), column),
                str(common[ours].iloc[row]),
                Saying("tpmap-group-most", people=int(common["people"].iloc[row])),
                Saying("tpmap-group-too-many"),
            )
            for ours, column in names.items()
            for row in map(int, np.flatnonzero((common[ours] > common["people"]).to_numpy()))
        ]
    )
    count = len(names) * len(common)
    if not count:
        return []
    return [Check("parts_of_people", Saying("tpmap-check-parts-of-people"), count, count)]


def means_agree(published: Tpmap) -> list[Check]:
    """Every mean is that of the level below, weighed by households; refused where one is not."""
    refuse([fault for above in _BELOW for fault in _differing(published, above)])
    count = sum(published.means[above].size for above in _BELOW if above in published.means)
    if not count:
        return []
    return [Check("means", Saying("tpmap-check-means"), count, count)]


def _differing(published: Tpmap, above: str) -> Iterator[Fault]:
    stated = published.means.get(above, pd.DataFrame())
    names = {ours: column for column, ours in MEANS.items()}
    for ours in stated:
        below = published.means[_BELOW[above]][ours]
        homes = published.common[_BELOW[above]]["households"].where(below.notna(), 0)
        over = pd.Series([_above(above, str(code)) for code in below.index], index=below.index)
        mean = (below * homes).groupby(over).sum() / homes.groupby(over).sum()
        expected = mean.reindex(stated.index)
        for code in stated.index[~((stated[ours] - expected).abs() <= WITHIN) & expected.notna()]:
            yield Fault(
                published.file(above, "common", str(code)),
                place_of(str(code), names[str(ours)]),
                f"{stated[ours][code]:g}",
                f"{expected[code]:.6f}",
                Saying("tpmap-mean-not-parts"),
            )


def _above(level: str, code: str) -> str:
    return COUNTRY if level == "country" else str(parent_of(code))
