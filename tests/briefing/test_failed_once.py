"""A ZIP of an edition that failed is told so once before it begins anew."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from starlette.requests import Request

from briefing.report import route


def test_a_failed_zip_is_told_once_before_it_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    order = SimpleNamespace(id="an order")
    jobs = {order.id: SimpleNamespace(order=order, state="failed", failure="disk", number="")}
    begun = SimpleNamespace(order=order, state="waiting", done=0, total=2)
    monkeypatch.setattr(route.jobs, "known", lambda wanted, _: jobs.get(wanted.id))
    monkeypatch.setattr(route.jobs, "order", lambda *_: jobs.setdefault("new", begun))
    asked = Request({"type": "http", "query_string": b"lang=en", "headers": []})
    found = [route._state(route._job(order), asked).status_code for _ in range(3)]  # type: ignore[arg-type]
    assert found == [500, 202, 500]
    jobs.clear()
    assert route._job(order) is begun  # type: ignore[arg-type]
