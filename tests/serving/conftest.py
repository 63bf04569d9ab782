"""The whole server in-process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from app import app


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    """A client of the server, started with its lifespan."""
    with TestClient(app, base_url="http://localhost") as ready:
        yield ready
