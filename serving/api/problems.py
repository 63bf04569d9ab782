"""Why a request is not answered: what is wrong, what was expected, what to do, in one language."""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.responses import Response

from wording.saying import Said, Saying, said

MEDIA = "application/problem+json"
LONGEST = 80
"""Signs of what was sent that are told."""
TITLES = {
    400: Saying("api-title-400"),
    401: Saying("api-title-401"),
    403: Saying("api-title-403"),
    404: Saying("api-title-404"),
    405: Saying("api-title-405"),
    413: Saying("api-title-413"),
    429: Saying("api-title-429"),
    500: Saying("api-title-500"),
    503: Saying("api-title-503"),
}


class Problem(Exception):
    """A request that is not answered: the culprit, what was found and expected, what to do."""

    def __init__(
        self,
        status: int,
        expected: Said,
        remedy: Said,
        *,
        parameter: str = "",
        found: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.status, self.expected, self.remedy = status, expected, remedy
        self.parameter, self.found = parameter, found[:LONGEST]
        self.headers = dict(headers or {})
        super().__init__(status, parameter)

    def told(self, lang: str) -> dict[str, object]:
        """The problem as RFC 9457 has it, every text in one language."""
        title = TITLES.get(self.status, TITLES[400])
        culprit = {"parameter": self.parameter} if self.parameter else {}
        found = {"found": self.found} if self.parameter else {}
        return {
            "type": "about:blank",
            "title": said(title, lang),
            "status": self.status,
            "detail": said(self._detail(), lang),
            **culprit,
            **found,
            "expected": said(self.expected, lang),
            "remedy": said(self.remedy, lang),
        }

    def _detail(self) -> Saying:
        given = {"expected": self.expected, "remedy": self.remedy}
        if not self.parameter:
            return Saying("api-detail", **given)
        return Saying("api-detail-of", name=self.parameter, found=self.found or "–", **given)


def answer(problem: Problem, lang: str) -> Response:
    """The answer that tells a problem."""
    content = json.dumps(problem.told(lang), ensure_ascii=False).encode()
    headers = {"Cache-Control": "no-store", "Content-Language": lang, **problem.headers}
    return Response(content, problem.status, headers, MEDIA)
