"""The page of administrators (pages/admin.py): what it refuses, finds and tells of people."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from data.people import in_force, rights, signed, trail
from data.people.person import Person
from data.people.rights import ADMINISTRATOR, EDITOR, Held
from data.people.signed import Register, Session, id_of
from data.refusal import Refused
from data.stored import store
from data.stored.damage import DamagedRelease
from data.stored.log_line import Line
from serving.people import asking
from serving.people.asking import Asked
from tests.ui.conftest import run_page
from ui.admin import acts, people, roles, server
from ui.site import ADMIN
from wording.bundle import texts
from wording.saying import Saying, said

HER = Person("9f2")
ROLES = '[[roles]]\nrole = "administrator"\nsubjects = ["9f2"]\n'
EN = texts("en")


class View:
    """As much of a view as words need."""

    text = staticmethod(EN)

    choice = SimpleNamespace(lang="en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder in which she is an administrator, who asks."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setenv("ATLAS_IMPORT", "on")
    in_force.save(tmp_path, ROLES)
    held = Held(frozenset({ADMINISTRATOR}))
    asked = Asked(Session("a" * 64, HER, 0.0), "", held, "10.0.0.1")
    monkeypatch.setattr(asking, "of", lambda _: asked)
    return tmp_path


def line(**other: str) -> Line:
    details = {"from": "10.0.0.1", "release": "abc", "places": "30"}
    time = "2026-11-27T08:00:00+00:00"
    return Line(**{"what": "plan", "kind": "act", "subject": "p1", "post": "9f2"} | other,
                details=details, time=time)  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("", True), ("9F2", True), ("plan abc", True), ("10.0.0.1 30", True), ("9f2 nobody", False)],
)
def test_a_search_finds_lines_with_all_its_words(wanted: str, *, found: bool) -> None:
    assert acts.fits(View, line(), wanted) == found  # type: ignore[arg-type]


@pytest.mark.parametrize("what", acts.WHATS)
def test_every_act_has_its_words(what: str) -> None:
    told = acts.row(View, line(what=what))  # type: ignore[arg-type]
    assert told[EN("admin-what")] == EN(f"act-{what}")
    assert what in [*rights.ACTS, *vars(trail).values()]


def test_whoever_changes_roles_stays_an_administrator() -> None:
    roles.demand_oneself(ROLES, HER)
    for text in ("", ROLES.replace("9f2", "another"), ROLES.replace("administrator", "viewer")):
        with pytest.raises(Refused):
            roles.demand_oneself(text, HER)


def test_what_somebody_holds_is_named() -> None:
    held = Held(frozenset({EDITOR}), frozenset({"31", "30"}))
    assert people.named(View, held) == "province editor (30, 31)"  # type: ignore[arg-type]
    assert people.named(View, rights.NOTHING) == "–"  # type: ignore[arg-type]


def test_a_session_is_switched_off_and_told(folder: Path) -> None:
    register = Register(folder)
    identity = id_of(register.begin(Person("him"), "10.0.0.2"))
    people.switch_off(identity)
    assert register.known(identity).ended == signed.OFF  # type: ignore[union-attr]
    [told] = trail.lines(folder)
    assert (told.what, told.subject, told.post) == ("switched-off", "him", "9f2")


def test_a_release_that_is_not_there_is_not_deleted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state: dict[str, object] = {}
    monkeypatch.setattr(server.st, "session_state", state)
    server._gone("none")
    assert isinstance(state[people.FAULT], Refused)
    assert not trail.lines(folder)


@pytest.fixture
def shown(folder: Path, components: BidiComponentManager) -> AppTest:
    """The page, with somebody signed in and a line in the trail."""
    Register(folder).begin(Person("him"), "10.0.0.2")
    trail.record(folder, trail.SIGNED_IN, "–", who="him", place="10.0.0.2")
    return run_page(components, ADMIN, lang="en")


def test_the_page_shows_who_is_signed_in_and_what_was_done(shown: AppTest) -> None:
    assert not shown.exception
    assert EN("admin-people", n="1") in [one.value for one in shown.subheader]
    [table] = [one.value for one in shown.dataframe]
    assert list(table[EN("admin-who")]) == ["him"]
    shown.button(key="admin-verify").click().run()
    assert any("1" in one.value for one in shown.success)


def test_a_faulty_file_of_roles_is_told_and_not_saved(shown: AppTest, folder: Path) -> None:
    shown.text_area(key=roles.BOX).set_value(ROLES + "[[").run()
    shown.button(key="admin-roles-save").click().run()
    assert len(shown.error) == 1
    assert in_force.text_of(folder) == ROLES
    shown.text_area(key=roles.BOX).set_value(ROLES + "\n# as before").run()
    shown.button(key="admin-roles-save").click().run()
    assert EN("admin-roles-in-force") in [one.value for one in shown.success]
    assert in_force.text_of(folder).endswith("# as before")
    assert trail.lines(folder)[0].what == rights.ROLES_CHANGE


def test_who_may_administer_no_more_sees_nothing_of_it(
    folder: Path, components: BidiComponentManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(Session("a" * 64, HER, 0.0), "", rights.LOOKING)
    monkeypatch.setattr(asking, "of", lambda _: asked)
    shown = run_page(components, ADMIN, lang="en")
    assert not [one for one in shown.subheader if one.value == EN("admin-trail")]
    assert not [one for one in shown.button if str(one.key).startswith("admin")]


def test_the_file_of_the_trail_is_made_for_administrators_alone(folder: Path) -> None:
    asked = asking.known(folder, id_of(Register(folder).begin(HER, "")), "")
    view = SimpleNamespace(
        text=EN, choice=View.choice, release=SimpleNamespace(mark=lambda: "a mark")
    )
    trail.record(folder, rights.PLAN, "p1", who="9f2")
    assert b"p1" in acts._file(view, "p1", asked)  # type: ignore[arg-type]
    in_force.save(folder, ROLES.replace("administrator", "viewer"))
    with pytest.raises(Refused):
        acts._file(view, "", asked)  # type: ignore[arg-type]
    assert trail.lines(folder)[0].what == trail.REFUSED


@pytest.mark.parametrize(
    ("many", "told"), [(3, "Lines found: 3"), (9, "The newest 4 lines found are shown")]
)
def test_no_more_of_the_trail_is_read_than_is_shown(
    folder: Path,
    components: BidiComponentManager,
    monkeypatch: pytest.MonkeyPatch,
    many: int,
    told: str,
) -> None:
    for number in range(many):
        trail.record(folder, rights.PLAN, f"p{number}", who="9f2", largest=1_000)
    read: set[str] = set()
    whole = acts.fits

    def fits(view: object, one: Line, wanted: str) -> bool:
        read.add(one.subject)
        return whole(view, one, wanted)  # type: ignore[arg-type]

    monkeypatch.setattr(acts, "SHOWN", 4)
    monkeypatch.setattr(acts, "fits", fits)
    shown = run_page(components, ADMIN, lang="en")
    assert not shown.exception
    assert [one.value for one in shown.caption if one.value.startswith(told)]
    assert read == {f"p{number}" for number in range(many)[-5:]}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_is_damaged_is_told_in_the_language_of_the_page(
    folder: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage = DamagedRelease("areas.parquet", Saying("stored-no-file"), Saying("stored-a-release"))
    shown: list[str] = []
    (folder / "active.json").write_text("no pointer", encoding="utf-8")
    view = SimpleNamespace(text=texts(lang), choice=SimpleNamespace(lang=lang))
    for kind in ("error", "warning"):
        monkeypatch.setattr(server.st, kind, shown.append)
    server.server(view)
    monkeypatch.setattr(store, "state", lambda: SimpleNamespace(damage=damage))
    server.server(view)
    assert [said(damage.said, lang) in shown, len(shown)] == [True, 4]
    assert all(bool(re.search("[ก-๙]", one)) == (lang == "th") for one in shown), shown
    assert not any(" / " in one for one in shown)
