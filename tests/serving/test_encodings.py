"""Content compressed as a browser takes it."""

from __future__ import annotations

import gzip

import brotli
import pytest

from serving import encodings

CONTENT = "แผนที่ความยากจน ".encode() * 200


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip, deflate", "gzip"),
        ("BR", "br"),
        ("br;q=0.1, gzip;q=1.0", "br"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br; q=0 , gzip;q=0", "identity"),
        ("*;q=0.5", "br"),
        ("*, br;q=0", "gzip"),
        ("brotli, x-gzip", "identity"),
        ("gzip;q=much", "identity"),
        ("", "identity"),
    ],
)
def test_an_encoding_is_taken_that_the_browser_takes(header: str, encoding: str) -> None:
    assert encodings.accepted(header) == encoding


@pytest.mark.parametrize("once", [True, False])
def test_what_is_packed_comes_out_as_it_was(*, once: bool) -> None:
    packed = {
        name: encodings.packed(CONTENT, name, once=once) for name in ("br", "gzip", "identity")
    }
    assert brotli.decompress(packed["br"]) == gzip.decompress(packed["gzip"]) == CONTENT
    assert packed["identity"] == CONTENT
    assert len(packed["br"]) < len(packed["gzip"]) < len(CONTENT)


def test_an_answer_says_how_it_is_packed() -> None:
    assert encodings.headers("br") == {"Vary": "Accept-Encoding", "Content-Encoding": "br"}
    assert encodings.headers("identity") == {"Vary": "Accept-Encoding"}
