"""What a page says of who is signed in, and in place of a page to who may not look."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.testing.v1 import AppTest

from data.people import in_force, rights, trail
from data.people.person import Person
from data.people.rights import ADMINISTRATOR, EDITOR, Held
from data.people.signed import Session
from data.refusal import Refused
from serving.people import asking
from serving.people.asking import Asked
from ui import entry, sessions
from ui.inside import messages
from wording.bundle import texts

HER = Session("a" * 64, Person("9f2"), 0.0)


def looked() -> AppTest:
    def script() -> None:
        from ui import entry

        assert entry.may_look("en") in {True, False}

    return AppTest.from_function(script).run()


def as_if(monkeypatch: pytest.MonkeyPatch, asked: Asked) -> None:
    monkeypatch.setattr(asking, "of", lambda _: asked)


def test_without_signing_in_everybody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    as_if(monkeypatch, Asked(None, "", rights.NOTHING, signing=False))
    assert not looked().warning


@pytest.mark.parametrize("ended", ["old", "off", "out"])
def test_a_session_that_has_ended_says_how(monkeypatch: pytest.MonkeyPatch, ended: str) -> None:
    as_if(monkeypatch, Asked(None, ended, rights.LOOKING))
    shown = looked()
    assert [one.value for one in shown.warning] == [texts("en")(f"signin-why-{ended}")]
    [link] = shown.get("link_button")
    assert (link.proto.label, link.proto.url) == (
        texts("en")("signin-go"),
        "/signin?lang=en&next=%2F",
    )


def test_a_right_that_was_taken_away_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    as_if(monkeypatch, Asked(HER, "", rights.NOTHING))
    assert [one.value for one in looked().warning] == [texts("en")("signin-taken-away")]
    assert entry.may_look


def test_an_act_is_asked_for_and_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setenv("ATLAS_IMPORT", "on")
    as_if(monkeypatch, Asked(HER, "", Held(frozenset({EDITOR}), frozenset({"30"})), "10.0.0.1"))
    with sessions.doing(rights.PLAN, "3001", subject="p1"):
        pass
    with pytest.raises(Refused), sessions.doing(rights.PLAN, "3101", subject="p2"):
        raise AssertionError
    with pytest.raises(ValueError, match="not done"), sessions.doing(rights.PLAN, "30"):
        raise ValueError("not done")
    refused, done = trail.lines(tmp_path)
    assert (refused.what, refused.post, refused.details["places"]) == ("refused", "9f2", "3101")
    assert (done.what, done.subject, done.details["from"]) == ("plan", "p1", "10.0.0.1")


def test_the_last_good_roles_are_in_force_while_a_file_has_a_fault(tmp_path: Path) -> None:
    in_force.save(tmp_path, '[[roles]]\nrole = "administrator"\nsubjects = ["9f2"]\n')
    (tmp_path / "roles.toml").write_text("[[")
    found = in_force.in_force(tmp_path)
    assert found.faults
    assert found.roles.held(HER.person).roles == {ADMINISTRATOR}


def test_a_message_becomes_one_for_the_whole_page() -> None:
    message = BackMsg()
    message.rerun_script.query_string = "area=30"
    message.rerun_script.fragment_id = "a"
    message.rerun_script.widget_states.widgets.add(id="publish").trigger_value = True
    found = BackMsg.FromString(messages.whole(message.SerializeToString()))
    assert found.rerun_script.query_string == "area=30"
    assert not found.rerun_script.fragment_id
    assert not found.rerun_script.widget_states.widgets
    other = BackMsg.FromString(messages.whole(b"\xff\xff"))
    assert other.WhichOneof("type") == "rerun_script"
