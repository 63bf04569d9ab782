"""Requests made of the interface's own document: no server error, no trace, all as it says."""

from __future__ import annotations

import re
from collections import Counter

import hypothesis
import pytest
import schemathesis
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS
from schemathesis.core.transport import Response
from starlette.applications import Starlette

import settings
from serving.api import mounted
from serving.api.calls import PREFIX
from tests.trust.promise import promise

MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
OUTSIDE = frozenset({"bbox", "measure"})
"""What a schema cannot say in full: that south lies below north, that a measure is named once."""
PATIENCE = 300
SCRIPT = re.compile(r"[\w/.-]*\w\.py\b")
"""The name of a file of a program; a request may name one, and is told what it named."""


@promise(
    "No request that is made of the interface's OpenAPI document ends in a server error or a trace",
    full=5000,
    of="requests by Schemathesis",
    share=50,
)
def test_the_interface_keeps_to_its_document(tries: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.API_REQUESTS.name, "100000")
    app = Starlette(routes=mounted.routes())
    schema = schemathesis.openapi.from_asgi(f"{PREFIX}/openapi.json?lang=en", app)
    operations = [one.ok() for one in schema.get_all_operations()]
    seen: Counter[int] = Counter()
    while seen.total() < tries:
        for operation in operations:
            for mode in MODES:
                each = max((tries - seen.total()) // (len(operations) * len(MODES)), 3)
                asked(operation.as_strategy(generation_mode=mode), mode, each, seen)
    assert {200, 400, 404} <= set(seen)
    assert not [status for status in seen if status >= 500]


def ours(answer: Response, case: schemathesis.Case) -> set[str]:
    """Files of the product that an answer names and the request did not."""
    asked = repr((case.path_parameters, case.query, case.headers, case.body))
    return {name for name in SCRIPT.findall(answer.text) if name not in asked}


def asked(strategy: object, mode: GenerationMode, most: int, seen: Counter[int]) -> None:
    """Send so many requests of an operation, each held against the document."""
    left_out = [CHECKS.get_one(name) for name in ("unsupported_method", "negative_data_rejection",
                                                  "positive_data_acceptance")]  # fmt: skip

    @hypothesis.seed(seen.total())
    @hypothesis.settings(
        max_examples=most,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=strategy)
    def ask(case: schemathesis.Case) -> None:
        answer = case.call(timeout=PATIENCE)
        seen[answer.status_code] += 1
        assert answer.status_code < 500, answer.content
        assert b"Traceback" not in answer.content
        assert answer.status_code == 200 or not ours(answer, case)
        case.validate_response(answer, excluded_checks=left_out)
        if mode is GenerationMode.POSITIVE and answer.status_code == 400:
            assert answer.json()["parameter"] in OUTSIDE, answer.text

    ask()
