"""What depends on nothing but what it is asked is made once: bounded, and no visitor's.

The key is all of it: the release (its id is the hash of what it holds), the choice with its
language, the part shown and the theme. Nothing of a visitor's state comes in, so that whoever
asks the same is given the same; what is given is never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields
from functools import lru_cache, wraps
from threading import Lock
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar

from figures import house
from wording import clock

if TYPE_CHECKING:
    from ui.view import View

MANY, SOME = 400, 100
"""How many results are kept of what is short, and of a chart or a map."""
Given = TypeVar("Given")
Asked = ParamSpec("Asked")


class _Slot(Generic[Given]):
    """Room for one result. Who comes while it is made waits for it; a failure is not kept."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.results: list[Given] = []

    def filled(self, make: Callable[[], Given]) -> Given:
        """The result, made by the first who asks."""
        with self.lock:
            if not self.results:
                self.results.append(make())
        return self.results[0]


def kept(most: int) -> Callable[[Callable[Asked, Given]], Callable[Asked, Given]]:
    """A function whose `most` last results are kept by its arguments."""

    def decorate(function: Callable[Asked, Given]) -> Callable[Asked, Given]:
        slots: Callable[[Hashable], _Slot[Given]] = lru_cache(most)(lambda _: _Slot())

        @wraps(function)
        def ask(*arguments: Asked.args, **named: Asked.kwargs) -> Given:
            slot = slots((arguments, *named.items()))
            return slot.filled(lambda: function(*arguments, **named))

        return ask

    return decorate


class _Held(_Slot[Given]):
    """A result of one object, which is held with it: no other can have its identity meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.of: object = None


Thing = TypeVar("Thing")


def of_object(
    most: int,
) -> Callable[
    [Callable[Concatenate[Thing, Asked], Given]], Callable[Concatenate[Thing, Asked], Given]
]:
    """A function of an object that is never changed, whose `most` last results are kept.

    The object counts by identity: for tables and the like, which nothing tells apart faster.
    """

    def decorate(
        function: Callable[Concatenate[Thing, Asked], Given],
    ) -> Callable[Concatenate[Thing, Asked], Given]:
        slots: Callable[[Hashable], _Held[Given]] = lru_cache(most)(lambda _: _Held())

        @wraps(function)
        def ask(thing: Thing, /, *arguments: Asked.args, **named: Asked.kwargs) -> Given:
            slot = slots((id(thing), arguments, *named.items()))
            slot.of = thing
            return slot.filled(lambda: function(thing, *arguments, **named))

        return ask

    return decorate


Viewed = TypeVar("Viewed", bound="View")
Shown = Callable[Concatenate[Viewed, Asked], Given]


def of_view(
    most: int,
) -> Callable[[Shown[Viewed, Asked, Given]], Shown[Viewed, Asked, Given]]:
    """A function of a view and what else it is asked, whose `most` last results are kept.

    Not for what depends on anything beside them, as what a session keeps.
    """

    def decorate(
        function: Shown[Viewed, Asked, Given],
    ) -> Shown[Viewed, Asked, Given]:
        slots: Callable[[Hashable], _Slot[Given]] = lru_cache(most)(lambda _: _Slot())

        @wraps(function)
        def ask(view: Viewed, /, *arguments: Asked.args, **named: Asked.kwargs) -> Given:
            slot = slots((key(view), arguments, *named.items()))
            return slot.filled(lambda: function(view, *arguments, **named))

        return ask

    return decorate


def key(view: View) -> Hashable:
    """All that a view is, by which what is made of it is kept.

    With the day, since texts tell how old figures are, and the house's threshold, which they name.
    """
    shown = (getattr(view, one.name) for one in fields(view) if one.name != "release")
    return type(view), view.release.id, *shown, clock.today(), house.threshold()
