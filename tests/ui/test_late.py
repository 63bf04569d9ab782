"""Who chooses again before the page of the last choice is drawn loses nothing chosen before."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import known_on
from tests.ui.asking import Session
from ui import address, late
from ui.choice import Choice, read_choice
from ui.site import NATIONAL


@pytest.fixture
def known(release):
    return known_on(release, NATIONAL)


@pytest.fixture
def session(monkeypatch):
    return Session(monkeypatch, lang="en", area="55", level="district")


def chosen(session, known) -> Choice:
    return read_choice(session.server, known)[0]


CHOICES = {"level": "province", "measure": "bmn_poor_rate", "area": "50", "classes": "policy"}


@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(CHOICES, 2)))
@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize("redrawn", [False, True])
def test_two_choices_made_at_once_are_both_made(session, known, first, second, answered, redrawn):
    """Whether the boxes were drawn anew between them or not, and the browser heard of it or not."""
    view, _ = read_choice(session.browser, known)
    session.request(lambda: address.go_fitting(view.but(**{first: CHOICES[first]}), known))
    if redrawn:
        late.drawn()
        view = chosen(session, known)
    if answered:
        session.browser = dict(session.server)
    session.request(lambda: address.go_fitting(view.but(**{second: CHOICES[second]}), known))
    for name in (first, second):
        assert session.server[name] == CHOICES[name]


def test_what_is_chosen_back_is_back(session, known):
    view, _ = read_choice(session.browser, known)
    session.request(lambda: address.go(view.but(measure="bmn_poor_rate")))
    session.request(lambda: address.go(view.but(measure=view.measure)))
    assert session.server["measure"] == view.measure


def test_parts_of_the_address_and_whole_views_go_together(session, known):
    view, _ = read_choice(session.browser, known)
    session.request(lambda: address.change(budget="5"))
    session.request(lambda: address.change(costs="1x_-_-_-_-"))
    session.request(lambda: address.go(view.but(measure="bmn_poor_rate")))
    session.request(lambda: address.change(budget=None))
    assert session.server["costs"] == "1x_-_-_-_-"
    assert session.server["measure"] == "bmn_poor_rate"
    assert "budget" not in session.server


def test_a_link_leads_back_to_where_one_was(session, known):
    """A request that no choice has asked for comes of a link, or of the way back."""
    view, _ = read_choice(session.browser, known)
    first = dict(session.browser)
    session.request(lambda: address.go(view.but(measure="bmn_poor_rate")))
    session.answered()
    session.browser = first
    session.request()
    session.answered()
    session.request(lambda: address.change(level="tambon"))
    assert session.server == {**first, "level": "tambon"}


def test_an_address_that_was_seen_is_where_the_next_begins(session, known):
    view, _ = read_choice(session.browser, known)
    session.request(lambda: address.go(view.but(measure="bmn_poor_rate")))
    session.answered()
    session.browser = {"lang": "th"}
    session.request(lambda: address.change(level="tambon"))
    assert session.server == {"lang": "th", "level": "tambon"}


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["go", "change"]),
        st.sampled_from([("level", "province"), ("level", "tambon"), ("area", "50"),
                         ("area", "96"), ("lang", "th"), ("measure", "income_rate")]),
        st.booleans(), st.booleans(),
    ),
    max_size=9,
)  # fmt: skip


@given(acts=ACTS)
def test_whatever_was_chosen_last_of_each_thing_stands(release, acts):
    known = known_on(release, NATIONAL)
    with pytest.MonkeyPatch.context() as patch:
        session = Session(patch, lang="en", area="55", level="district")
        view, _ = read_choice(session.browser, known)
        wanted = {}
        for way, (name, text), drawn, heard in acts:
            act = (
                address.change
                if way == "change"
                else lambda v=view, **one: address.go(v.but(**one))
            )
            session.request(lambda act=act, one={name: text}: act(**one))
            wanted[name] = text
            if drawn:
                late.drawn()
                view = chosen(session, known)
            if heard:
                session.browser = dict(session.server)
        session.server.from_dict(late.now())
        for name, text in wanted.items():
            assert session.server[name] == text
