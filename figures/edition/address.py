"""The two releases of a report in an address, beside the parameters of a plan."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from figures.plan import address as plans

_IDENTITY = re.compile(r"[0-9a-f]{12}")


class Identities:
    """All texts that may be the id of a release, stored here or not."""

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and _IDENTITY.fullmatch(text) is not None


@dataclass(frozen=True, kw_only=True)
class Texts(plans.Texts):
    """What an address says of a plan and of the releases compared; None where it is the default."""

    before: str | None = None
    after: str | None = None


def options(areas: Container[str]) -> dict[str, Container[str]]:
    """What each parameter may say."""
    return {**plans.options(areas), "before": Identities(), "after": Identities()}
