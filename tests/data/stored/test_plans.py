"""Plans are kept with every change in the log, and whatever happens nothing of them is lost."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from data import plans as model
from data import targets
from data.plans import Goal, Plan, Task
from data.refusal import Refused
from data.stored import log, log_end, plan_changes, plans
from data.stored.library import Library
from data.stored.plan_changes import TAKEN_OVER, Changed
from data.stored.plan_files import FOLDER, NATIONAL
from tests.data.planned import POST, plan, saved
from tests.data.shelves import ROOT
from wording.saying import said


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    return Library(tmp_path)


def retitled(one: Plan, title: str) -> Plan:
    return replace(one, title=title)


def test_a_plan_is_read_as_it_was_saved_and_the_log_tells_every_change(shelf: Library) -> None:
    first = saved(shelf, plan())
    second = saved(shelf, retitled(first, "แผนสอง"), first.version, "นายอำเภอ")
    assert plans.read(shelf.folder, first.id) == second
    made, changed = plan_changes.history(shelf.folder, first.id)
    assert (made.what, made.post, set(made.before.values())) == ("made", POST, {None})
    assert (changed.what, changed.post) == ("changed", "นายอำเภอ")
    assert changed.before["plan"]["title"], changed.after["plan"]["title"] == ("แผนแก้จน", "แผนสอง")
    assert [*changed.after] == ["plan"]
    assert log.verify(shelf.folder).broken == ()


def test_what_changes_nothing_writes_nothing(shelf: Library) -> None:
    first = saved(shelf, plan())
    saved(shelf, first, first.version)
    assert len(plan_changes.history(shelf.folder, first.id)) == 1


def test_the_second_of_two_editors_sees_the_change_of_the_first_and_chooses(shelf: Library) -> None:
    base = saved(shelf, plan())
    theirs = saved(shelf, retitled(base, "แผนของเขา"), base.version, "นายอำเภอ")
    mine = replace(base, tasks=(*base.tasks, Task(base.next_task(), "ตรวจงาน")))
    with pytest.raises(Changed, match="นายอำเภอ") as changed:
        saved(shelf, mine, base.version)
    assert changed.value.now == theirs
    assert [one.post for one in changed.value.lines] == ["นายอำเภอ"]
    both = saved(shelf, model.merged(base, mine, theirs), theirs.version)
    assert (both.title, both.tasks) == ("แผนของเขา", mine.tasks)


def test_a_plan_that_another_one_deleted_meanwhile_is_told_and_can_be_kept(shelf: Library) -> None:
    base = saved(shelf, plan())
    plans.delete(shelf, base.id, post=POST, started_from=base.version)
    with pytest.raises(Changed) as changed:
        saved(shelf, retitled(base, "ใหม่"), base.version)
    assert changed.value.now is None
    assert plans.kept(shelf.folder) == ([], [])
    assert saved(shelf, retitled(base, "ใหม่")).title == "ใหม่"


def test_undo_goes_back_step_by_step_and_each_is_a_new_line(shelf: Library) -> None:
    states = [saved(shelf, plan())]
    for title in ("สอง", "สาม"):
        states.append(saved(shelf, retitled(states[-1], title), states[-1].version))
    plans.delete(shelf, states[0].id, post=POST, started_from=states[-1].version)
    seen = ""
    for expected in (states[2], states[1], states[0], None):
        found = plans.undo(shelf, states[0].id, post=POST, started_from=seen)
        assert found == expected
        seen = found.version if found else ""
    with pytest.raises(Refused, match="no change to take back"):
        plans.undo(shelf, states[0].id, post=POST, started_from="")
    told = [one.what for one in plan_changes.history(shelf.folder, states[0].id)]
    assert told == ["made", "changed", "changed", "deleted", *["undone"] * 4]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"parts": {}}', '{"version": "x", "parts": {"plan": 5}}', "[" * 99_999],
)
def test_a_damaged_file_is_told_and_made_anew_from_the_log(shelf: Library, content: str) -> None:
    first = saved(shelf, plan())
    second = saved(shelf, retitled(first, "สอง"), first.version)
    other = saved(shelf, plan("1" * 12))
    path = shelf.folder / FOLDER / f"{first.id}.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Refused, match="made anew from the log"):
        plans.read(shelf.folder, first.id)
    assert plans.kept(shelf.folder) == ([other], [first.id])
    assert plans.restore(shelf, first.id, post=POST) == second
    assert [one.read_text(encoding="utf-8") for one in path.parent.glob("*.damaged-*")] == [content]


@pytest.mark.parametrize(
    ("part", "name", "value"),
    [
        ("task:1", "state", "zzz"), ("task:1", "state", ["done"]), ("task:1", "people", "many"),
        ("task:1", "what", 5), ("goal:target_poor_rate", "path", "zzz"),
        ("goal:target_poor_rate", "target", "0.1"), ("plan", "title", None),
    ],
)  # fmt: skip
def test_a_file_with_words_that_there_are_not_is_damaged_even_with_its_check(
    shelf: Library, part: str, name: str, value: object
) -> None:
    """Somebody wrote it so by hand: a page has no words for it, in either language."""
    first = saved(shelf, plan())
    path = shelf.folder / FOLDER / f"{first.id}.json"
    stated = json.loads(path.read_text(encoding="utf-8"))["parts"]
    stated[part][name] = value
    content = {"version": model.version_of(stated), "parts": stated}
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        plans.read(shelf.folder, first.id)
    [fault] = refused.value.faults
    assert not re.search("[A-Za-z]", said(replace(fault, file="").whole, "th"))
    assert not re.search("[ก-๙]", said(replace(fault, file="").whole, "en"))
    assert plans.restore(shelf, first.id, post=POST) == first


def test_a_changed_letter_of_a_file_is_noticed(shelf: Library) -> None:
    first = saved(shelf, plan())
    path = shelf.folder / FOLDER / f"{first.id}.json"
    path.write_text(path.read_text(encoding="utf-8").replace("0.02", "0.01"), encoding="utf-8")
    with pytest.raises(Refused, match="not as it was written"):
        plans.read(shelf.folder, first.id)


def test_what_the_log_does_not_tell_whole_is_not_restored_from_it(shelf: Library) -> None:
    first = saved(shelf, plan())
    path = shelf.folder / log_end.NAME
    path.write_text(path.read_text(encoding="utf-8").replace("2570", "2571"), encoding="utf-8")
    with pytest.raises(Refused, match="backup"):
        plans.restore(shelf, first.id, post=POST)
    assert plans.read(shelf.folder, first.id) == first


KILLED = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from data.stored import log, plan_changes, plans
from data.stored.library import Library
from tests.data.planned import POST, UNITS, plan

def saved(shelf, title, started_from=""):
    return plans.save(shelf, plan(title=title), UNITS, post=POST, started_from=started_from)

def child(shelf, version, last):
    seen = 0
    def step(event, _):
        nonlocal seen
        if event not in {"open", "os.rename", "os.remove", "os.chmod", "os.mkdir"}:
            return
        seen += 1
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(step)
    saved(shelf, "two", version)
    os._exit(0)

for last in range(1, 99):
    shelf = Library(Path(sys.argv[1]) / str(last))
    first = saved(shelf, "one")
    pid = os.fork()
    if not pid:
        child(shelf, first.version, last)
    ended = os.waitpid(pid, 0)[1]
    now = plans.read(shelf.folder, first.id)
    saved(shelf, "three", now.version)
    lines, broken = plan_changes.history(shelf.folder, first.id), log.verify(shelf.folder).broken
    print(ended, now.title, plans.read(shelf.folder, first.id).title, len(lines), len(broken))
    if not ended:
        break
"""
"""Saves a second state in a process that is killed −9 at each of its steps, then a third one."""


