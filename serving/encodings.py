"""Content compressed as a browser takes it: brotli before gzip, each once."""

from __future__ import annotations

import gzip

import brotli

BROTLI, GZIP, PLAIN = "br", "gzip", "identity"
ONCE, EACH = 9, 4
"""Brotli's quality for what is compressed once, and for what is written for each visitor: beyond
nine it takes ten times as long for a tenth less."""
LEVEL, FAST = 6, 1
"""The same for gzip."""


def accepted(header: str) -> str:
    """The encoding that suits an `Accept-Encoding` best: the first of ours that it does not refuse.

    >>> accepted("gzip, deflate, br"), accepted("gzip;q=1.0, br;q=0"), accepted("*"), accepted("")
    ('br', 'gzip', 'br', 'identity')
    """
    weights = dict(map(_weighed, header.lower().split(",")))
    for encoding in (BROTLI, GZIP):
        if weights.get(encoding, weights.get("*", 0.0)) > 0:
            return encoding
    return PLAIN


def _weighed(part: str) -> tuple[str, float]:
    name, _, weight = part.strip().partition(";")
    try:
        return name.strip(), float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        return name.strip(), 0.0


def packed(content: bytes, encoding: str, *, once: bool) -> bytes:
    """Content in an encoding; `once` where it is kept."""
    if encoding == BROTLI:
        return bytes(brotli.compress(content, quality=ONCE if once else EACH))
    if encoding == GZIP:
        return gzip.compress(content, LEVEL if once else FAST, mtime=0)
    return content


def headers(encoding: str) -> dict[str, str]:
    """What an answer in an encoding says of it."""
    vary = {"Vary": "Accept-Encoding"}
    return vary if encoding == PLAIN else {**vary, "Content-Encoding": encoding}
