"""A change that a killed process logged is never lost, and a plan that is not as told is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from data.plans import Plan
from data.stored import log, log_end, plan_audit, plan_files, plans
from data.stored.library import Library
from tests.data.planned import POST, plan, saved

A, B = "a" * 12, "b" * 12


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch) -> Library:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    return Library(tmp_path)


def logged_alone(shelf: Library, one: Plan) -> Plan:
    """A second state of a plan, of which a killed process wrote the line but not the file."""
    path = plan_files.path_of(shelf.folder, one.id)
    before, second = path.read_bytes(), saved(shelf, replace(one, title="สอง"), one.version)
    path.write_bytes(before)
    return second


def verified() -> tuple[int, str]:
    done = CliRunner().invoke(app, ["log", "verify"])
    return done.exit_code, done.output


def restored(shelf: Library) -> None:
    plan_files.path_of(shelf.folder, B).write_text("{", encoding="utf-8")
    plans.restore(shelf, B, post=POST)


def renewed(_: Library) -> None:
    done = CliRunner().invoke(app, ["log", "renew", "--post", POST])
    assert done.exit_code == 0, done.output


def renewed_broken(shelf: Library) -> None:
    path = shelf.folder / log_end.NAME
    path.write_bytes(path.read_bytes() + b"{}\n")
    renewed(shelf)


def mended(_: Library) -> None:
    assert CliRunner().invoke(app, ["log", "mend"]).exit_code == 0


@pytest.mark.parametrize("then", [restored, renewed, renewed_broken, mended])
def test_a_change_that_was_logged_stands_whatever_is_done_next(
    shelf: Library, then: Callable[[Library], None]
) -> None:
    saved(shelf, plan(B))
    second = logged_alone(shelf, saved(shelf, plan(A)))
    then(shelf)
    assert plans.read(shelf.folder, A) == second
    assert (plan_audit.unlike(shelf.folder), verified()[0]) == ([], 0)
    third = saved(shelf, replace(second, title="สาม"), second.version)
    assert plans.read(shelf.folder, A) == third


def older(shelf: Library) -> None:
    path = plan_files.path_of(shelf.folder, A)
    content, one = path.read_bytes(), plans.read(shelf.folder, A)
    saved(shelf, replace(one, title="สอง"), one.version)
    saved(shelf, plan("c" * 12))
    path.write_bytes(content)


def without_log(shelf: Library) -> None:
    (shelf.folder / log_end.NAME).unlink()
    (shelf.folder / log_end.HEAD).unlink()


def without_file(shelf: Library) -> None:
    plan_files.path_of(shelf.folder, A).unlink()


def damaged(shelf: Library) -> None:
    plan_files.path_of(shelf.folder, A).write_text("{", encoding="utf-8")


def put_back(shelf: Library) -> None:
    path, one = plan_files.path_of(shelf.folder, A), plans.read(shelf.folder, A)
    content = path.read_bytes()
    plans.delete(shelf, A, post=POST, started_from=one.version)
    saved(shelf, plan("c" * 12))
    path.write_bytes(content)


DONE = [
    (older, "is not as the last line"),
    (without_log, "no line of the log"),
    (without_file, f"the file of plan {A} is gone"),
    (damaged, "is damaged or was changed"),
    (put_back, "was deleted"),
]


@pytest.mark.parametrize(("change", "told"), DONE)
@pytest.mark.parametrize("begun_anew", [False, True])
def test_a_plan_that_is_not_as_the_log_tells_is_named(
    shelf: Library, change: Callable[[Library], None], told: str, *, begun_anew: bool
) -> None:
    saved(shelf, plan(A))
    saved(shelf, plan(B))
    if begun_anew:
        renewed(shelf)
    assert verified()[0] == 0
    change(shelf)
    code, said = verified()
    assert (code, A in said, told in said) == (1, True, True)
    assert (B in said) == (change is without_log)


def test_without_a_log_one_is_begun_with_the_plans_there_are(shelf: Library) -> None:
    saved(shelf, plan(A))
    without_log(shelf)
    renewed(shelf)
    assert verified()[0] == 0
    assert not [*shelf.folder.glob("log-aside-*")]


def test_a_log_that_was_begun_without_the_plans_there_were_says_nothing_of_them(
    shelf: Library,
) -> None:
    saved(shelf, plan(A))
    log.begin_anew(shelf.folder, POST)
    assert verified()[0] == 0
    damaged(shelf)
    assert verified()[0] == 1


def test_a_line_that_only_the_head_has_counts(shelf: Library) -> None:
    saved(shelf, plan(A))
    path = shelf.folder / log_end.NAME
    path.write_bytes(path.read_bytes()[:-9])
    assert plan_audit.unlike(shelf.folder) == []


def test_what_was_written_meanwhile_is_read_again(shelf: Library, monkeypatch) -> None:
    one, read = saved(shelf, plan(A)), log.lines
    calls = []

    def meanwhile(folder: Path) -> list[log.Line]:
        found = read(folder)
        if not calls:
            calls.append(saved(shelf, replace(one, title="สอง"), one.version))
        return found

    monkeypatch.setattr(plan_audit.log, "lines", meanwhile)
    assert plan_audit.unlike(shelf.folder) == []
