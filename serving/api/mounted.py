"""The interface as an application of its own below `/api/v1`: whatever fails is told alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from serving import worded
from serving.api import declared, limits, problems
from serving.api.answering import Answers, without_body
from serving.api.calls import PREFIX, Endpoint
from serving.api.problems import Problem
from wording.saying import Saying

Reply = Callable[[Request], Coroutine[Any, Any, Response]]


def routes() -> list[BaseRoute]:
    """The routes of the interface."""
    answers = Answers()
    inside = [Route(one.path, _reply(answers, one), methods=["GET"]) for one in declared.ENDPOINTS]
    handlers: dict[Any, Any] = {HTTPException: _unanswered, Exception: _failed}
    below = Starlette(routes=inside, exception_handlers=handlers)
    below.router.redirect_slashes = False
    mount = Mount(PREFIX, app=below)
    mount.path_regex = re.compile(rf"^{PREFIX}/(?P<path>.*)\Z", re.DOTALL)  # ends of lines too
    return [Route(PREFIX, Bare(below)), mount]


class Bare:
    """Answers the address without a slash at its end as that with one."""

    def __init__(self, below: ASGIApp) -> None:
        self.below = below

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request of any method."""
        root = scope.get("root_path", "") + PREFIX
        await self.below({**scope, "path": f"{PREFIX}/", "root_path": root}, receive, send)


def _reply(answers: Answers, endpoint: Endpoint) -> Reply:
    return partial(answers.respond, endpoint=endpoint)


async def _unanswered(request: Request, error: Exception) -> Response:
    """An address that there is not, or a method that none has."""
    status = getattr(error, "status_code", 404)
    try:
        limits.demand(request)
    except Problem as problem:
        return problems.answer(problem, worded.asked(request.scope))
    if status == 405:
        allowed = {"Allow": "GET, HEAD"}
        expected, remedy = Saying("api-expected-get"), Saying("api-remedy-get")
        found = problems.Problem(405, expected, remedy, headers=allowed)
    else:
        remedy = Saying("api-remedy-list", address=f"{PREFIX}/openapi.json")
        found = problems.Problem(404, Saying("api-expected-address"), remedy)
    answer = problems.answer(found, worded.asked(request.scope))
    return without_body(answer) if request.method == "HEAD" else answer


def _failed(request: Request, _: Exception) -> Response:
    """What went wrong here, without what it was: the log has that."""
    expected, remedy = Saying("api-expected-working"), Saying("api-remedy-operator")
    return problems.answer(Problem(500, expected, remedy), worded.asked(request.scope))
