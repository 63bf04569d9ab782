"""Marks, memory, methods, pace: what every address has alike; and that no fault shows its trace."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette

import settings
from data.stored import store
from data.stored.damage import DamagedRelease
from serving import worded
from serving.api import (
    answering,
    calls,
    declared,
    kinds,
    limits,
    mounted,
    parameters,
    problems,
    reading,
    schemas,
)
from serving.api.calls import PREFIX
from serving.api.limits import Pace
from tests.serving.api.reached import Interface, interface

TABLE = f"{PREFIX}/tables?level=region"
EXAMPLES = {"{code}": "55", "{id}": "hai", "{collection}": "province",
            "{group}": "district~ready~border"}  # fmt: skip


def address(path: str) -> str:
    """An address with something in each place."""
    for place, text in EXAMPLES.items():
        path = path.replace(place, text)
    return PREFIX + path


@pytest.mark.parametrize("endpoint", declared.ENDPOINTS, ids=lambda one: one.id)
def test_every_address_has_a_mark_by_which_it_is_not_sent_again(
    api: Interface, endpoint: calls.Endpoint
) -> None:
    place = address(endpoint.path)
    answer = api.get(place)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "public, no-cache"
    assert answer.headers["content-type"].partition(";")[0] in {
        kind.partition(";")[0] for kind in endpoint.media
    }
    mark = answer.headers["etag"]
    for known in (mark, f'"x", {mark}', "*", mark.removeprefix("W/")):
        again = api.get(place, headers={"if-none-match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", mark)
    assert api.get(place, headers={"if-none-match": '"another"'}).status_code == 200
    head = api.head(place)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == answer.headers["content-type"]
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        refused = api.request(method, place)
        assert refused.status_code == 405
        assert refused.headers["allow"] == "GET, HEAD"
        assert refused.json()["status"] == 405


def test_a_mark_is_of_the_request_the_language_the_release_and_the_threshold(
    api: Interface, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mark(place: str, **headers: str) -> str:
        return api.get(place, headers=headers).headers["etag"]

    first = mark(TABLE)
    assert mark(TABLE) == first
    assert mark(f"{TABLE}&lang=en") != first
    assert mark(f"{TABLE}&fbclid=1&utm_source=x") == first
    assert mark(TABLE, host="other") != first
    monkeypatch.setenv(settings.THRESHOLD.name, "9")
    assert mark(TABLE) != first


def test_an_answer_is_packed_as_it_is_taken(api: Interface) -> None:
    plain = api.get(TABLE, headers={"accept-encoding": "identity"})
    for encoding in ("br", "gzip"):
        packed = api.get(TABLE, headers={"accept-encoding": encoding})
        assert packed.headers["content-encoding"] == encoding
        assert packed.headers["etag"] == plain.headers["etag"]
        assert packed.headers["vary"] == "Accept-Encoding, Accept-Language"
        assert packed.content == plain.content


@pytest.mark.parametrize("lang", ["th", "en"])
def test_an_address_that_there_is_not_is_told(api: Interface, lang: str) -> None:
    for place in ("/nothing", "/tables/", "/areas/55/x", "/%00", "/areas/5%0A5"):
        answer = api.ask(place, lang=lang)
        assert answer.status_code == 404, place
        assert answer.headers["content-language"] == lang
        assert answer.json()["title"]
    assert api.head(f"{PREFIX}/nothing").content == b""


def test_too_many_requests_of_an_address_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PACE", Pace())
    monkeypatch.setenv(settings.API_REQUESTS.name, "3")
    one, other = (interface(client=(host, 1)) for host in ("10.0.0.1", "10.0.0.2"))
    codes = [one.ask("/conformance").status_code for _ in range(3)]
    codes.append(one.ask("/nothing").status_code)
    assert codes == [200, 200, 200, 429]
    refused = one.ask("/tables", lang="en")
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["retry-after"]) <= 20
    assert "at most 3 requests a minute" in refused.json()["detail"]
    assert refused.headers["retry-after"] in refused.json()["remedy"]
    assert other.ask("/conformance").status_code == 200


def test_one_machine_of_the_newer_internet_is_one_asker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PACE", Pace())
    monkeypatch.setenv(settings.API_REQUESTS.name, "2")
    hosts = [f"2001:db8:1:2::{last}" for last in ("1", "2", "ffff")]
    codes = [interface(client=(host, 1)).ask("/conformance").status_code for host in hosts]
    assert codes == [200, 200, 429]
    assert interface(client=("2001:db8:1:3::1", 1)).ask("/conformance").status_code == 200
    mapped = [interface(client=(one, 1)) for one in ("::ffff:10.0.0.7", "10.0.0.7", "10.0.0.7")]
    assert [one.ask("/conformance").status_code for one in mapped] == [200, 200, 429]


def test_it_is_known_before_that_a_request_will_be_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PACE", Pace(lambda: 0.0))
    monkeypatch.setenv(settings.API_REQUESTS.name, "1")
    asks = interface(client=("10.0.0.1", 1))
    assert not limits.spent("10.0.0.1")
    assert asks.ask("/conformance").status_code == 200
    assert limits.spent("10.0.0.1")
    assert asks.ask("/conformance").status_code == 429
    assert not limits.spent("10.0.0.2")


def test_a_mark_is_of_the_program_too(api: Interface, monkeypatch: pytest.MonkeyPatch) -> None:
    before = api.get(TABLE).headers["etag"]
    monkeypatch.setattr(answering, "VERSION", "99.0.0")
    assert api.get(TABLE).headers["etag"] != before


def test_whatever_there_is_is_no_mark_of_what_is_not_there(api: Interface) -> None:
    refused = api.get(f"{PREFIX}/tables?level=region&period=1999", headers={"if-none-match": "*"})
    assert 400 <= refused.status_code < 500


def test_the_address_of_metadata_is_of_this_interface(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.ADDRESS.name, "https://tables.moi.go.th/tables")
    own = interface()
    link = own.get(f"{PREFIX}/tables?level=region&format=csv").headers["link"]
    assert link.startswith(f"<https://tables.moi.go.th/tables{PREFIX}/tables/metadata?")
    told = own.get(f"{PREFIX}/tables/metadata?level=region").json()
    assert told["url"].startswith(f"https://tables.moi.go.th/tables{PREFIX}/tables?")


def test_requests_come_back_evenly() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    assert [pace.take("a", 2) for _ in range(3)] == [0, 0, 30]
    now[0] = 29.0
    assert pace.take("a", 2) == pytest.approx(1)
    now[0] = 30.0
    assert pace.take("a", 2) == 0
    now[0] = 3_000.0
    assert [pace.take("a", 2) > 0 for _ in range(3)] == [False, False, True]


def test_a_damaged_release_and_a_fault_are_told_without_a_trace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Starlette(routes=mounted.routes())
    client = Interface(app, base_url="http://localhost", raise_server_exceptions=False)

    def damaged() -> None:
        raise DamagedRelease("figures.parquet", "other", problems.Saying("stored-a-release"))

    monkeypatch.setattr(store, "active", damaged)
    answer = client.ask("/tables", lang="en")
    assert answer.status_code == 503
    assert "figures.parquet" in answer.json()["expected"]

    def broken() -> None:
        raise ZeroDivisionError("a secret place")

    monkeypatch.setattr(store, "active", broken)
    for lang in ("th", "en"):
        answer = client.ask("/tables", lang=lang)
        assert answer.status_code == 500
        assert answer.json()["status"] == 500
        assert "secret" not in answer.text
        assert "Traceback" not in answer.text


def test_more_at_once_than_may_wait_are_told_to_come_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(answering, "MOST_WAITING", 0)
    answer = interface().ask("/measures", lang="en")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_a_value_that_is_asked_twice_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    client, made = interface(), []
    plain = declared.ENDPOINTS[3].answer
    assert declared.ENDPOINTS[3].id == "measures"
    monkeypatch.setattr(
        "serving.api.measures.told", lambda _, one: made.append(one.id) or {"id": one.id}
    )
    assert plain is declared.ENDPOINTS[3].answer
    first = client.ask("/measures")
    many = len(made)
    assert client.ask("/measures").content == first.content
    assert len(made) == many > 60


def test_languages_are_chosen_by_name_then_by_the_browser() -> None:
    assert worded.language("en", "th") == "en"
    assert worded.language(None, "de-DE, en;q=0.5") == "en"
    assert worded.language("xx", "*") == "th"


def test_modules_of_one_declaration_each() -> None:
    assert parameters.MEASURES.many == 50
    assert kinds.known_years(store.active())[0] == 2531
    assert reading.asked_of([("a", "1"), ("utm_x", "2")]) == (("a", "1"),)
    assert schemas.SCHEMAS["Problem"]["required"]
