"""Accounts and their roles, for all who try signing in."""

from __future__ import annotations

from data.people import known
from tests.rights.signing import Provider

ADMIN, PUBLISHER, VIEWER, STRANGER = "admin-1", "publisher-1", "viewer-1", "stranger-1"
PROVINCES = sorted(known.provinces())
"""Codes for 77 editors, one of each province."""
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


def known_to(provider: Provider) -> None:
    """Have a provider know everybody."""
    for subject in (ADMIN, PUBLISHER, STRANGER):
        provider.user(subject, email="a@moi.go.th")  # not verified: counts for nothing
    provider.user(VIEWER, email="b@moi.go.th", email_verified=True)
    for code in PROVINCES:
        provider.user(f"editor-{code}", groups=[f"office-{code}"])
