"""Questions to a release: pandas over its verified tables, which lie in memory once.

DuckDB was measured on the same questions and let go (2026-11-26, two cores, the embedded release of
9,654 rows and 169 columns, which pages need in memory anyway): 72 MB more in memory where pandas
takes none, and 125 to 145 ms for a level's figures where pandas takes 3 to 39 (best of seven).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd

KEPT = 8
"""Levels and years whose figures are kept at hand: a view asks for the same few again and again."""
_NO_FIGURE = "year_ce"
"""A column of the table that tells of the year, not of the area."""


class Query:
    """Questions to the areas and figures of one release; the tables are never written to."""

    def __init__(self, areas: pd.DataFrame, table: pd.DataFrame) -> None:
        self._index = {level: group.index for level, group in areas.groupby("level", sort=False)}
        self._table = table
        self._years = table.index.get_level_values("year_be").to_numpy()
        self._codes = table.index.get_level_values("code")
        self._levels = areas["level"].reindex(self._codes).to_numpy()
        self.figures = lru_cache(maxsize=KEPT)(self._figures)

    def _figures(self, level: str, period: int) -> pd.DataFrame:
        """Figures of every area of a level in a year; NaN where there are none; not to be changed.

        Raises `KeyError` for a level that no area has, and for a year without a row.
        """
        codes = self._index[level]
        of_year = self._years == period
        if not of_year.any():
            raise KeyError(period)
        rows = self._table[of_year & (self._levels == level)]
        answer: pd.DataFrame = rows.droplevel("year_be").reindex(codes)
        return answer

    def years(self, column: str, level: str) -> list[int]:
        """Years (พ.ศ.) in which an area of a level has a figure in a column, latest first."""
        if column not in self._table:
            return []
        known = self._table[column].notna().to_numpy() & (self._levels == level)
        return [int(year) for year in np.unique(self._years[known])[::-1]]

    def series(self, code: str, columns: list[str]) -> pd.DataFrame:
        """Figures of one area over all years: index `year_be` rising, NaN where there are none."""
        rows = self._table[np.asarray(self._codes == code)].droplevel("code").sort_index()
        rows.index = rows.index.astype("int64")
        return rows.reindex(columns=columns)

    def coverage(self) -> pd.DataFrame:
        """How many areas of each level have a figure in each year: `year_be`, `level`, `areas`."""
        figures = self._table.drop(columns=_NO_FIGURE, errors="ignore")
        rows = pd.DataFrame({"year_be": self._years, "level": self._levels})
        known = rows[figures.notna().any(axis=1).to_numpy()]
        counts = known.groupby(["year_be", "level"]).size().rename("areas").reset_index()
        ordered = counts.sort_values(["year_be", "level"], ascending=[False, True])
        return ordered.reset_index(drop=True)
