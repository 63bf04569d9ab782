"""The words of the release that comes with the project, and an answer to a question over them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from data.official import municipal
from data.stored.release import Release
from figures import readings
from figures.asking.answer import Answer, Years, ask
from figures.asking.lexicon import Lexicon
from geo.names.index import Index


@pytest.fixture(scope="session")
def lexicon(release: Release) -> Lexicon:
    """What questions about the release may be made of."""
    names = {code: unit.name_th for code, unit in municipal.units().items()}
    return Lexicon.of(release.catalog, Index.of(release.areas, names))


@pytest.fixture(scope="session")
def years(release: Release) -> Years:
    """The years that the release has figures of."""

    @cache
    def known(measure: str, level: str) -> list[int]:
        return readings.years(release, level, release.catalog.measures[measure])

    return known


@pytest.fixture(scope="session")
def answered(lexicon: Lexicon, years: Years) -> Callable[[str], Answer | None]:
    """The answer to a question."""
    return lambda text: ask(lexicon, text, years)
