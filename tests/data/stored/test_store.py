"""The release in force, and releases by their ids: never one in place of another."""

import re
import shutil

import pytest

from data.stored import store
from data.stored.damage import DamagedRelease
from data.stored.pointer import EMBEDDED
from tests.data.shelves import damage, published
from ui import cached
from wording.saying import Saying


@pytest.mark.parametrize("identity", ["000000000000", EMBEDDED, "..", "../releases"])
def test_another_release_never_stands_in_for_one_that_is_not_known(shelf, identity):
    published(shelf, "one")
    with pytest.raises(store.UnknownRelease, match=re.escape(identity)):
        store.release_of(identity)


def test_release_that_memory_let_go_is_read_again_from_where_it_is_stored(shelf):
    embedded = store.active().id
    first = published(shelf, "one")
    for title in "abcd":
        published(shelf, title)
        store.active()
    assert not {embedded, first} & {one.id for one in store.kept()}
    assert [store.release_of(identity).id for identity in (first, embedded)] == [first, embedded]


def test_deleted_release_is_not_known(shelf):
    first, _ = published(shelf, "one"), published(shelf, "two")
    with shelf.writing("test"):
        shelf.delete(first)
    store._kept.clear()
    with pytest.raises(store.UnknownRelease):
        store.release_of(first)


def test_damaged_release_asked_for_by_its_id_is_told_not_replaced(shelf):
    first, _ = published(shelf, "one"), published(shelf, "two")
    damage(shelf, first)
    store._kept.clear()
    with pytest.raises(DamagedRelease, match=r"areas\.parquet"):
        store.release_of(first)


def test_what_is_made_of_an_unknown_release_is_not_kept_by_a_cache(shelf):
    with pytest.raises(store.UnknownRelease):
        cached.reading("000000000000", "province", "target_poor_rate", 2561)
    assert cached.reading(store.active().id, "province", "target_poor_rate", 2561).size


def test_whole_release_that_lies_in_the_place_of_another_is_damage(shelf):
    first, second = published(shelf, "one"), published(shelf, "two")
    shutil.rmtree(shelf.folder_of(second))
    shutil.copytree(shelf.folder_of(first), shelf.folder_of(second))
    state = store.state()
    assert (state.release.id, state.damage.file, state.damage.found) == (
        first,
        "manifest.json",
        Saying("stored-the-release", id=first),
    )
    with shelf.writing("test"), pytest.raises(DamagedRelease, match=r"manifest\.json"):
        shelf.activate(second)
