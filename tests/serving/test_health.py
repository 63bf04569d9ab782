"""`/healthz`: the release in force, or what of it is damaged."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from data.stored import store
from data.stored.damage import DamagedRelease
from serving import health

DAMAGE = DamagedRelease("areas.parquet", "nothing", "a file")


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=health.routes()))


def test_the_release_in_force_is_named(client, embedded):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "release": embedded.id})


def test_a_release_that_stands_in_is_told_with_the_damage(client, embedded, monkeypatch):
    monkeypatch.setattr(store, "state", lambda: store.State(embedded, DAMAGE))
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert (answer.json()["status"], answer.json()["file"]) == ("earlier", "areas.parquet")


def test_where_no_release_can_be_read_the_server_is_not_well(client, monkeypatch):
    def damaged() -> None:
        raise DAMAGE

    monkeypatch.setattr(store, "state", damaged)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (503, "damaged")
