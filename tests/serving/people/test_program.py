"""Programs at the door: tokens, what each reads, and that nobody else's figures ever reach them."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from starlette.applications import Starlette

from data.people import in_force, tokens, trail
from data.people.person import Person
from data.people.signed import Register
from data.people.tokens import Tokens
from data.stored import release, store
from serving.api import declared, mounted
from serving.people import program, way
from serving.people.entering import Entering
from serving.people.way import Oidc, Proxy
from tests import editions
from tests.serving.api.reached import Interface
from tests.serving.api.test_answers import address

ROLES = """
[[roles]]
role = "viewer"
subjects = ["her"]
"""
OIDC = Oidc("https://id.example", "atlas", "secret", "groups", "http://localhost")
PROXY = Proxy("x-user", "x-groups", way.settings.TRUST_FROM.kind.parse("10.0.0.0/8"))
TABLE = "/api/v1/tables?level=district&within="


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Interface]:
    """A function that gives a program of a server where people sign in."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setenv("ATLAS_API_REQUESTS", "100000")
    in_force.save(tmp_path, ROLES)

    def opening(token: str = "", stated: way.Way = OIDC, peer: str = "10.9.0.5") -> Interface:
        monkeypatch.setattr(way, "stated", lambda: stated)
        entering = Entering(stated, tmp_path, lambda _: b"whole")
        entering.begin()
        [door] = entering.door()
        app = Starlette(routes=mounted.routes())
        app.add_middleware(door.cls, *door.args, **door.kwargs)
        headers = {"authorization": f"Bearer {token}"} if token else {}
        return Interface(
            app, base_url="http://localhost", client=(peer, 1), headers=headers,
            follow_redirects=False,
        )  # fmt: skip

    return opening


def test_who_shows_nothing_is_told_what_is_needed(opened: Callable[..., Interface]) -> None:
    client = opened()
    for endpoint in declared.ENDPOINTS:
        answer = client.get(address(endpoint.path), headers={"accept": "text/html"})
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["www-authenticate"] == 'Bearer realm="atlas", Basic realm="atlas"'
    told = client.ask("/tables", lang="en").json()
    assert told["title"] == "Signing in is needed"
    assert "a token that is good" in told["detail"]


def test_a_person_and_a_token_are_let_in_and_answers_are_theirs_alone(
    opened: Callable[..., Interface], tmp_path: Path
) -> None:
    text, _ = Tokens(tmp_path).add("a")
    person = opened()
    person.cookies.set("atlas-session", Register(tmp_path).begin(Person("her"), ""))
    basic = opened()
    basic.headers["authorization"] = "Basic " + base64.b64encode(f"any:{text}".encode()).decode()
    for client in (person, opened(text), basic):
        answer = client.get(f"{TABLE}55")
        assert answer.status_code == 200, answer.text
        assert answer.headers["cache-control"] == "private, no-cache"
    other = opened()
    other.cookies.set("atlas-session", Register(tmp_path).begin(Person("him"), ""))
    assert other.get(f"{TABLE}55").status_code == 403


def test_a_token_opens_the_interface_and_nothing_else(tmp_path: Path) -> None:
    headers = [(b"authorization", b"Bearer x")]
    for path, found in (("/api/v1", "x"), ("/api/v1/tables", "x"), ("/", ""), ("/api/v10", "")):
        assert program.sent({"type": "http", "path": path, "headers": headers}) == found
    for told in (b"Basic !!", b"Basic /w==", b"Negotiate x", b"Bearer"):
        scope = {"type": "http", "path": "/api/v1", "headers": [(b"authorization", told)]}
        assert program.sent(scope) == ""
    assert program.identity(tmp_path, "x") == ("", "")


def test_wrong_tokens_wait_longer_each_time_and_are_told(
    opened: Callable[..., Interface], tmp_path: Path
) -> None:
    client = opened("atlas_wrong")
    answers = [client.ask("/tables", lang="en") for _ in range(8)]
    assert [one.status_code for one in answers] == [401] * 5 + [429] * 3
    assert [one.headers["retry-after"] for one in answers[5:]] == ["1", "2", "4"]
    assert "again in 4 seconds" in answers[-1].json()["remedy"]
    refused = [line for line in trail.lines(tmp_path) if line.what == trail.REFUSED]
    assert {line.subject for line in refused} == {"token"}


def test_a_revoked_token_and_one_that_is_over_open_nothing(
    opened: Callable[..., Interface], tmp_path: Path
) -> None:
    text, made = Tokens(tmp_path).add("a")
    old, _ = Tokens(tmp_path, lambda: 1.0).add("b")
    client = opened(text)
    assert client.get(f"{TABLE}55").status_code == 200
    Tokens(tmp_path).revoke(made.number)
    assert client.get(f"{TABLE}55").status_code == 401
    assert opened(old).get(f"{TABLE}55").status_code == 401


