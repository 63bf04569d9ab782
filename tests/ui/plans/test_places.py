"""The places that a right is asked for where a plan is kept, by whichever button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from data.people import rights, trail
from data.people.person import Person
from data.people.signed import Session
from data.plans import Plan, Task
from data.stored import plans
from data.stored.library import Library
from data.stored.plan_changes import Changed
from serving.people import asking
from serving.people.asking import Asked
from tests.data.planned import POST
from ui.plans import conflict, editing, here

TASKS = (Task("1", "ก", "5501"), Task("2", "ข", "5601"), Task("3", "ค"))
BASE = Plan("a" * 12, "แผน", "2026-10-01", "55", tasks=TASKS, post=POST)
VIEW = SimpleNamespace(choice=SimpleNamespace(lang="th"), catalog=SimpleNamespace(measures={}))


def test_tasks_count_that_were_added_changed_or_removed() -> None:
    assert here.places(BASE, BASE) == ("55",)
    assert here.places(BASE, None) == ("55", "5501", "5601")
    gone = replace(BASE, tasks=TASKS[:1])
    assert here.places(gone, BASE) == here.places(BASE, gone) == ("55", "5601")
    moved = replace(BASE, tasks=(replace(TASKS[0], area="5701"), *TASKS[1:]))
    assert here.places(moved, BASE) == ("55", "5701", "5501")
    assert here.places(replace(BASE, area="30"), BASE) == ("30", "55")
    assert here.places(replace(BASE, area="", group="g"), None) == ()


@pytest.fixture
def as_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A function that signs somebody in as an editor of a province."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setenv("ATLAS_IMPORT", "on")
    monkeypatch.setattr(here, "known", lambda *_: {})
    for module in (conflict, editing):
        monkeypatch.setattr(module.st, "error", lambda _: None)
    monkeypatch.setattr(conflict, "end", lambda: None)

    def signed(code: str) -> None:
        held = rights.Held(frozenset({rights.EDITOR}), frozenset({code}))
        asked = Asked(Session("a" * 64, Person("9f2"), 0.0), "", held, "10.0.0.1")
        monkeypatch.setattr(asking, "of", lambda _: asked)

    return signed


def test_mine_is_asked_for_and_told(tmp_path: Path, as_editor: Callable[[str], None]) -> None:
    shelf = Library(tmp_path)
    base = plans.save(shelf, replace(BASE, tasks=()), {}, post=POST)
    theirs = plans.save(
        shelf, replace(base, note="ของเขา"), {}, post=POST, started_from=base.version
    )
    found = conflict.Conflict(base, replace(base, title="ของฉัน"), Changed(theirs, []), POST)
    as_editor("56")
    conflict._mine(VIEW, found)  # type: ignore[arg-type]
    assert plans.read(tmp_path, base.id).title == base.title
    assert trail.lines(tmp_path)[0].what == trail.REFUSED
    as_editor("55")
    conflict._mine(VIEW, found)  # type: ignore[arg-type]
    assert plans.read(tmp_path, base.id).title == "ของฉัน"
    told = trail.lines(tmp_path)[0]
    assert (told.what, told.subject, told.details["places"]) == (rights.PLAN, base.id, "55")


def test_an_editor_adds_no_task_of_another_province(
    tmp_path: Path, as_editor: Callable[[str], None]
) -> None:
    base = plans.save(Library(tmp_path), BASE, {}, post=POST)
    as_editor("55")
    added = replace(base, tasks=(*base.tasks, Task("4", "ง", "5601")))
    editing.keep(VIEW, added, base, POST)  # type: ignore[arg-type]
    assert plans.read(tmp_path, base.id).tasks == base.tasks
    refused = trail.lines(tmp_path)[0]
    assert (refused.what, refused.details["places"]) == (trail.REFUSED, "55, 5601")
    own = replace(base, tasks=(*base.tasks, Task("4", "ง", "5502")))
    editing.keep(VIEW, own, base, POST)  # type: ignore[arg-type]
    assert len(plans.read(tmp_path, base.id).tasks) == len(base.tasks) + 1
