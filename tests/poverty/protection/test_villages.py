"""What is told of villages: bands that nobody can be told from, and a sentence that is true."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import pairwise, permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty import claims
from poverty.protection import disclosure, villages
from poverty.protection.disclosure import Status

ROOM = 1_000


def parts(total: int, many: int, most: int | None = None) -> Iterator[tuple[int, ...]]:
    """All ways to deal out people to villages, the largest first."""
    top = total if most is None else min(most, total)
    if many == 1:
        if total <= top:
            yield (total,)
        return
    for first in range(top, -1, -1):
        if first * many < total:
            return
        for rest in parts(total - first, many - 1, first):
            yield (first, *rest)


def sources(shown: np.ndarray, room: np.ndarray) -> list[np.ndarray]:
    """Counts that `shown` may have come from in no step or in one."""
    half = villages.fewest(shown) if villages.enough(shown) else None
    found = [shown]
    for giver, taker in permutations(range(len(shown)), 2):
        before = villages.one_moved(shown, room, giver, taker)
        if before is not None and half in {None, villages.fewest(before)}:
            found.append(before)
    return found


@pytest.mark.parametrize("many", [2, 3, 4, 5])
def test_every_count_of_whatever_is_shown_may_be_another(many: int) -> None:
    """Whoever knew the moved counts themselves, and the sentence, could tell no village's poor.

    All units of up to thirty poor: every village has another count in some table that the same may
    have come from. A step can be taken back: from each such table this one may come.
    """
    room = np.full(many, ROOM)
    for total in range(1, 31):
        for dealt in parts(total, many):
            tables = np.array(sources(np.array(dealt), room))
            assert (tables.min(axis=0) < tables.max(axis=0)).all(), dealt
            assert (tables.sum(axis=1) == total).all()


COUNTS = st.lists(st.integers(0, 60), min_size=2, max_size=9)


@given(COUNTS, st.binary(min_size=1, max_size=4))
def test_moving_keeps_the_sum_the_room_and_the_half(counts: list[int], key: bytes) -> None:
    before, room = np.array(counts), np.array(counts) + 3
    after = villages.moved(before, room, key=key, name="unit")
    assert after.sum() == before.sum()
    assert (after >= 0).all() and (after <= room).all()  # noqa: PT018
    if villages.enough(before):
        assert villages.fewest(after) == villages.fewest(before)
    again = villages.moved(before, room, key=key, name="unit")
    assert (again == after).all()


def test_moving_moves_and_every_source_is_met() -> None:
    """With many keys, the counts and each of those one person away come about."""
    counts, room = np.array([4, 9]), np.array([ROOM, ROOM])
    met = {tuple(villages.moved(counts, room, key=bytes([n]), name="u")) for n in range(200)}
    assert {(4, 9), (3, 10), (5, 8)} <= met


def told(counts: list[int], *, threshold: int = 5, key: bytes = b"k") -> villages.Told:
    """What is told of made-up villages."""
    codes = pd.Index([f"110101{place:02d}" for place in range(1, len(counts) + 1)])
    poor = pd.Series(counts, codes)
    return villages.told(poor, poor + ROOM, key=key, name="u", threshold=threshold)


@given(COUNTS, st.integers(disclosure.LOWEST, disclosure.HIGHEST))
def test_the_sentence_is_true_of_the_counts_themselves(counts: list[int], threshold: int) -> None:
    found = told(counts, threshold=threshold)
    if found.half is not None:
        assert found.half == len(claims.half(pd.Series(counts)).areas)
        assert found.of == len(counts)
        assert sum(counts) > 2 * len(counts)


@pytest.mark.parametrize(
    ("counts", "half"),
    [([30, 20, 9, 1], 1), ([9, 9, 9, 9], 2), ([8, 8, 8], 2), ([0, 0], None), ([2, 1, 3], None)],
)
def test_half_is_told_with_ties_and_not_of_few_or_nobody(counts: list[int], half: int) -> None:
    assert told(counts).half == half


def test_one_village_with_everybody_has_no_sentence() -> None:
    assert told([40]).half is None


@given(COUNTS, st.integers(disclosure.LOWEST, disclosure.HIGHEST))
def test_what_is_below_the_threshold_is_one_band(counts: list[int], threshold: int) -> None:
    found = told(counts, threshold=threshold)
    if not sum(counts):
        assert set(found.bands) == {"0"}
        assert set(found.words) == {Status.PUBLISHED}
        return
    below = found.words == Status.BELOW
    assert set(found.bands[below]) <= {f"<{threshold}"}
    assert not found.bands[~below].str.startswith("<").any()
    assert set(found.words) <= {Status.BELOW, Status.DERIVED}


@given(st.integers(disclosure.LOWEST, disclosure.HIGHEST))
def test_every_band_is_as_wide_as_the_threshold_at_least(threshold: int) -> None:
    edges = [0, *villages.edges(threshold)]
    assert all(after - before >= threshold for before, after in pairwise(edges))


@given(st.integers(0, 400), st.integers(disclosure.LOWEST, disclosure.HIGHEST))
def test_a_band_holds_its_count(count: int, threshold: int) -> None:
    band = villages.band(count, threshold)
    if band.startswith("<"):
        assert count < int(band[1:]) == threshold
    elif band.endswith("+"):
        assert count >= int(band[:-1])
    else:
        low, high = map(int, band.split("–"))
        assert low <= count <= high


@pytest.mark.parametrize(
    ("people", "words"),
    [
        ([3, 80, 40], ["withheld", "published", "withheld"]),
        ([3, 80, 4], ["withheld", "published", "withheld"]),
        ([0, 80, 0], ["withheld"] * 3),
        ([30, 80, 40], ["published"] * 3),
        ([3], ["published"]),
    ],
)
def test_few_people_surveyed_are_not_told_nor_what_would_tell_them(
    people: list[int], words: list[str]
) -> None:
    assert [str(word) for word in villages.surveyed(pd.Series(people), 5)] == words


@pytest.mark.parametrize("threshold", range(disclosure.LOWEST, disclosure.HIGHEST + 1))
def test_bands_meet_at_their_edges(threshold: int) -> None:
    """The first band ends one below the threshold, each other one below where the next begins."""
    edges = villages.edges(threshold)
    assert edges[0] == threshold
    assert edges[1:] == tuple(edge for edge in (10, 20, 50, 100) if edge >= 2 * threshold)
    assert villages.band(threshold - 1, threshold) == f"<{threshold}"
    for first, after in pairwise(edges):
        band = f"{first}–{after - 1}"
        assert [villages.band(count, threshold) for count in (first, after - 1)] == [band, band]
    assert villages.band(edges[-1], threshold) == f"{edges[-1]}+"


def test_a_count_at_the_threshold_is_told_and_one_below_it_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(villages, "moved", lambda counts, *_, **__: counts)
    found = told([4, 5, 40])
    assert found.bands.tolist() == ["<5", "5–9", "20–49"]
    assert [str(word) for word in found.words] == ["below", "derived", "derived"]
    assert (found.half, found.of) == (1, 3)


def test_more_are_withheld_where_the_next_is_as_small() -> None:
    """Forty beside three of 43 would be told by another forty that is shown: the smallest go."""
    words = villages.surveyed(pd.Series([40, 3, 40, 90]), 5)
    assert [str(word) for word in words] == ["withheld", "withheld", "withheld", "published"]


def test_of_many_villages_the_smallest_are_withheld() -> None:
    for counts in np.random.default_rng(7).integers(40, 44, (30, 60)).tolist():
        counts[9] = 3
        words = villages.surveyed(pd.Series(counts), 5).tolist()
        withheld = [count for count, word in zip(counts, words, strict=True) if word == "withheld"]
        shown = [count for count, word in zip(counts, words, strict=True) if word == "published"]
        assert {3, min(counts[:9] + counts[10:])} <= set(withheld)
        assert max(withheld) <= min(shown)


def test_other_counts_another_key_and_another_name_are_other_steps() -> None:
    counts = np.array([20, 7, 9])
    drawn = villages._draws(counts, b"a", "u")
    assert len(drawn) == 3 * villages.STEPS
    assert {len(step) for step in drawn} == {villages.DRAWS}
    others = [(counts + 1, b"a", "u"), (counts, b"b", "u"), (counts, b"a", "v")]
    assert all(villages._draws(*other) != drawn for other in others)
    assert villages._draws(counts.astype("<i4"), b"a", "u") == drawn


def test_every_second_step_is_none() -> None:
    """Over many keys about as many tables are met by an odd number of moves as by an even one."""
    counts, room = np.array([50, 50]), np.array([ROOM, ROOM])
    met = [villages.moved(counts, room, key=bytes([n]), name="u")[0] for n in range(200)]
    assert 40 < sum(int(one) % 2 for one in met) < 160


@pytest.mark.parametrize(
    ("counts", "many"), [([1, 5, 2], 1), ([3, 3, 3], 2), ([4, 4], 1), ([1, 1, 1, 1, 0], 2)]
)
def test_the_fewest_villages_with_half_of_the_poor(counts: list[int], many: int) -> None:
    assert villages.fewest(np.array(counts)) == many


def stepped(counts: list[int], room: int, key: bytes, name: str, *, bound: bool) -> list[int]:
    """Counts after four steps a village, each drawn in three numbers of four bytes from a hash."""
    seed = key + b"|" + name.encode() + b"|" + b"".join(one.to_bytes(8, "little") for one in counts)
    drawn = hashlib.shake_256(seed).digest(4 * 3 * 4 * len(counts))
    numbers = [int.from_bytes(drawn[at : at + 4], "little") for at in range(0, len(drawn), 4)]
    now, half = list(counts), villages.fewest(np.array(counts))
    for taken, giver, taker in zip(*(numbers[at::3] for at in range(3)), strict=True):
        start, end = giver % len(now), taker % len(now)
        after = [one - (at == start) + (at == end) for at, one in enumerate(now)]
        fits = start != end and after[start] >= 0 and after[end] <= room
        keeps = not bound or villages.fewest(np.array(after)) == half
        if taken % 2 == 1 and fits and keeps:
            now = after
    return now


@pytest.mark.parametrize("counts", [[1, 1, 1], [3, 0, 0, 0], [9, 4, 1], [6, 6, 5, 4]])
def test_people_are_moved_by_the_steps_that_are_written_down(counts: list[int]) -> None:
    """Half of the poor stays in as many villages only where more than two a village are poor."""
    bound = sum(counts) > 2 * len(counts)
    halves = set()
    for name in map(str, range(60)):
        found = villages.moved(np.array(counts), np.full(len(counts), 10), key=b"key", name=name)
        assert found.tolist() == stepped(counts, 10, b"key", name, bound=bound)
        halves.add(villages.fewest(found))
    assert (len(halves) == 1) == bound


def test_a_band_begins_at_its_lowest_count() -> None:
    assert [villages.lowest(band) for band in ("<5", "5–9", "10–19", "100+", "0")] == [
        0, 5, 10, 100, 0,
    ]  # fmt: skip
