"""Who chooses again before the page is drawn anew loses nothing of what was chosen before."""

from __future__ import annotations

import pytest

from figures.plan import asked
from ui import address
from ui.plan import controls, costs

COSTS = asked.written(asked.EXAMPLE)


class Address(dict):
    """What stands in the address, as Streamlit gives it."""

    def to_dict(self):
        return dict(self)

    def from_dict(self, known):
        self.clear()
        self.update(known)


@pytest.fixture
def now(monkeypatch):
    """An address that has costs already, which the page drawn last has not."""
    found = Address(lang="en", area="55", costs=COSTS, budget="1000000000")
    monkeypatch.setattr(address.st, "query_params", found)
    monkeypatch.setattr(address.st, "session_state", {"budget-budget": "5,000,000"})
    return found


def test_a_budget_leaves_the_costs_that_are_in_the_address(seen, now):
    controls._typed(seen(lang="en", area="55"))
    assert now == {"lang": "en", "area": "55", "costs": COSTS, "budget": "5000000"}


def test_the_example_leaves_a_budget_that_is_in_the_address(now):
    now["budget"] = "7"
    now.pop("costs")
    costs._try()
    assert (now["budget"], now["costs"]) == ("7", COSTS)


def test_what_is_given_as_none_is_taken_out(now):
    address.change(budget=None, goal="m0")
    assert now == {"lang": "en", "area": "55", "costs": COSTS, "goal": "m0"}
