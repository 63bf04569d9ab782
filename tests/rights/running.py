"""A provider and a dashboard with signing in, once for all tests that try it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from tests.rights import signing
from tests.rights.conftest import ROLES, known_to
from tests.rights.signing import Atlas, Provider


@pytest.fixture(scope="session")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provider]:
    """A real OpenID provider's process that knows everybody."""
    if find_spec("oidc_provider_mock") is None:
        pytest.skip("no provider here: make .venv/ready-dev installs it")
    with signing.providing(tmp_path_factory.mktemp("provider") / "log") as running:
        known_to(running)
        yield running


@pytest.fixture(scope="session")
def atlas(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """A dashboard where nobody may look who has not signed in."""
    folder = tmp_path_factory.mktemp("atlas")
    with signing.serving(folder, ROLES, signing.oidc(provider, folder)) as running:
        yield running
