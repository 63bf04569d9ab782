"""An S3 server of the tests' own, and the way in to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.tabulating.bucket import Server, served


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("s3")) as found:
        yield found


@pytest.fixture
def let_in(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    for name, value in server.environment().items():
        monkeypatch.setenv(name, value)
    return server
