"""What is wrong with a group, as a refusal in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from data.refusal import Fault, Refused
from geo.groups.faults import WrongGroup
from wording.saying import Saying


@contextmanager
def refusing() -> Iterator[None]:
    """Whatever is wrong with a group inside is `Refused`."""
    try:
        yield
    except WrongGroup as wrong:
        raise refused(wrong) from wrong


def refused(wrong: WrongGroup) -> Refused:
    """The refusal that tells a fault."""
    expected = Saying(f"group-expected-{wrong.key}", expected=wrong.expected)
    message = Saying(f"group-wrong-{wrong.key}")
    return Refused([Fault("", Saying("group-where"), wrong.found or "–", expected, message)])
