"""What is seen of a release: rows of the own provinces alone, under an id of its own."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.stored import part, store
from data.stored.part import ALL, PARTS, WHOLE, Eyes, Part
from data.stored.release import Release, load_release
from figures import protection
from figures.edition import pair
from figures.groups import warm
from figures.reports.kept import reports
from serving import assets
from tests.rights.canaries import FIRST, canary, imported
from tests.ui import loaded

CODES = [f"{code}" for code in range(10, 100)]
PART = st.builds(
    Part,
    st.frozensets(st.sampled_from(PARTS), min_size=1),
    st.frozensets(st.sampled_from(CODES)),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a release with reports of every province lies."""
    return imported(tmp_path_factory.mktemp("part"))


@pytest.fixture
def whole(folder: Path) -> Iterator[Release]:
    """That release, in force."""
    with loaded.in_force(folder) as found:
        yield found


def eyes(release: Release, *provinces: str) -> Eyes:
    """Those of who sees the reports of some provinces."""
    return Eyes(frozenset({release.id}), frozenset(PARTS), frozenset(provinces))


@given(PART, PART)
def test_every_other_part_has_another_tail(one: Part, other: Part) -> None:
    assert (one.tail == other.tail) == (one == other)
    assert one.tail.startswith(part.TAIL)
    assert len(one.tail) < 40


def test_only_rows_of_the_own_provinces_are_seen(whole: Release) -> None:
    with part.looking(eyes(whole, "30", "31")):
        seen = store.active()
        assert set(seen.reports.index.get_level_values("code")) == {"TH", "30", "31"}
        assert set(reports(seen, "thaiqm").index.get_level_values("code")) == {"TH", "30", "31"}
        stated = seen.table["qm_problems"].dropna().drop("TH", level="code")
        assert sorted(stated) == sorted(canary(one, of) for one in ("30", "31") for of in FIRST)
    assert len(whole.reports) == 1 + 5 + 77
    assert whole.table["qm_problems"].notna().sum() == 2 * (1 + 5 + 77)
    assert store.active() is whole


def test_the_country_s_own_rows_are_seen_by_all(whole: Release) -> None:
    assert Part(frozenset(PARTS)).sees(["TH", "10", "1001", "100101"]) == [True, *[False] * 3]
    assert Part(frozenset(PARTS), frozenset({"10"})).sees(["1001", "11"]) == [True, False]


def test_what_is_of_the_survey_is_the_same(whole: Release) -> None:
    own = [name for name in whole.table if not str(name).startswith("qm_")]
    with part.looking(eyes(whole)):
        seen = store.active()
    assert seen.table[own].equals(whole.table[own])
    assert seen.areas is whole.areas
    assert seen.manifest == whole.manifest


def test_nobody_is_given_what_another_one_sees(whole: Release) -> None:
    ids = set()
    for provinces in [(), *combinations(("10", "11", "30"), 1), ("10", "11")]:
        with part.looking(eyes(whole, *provinces)):
            seen = store.active().id
            assert store.release_of(seen).id == store.release_of(whole.id).id == seen
            for other in ids:
                with pytest.raises(store.UnknownRelease):
                    store.release_of(other)
        ids.add(seen)
        with pytest.raises(store.UnknownRelease):
            store.release_of(seen)
    assert len(ids) == 5
    assert all(one.partition(part.TAIL)[0] == whole.id for one in ids)


def test_a_release_that_is_not_internal_is_seen_whole(whole: Release) -> None:
    other = Eyes(frozenset({"b17298fc6e3e"}), frozenset(PARTS), frozenset())
    assert other.of(whole.id) == WHOLE == ALL.of(whole.id)
    with part.looking(other):
        assert store.active() is whole


def test_what_is_hidden_is_not_there_under_any_id(whole: Release) -> None:
    unseen = Eyes(frozenset({whole.id}), frozenset(PARTS), frozenset(), frozenset({whole.id}))
    with part.looking(unseen):
        for identity in (whole.id, f"{whole.id}~r0", f"{whole.id}~", f"{whole.id}~vr0"):
            with pytest.raises(store.UnknownRelease):
                store.release_of(identity)
            with pytest.raises(pair.WrongPair):
                pair.named(last=identity, hidden=unseen.hidden)


def test_what_does_not_hang_on_a_part_is_made_once(whole: Release) -> None:
    base = protection.base(whole, whole.periods[0])
    ground = warm.ground_of(whole, "district")
    for code in ("30", "31"):
        with part.looking(eyes(whole, code)):
            seen = store.active()
            assert protection.base(seen, seen.periods[0]) is base
            assert warm.ground_of(seen, "district") is ground
            assert assets.shapes_address("province") == assets.shapes_address("province", whole)


def test_what_is_built_on_is_whole(whole: Release) -> None:
    with part.looking(eyes(whole, "30")):
        assert store.in_force() is whole


def test_who_makes_something_later_takes_the_eyes_along(whole: Release) -> None:
    own = eyes(whole, "30")
    with part.looking(own):
        later = part.alike(lambda: store.active().id)
        now = store.active().id
    with ThreadPoolExecutor(1) as hand:
        assert hand.submit(later).result() == now
        assert hand.submit(part.seeing, own, lambda: store.active().id).result() == now
    assert store.active().id == whole.id


def test_where_nobody_says_who_looks_the_server_s_way_is_asked(whole: Release) -> None:
    part.whose(lambda: eyes(whole))
    try:
        assert Context().run(lambda: len(store.active().reports)) == 1
    finally:
        part.whose()
    assert store.active() is whole


def test_of_a_release_without_such_parts_nothing_is_left_out() -> None:
    shipped = load_release()
    assert shipped.part == WHOLE
    assert part.TAIL not in shipped.id
