"""Views for very many sentences: what is the same for all of them is looked up once.

Nothing that is said is made in another way: pure functions are remembered, and a row of a reading is
handed over as a plain dictionary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache
from typing import Any

import pytest
from streamlit.runtime.caching.cache_utils import CachedFunc

from geo import printed
from ui import cached
from ui.view import View
from wording import numbers
from wording.bundle import Texts, texts

DRAWN = {"chart", "bars"}
"""Caches of charts: keyed by whole tables, and nothing is said in them."""

PURE = ((numbers, "format_decimal"), (printed, "percent_points"))
"""Functions from numbers to how they print."""


@contextmanager
def remembered() -> Iterator[None]:
    """The caches of the pages as plain ones, which take a hundredth of the time to ask."""
    with pytest.MonkeyPatch.context() as patch:
        for name, function in list(vars(cached).items()):
            if isinstance(function, CachedFunc) and name not in DRAWN:
                patch.setattr(cached, name, lru_cache(maxsize=512)(function))
        for place, name in PURE:
            patch.setattr(place, name, lru_cache(maxsize=100_000)(getattr(place, name)))
        yield


@cache
def rows(release_id: str, level: str, measure: str, period: int) -> dict[str, dict[str, Any]]:
    """A reading's rows by code."""
    table = cached.reading(release_id, level, measure, period)
    return {str(code): row for code, row in table.to_dict("index").items()}


@cache
def level_of(release_id: str, code: str) -> str:
    """Level of an area of the release in use."""
    return str(cached.release().areas.at[code, "level"])


@cache
def remembering(lang: str) -> Texts:
    """The texts of a language, those without many arguments remembered."""
    return lru_cache(maxsize=100_000)(texts(lang))


class QuickView(View):
    """A view that remembers what it looks up."""

    def level_of(self, code: str) -> str:
        return level_of(self.release.id, code)

    def row(self, code: str, measure: str | None = None) -> Any:
        level, choice = self.level_of(code), self.choice
        return rows(self.release.id, level, measure or choice.measure, choice.period)[code]

    @cached_property
    def text(self) -> Texts:
        return remembering(self.choice.lang)


Views = Callable[..., View]
