"""Which internal releases a file is of that somebody asks for."""

from __future__ import annotations

from contextlib import suppress

from starlette.datastructures import QueryParams
from starlette.types import Scope

from data.people.roles import Roles
from data.stored.damage import DamagedRelease
from figures.edition import pair
from serving.people import asking
from serving.people.asking import Asked

COMPARED = "/export/edition."
"""Files of two releases, either of which may be one that is not in force."""


def internal(scope: Scope, roles: Roles, asked: Asked) -> str:
    """The internal releases of a file: the one in force, or those that it compares; else ""."""
    found = {asking.internal(roles)}
    if roles.internal and scope["path"].startswith(COMPARED):
        query = QueryParams(scope["query_string"])
        ids = (query.get("before", ""), query.get("after", ""))
        with suppress(pair.WrongPair, DamagedRelease):
            found |= {one.id for one in pair.named(*ids, hidden=asked.hidden)} & roles.internal
    return ", ".join(sorted(filter(None, found)))
