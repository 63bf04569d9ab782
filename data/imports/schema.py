"""The contract of a draft's figures, held before anything is stored: keys, kinds, bounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from data.intake import days
from data.intake.numbers import LARGEST, YEARS
from data.refusal import Fault
from wording.saying import Saying

if TYPE_CHECKING:
    import pandera.pandas as pa

SHOWN = 20


def faults(file: str, figures: pd.DataFrame, known: pd.Index) -> list[Fault]:
    """What in a draft's figures breaks the contract; normally nothing, for readers refused it.

    Every year and code once, years that figures can be of, codes of the release, floats ≥ 0,
    nothing failed that was not surveyed.
    """
    if figures.empty:
        return []
    from pandera.errors import SchemaErrors  # half a second, for whoever imports alone

    try:
        _schema(figures, known).validate(figures, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases.head(SHOWN)
        message = Saying("imports-contract-broken")
        return [
            Fault(
                file,
                f"{case['index']}, {case['column']}",
                str(case["failure_case"]),
                Saying("imports-contract-held", rule=str(case["check"])),
                message,
            )
            for case in cases.to_dict(orient="records")
        ]
    return []


def _schema(figures: pd.DataFrame, known: pd.Index) -> pa.DataFrameSchema:
    import pandera.pandas as pa

    columns = {
        str(name): pa.Column("float64", pa.Check.in_range(0, LARGEST), nullable=True)
        for name in figures
    }
    pairs = [
        (name, name.replace("_failed", "_surveyed")) for name in columns if name.endswith("_failed")
    ]
    pairs += [
        (name, name.replace("target_poor", "bmn_poor"))
        for name in columns
        if name.startswith("target_poor")
    ]
    return pa.DataFrameSchema(
        columns,
        checks=[
            pa.Check(_not_more(part, whole), name=f"{part} <= {whole}")
            for part, whole in pairs
            if whole in columns
        ],
        index=pa.MultiIndex(
            [
                pa.Index("int64", pa.Check(_periods, name="a_year_or_day"), name="year_be"),
                pa.Index(None, pa.Check(_known(known), name="code_of_the_release"), name="code"),
            ],
            unique=["year_be", "code"],
        ),
        strict=True,
    )


def _periods(found: pd.Series) -> pd.Series:
    return pd.Series([days.year_of(int(one)) in YEARS for one in found], index=found.index)


def _known(codes: pd.Index) -> Callable[[pd.Series], pd.Series]:
    def holds(found: pd.Series) -> pd.Series:
        return pd.Series(codes.get_indexer(pd.Index(found)) >= 0, index=found.index)

    return holds


def _not_more(part: str, whole: str) -> Callable[[pd.DataFrame], pd.Series]:
    def holds(figures: pd.DataFrame) -> pd.Series:
        return ~(figures[part] > figures[whole])

    return holds
