"""A provider and a dashboard with signing in, for all tests of rights."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from tests.rights import signing
from tests.rights.signing import Atlas, Provider

ADMIN, PUBLISHER, VIEWER, STRANGER = "admin-1", "publisher-1", "viewer-1", "stranger-1"
PROVINCES = [f"{number:02}" for number in range(10, 87)]
"""Codes for 77 editors; not all of them are provinces, which the rights do not ask."""
ROLES = f"""
[[roles]]
role = "administrator"
subjects = ["{ADMIN}"]
[[roles]]
role = "publisher"
subjects = ["{PUBLISHER}"]
[[roles]]
role = "viewer"
domains = ["moi.go.th"]
""" + "".join(
    f'[[roles]]\nrole = "editor"\ncodes = ["{code}"]\ngroups = ["office-{code}"]\n'
    for code in PROVINCES
)


@pytest.fixture(scope="session")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provider]:
    """A real OpenID provider's process that knows everybody."""
    if find_spec("oidc_provider_mock") is None:
        pytest.skip("no provider here: make .venv/ready-dev installs it")
    with signing.providing(tmp_path_factory.mktemp("provider") / "log") as running:
        known_to(running)
        yield running


def known_to(provider: Provider) -> None:
    """Have a provider know everybody."""
    for subject in (ADMIN, PUBLISHER, STRANGER):
        provider.user(subject, email="a@moi.go.th")  # not verified: counts for nothing
    provider.user(VIEWER, email="b@moi.go.th", email_verified=True)
    for code in PROVINCES:
        provider.user(f"editor-{code}", groups=[f"office-{code}"])


@pytest.fixture(scope="session")
def atlas(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """A dashboard where nobody may look who has not signed in."""
    folder = tmp_path_factory.mktemp("atlas")
    with signing.serving(folder, ROLES, signing.oidc(provider, folder)) as running:
        yield running
