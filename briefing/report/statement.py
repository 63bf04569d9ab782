"""What a report says: the rows of its place, from two releases compared once a process."""

from __future__ import annotations

import io
from threading import RLock

import pandas as pd
from cachetools import LRUCache

from briefing.report.request import EditionRequest, kept_plans
from data.stored import store
from figures.edition.differences import differences
from figures.edition.report import Edition
from figures.edition.rows import rows
from figures.following import trained
from wording import clock

KEPT = 2
"""Pairs of releases whose differences a process keeps: some hundred thousand figures each."""
_lock = RLock()
_kept: LRUCache[tuple[str, str], Edition] = LRUCache(maxsize=KEPT)


def compared(before: str, after: str) -> Edition:
    """Two releases by their ids with all differences; counted once. Raises `UnknownRelease`."""
    with _lock:
        if (before, after) not in _kept:
            pair = store.release_of(before), store.release_of(after)
            _kept[before, after] = Edition(*pair, differences(*pair))
        return _kept[before, after]


def statement(request: EditionRequest) -> pd.DataFrame:
    """Every statement of a report, a row each (`figures.edition.rows`)."""
    edition = compared(request.before, request.after)
    areas = edition.after.areas
    plans = [trained.told(one, areas, request.lang) for one in kept_plans(edition.after)]
    return rows(edition, request.area, plans, clock.today())


def packed(request: EditionRequest) -> bytes:
    """The statements as Parquet, as a worker hands them to a page."""
    stream = io.BytesIO()
    table = statement(request)
    table.astype({"since_be": "float64", "year_be": "float64", "number": "float64"}).to_parquet(
        stream, index=False
    )
    return stream.getvalue()
