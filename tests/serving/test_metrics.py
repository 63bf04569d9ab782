"""`/metrics`: what a process does, told to its own machine and through no proxy."""

from __future__ import annotations

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from data.stored import store
from data.stored.damage import DamagedRelease
from serving import metrics
from serving.gate import FORWARDED, Gate
from serving.hosts import Hosts


def client(peer: str = "127.0.0.1", host: str = "127.0.0.1") -> TestClient:
    """One that asks from a peer's address for a host's name."""
    app = Starlette(
        routes=metrics.routes(lambda: ["one", "two"], lambda: 3),
        middleware=[Middleware(Gate, hosts=Hosts.of(["atlas.example"]))],
    )
    return TestClient(app, client=(peer, 1), base_url=f"http://{host}")


def figures(text: str) -> dict[str, float]:
    """Figures by the names of their samples."""
    return {one.name: one.value for family in text_string_to_metric_families(text) for one in family.samples}  # fmt: skip  # noqa: E501


def test_its_own_machine_is_told_all_of_it(embedded) -> None:
    answer = client().get(metrics.PATH)
    assert answer.status_code == 200
    told = figures(answer.text)
    assert told["atlas_sessions"] == 2
    assert told["atlas_release_whole"] == 1
    assert told["atlas_work"] == 3
    assert f'atlas_release_info{{release="{embedded.id}"}} 1.0' in answer.text
    assert told["process_resident_memory_bytes"] > 10_000_000
    assert told["process_start_time_seconds"] > 1_700_000_000


def test_a_rerun_is_counted_with_its_seconds_however_it_ends() -> None:
    before = figures(client().get(metrics.PATH).text)
    with pytest.raises(LookupError), metrics.rerun():
        raise LookupError
    after = figures(client().get(metrics.PATH).text)
    name = "atlas_rerun_seconds_count"
    assert after[name] - before[name] == 1
    assert after["atlas_rerun_seconds_sum"] > before["atlas_rerun_seconds_sum"]


@pytest.mark.parametrize("header", [*sorted(FORWARDED), "x-forwarded-for", "x-forwarded-proto"])
def test_nothing_is_told_through_a_proxy(header: str) -> None:
    answer = client().get(metrics.PATH, headers={header: "127.0.0.1"})
    assert (answer.status_code, "atlas_" in answer.text) == (404, False)


@pytest.mark.parametrize(
    ("peer", "host"), [("10.0.0.9", "127.0.0.1"), ("127.0.0.1", "atlas.example")]
)
def test_nothing_is_told_to_others_or_under_another_name(peer: str, host: str) -> None:
    answer = client(peer, host).get(metrics.PATH, headers={"x-atlas-direct": "1"})
    assert (answer.status_code, "atlas_" in answer.text) == (404, False)


def test_a_damaged_release_is_told_as_none(monkeypatch) -> None:
    def damaged() -> None:
        raise DamagedRelease("areas.parquet", "nothing", "a file")

    monkeypatch.setattr(store, "state", damaged)
    assert figures(client().get(metrics.PATH).text)["atlas_release_whole"] == 0