def test_a_proxy_s_person_comes_before_a_token(
    opened: Callable[..., Interface], tmp_path: Path
) -> None:
    text, _ = Tokens(tmp_path).add("a")
    assert opened(text, PROXY, "10.0.0.5").get(f"{TABLE}55").status_code == 200
    assert opened(text, PROXY, "192.0.2.1").get(f"{TABLE}55").status_code == 200
    him = opened(text, PROXY, "10.0.0.5").get(f"{TABLE}55", headers={"x-user": "him"})
    assert him.status_code == 403
    forged = opened(text, PROXY, "192.0.2.1").get(f"{TABLE}55", headers={"x-user": "her"})
    assert forged.status_code == 403
    assert opened("", PROXY, "10.0.0.5").get(f"{TABLE}55").status_code == 401


def rates(*, outside: str) -> set[str]:
    """Figures of other provinces, as JSON and CSV write them."""
    table = pd.read_parquet(release.EMBEDDED / "figures.parquet")
    table = table[(table["year_be"] == 2561) & table["code"].str[0].str.isdigit()]
    other = table[~table["code"].str.startswith(outside)]
    found = (other["target_poor"] / other["people"]).dropna()
    written = {repr(float(one)) for one in found}
    return {one for one in written if len(one) > 15}


def test_a_token_of_a_province_never_reads_another(
    opened: Callable[..., Interface], tmp_path: Path
) -> None:
    text, _ = Tokens(tmp_path).add("a", codes=["30"])
    client, foreign = opened(text), rates(outside="30")
    whole = opened(Tokens(tmp_path).add("b")[0])
    asked = [address(one.path) for one in declared.ENDPOINTS]
    asked += [f"{TABLE}{code}" for code in ("30", "31", "3101", "TH", "northeast")]
    asked += [f"/api/v1/tables?format={form}" for form in ("json", "geojson")]
    asked += ["/api/v1/collections/province/items?within=30", "/api/v1/profiles/TH",
              "/api/v1/collections/province/items?bbox=101,14,103,16", "/api/v1/profiles/3001",
              "/api/v1/groups/district~list~3101?format=json"]  # fmt: skip
    seen = {place: client.get(place) for place in asked}
    for place, answer in seen.items():
        assert not [one for one in foreign if one in answer.text], place
    statuses = {place: answer.status_code for place, answer in seen.items()}
    for allowed in (f"{TABLE}30", "/api/v1/profiles/3001", "/api/v1/measures"):
        assert statuses[allowed] == 200
    for refused in (f"{TABLE}31", f"{TABLE}TH", "/api/v1/tables", "/api/v1/profiles/55"):
        assert statuses[refused] == 403
    told = whole.get("/api/v1/tables").text
    assert [one for one in foreign if one in told]  # it would be found above


def test_an_internal_release_is_read_by_its_scope_alone_and_told(
    opened: Callable[..., Interface], tmp_path: Path
) -> None:
    figures, _ = Tokens(tmp_path).add("a")
    inside, made = Tokens(tmp_path).add("b", scope=tokens.INTERNAL)
    canaries = rates(outside="-")
    in_force.save(tmp_path, f'internal = ["{store.active().id}"]\npublic = true\n{ROLES}')
    for client in (opened(), opened(figures)):
        for endpoint in declared.ENDPOINTS:
            answer = client.get(address(endpoint.path))
            assert answer.status_code in {401, 403}
            assert not [one for one in canaries if one in answer.text]
    assert not [line for line in trail.lines(tmp_path) if line.what == trail.EXPORTED]
    answer = opened(inside).get("/api/v1/tables")
    assert answer.status_code == 200
    assert [one for one in canaries if one in answer.text]
    [line] = [line for line in trail.lines(tmp_path) if line.what == trail.EXPORTED]
    assert (line.post, line.subject) == (f"program-{made.number}", "/api/v1/tables")


def test_a_hidden_release_is_not_listed(opened: Callable[..., Interface], tmp_path: Path) -> None:
    later = editions.stored(tmp_path)
    embedded = release.load_release().id
    in_force.save(tmp_path, f'internal = ["{embedded}"]\n{ROLES}')
    figures, inside = (
        Tokens(tmp_path).add("a", scope=scope)[0] for scope in (tokens.FIGURES, tokens.INTERNAL)
    )
    with editions.in_use(tmp_path):
        told = {name: opened(name).ask("/releases").json() for name in (figures, inside)}
    assert [one["id"] for one in told[figures]["releases"]] == [later]
    assert [one["id"] for one in told[inside]["releases"]] == [later, embedded]
