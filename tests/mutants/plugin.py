"""How pytest asks about one change: quick tests first, few examples, the same at every run."""

from __future__ import annotations

import gc

import hypothesis
import pandas as pd
import pytest
from hypothesis import Phase
from mutmut.state import state

from data.stored import store
from data.stored.release import Release
from figures import protection

LEFT_OUT = (
    "test_every_table_with_the_same_totals_is_within_reach",
    "test_the_number_of_steps_has_no_bound",
    "test_what_the_documents_show_is_so",
)
"""Tests that take seconds, and examples in docstrings, which each change carries with it."""
SMALL = 100
"""Areas of a release whose protected base is made for a change."""


def pytest_configure(config: pytest.Config) -> None:
    """Few examples, always the same ones; the first that fails is enough."""
    del config
    hypothesis.settings.register_profile(
        "mutants",
        deadline=None,
        database=None,
        derandomize=True,
        max_examples=12,
        phases=[Phase.explicit, Phase.generate],
    )
    hypothesis.settings.load_profile("mutants")


def pytest_sessionstart(session: pytest.Session) -> None:
    """The release is read before any change; what asks for its whole protected base is skipped."""
    del session
    store.active()
    if protection._units.__name__ != _of_small.__name__:
        protection._units, _of_small.plain = _of_small, protection._units
    gc.freeze()


def _of_small(release: Release, period: int) -> pd.DataFrame:
    """Figures of the survey units of a small release."""
    if len(release.areas) > SMALL:
        pytest.skip("the base of the whole country takes seconds")
    return _of_small.plain(release, period)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Quick tests are asked first, slow ones not at all."""
    slow = [item for item in items if any(name in item.nodeid for name in LEFT_OUT)]
    config.hook.pytest_deselected(items=slow)
    lasted = state().duration_by_test
    items[:] = sorted(
        set(items) - set(slow), key=lambda item: (lasted.get(item.nodeid, 0), item.nodeid)
    )
