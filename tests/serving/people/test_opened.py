"""What of the door is open to all, what it tells of the trail, and whose cookie it takes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from data.people import in_force, signed, trail
from data.people.signed import Register
from data.refusal import Refused
from data.stored import log_end
from serving.people import asking, opened, sealed
from tests.serving.people import test_door as doors
from tests.serving.people.test_door import HTML, PROXY, ROLES, signed_in
from wording.bundle import texts

opening = doors.opened
Opening = Callable[..., TestClient]


def broken(folder: Path) -> Path:
    """The head of a trail that cannot be written to."""
    head = trail.place_of(folder) / log_end.HEAD
    head.write_text("nothing")
    return head


def test_signing_out_with_a_broken_trail_says_so_and_takes_the_cookie_back(
    opening: Opening, tmp_path: Path
) -> None:
    client = opening()
    signed_in(client, tmp_path, "her")
    assert client.get("/", headers=HTML).status_code == 200
    broken(tmp_path)
    out = client.post("/signout?lang=en")
    assert out.status_code == 503
    assert texts("en")("signin-why-untold") in out.text
    assert "max-age=0" in out.headers["set-cookie"].lower()
    assert Register(tmp_path).going_on() == []


def test_an_ended_session_leaves_a_public_server_open(opening: Opening, tmp_path: Path) -> None:
    client = opening()
    in_force.save(tmp_path, "public = true\n" + ROLES)
    identity = signed_in(client, tmp_path, "her")
    assert "set-cookie" not in client.get("/", headers=HTML).headers
    Register(tmp_path).end(identity, signed.OFF)
    assert "set-cookie" not in client.get("/export/a").headers
    answer = client.get("/", headers=HTML)
    assert answer.status_code == 200
    assert answer.headers["set-cookie"].startswith('atlas-session="";')
    assert "max-age=0" in answer.headers["set-cookie"].lower()


def test_roles_are_told_once_the_trail_can_be_written(opening: Opening, tmp_path: Path) -> None:
    client = opening()
    trail.begin(tmp_path)
    head = broken(tmp_path)
    signed_in(client, tmp_path, "her")
    assert client.get("/", headers=HTML).status_code == 503
    assert client.get("/", headers=HTML).status_code == 503
    assert client.get("/signin").status_code == 200
    head.unlink()
    assert client.get("/", headers=HTML).status_code == 200
    assert [line.what for line in trail.lines(tmp_path)] == [trail.ROLES_CHANGED]
    broken(tmp_path)
    now = in_force.save(tmp_path, ROLES + "\n")
    with pytest.raises(Refused):
        asking.tell_roles(tmp_path, now)


def test_a_sign_in_at_a_proxy_is_told_once(opening: Opening, tmp_path: Path) -> None:
    client = opening(PROXY)
    for groups in ("a", "a", "a, b"):
        sent = {"x-user": "her", "x-groups": groups, "x-forwarded-for": "192.168.0.9"}
        assert client.get("/", headers=sent).status_code == 200
    told = [line for line in trail.lines(tmp_path) if line.what == trail.SIGNED_IN]
    assert [(line.post, line.details["from"]) for line in told] == [("her", "192.168.0.9")]
    [session] = Register(tmp_path).going_on()
    assert session.person.groups == ("a", "b")
    assert opened.to_all("/healthz")
    assert not opened.to_all("/")


@pytest.mark.parametrize("left", [b"", b"half of a key", None])
def test_a_key_that_was_left_unfinished_is_made_anew(tmp_path: Path, left: bytes | None) -> None:
    if left is not None:
        (tmp_path / sealed.KEY).write_bytes(left)
    key = sealed.key_of(tmp_path)
    assert len(key) == sealed.LENGTH
    assert sealed.key_of(tmp_path) == key
    assert [path.name for path in tmp_path.iterdir()] == [sealed.KEY]
    assert (tmp_path / sealed.KEY).stat().st_mode & 0o777 == 0o600
