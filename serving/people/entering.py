"""Signing in as the server has it: the door and the routes of the way that the settings state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from data.people import rights, trail
from data.people.signed import Register
from data.stored import library
from serving.people import asking, sealed, way
from serving.people.door import Door
from serving.people.routes import SigningIn
from serving.people.waiting import Waiting
from serving.people.way import Way


@dataclass(frozen=True)
class Entering:
    """The way people sign in, None where nobody does; `whole` as the door takes it."""

    way: Way | None
    folder: Path
    whole: Callable[[bytes], bytes]
    waiting: Waiting = field(default_factory=Waiting)

    def door(self) -> list[Middleware]:
        """The door; none where nobody signs in."""
        if self.way is None:
            return []
        return [
            Middleware(
                Door, way=self.way, folder=self.folder, waiting=self.waiting, whole=self.whole
            )
        ]

    def routes(self) -> list[BaseRoute]:
        """The routes of signing in."""
        return SigningIn(self.way, self.folder, self.waiting).routes() if self.way else []

    def begin(self) -> None:
        """As the server starts: the trail is kept from now on, old sessions are forgotten."""
        if self.way is None:
            return
        trail.begin(self.folder)
        sealed.key_of(self.folder)
        Register(self.folder).sweep()


def stated(whole: Callable[[bytes], bytes]) -> Entering:
    """What the settings state."""
    folder = library.default_folder()
    return Entering(way.stated(), folder, whole, Waiting(folder))


def may_send(headers: Headers) -> bool:
    """Whether who sends a request may send files."""
    return asking.of(headers).may(rights.SEND)
