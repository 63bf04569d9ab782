"""What is asked of a budget, as texts of an address, typed, and in files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.plan import address, asked
from poverty.allocation.offers import Cost
from tests.poverty.people import ORDER

BAHT = st.integers(0, 10**11).map(lambda satang: satang / 100)
COSTS = st.dictionaries(st.sampled_from(ORDER), st.builds(Cost, BAHT, BAHT))


@given(COSTS)
def test_costs_come_back_from_an_address(costs):
    text = asked.written(costs)
    assert text in address.Costs()
    assert asked.costs_of(text) == costs


@pytest.mark.parametrize(
    "text",
    ["", "1x2", "-_-_-_-", "-1x2_-_-_-_-", "ax2_-_-_-_-", "1.234x2_-_-_-_-", "1x2000000000_-_-_-_-",
     "1x2_-_-_-_-_-", 5],
)  # fmt: skip
def test_what_is_no_costs_is_none(text):
    assert text not in address.Costs()


@pytest.mark.parametrize(
    ("text", "kind"),
    [("many", "text"), ("5%", "text"), ("-", "text"), ("-3", "negative"), ("−3", "negative"),
     ("10,000,000,001", "large")],
)  # fmt: skip
def test_an_amount_that_is_none_says_why(text, kind):
    with pytest.raises(asked.WrongAmount) as wrong:
        asked.amount(text, 10**10)
    assert (wrong.value.kind, wrong.value.found) == (kind, text)


def test_what_is_typed_becomes_costs_and_the_rest_is_told():
    cells = {
        "health": ("50,000", "๓๐๐"), "living": ("", ""), "education": ("-1", "x"),
        "income": ("7", ""), "access": ("", "1"),
    }  # fmt: skip
    costs, wrong = asked.typed(cells)
    assert costs == {"health": Cost(50_000, 300)}
    assert [(one.dimension, one.part, one.kind) for one in wrong] == [
        ("education", "unit", "negative"), ("education", "person", "text"),
        ("income", "person", "lacks"), ("access", "unit", "lacks"),
    ]  # fmt: skip


def test_budgets_and_codes_of_an_address():
    assert [text in address.Whole(100) for text in ("0", "100", "101", "-1", "1.5", "x")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
    assert str(asked.MOST_BUDGET) in address.Whole(asked.MOST_BUDGET)
    known = address.Areas({"55", "5501", "north", "TH"})
    assert ["55" in known, "55,5501" in known, "55,99" in known] == [True, True, False]
    assert not any(text in known for text in ("north", "TH", "55,north", ""))
    assert ",".join(["55"] * 61) not in known


def test_what_an_address_leaves_out_has_its_default():
    nothing = asked.Asked.of(costs=None, budget=None, goal=None, least=None, must=None, never=None)
    assert nothing == asked.Asked({}, None)
    assert not nothing.example
    full = asked.Asked.of(
        costs=asked.written(asked.EXAMPLE), budget="0", goal="m0", least="5", must="55,56",
        never="57",
    )  # fmt: skip
    assert full == asked.Asked(asked.EXAMPLE, 0, "m0", 5, ("55", "56"), ("57",))
    assert full.example


def test_every_parameter_has_its_own_rule():
    rules = address.options({"55"})
    assert set(rules) == set(vars(address.Texts()))
    assert "55" in rules["must"]
    assert "101" not in rules["covered"]


def test_texts_in_their_order_are_what_their_names_ask_for():
    texts = {"costs": "-_-_-_0x1_-", "budget": "500", "goal": None, "least": "2",
             "must": "55,58", "never": None}  # fmt: skip
    found = asked.Asked.read(tuple(text or "" for text in texts.values()))
    assert found == asked.Asked.of(**texts)
    assert (found.budget, found.must, found.never) == (500, ("55", "58"), ())
