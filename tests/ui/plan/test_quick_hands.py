"""Who chooses again before the page is drawn anew loses nothing of what was chosen before."""

from __future__ import annotations

import pytest

from figures.plan import asked
from tests.ui.conftest import run_page
from ui import address
from ui.plan import controls, costs, put
from ui.site import PLAN

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


def boxes(app):
    return [one for one in app.text_input if one.key.startswith("budget-")]


def test_nothing_is_put_where_somebody_may_be_typing(components):
    app = run_page(components, PLAN, lang="en", area="55")
    app.button(key="budget-try").click().run()
    assert any(box.proto.set_value for box in boxes(app))
    app.run()
    assert not any(box.proto.set_value for box in boxes(app))


def test_what_the_browser_has_not_seen_yet_is_not_taken_for_typed(components):
    app = run_page(components, PLAN, lang="en", area="55")
    app.button(key="budget-try").click().run()
    for box in boxes(app):
        box.set_value("")  # as of a browser that shows the example only now
    app.text_input(key="budget-cost-health-unit").set_value("7").run()
    assert app.query_params["costs"] == "7" + COSTS[COSTS.index("x") :]
    assert app.query_params["budget"] == str(asked.EXAMPLE_BUDGET)
    assert app.text_input(key="budget-cost-income-unit").value == "120,000"


def test_what_was_seen_and_is_taken_out_is_out(components):
    app = run_page(components, PLAN, lang="en", area="55")
    app.button(key="budget-try").click().run()
    app.text_input(key="budget-cost-health-unit").set_value("")
    app.text_input(key="budget-cost-health-person").set_value("").run()
    assert app.query_params["costs"] == "-" + COSTS[COSTS.index("_") :]
    app.text_input(key="budget-budget").set_value("").run()
    assert "budget" not in app.query_params
    assert put.PUT in app.session_state


def test_a_budget_that_came_by_the_address_is_taken_out(components):
    app = run_page(components, PLAN, lang="en", area="55", budget="1000000")
    app.text_input(key="budget-budget").set_value("").run()
    assert app.text_input(key="budget-budget").value == ""
    assert "budget" not in app.query_params


def test_an_example_that_is_not_seen_yet_stays_where_a_budget_was_typed_before(components):
    app = run_page(components, PLAN, lang="en", area="55")
    app.text_input(key="budget-budget").set_value("1000000").run()
    assert app.text_input(key="budget-budget").value == "1,000,000"
    app.button(key="budget-try").click().run()
    for box in boxes(app):
        if box.key != "budget-budget":
            box.set_value("")
    app.text_input(key="budget-cost-health-unit").set_value("7").run()
    assert app.query_params["costs"] == "7" + COSTS[COSTS.index("x") :]
    assert app.text_input(key="budget-cost-income-unit").value == "120,000"
