"""Reports of systems (ThaiQM, the TPMAP Logbook, complaints) as a release keeps them: by month.

One row for each `system`, `month` ("2025-09"), `code` and `kind` ("" is all kinds together).
`as_of` is the day that the report is of ("2025-09-30"), or the month where no day is known.
Every system's figures stand in columns of their own, so that no two can be added; a report of
another day of the same month takes the place of what was there of its areas.
"""

from __future__ import annotations

import io

import numpy as np
import pandas as pd

from data.intake import days
from data.stored.merge import KEYS

REPORT_KEYS = ["system", "month", "code", "kind"]
AS_OF = "as_of"
KIND = "|"
"""Stands in a column of a wide table between a figure and its kind."""
_MONTH = 100


def empty() -> pd.DataFrame:
    """The reports of a release that has none."""
    return _indexed(pd.DataFrame(columns=[*REPORT_KEYS, AS_OF], dtype=object))


def read(content: bytes) -> pd.DataFrame:
    """The reports of a file's content, by `REPORT_KEYS` in order."""
    stored = pd.read_parquet(io.BytesIO(content))
    figures = [str(name) for name in stored if name not in (*REPORT_KEYS, AS_OF)]
    return _indexed(stored.astype(dict.fromkeys(figures, "float64")))


def _indexed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.set_index(REPORT_KEYS).sort_index()


def written(reports: pd.DataFrame) -> pd.DataFrame:
    """Reports as they are written: counts as whole numbers."""
    rows = reports.sort_index().reset_index()
    figures = [name for name in rows if name not in (*REPORT_KEYS, AS_OF)]
    for name in figures:
        rows[name] = _compact(rows[name])
    return rows


def _compact(values: pd.Series) -> pd.Series:
    known = values.dropna()
    return values.astype("Int64") if (np.floor(known) == known).all() else values


def dated(figures: pd.DataFrame) -> pd.DataFrame:
    """The rows of a draft's figures that are of days or months."""
    if figures.empty:
        return figures
    return figures[[days.is_day(int(key)) for key in figures.index.get_level_values(0)]]


def yearly(figures: pd.DataFrame) -> pd.DataFrame:
    """The rows of a draft's figures that are of a year alone."""
    return figures if figures.empty else figures.drop(index=dated(figures).index)


def of_months(figures: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    """Figures by day as figures by month (256809), and the number of the day of each row."""
    rows = dated(figures)
    if rows.empty:
        return rows, pd.Series(dtype="int64")
    keys = rows.index.get_level_values(0).astype("int64")
    index = pd.MultiIndex.from_arrays(
        [keys // _MONTH, rows.index.get_level_values("code")], names=KEYS
    )
    return rows.set_axis(index), pd.Series(keys.to_numpy(), index=index, dtype="int64")


def wide(reports: pd.DataFrame, system: str) -> tuple[pd.DataFrame, pd.Series]:
    """The reports of a system with its kinds as columns ("received|kind"), by month and code.

    Months and days are numbers (`data.intake.days`); empty where there are none.
    """
    rows = reports.reset_index()
    rows = rows[rows["system"] == system]
    index = pd.MultiIndex.from_arrays(
        [[_key(one) // _MONTH for one in rows["month"]], rows["code"].astype(str)], names=KEYS
    )
    figures_ = [name for name in rows if name not in (*REPORT_KEYS, AS_OF)]
    own = [name for name in figures_ if rows[name].notna().any()]
    parts = []
    for kind in sorted(rows["kind"].unique()):
        here = (rows["kind"] == kind).to_numpy()
        names = [f"{name}{KIND}{kind}" if kind else str(name) for name in own]
        parts.append(rows.loc[here, own].set_axis(index[here]).set_axis(names, axis="columns"))
    keys = pd.Series([_key(one) for one in rows[AS_OF]], index=index, dtype="int64")
    figures = pd.concat(parts, axis="columns") if parts else pd.DataFrame(index=index)
    return figures.astype("float64"), keys[~keys.index.duplicated()]


def _key(iso: str) -> int:
    return days.of_iso(iso).key


def long(figures: pd.DataFrame, keys: pd.Series, system: str) -> pd.DataFrame:
    """Such a table as reports, one row a kind."""
    parts = []
    for kind in sorted({str(name).partition(KIND)[2] for name in figures}):
        own = [str(name) for name in figures if str(name).partition(KIND)[2] == kind]
        names = [name.partition(KIND)[0] for name in own]
        rows = figures[own].set_axis(names, axis="columns").dropna(how="all")
        stated = [days.of_key(int(keys[place])).iso for place in rows.index]
        codes = rows.index.get_level_values("code").astype(str)
        told = pd.DataFrame({"month": [one[:7] for one in stated], "code": codes, AS_OF: stated})
        named = told.assign(system=system, kind=kind)
        parts.append(pd.concat([rows.reset_index(drop=True), named], axis="columns"))
    return _indexed(pd.concat(parts)) if parts else empty()


def replaced_system(reports: pd.DataFrame, rows: pd.DataFrame, system: str) -> pd.DataFrame:
    """Reports in which a system has these rows."""
    others = reports[reports.index.get_level_values("system") != system]
    whole = [part for part in (others, rows) if len(part)]
    return pd.concat(whole).sort_index() if whole else empty()
