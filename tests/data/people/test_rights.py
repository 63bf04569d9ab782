"""What a role allows, and what nothing allows."""

from __future__ import annotations

from itertools import product

import pytest

from data.people import person, rights, roles
from data.people.person import Person, domain_of
from data.people.rights import (
    ACTS,
    ADMINISTRATOR,
    EDITOR,
    PUBLISHER,
    ROLES,
    VIEWER,
    Held,
    allowed,
)
from data.people.roles import Roles, Rule

EXPECTED = {
    VIEWER: {"look"},
    EDITOR: {"look", "send"},
    PUBLISHER: {"look", "send", "plan", "group", "import", "publish", "roll-back"},
    ADMINISTRATOR: set(ACTS),
}
PROVINCES = [f"{number:02}" for number in range(10, 97)]


@pytest.mark.parametrize("role", ROLES)
def test_a_role_allows_this_and_nothing_else(role: str) -> None:
    held = Held(frozenset({role}))
    assert {act for act in ACTS if allowed(held, act)} == EXPECTED[role]


def test_nothing_is_allowed_to_who_holds_nothing() -> None:
    assert not [act for act in ACTS if allowed(rights.NOTHING, act, ["30"])]


@pytest.mark.parametrize("role", ["", "owner", "Administrator"])
def test_a_role_that_is_none_allows_nothing(role: str) -> None:
    assert not [act for act in ACTS if allowed(Held(frozenset({role})), act)]


def test_an_act_that_is_none_is_allowed_to_nobody() -> None:
    assert not any(allowed(Held(frozenset({role})), "anything") for role in ROLES)


def test_an_editor_changes_plans_of_the_own_province_alone() -> None:
    for own, other in product(PROVINCES, PROVINCES):
        held = Held(frozenset({EDITOR}), frozenset({own}))
        assert allowed(held, rights.PLAN, [f"{other}0101"]) == (own == other)


@pytest.mark.parametrize(
    "places",
    [[], [""], ["TH"], ["northeast"], ["3"], ["301"], ["30", "31"], ["3\u0660"], ["30/../31"]],
)
def test_a_place_that_is_not_all_own_is_refused(places: list[str]) -> None:
    held = Held(frozenset({EDITOR}), frozenset({"30"}))
    assert not allowed(held, rights.PLAN, places)


def test_rights_add_up() -> None:
    stated = Roles(
        (
            Rule(EDITOR, subjects=frozenset({"a"}), codes=frozenset({"30"})),
            Rule(EDITOR, groups=frozenset({"korat"}), codes=frozenset({"31"})),
            Rule(VIEWER, domains=frozenset({"moi.go.th"})),
        )
    )
    held = stated.held(Person("a", "moi.go.th", ("korat",)))
    assert (held.roles, held.codes) == ({EDITOR, VIEWER}, {"30", "31"})
    assert stated.held(Person("b")) == rights.NOTHING
    assert stated.held(None) == rights.NOTHING


def test_everyone_is_who_signed_in() -> None:
    stated = Roles((Rule(VIEWER, everyone=True),))
    assert stated.held(Person("a")) == rights.LOOKING
    assert stated.held(None) == rights.NOTHING


def test_a_public_server_lets_everybody_look_and_nothing_else() -> None:
    held = Roles(public=True).held(None)
    assert {act for act in ACTS if allowed(held, act, ["30"])} == {"look"}
    assert list(roles.administrators(Roles())) == []


def test_an_internal_release_is_seen_by_roles_alone() -> None:
    stated = Roles((Rule(VIEWER, subjects=frozenset({"a"})),), public=True)
    assert stated.held(None, internal=True) == rights.NOTHING
    assert stated.held(Person("b"), internal=True) == rights.NOTHING
    assert stated.held(Person("a"), internal=True) == rights.LOOKING
    assert stated.held(None) == rights.LOOKING


def test_an_empty_domain_or_group_is_nobodys() -> None:
    rule = Rule(VIEWER, domains=frozenset({"moi.go.th"}), groups=frozenset({"a"}))
    assert not rule.names(Person("x", "", ()))


@pytest.mark.parametrize(
    "mail", ["", "a", "a@b", "a@b@moi.go.th", "a@moi.go.th ,b@c.de", "@moi.go.th", "a@.th"]
)
def test_what_is_no_address_has_no_domain(mail: str) -> None:
    assert domain_of(mail) == ""


def test_a_subject_that_tells_of_a_person_is_written_as_its_hash() -> None:
    digits = "110170123456"
    check = (11 - sum(int(one) * (13 - at) for at, one in enumerate(digits)) % 11) % 10
    number = f"{digits}{check}"
    told = Person(number).named
    assert number not in told
    assert told == person.named(number) != person.named(f"{number}1")
    assert person.named("office-30") == "office-30"
