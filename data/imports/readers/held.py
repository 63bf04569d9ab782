"""The figures of a report held against each other: nothing lacks, no part is above its whole."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.imports import locate
from data.imports.columns import checked
from data.imports.draft import Findings
from data.imports.system import System
from data.intake.grid import place
from data.intake.table import AreaTable
from data.refusal import Fault
from wording.saying import Name, Saying


def missing(system: System, one: AreaTable, at: Mapping[str, int]) -> list[Fault]:
    """A fault for every figure that a report needs and a table lacks."""
    message = Saying("imports-needed-column-is-missing")
    there = ", ".join(name for name in one.header.names if name)
    return [
        Fault(one.file, place(one.sheet.name), there, Name.of(system.fields[id_]), message)
        for id_ in system.needed
        if id_ not in at
    ]


def compare(
    system: System,
    located: locate.Located,
    figures: pd.DataFrame,
    at: Mapping[str, int],
    findings: Findings,
) -> None:
    """No part is more than its base, nor are the outcomes together."""
    for id_ in figures:
        base = system.fields[str(id_)].of
        if base in at:
            both = at[str(id_)], at[base]
            checked.not_more(located, figures[id_], figures[base], both, findings)
    outcomes = [id_ for id_ in system.outcomes if id_ in figures]
    if len(outcomes) > 1 and (base := system.fields[outcomes[0]].of) in at:
        together = figures[outcomes].sum(axis="columns", skipna=False)
        parts_fit = (figures[outcomes].le(figures[base], axis="index")).all(axis="columns")
        both = at[outcomes[0]], at[base]
        checked.not_more(located, together.where(parts_fit), figures[base], both, findings)
