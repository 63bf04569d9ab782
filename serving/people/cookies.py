"""The cookies of signing in: their names and how they are set; no script reads them."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import Response

from data.people.signed import LASTS
from serving.people import sealed

SESSION, BEGUN = "atlas-session", "atlas-sign-in"
SAFE = "__Host-"
"""What stands before the names where the server is reached by https alone."""


def name(plain: str, *, safe: bool) -> str:
    """The name of a cookie."""
    return SAFE + plain if safe else plain


def read(headers: Headers, plain: str, *, safe: bool) -> str:
    """What a cookie holds, "" where there is none or where there are several."""
    found = []
    for header in headers.getlist("cookie"):
        for part in header.split(";"):
            key, _, value = part.strip().partition("=")
            found += [value] * (key == name(plain, safe=safe))
    return found[0] if len(found) == 1 else ""


def put(answer: Response, plain: str, value: str, *, safe: bool) -> None:
    """Have the browser keep a cookie."""
    answer.set_cookie(
        name(plain, safe=safe),
        value,
        max_age=LASTS if plain == SESSION else sealed.LASTS,
        path="/",
        secure=safe,
        httponly=True,
        samesite="lax",
    )


def drop(answer: Response, plain: str, *, safe: bool) -> None:
    """Have the browser forget a cookie."""
    answer.delete_cookie(
        name(plain, safe=safe), path="/", secure=safe, httponly=True, samesite="lax"
    )
