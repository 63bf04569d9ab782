"""Which two releases are compared, and which two cannot be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

import settings
from data.stored import store, training
from data.stored.release import Release
from figures.edition import pair

LATER, OTHER, MOCK = "0123456789ab", "ba9876543210", "aaaaaaaaaaaa"
Named = Callable[..., tuple[str, str]]


def edition(release: Release, identity: str, **about: object) -> Release:
    """The same figures under another id."""
    return replace(release, manifest={**release.manifest, "release": identity, **about})


@pytest.fixture
def known(release: Release, monkeypatch: pytest.MonkeyPatch) -> Named:
    """Four releases that are stored, the later one in force; returns the ids of a pair."""
    areas = release.areas.drop("550101")
    shelf = {
        release.id: release,
        LATER: edition(release, LATER),
        MOCK: edition(release, MOCK, **{training.KEY: {"rule": 0, "seed": 0}}),
        OTHER: replace(edition(release, OTHER), areas=areas),
    }

    def of(identity: str) -> Release:
        if identity not in shelf:
            raise store.UnknownRelease(identity)
        return shelf[identity]

    monkeypatch.setattr(store, "release_of", of)
    monkeypatch.setattr(store, "active", lambda: shelf[LATER])

    def named(*asked: str) -> tuple[str, str]:
        first, last = pair.named(*asked)
        return first.id, last.id

    return named


def test_without_ids_the_release_in_force_is_compared_with_the_one_before(
    known: Named, release: Release
) -> None:
    assert known() == (release.id, LATER)
    assert known(release.id, MOCK) == (release.id, MOCK)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((LATER, LATER), "choose two that are not the same"),
        (("000000000000", LATER), "there is no release 000000000000"),
        ((LATER, "../../etc"), "there is no release ../../etc"),
        ((MOCK, LATER), "no real release is compared with it"),
        ((OTHER, LATER), "one is new, 0 are gone"),
        ((LATER, OTHER), "0 are new, one is gone"),
    ],
)
def test_what_cannot_be_compared_is_said_in_both_languages(
    known: Named, asked: tuple[str, str], said: str
) -> None:
    with pytest.raises(pair.WrongPair) as wrong:
        known(*asked)
    assert said in str(wrong.value)
    assert any("\u0e00" < letter < "\u0e7f" for letter in str(wrong.value))
    made, given = wrong.value.__reduce__()
    assert str(made(*given)) == str(wrong.value)


def test_what_is_hidden_from_whoever_asks_is_not_there(known: Named, release: Release) -> None:
    with pytest.raises(pair.WrongPair, match=f"there is no release {release.id}"):
        pair.named(release.id, hidden=frozenset({release.id}))
    with pytest.raises(pair.WrongPair, match="nothing to compare it with"):
        pair.named(hidden=frozenset({release.id}))


def test_where_one_release_is_fixed_none_was_before(
    known: Named, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.RELEASE.name, "/somewhere")
    with pytest.raises(pair.WrongPair, match="nothing to compare it with"):
        known()
