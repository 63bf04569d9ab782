"""The query engine of a release: DuckDB over its verified tables; nothing here reads a file."""

from __future__ import annotations

from functools import lru_cache

import duckdb
import pandas as pd
import pyarrow as pa

KEPT = 8
"""Levels and years whose figures are kept at hand: a view asks for the same few again and again."""


class Query:
    """Questions to the areas and figures of one release.

    The tables are copied into memory once, from bytes whose hashes were checked; DuckDB itself is
    barred from files and from the network. Every question has a cursor of its own, so that many
    sessions may ask at once.
    """

    def __init__(self, areas: pd.DataFrame, table: pd.DataFrame) -> None:
        self._index = {level: group.index for level, group in areas.groupby("level", sort=False)}
        self._columns = [str(column) for column in table.columns]
        places = pd.DataFrame({"code": areas.index, "level": areas["level"].to_numpy()})
        self._database = duckdb.connect(":memory:", config={"threads": 2})
        self.figures = lru_cache(maxsize=KEPT)(self._figures)
        for name, frame in (("areas", places), ("figures", table.copy().reset_index())):
            arrow = pa.Table.from_pandas(frame, preserve_index=False)
            self._database.from_arrow(arrow).create(name)
        self._database.execute("SET enable_external_access = false")

    def _figures(self, level: str, period: int) -> pd.DataFrame:
        """Figures of every area of a level in a year; NaN where there are none; not to be changed.

        Raises `KeyError` for a level that no area has, and for a year without a row.
        """
        codes = self._index[level]
        rows = self._ask(
            "SELECT * FROM figures WHERE year_be = ? AND code IN "
            "(SELECT code FROM areas WHERE level = ?)",
            [period, level],
        )
        if rows.empty and not self._has(period):
            raise KeyError(period)
        return rows.drop(columns="year_be").set_index("code").reindex(codes)

    def _has(self, period: int) -> bool:
        return bool(len(self._ask("SELECT 1 FROM figures WHERE year_be = ? LIMIT 1", [period])))

    def years(self, column: str, level: str) -> list[int]:
        """Years (พ.ศ.) in which an area of a level has a figure in a column, latest first."""
        if column not in self._columns:
            return []
        found = self._ask(
            f"SELECT DISTINCT year_be FROM figures JOIN areas USING (code) "  # noqa: S608 (a known column)
            f'WHERE level = ? AND "{column}" IS NOT NULL ORDER BY year_be DESC',
            [level],
        )
        return [int(year) for year in found["year_be"]]

    def series(self, code: str, columns: list[str]) -> pd.DataFrame:
        """Figures of one area over all years: index `year_be` rising, NaN where there are none."""
        known = [column for column in columns if column in self._columns]
        chosen = "".join(f', "{column}"' for column in known)
        rows = self._ask(
            f"SELECT year_be{chosen} FROM figures WHERE code = ? ORDER BY year_be",  # noqa: S608 (known columns)
            [code],
        )
        return rows.set_index("year_be").reindex(columns=columns)

    def coverage(self) -> pd.DataFrame:
        """How many areas of each level have a figure in each year: `year_be`, `level`, `areas`."""
        return self._ask(
            "SELECT year_be, level, count(*) AS areas FROM (SELECT year_be, code, "
            "coalesce(*COLUMNS(lambda name: name NOT IN ('code', 'year_be', 'year_ce'))) AS known "
            "FROM figures) JOIN areas USING (code) WHERE known IS NOT NULL "
            "GROUP BY year_be, level ORDER BY year_be DESC, level",
            [],
        )

    def _ask(self, question: str, values: list[object]) -> pd.DataFrame:
        with self._database.cursor() as cursor:
            answer: pa.Table = cursor.sql(question, params=values).to_arrow_table()
        rows: pd.DataFrame = answer.to_pandas()
        return rows
