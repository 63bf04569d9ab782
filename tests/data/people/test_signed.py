"""Sessions: they last eight hours, end in all tabs, and are known by the hash of a token alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.people import signed
from data.people.person import Person
from data.people.signed import Register, id_of

HER = Person("9f2", "moi.go.th", ("korat",))


class Clock:
    """A clock that is set by hand."""

    now = 1_000_000.0

    def __call__(self) -> float:
        """The time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def register(tmp_path: Path, clock: Clock) -> Register:
    return Register(tmp_path, clock)


def test_a_session_is_known_by_its_token_alone(register: Register) -> None:
    token = register.begin(HER, "10.0.0.1")
    found = register.known(id_of(token))
    assert found is not None
    assert (found.person, found.place, found.over(register.clock())) == (HER, "10.0.0.1", "")
    kept = "".join(path.read_text() for path in register.folder.rglob("*.json"))
    assert token not in kept


def test_a_session_ends_after_eight_hours(register: Register, clock: Clock) -> None:
    identity = id_of(register.begin(HER, ""))
    clock.now += signed.LASTS - 1
    assert register.known(identity).over(clock.now) == ""  # type: ignore[union-attr]
    clock.now += 1
    assert register.known(identity).over(clock.now) == signed.OLD  # type: ignore[union-attr]
    assert register.going_on() == []


def test_a_session_that_begins_in_the_future_has_ended(register: Register, clock: Clock) -> None:
    identity = id_of(register.begin(HER, ""))
    assert register.known(identity).over(clock.now - 120) == signed.OLD  # type: ignore[union-attr]


@pytest.mark.parametrize("how", [signed.OUT, signed.OFF])
def test_a_session_that_was_ended_is_over(register: Register, how: str) -> None:
    identity = id_of(register.begin(HER, ""))
    assert register.end(identity, how) is not None
    assert register.known(identity).over(register.clock()) == how  # type: ignore[union-attr]
    assert register.end(identity, how) is None


def test_what_is_no_session_is_none(register: Register) -> None:
    register.begin(HER, "")
    for text in ("", "-", "x" * 64, "../../roles", id_of("guessed")):
        assert register.known(text) is None
    broken = register.folder / signed.FOLDER / f"{id_of('broken')}.json"
    broken.write_text('{"since": 1}')
    assert register.known(id_of("broken")) is None


def test_the_youngest_comes_first(register: Register, clock: Clock) -> None:
    register.begin(Person("a"), "")
    clock.now += 10
    register.begin(Person("b"), "")
    assert [one.person.subject for one in register.going_on()] == ["b", "a"]


def test_who_a_proxy_names_has_one_session(register: Register, clock: Clock) -> None:
    first = register.of_header(HER, "")
    assert register.of_header(HER, "").id == first.id
    register.end(first.id, signed.OFF)
    assert register.of_header(HER, "").ended == signed.OFF
    clock.now += signed.LASTS + 1
    assert register.of_header(HER, "").ended == signed.OFF
    clock.now += signed.KEPT
    assert register.of_header(HER, "").ended == ""


def test_a_session_at_a_proxy_that_grew_old_begins_anew(register: Register, clock: Clock) -> None:
    register.of_header(HER, "")
    clock.now += signed.LASTS + 1
    assert register.of_header(HER, "").over(clock.now) == ""


def test_who_was_switched_off_at_a_proxy_stays_so_with_other_groups(register: Register) -> None:
    begun: list[str] = []
    first = register.of_header(HER, "", lambda: begun.append("once"))
    more = Person(HER.subject, HER.domain, ("korat", "another"))
    assert register.of_header(more, "", lambda: begun.append("again")).id == first.id
    assert register.known(first.id).person == more  # type: ignore[union-attr]
    assert begun == ["once"]
    register.end(first.id, signed.OFF)
    assert register.of_header(HER, "").ended == signed.OFF
    assert register.known(first.id).person == HER  # type: ignore[union-attr]