def test_killed_at_any_moment_a_change_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    *killed, whole = [line.split() for line in done.stdout.splitlines()]
    assert whole == ["0", "two", "three", "3", "0"]
    lines = {"one": "2", "two": "3"}
    assert {tuple(one) for one in killed} == {
        (str(signal.SIGKILL.value), title, "three", many, "0") for title, many in lines.items()
    }


@pytest.mark.parametrize("id_", ["", "..", "../../etc/passwd", "0" * 11, "A" * 12])
def test_an_id_that_is_none_is_refused(shelf: Library, id_: str) -> None:
    with pytest.raises(Refused, match="no such plan"):
        saved(shelf, plan(id_))
    with pytest.raises(Refused, match="no such plan"):
        plans.read(shelf.folder, id_)


def test_a_plan_that_is_none_leaves_everything_as_it_was(shelf: Library) -> None:
    with pytest.raises(Refused):
        saved(shelf, plan(title=""))
    assert not [*shelf.folder.iterdir()]


def test_plans_to_train_with_are_told_apart_from_all_others(shelf: Library) -> None:
    real, made_up = saved(shelf, plan()), saved(shelf, plan("1" * 12, training=True))
    assert plans.kept(shelf.folder) == ([real], [])
    assert plans.kept(shelf.folder, training=True) == ([made_up], [])


def test_no_more_plans_are_kept_than_there_may_be(shelf: Library, monkeypatch) -> None:
    monkeypatch.setattr(plans, "MOST", 1)
    first = saved(shelf, plan())
    with pytest.raises(Refused, match="no more plans"):
        saved(shelf, plan("1" * 12))
    assert saved(shelf, retitled(first, "สอง"), first.version).title == "สอง"


def test_every_new_id_is_one_that_can_be_saved(shelf: Library) -> None:
    assert saved(shelf, plan(plans.new_id())).title == "แผนแก้จน"


def kept_before(shelf: Library, stated: dict[str, dict[str, object]]) -> None:
    """The file of national targets as earlier versions wrote it."""
    (shelf.folder / targets.TARGETS).write_text(json.dumps(stated), encoding="utf-8")


def test_the_national_targets_of_earlier_versions_are_a_plan_and_are_taken_over(
    shelf: Library,
) -> None:
    stated = {"hai": {"target": 0.7, "year": None}}
    kept_before(shelf, stated | {"target_poor_rate": {"target": 2.8, "year": 2570}})
    before = (shelf.folder / targets.TARGETS).read_text(encoding="utf-8")
    (found,), _ = plans.kept(shelf.folder)
    assert (found.id, found.area) == (NATIONAL, "TH")
    assert found.goals == (Goal("hai", 0.7), Goal("target_poor_rate", 0.028, 2570))
    changed = saved(shelf, retitled(found, "แผนชาติ"), found.version)
    assert plans.read(shelf.folder, NATIONAL) == changed
    assert (shelf.folder / TAKEN_OVER).read_text(encoding="utf-8") == before
    assert not (shelf.folder / targets.TARGETS).exists()
    assert [one.what for one in plan_changes.history(shelf.folder, NATIONAL)] == [
        "taken over", "changed",
    ]  # fmt: skip
    assert plans.undo(shelf, NATIONAL, post=POST, started_from=changed.version) == found


def test_deleted_national_targets_do_not_come_back(shelf: Library) -> None:
    kept_before(shelf, {"hai": {"target": 0.7, "year": None}})
    found = plans.read(shelf.folder, NATIONAL)
    plans.delete(shelf, NATIONAL, post=POST, started_from=found.version)
    assert plans.ids(shelf.folder) == []
