"""Which internal releases a file is of that somebody asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from starlette.datastructures import QueryParams
from starlette.types import Scope

from data.people import in_force, trail
from data.people.roles import Roles
from data.stored import library, part
from data.stored.damage import DamagedRelease
from figures.edition import pair
from serving.people import asking
from serving.people.asking import Asked
from wording.saying import Saying

COMPARED = "/export/edition."
"""Files of two releases, either of which may be one that is not in force."""


def tell(headers: Mapping[str, str], file: str, releases: Iterable[str]) -> None:
    """Tell the trail of a file of releases that a page makes, where some of them are internal.

    Of the one in force the door tells, whatever the file. Raises `WrongPair` where who asks may no
    longer see one of them, and `Refused` where the trail cannot be written to.
    """
    asked, named = asking.of(headers), frozenset(map(part.whole_of, releases))
    for identity in sorted(named & asked.hidden):
        raise pair.WrongPair(Saying("editions-unknown", identity=identity))
    if not asked.signing:
        return
    folder = library.default_folder()
    roles = in_force.in_force(folder).roles
    told = (named & asking.internal_ids(folder, roles)) - {asking.internal(roles)}
    if told:
        trail.record(
            folder, trail.EXPORTED, file, who=asked.who, place=asked.place,
            release=", ".join(sorted(told)),
        )  # fmt: skip


def internal(scope: Scope, roles: Roles, asked: Asked) -> str:
    """The internal releases of a file: the one in force, or those that it compares; else ""."""
    found = {asking.internal(roles)}
    if roles.internal and scope["path"].startswith(COMPARED):
        query = QueryParams(scope["query_string"])
        ids = (query.get("before", ""), query.get("after", ""))
        with suppress(pair.WrongPair, DamagedRelease):
            named = part.seeing(asked.eyes, pair.named, *ids, hidden=asked.hidden)
            found |= {one.whole_id for one in named} & asked.eyes.internal
    return ", ".join(sorted(filter(None, found)))
