"""Mistyped names of settings: named by `atlas settings`; no server starts without its guards."""

from __future__ import annotations

import pytest

from settings import mistyped

GUARDING = (
    "ATLAS_OIDC_ISUER",
    "ATLAS_OICD_ISSUER",
    "ATLAS_ISSUER",
    "ATLAS_OIDC_URL",
    "ATLS_OIDC_CLIENT",
    "atlas_oidc_issuer",
    "ATLAS-TRUST-HEADER",
    "ATLAS_TRUSTED_HEADER",
    "ATLAS_TRUST_FORM",
    "ATLAS_THRESOLD",
)
OTHERS = ("ATLAS_HOST", "ATLAS_COLOUR", "ATLAS_SERVICE_HOST", "ATLAS_PORT")


@pytest.mark.parametrize("name", GUARDING)
def test_a_mistyped_guard_keeps_the_server_from_starting(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "50")
    [told] = map(str, mistyped.unguarded())
    assert name in told
    assert " / " in told
    assert "expected ATLAS_" in told
    assert told in map(str, mistyped.unknown())


@pytest.mark.parametrize("name", OTHERS)
def test_any_other_name_is_told_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "50")
    assert mistyped.unguarded() == []
    assert [name in told for told in map(str, mistyped.unknown())] == [True]


@pytest.mark.parametrize("name", ["OIDC_PROVIDER", "TRUST_STORE", "ATLAS_THRESOLD", "PATH"])
def test_names_of_other_programs_and_empty_ones_are_left_alone(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, " " if name.startswith("ATLAS") else "x")
    assert mistyped.unknown() == mistyped.unguarded() == []
