"""Who chooses again before the page is drawn anew loses nothing of what was chosen before."""

from __future__ import annotations

import pytest

from figures.plan import asked
from tests.ui.asking import Address
from tests.ui.conftest import run_page
from ui import address
from ui.plan import controls, costs, put
from ui.site import PLAN

COSTS = asked.written(asked.EXAMPLE)


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


def box(app, label):
    return next(one for one in app.text_input if one.label == label)


def test_nothing_is_put_where_somebody_may_be_typing(components):
    """The example comes in boxes of its own: none is written into, whatever a browser has drawn."""
    app = run_page(components, PLAN, lang="en", area="55")
    before = {one.key for one in boxes(app)}
    app.button(key="budget-try").click().run()
    assert not before & {one.key for one in boxes(app)}
    assert not any(one.proto.set_value for one in boxes(app))
    box(app, "Health: baht a unit").set_value("77000").run()
    assert [one.label for one in boxes(app) if one.proto.set_value] == ["Health: baht a unit"]
    assert box(app, "Health: baht a unit").value == "77,000"
    assert not app.exception
    app.run()
    assert not any(one.proto.set_value for one in boxes(app))
    assert box(app, "Health: baht a unit").value == "77,000"


def test_what_the_browser_has_not_seen_yet_is_not_taken_for_typed(components):
    app = run_page(components, PLAN, lang="en", area="55")
    app.text_input(key="budget-budget").set_value("1000000").run()
    old = boxes(app)
    app.button(key="budget-try").click().run()
    for one in old:
        app.session_state[one.key] = ""  # as of a browser that has drawn the example not yet
    box(app, "Health: baht a unit").set_value("7").run()
    assert app.query_params["costs"] == "7" + COSTS[COSTS.index("x") :]
    assert app.query_params["budget"] == "1000000"
    assert box(app, "Income: baht a unit").value == "120,000"
    assert box(app, "Budget (baht)").value == "1,000,000"


def test_what_was_seen_and_is_taken_out_is_out(components):
    app = run_page(components, PLAN, lang="en", area="55")
    app.button(key="budget-try").click().run()
    box(app, "Health: baht a unit").set_value("")
    box(app, "Health: baht a person").set_value("").run()
    assert app.query_params["costs"] == "-" + COSTS[COSTS.index("_") :]
    box(app, "Budget (baht)").set_value("").run()
    assert "budget" not in app.query_params


def test_a_budget_that_came_by_the_address_is_taken_out(components):
    app = run_page(components, PLAN, lang="en", area="55", budget="1000000")
    box(app, "Budget (baht)").set_value("").run()
    assert box(app, "Budget (baht)").value == ""
    assert "budget" not in app.query_params


@pytest.mark.parametrize("kinds", [["7", "8"], ["7", "", "70"], ["much", "7"], ["7", "7.00"]])
def test_a_box_holds_what_was_typed_last_as_the_page_writes_it(components, kinds):
    app = run_page(components, PLAN, lang="en", area="55", costs=COSTS)
    for text in kinds:
        box(app, "Health: baht a unit").set_value(text).run()
    assert box(app, "Health: baht a unit").value == kinds[-1].removesuffix(".00")
    assert not app.exception


def test_an_address_that_comes_by_a_link_is_in_the_boxes(components):
    app = run_page(components, PLAN, lang="en", area="55", costs=COSTS)
    box(app, "Health: baht a unit").set_value("7").run()
    app.query_params["costs"] = COSTS
    app.run()
    assert box(app, "Health: baht a unit").value == "50,000"
    assert not any(one.proto.set_value for one in boxes(app))


def test_boxes_not_drawn_yet_hold_nothing(monkeypatch):
    monkeypatch.setattr(put.st, "session_state", {})
    assert put.begin() == frozenset()
    assert put.held(["a"]) == {"a": ""}
    assert put.put("a", "1", frozenset()) == ("a", "1")
    assert put.put("a", "2", frozenset()) == ("a-1", "2")
    assert put.held(["a"]) == {"a": "2"}
    put.note("a")
    assert put.begin() == {"a"}
