"""Programs at the door: the token of a request, and what is said where it goes no further."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from time import time

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from data.people.tokens import Tokens, id_of
from serving import worded
from serving.api import problems
from serving.api.calls import PREFIX
from serving.api.problems import Problem
from serving.people import asking
from wording.saying import Saying

ASKED_FOR = {"WWW-Authenticate": 'Bearer realm="atlas", Basic realm="atlas"'}
UNSIGNED = frozenset({"first", "old", "out", "off", "foreign", "token"})
"""Why nobody is known who asks."""


def below(path: str) -> bool:
    """Whether an address is one of the interface."""
    return path == PREFIX or path.startswith(f"{PREFIX}/")


def sent(scope: Scope) -> str:
    """The token of a request to the interface, "" where it has none: a bearer, or a password."""
    found = Headers(scope=scope).getlist("authorization") if below(scope["path"]) else []
    if len(found) != 1:
        return ""
    way, _, told = found[0].strip().partition(" ")
    if way.lower() == "bearer":
        return told.strip()
    return _password(told.strip()) if way.lower() == "basic" else ""


def _password(told: str) -> str:
    try:
        return base64.b64decode(told, validate=True).decode().partition(":")[2]
    except (binascii.Error, ValueError):
        return ""


def identity(folder: Path, token: str) -> tuple[str, str]:
    """Who a token is of, and how it ended; "" where there never was one."""
    found = Tokens(folder).known(id_of(token))
    if found is None:
        return "", ""
    return asking.PROGRAM + found.id, found.ended(time())


def refused(why: str, status: int, seconds: int, scope: Scope) -> Response:
    """The answer to a program that goes no further."""
    lang = worded.asked(scope)
    if seconds:
        remedy, after = Saying("api-remedy-wait", seconds=str(seconds)), str(seconds)
        problem = Problem(429, Saying("api-expected-token"), remedy, headers={"Retry-After": after})
    elif why in UNSIGNED:
        expected, remedy = Saying("api-expected-token"), Saying("api-remedy-right")
        problem = Problem(401, expected, remedy, headers=ASKED_FOR)
    elif status == 403:
        problem = Problem(403, Saying("api-expected-right"), Saying("api-remedy-right"))
    else:
        problem = Problem(status, Saying("api-expected-working"), Saying("api-remedy-operator"))
    return problems.answer(problem, lang)
