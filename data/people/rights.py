"""What a role allows: who + act + place → allowed. What nothing allows is not allowed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

VIEWER, EDITOR, PUBLISHER, ADMINISTRATOR = "viewer", "editor", "publisher", "administrator"
ROLES = (VIEWER, EDITOR, PUBLISHER, ADMINISTRATOR)

LOOK, SEND, PLAN, GROUP = "look", "send", "plan", "group"
IMPORT, PUBLISH, ROLL_BACK, DELETE = "import", "publish", "roll-back", "delete"
ROLES_CHANGE, ADMIN = "roles", "admin"
ACTS = (LOOK, SEND, PLAN, GROUP, IMPORT, PUBLISH, ROLL_BACK, DELETE, ROLES_CHANGE, ADMIN)
"""`look` at pages and their files; `send` a file to be read; change a `plan`; keep or end a `group`
of areas; `import` a file and `publish` what it makes; put a release in force that is there
(`roll-back`); `delete` one; change the `roles`; see and use the page `/admin` (`admin`)."""

_EVERYWHERE: dict[str, frozenset[str]] = {
    VIEWER: frozenset({LOOK}),
    EDITOR: frozenset({LOOK, SEND}),
    PUBLISHER: frozenset({LOOK, SEND, PLAN, GROUP, IMPORT, PUBLISH, ROLL_BACK}),
    ADMINISTRATOR: frozenset(ACTS),
}
"""What a role allows wherever it is."""
_OWN = frozenset({PLAN})
"""What an editor may do inside the own provinces."""


@dataclass(frozen=True)
class Held:
    """The roles that somebody has; `codes` are the provinces of an editor."""

    roles: frozenset[str] = field(default_factory=frozenset)
    codes: frozenset[str] = field(default_factory=frozenset)


NOTHING = Held()
"""No role at all."""
LOOKING = Held(frozenset({VIEWER}))
"""Who may look, and nothing else."""


def allowed(held: Held, act: str, places: Iterable[str] = ()) -> bool:
    """Whether somebody may do something; at `places` (codes of areas) where the act has such.

    An editor may do what is of all these places only where each lies in an own province.

    >>> korat = Held(frozenset({EDITOR}), frozenset({"30"}))
    >>> allowed(korat, PLAN, ["300101"]), allowed(korat, PLAN, ["31"]), allowed(korat, PLAN)
    (True, False, False)
    """
    if any(act in _EVERYWHERE.get(role, frozenset()) for role in held.roles):
        return True
    there = list(places)
    own = EDITOR in held.roles and act in _OWN
    return own and bool(there) and all(_inside(place, held.codes) for place in there)


def own(held: Held) -> frozenset[str] | None:
    """The provinces of which alone somebody sees what each has to itself; None sees all of it.

    >>> own(Held(frozenset({EDITOR}), frozenset({"30"}))), own(Held(frozenset({PUBLISHER})))
    (frozenset({'30'}), None)
    """
    return None if held.roles & {PUBLISHER, ADMINISTRATOR} else held.codes


def _inside(place: str, codes: frozenset[str]) -> bool:
    """Whether a code lies in one of the provinces: its first two digits."""
    return len(place) % 2 == 0 and place.isascii() and place.isdigit() and place[:2] in codes
