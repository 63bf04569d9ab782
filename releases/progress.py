"""Progress of something long, as it is told: the stage, how much is done, of how much."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]


def unwatched(*told: object) -> None:
    """A progress that nobody watches."""
