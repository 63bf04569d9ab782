"""Who is turned away (serving.people.turned): told to the trail once a session and act."""

from __future__ import annotations

from pathlib import Path

from data.people import in_force, rights, trail
from data.people.person import Person
from data.people.signed import Register, id_of
from serving.people import asking
from serving.people.turned import Turned


def test_each_session_is_told_once_for_each_act(tmp_path: Path) -> None:
    in_force.save(tmp_path, "")
    turned = Turned()
    for subject in ("one", "two"):
        identity = id_of(Register(tmp_path).begin(Person(subject), "10.0.0.5"))
        asked = asking.known(tmp_path, identity, "")
        for act in (rights.LOOK, rights.ADMIN, rights.LOOK):
            turned.away(tmp_path, asked, identity, act, "10.0.0.5")
    nobody = asking.known(tmp_path, "", "")
    turned.away(tmp_path, nobody, "", rights.LOOK, "10.0.0.5")
    told = [(one.post, one.subject) for one in trail.lines(tmp_path) if one.what == trail.REFUSED]
    assert sorted(told) == [(who, act) for who in ("one", "two") for act in ("admin", "look")]
