"""Settings of signing in, the waiting, the cookies, and who asks where nobody signs in."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.datastructures import Headers
from starlette.responses import Response

from data.people import rights
from data.refusal import Refused
from serving import start
from serving.gate import DIRECT
from serving.people import asking, cookies, door, entering, opened, page, routes, sent, waiting, way
from serving.people.asking import Asked
from serving.people.page import Told
from serving.people.waiting import Waiting
from serving.people.way import Oidc, Proxy

ALL = (
    *("OIDC_ISSUER", "OIDC_CLIENT", "OIDC_SECRET_FILE", "OIDC_GROUPS"),
    *("TRUST_HEADER", "TRUST_FROM", "TRUST_GROUPS"),
)


@pytest.fixture(autouse=True)
def _none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ALL:
        monkeypatch.delenv(f"ATLAS_{name}", raising=False)
    way.stated.cache_clear()


@pytest.mark.parametrize(
    ("stated", "many"),
    [
        ({}, 0),
        ({"OIDC_ISSUER": "https://id.example"}, 2),
        ({"OIDC_ISSUER": "http://id.example", "OIDC_CLIENT": "a"}, 2),
        ({"TRUST_HEADER": "X-User"}, 1),
        ({"TRUST_HEADER": "X-User", "TRUST_FROM": "10.0.0.0/8"}, 0),
        ({"TRUST_HEADER": "X-User", "OIDC_ISSUER": "https://id.example"}, 4),
        ({"OIDC_CLIENT": "atlas"}, 1),
        ({"OIDC_SECRET_FILE": "/nowhere"}, 1),
        ({"OIDC_GROUPS": "groups", "OIDC_ISUER": "https://id.example"}, 2),
        ({"TRUST_FROM": "127.0.0.1"}, 1),
        ({"TRUST_GROUPS": "X-Groups"}, 1),
        ({"TRUST_FROM": "127.0.0.1", "OIDC_SECRET_FILE": "/nowhere"}, 2),
        ({"TRUST_HEADER": "X-User", "TRUST_FROM": "10.0.0.0/8", "OIDC_CLIENT": "a"}, 1),
    ],
)
def test_all_that_does_not_fit_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, stated: dict[str, str], many: int
) -> None:
    monkeypatch.setattr(way, "find_spec", lambda _: object())
    for name, value in stated.items():
        monkeypatch.setenv(f"ATLAS_{name}", value)
    found = way.faults()
    assert len(found) == many
    assert all(" / " in one and "ATLAS_" in one for one in found)


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a secret\n")
    monkeypatch.setenv("ATLAS_OIDC_ISSUER", "https://id.example")
    monkeypatch.setenv("ATLAS_OIDC_CLIENT", "atlas")
    monkeypatch.setenv("ATLAS_OIDC_SECRET_FILE", str(tmp_path / "secret"))
    monkeypatch.setattr(way, "find_spec", lambda _: None)
    assert ["requirements-signin-hashes.txt" in one for one in way.faults()] == [True]
    found = way.stated()
    assert isinstance(found, Oidc)
    assert "a secret" not in repr(found)
    way.stated.cache_clear()


@pytest.mark.parametrize("content", ["", "two\nlines", "x" * 4_001])
def test_a_secret_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str
) -> None:
    (tmp_path / "secret").write_text(content)
    monkeypatch.setenv("ATLAS_OIDC_SECRET_FILE", str(tmp_path / "secret"))
    assert way._secret() == ""


@pytest.mark.parametrize(
    ("peer", "trusted"),
    [("10.0.0.5", True), ("::ffff:10.0.0.5", True), ("10.0.0.6", False), ("", False), ("x", False)],
)
def test_a_proxy_is_known_by_its_address(
    monkeypatch: pytest.MonkeyPatch, peer: str, *, trusted: bool
) -> None:
    monkeypatch.setenv("ATLAS_TRUST_HEADER", "X-User")
    monkeypatch.setenv("ATLAS_TRUST_FROM", "10.0.0.5")
    found = way.stated()
    assert isinstance(found, Proxy)
    assert found.trusts(peer) == trusted
    assert start._signing()
    way.stated.cache_clear()


@pytest.mark.parametrize("stated", ["off", "local", "on"])
@pytest.mark.parametrize("direct", [False, True])
def test_without_signing_in_all_is_as_before(
    monkeypatch: pytest.MonkeyPatch, stated: str, *, direct: bool
) -> None:
    monkeypatch.setenv("ATLAS_IMPORT", stated)
    asked = asking.of(Headers({DIRECT: "1"} if direct else {}))
    opened = stated == "on" or (stated == "local" and direct)
    assert asked.may(rights.LOOK)
    for act in (rights.SEND, rights.IMPORT, rights.PLAN, rights.ROLL_BACK, rights.GROUP):
        assert asked.may(act) == opened
    assert not asked.may(rights.ADMIN)
    assert not asked.may(rights.ROLES_CHANGE)
    assert entering.may_send(Headers({DIRECT: "1"} if direct else {})) == opened
    assert entering.stated(bytes).door() == entering.stated(bytes).routes() == []


def test_roles_change_nothing_where_importing_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    held = rights.Held(frozenset({rights.ADMINISTRATOR}))
    monkeypatch.setenv("ATLAS_IMPORT", "off")
    assert not Asked(None, "", held).may(rights.PUBLISH)
    assert Asked(None, "", held).may(rights.ADMIN)


def test_what_is_refused_is_told_to_the_trail(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    asked = Asked(None, "", rights.LOOKING, "10.0.0.1")
    with pytest.raises(Refused):
        asked.demand(rights.PLAN, ["30"])
    [line] = asking.trail.lines(tmp_path)
    assert (line.what, line.subject, line.post) == ("refused", "plan", asking.STRANGER)
    assert line.details == {"from": "10.0.0.1", "places": "30", "release": ""}


def test_who_is_wrong_again_and_again_waits_longer() -> None:
    known = Waiting(clock=lambda: 0.0)
    waits = [known.wrong("a") for _ in range(30)]
    assert waits[: waiting.FREE] == [0] * waiting.FREE
    assert waits[waiting.FREE :] == [min(2**n, waiting.LONGEST) for n in range(25)]
    assert known.wrong("b") == 0
    assert known.telling("b")


def test_wrong_tries_are_forgotten() -> None:
    now = [0.0]
    known = Waiting(clock=lambda: now[0])
    for _ in range(9):
        known.wrong("a")
    assert not known.telling("a")
    now[0] = waiting.FORGOTTEN + 1
    assert known.wrong("a") == 0


@pytest.mark.parametrize("safe", [False, True])
def test_cookies_are_for_no_script_and_for_this_server(*, safe: bool) -> None:
    answer = Response()
    cookies.put(answer, cookies.SESSION, "a", safe=safe)
    told = answer.headers["set-cookie"].lower()
    assert all(part in told for part in ("httponly", "samesite=lax", "path=/", "max-age=28800"))
    assert ("secure" in told) == safe == told.startswith("__host-")
    name = cookies.name(cookies.SESSION, safe=safe)
    once = Headers({"cookie": f"x=1; {name}=a"})
    assert cookies.read(once, cookies.SESSION, safe=safe) == "a"
    twice = Headers({"cookie": f"{name}=a; {name}=b"})
    assert cookies.read(twice, cookies.SESSION, safe=safe) == ""


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("why", sorted(page.WHYS))
def test_every_reason_is_told_and_escaped(why: str, lang: str) -> None:
    told = Told(["<b>"], why, "in", "/?a=<script>", 3)
    text = bytes(page.page(told, lang).body).decode()
    assert f'lang="{lang}"' in text
    assert "<b>" not in text
    assert "<script" not in text


@pytest.mark.parametrize(
    "text", ["", "//a", "/\\a", "https://a", "a", "/\n", "/a\\b", "/signin?next=/", "/" * 3_000]
)
def test_no_way_leads_elsewhere(text: str) -> None:
    assert page.onward(text) == "/"


def test_headers_of_others_are_not_taken_for_the_doors() -> None:
    pairs = [(b"X-Atlas-Session", b"a"), (b"x-atlas-from", b"b"), (b"accept", b"c")]
    scope = {"headers": pairs}
    named = sent.named(scope, "-", "10.0.0.1")["headers"]
    assert named == [
        (b"accept", b"c"),
        (asking.WHO.encode(), b"-"),
        (asking.PLACE.encode(), b"10.0.0.1"),
    ]
    assert door.ADMIN not in opened.OPEN
    assert routes.SigningIn


def test_whichever_process_answers_knows_the_wrong_tries(tmp_path) -> None:
    one, other = Waiting(tmp_path, lambda: 0.0), Waiting(tmp_path, lambda: 0.0)
    waits = [known.wrong("10.0.0.9") for _ in range(5) for known in (one, other)]
    assert waits == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16]
    assert not Waiting(tmp_path, lambda: 0.0).telling("10.0.0.9")
    assert Waiting(tmp_path, lambda: 0.0).wrong("10.0.0.8") == 0


def test_a_file_of_tries_that_is_damaged_counts_as_none(tmp_path) -> None:
    known = Waiting(tmp_path, lambda: 0.0)
    known.wrong("10.0.0.9")
    for path in (tmp_path / "waiting").glob("*.json"):
        path.write_text("[1]")
    assert Waiting(tmp_path, lambda: 0.0).wrong("10.0.0.9") == 0


def test_where_nothing_can_be_written_memory_counts(tmp_path) -> None:
    (tmp_path / "file").touch()
    known = Waiting(tmp_path / "file", lambda: 0.0)
    assert [known.wrong("10.0.0.9") for _ in range(7)][-2:] == [1, 2]


def test_of_many_addresses_the_last_are_remembered(tmp_path) -> None:
    known = Waiting(tmp_path, lambda: 0.0)
    for number in range(600):
        known.wrong(f"10.0.{number // 256}.{number % 256}")
    kept = [len(one) for one in known.tries.values()]
    assert sum(kept) == 600
    assert max(kept) <= 40
