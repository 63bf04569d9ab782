"""The data folder: releases stored, put in force, rolled back, deleted, and never lost."""

import pytest

import settings
from data.refusal import Refused
from data.stored import manifest, release, store
from data.stored.damage import DamagedRelease
from data.stored.pointer import EMBEDDED, Pointer
from tests.data.shelves import damage, files, parts, published


def test_without_a_data_folder_the_embedded_release_is_in_use(shelf):
    assert store.active().id == manifest.manifest_of(release.EMBEDDED)["release"]


def test_looking_does_not_make_the_data_folder(shelf):
    store.active()
    assert not shelf.folder.exists()


def test_stored_release_is_not_in_force_by_itself(shelf):
    with shelf.writing("test"):
        shelf.add(parts("one"))
    assert shelf.pointer() == Pointer()


def test_published_release_is_in_use_at_once(shelf):
    before = store.active().id
    identity = published(shelf, "one")
    assert (store.active().id, before == identity) == (identity, False)


def test_release_before_stays_in_memory_for_pages_that_show_it(shelf):
    before = store.active().id
    published(shelf, "one")
    assert store.release_of(before).id == before


def test_kept_releases_begin_with_the_one_in_use(shelf):
    store.active()
    identity = published(shelf, "one")
    assert (store.kept()[0].id, len(store.kept()) <= store.KEPT) == (identity, True)


def test_roll_back_leads_to_the_release_before(shelf):
    first, _ = published(shelf, "one"), published(shelf, "two")
    with shelf.writing("test"):
        shelf.roll_back()
    assert store.active().id == first


def test_roll_back_twice_leads_to_the_embedded_release(shelf):
    published(shelf, "one")
    published(shelf, "two")
    with shelf.writing("test"):
        shelf.roll_back()
        assert shelf.roll_back() == EMBEDDED


def test_roll_back_beyond_the_first_is_refused(shelf):
    with shelf.writing("test"), pytest.raises(Refused, match="earlier release"):
        shelf.roll_back()


def test_roll_back_to_a_damaged_release_is_refused_and_changes_nothing(shelf):
    first, second = published(shelf, "one"), published(shelf, "two")
    damage(shelf, first)
    with shelf.writing("test"), pytest.raises(DamagedRelease, match=r"areas\.parquet"):
        shelf.roll_back()
    assert store.active().id == second


def test_any_earlier_release_can_be_put_in_force(shelf):
    first = published(shelf, "one")
    published(shelf, "two")
    published(shelf, "three")
    with shelf.writing("test"):
        shelf.activate(first)
    assert store.active().id == first


def test_release_put_in_force_again_stands_once_in_the_history(shelf):
    first, second = published(shelf, "one"), published(shelf, "two")
    with shelf.writing("test"):
        shelf.activate(first)
        shelf.activate(first)
    assert shelf.pointer() == Pointer(first, (second, EMBEDDED))


def test_unknown_release_is_refused_by_name(shelf):
    with shelf.writing("test"), pytest.raises(Refused, match="nothing"):
        shelf.activate("nothing")


@pytest.mark.parametrize("name", ["../..", "/etc", "releases/../../x", "", "."])
def test_name_that_leads_elsewhere_is_refused(shelf, name):
    with shelf.writing("test"), pytest.raises(Refused):
        shelf.activate(name)


def test_damaged_release_is_not_put_in_force(shelf):
    with shelf.writing("test"):
        identity = shelf.add(parts("one"))
        damage(shelf, identity)
        with pytest.raises(DamagedRelease):
            shelf.activate(identity)
    assert shelf.pointer() == Pointer()


def test_deleted_release_is_gone(shelf):
    first, second = published(shelf, "one"), published(shelf, "two")
    with shelf.writing("test"):
        shelf.delete(first)
    assert files(shelf) == ["active.json", "lock", "releases", f"releases/{second}"]
    assert shelf.pointer() == Pointer(second, (EMBEDDED,))


@pytest.mark.parametrize("name", [EMBEDDED, "nothing", "../.."])
def test_embedded_or_unknown_release_is_not_deleted(shelf, name):
    with shelf.writing("test"), pytest.raises(Refused):
        shelf.delete(name)
    assert release.load_release().id


def test_release_in_force_is_not_deleted(shelf):
    identity = published(shelf, "one")
    with shelf.writing("test"), pytest.raises(Refused, match="not in force"):
        shelf.delete(identity)


def test_entries_begin_with_the_embedded_one_and_tell_which_is_in_force(shelf):
    identity = published(shelf, "one")
    entries = [(entry.id, entry.active, entry.embedded) for entry in shelf.entries()]
    assert entries == [(EMBEDDED, False, True), (identity, True, False)]


def test_entry_whose_manifest_is_damaged_is_listed_without_it(shelf):
    identity = published(shelf, "one")
    (shelf.folder_of(identity) / "manifest.json").write_text("?")
    assert [entry.manifest for entry in shelf.entries()][1:] == [{}]


def test_same_release_stored_twice_is_there_once(shelf):
    published(shelf, "one")
    identity = published(shelf, "one")
    assert files(shelf) == ["active.json", "lock", "releases", f"releases/{identity}"]


def test_storing_a_damaged_release_again_repairs_it(shelf):
    identity = published(shelf, "one")
    damage(shelf, identity)
    published(shelf, "one")
    assert release.load_release(shelf.folder_of(identity)).id == identity


def test_damaged_release_gives_way_to_the_last_good_one(shelf):
    first, second = published(shelf, "one"), published(shelf, "two")
    damage(shelf, second)
    store._kept.clear()
    state = store.state()
    assert (state.release.id, state.damage.file) == (first, "areas.parquet")


def test_repaired_release_is_in_use_again(shelf, monkeypatch):
    identity = published(shelf, "one")
    damage(shelf, identity)
    store._kept.clear()
    assert store.state().damage is not None
    damage(shelf, identity)
    monkeypatch.setattr(store, "RETRY_SECONDS", 0)
    store._damaged.clear()
    assert store.state() == store.State(store.release_of(identity), None)


def test_damage_is_told_again_without_reading_again(shelf, monkeypatch):
    damage(shelf, published(shelf, "one"))
    store._kept.clear()
    store.state()
    monkeypatch.setattr(release, "load_release", None)
    assert store.state().damage.file == "areas.parquet"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"active": "x"}', "\x00\x00"])
def test_damaged_pointer_leads_to_the_embedded_release(shelf, text):
    published(shelf, "one")
    (shelf.folder / "active.json").write_text(text)
    state = store.state()
    assert (state.release.id, state.damage.file) == (release.load_release().id, "active.json")


def test_damaged_pointer_does_not_keep_a_release_from_being_published(shelf):
    published(shelf, "one")
    (shelf.folder / "active.json").write_text("?")
    identity = published(shelf, "two")
    assert store.state() == store.State(store.release_of(identity), None)


def test_release_fixed_by_the_environment_is_the_one_in_use(shelf, tmp_path, monkeypatch, small):
    published(shelf, "one")
    monkeypatch.setenv(settings.RELEASE.name, str(small))
    assert store.active().id == release.load_release(small).id
