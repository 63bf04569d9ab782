"""What the frame without an origin is told by address: what was told, to whoever knows it."""

from __future__ import annotations

import gzip

from starlette.testclient import TestClient

from serving import told


def test_a_text_lies_at_the_address_that_it_was_given(client: TestClient) -> None:
    text = '{"title": "ความยากจน {{7*7}}"}'
    answer = client.get(told.address(text))
    assert answer.text == text
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "immutable" in answer.headers["cache-control"]


def test_nothing_lies_where_nothing_was_told(client: TestClient) -> None:
    assert client.get(f"{told.FOLDER}/{'0' * 64}").status_code == 404


def test_the_same_text_has_one_address_and_another_one_another() -> None:
    assert told.address("a") == told.address("a") != told.address("b")
    assert len(told.address("a").rpartition("/")[2]) == 64


def test_those_named_longest_ago_are_kept_no_longer() -> None:
    first, second = told.address("first"), told.address("second")
    for number in range(told.KEPT - 1):
        told.address(f"another {number}")
        told.address("first")
    digests = [one.rpartition("/")[2] for one in (first, second)]
    assert [told._in(digest, "identity") for digest in digests] == [b"first", None]


def test_it_is_sent_smaller_to_whoever_takes_that() -> None:
    digest = told.address("figures " * 500).rpartition("/")[2]
    for _ in range(2):
        packed = told._in(digest, "gzip")
        assert packed is not None
        assert gzip.decompress(packed) == b"figures " * 500


def test_a_script_of_ours_stays_whatever_is_told_after_it(client: TestClient) -> None:
    place = told.script("window.words = {};")
    for number in range(told.KEPT + 1):
        told.address(f"another {number}")
    answer = client.get(place)
    assert (answer.text, answer.headers["content-type"]) == (
        "window.words = {};", "text/javascript; charset=utf-8",
    )  # fmt: skip
