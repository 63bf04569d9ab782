"""A line of the log: what was done to what, in one form alone, with the hash of the line before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from data.intake import personal
from data.refusal import Fault, Refused
from wording.saying import Saying

LONGEST_POST = 120
"""Letters that the name of a post may have."""
FIRST = "0" * 64
"""What stands in the first line as the hash of the line before."""


@dataclass(frozen=True)
class Line:
    """What was done: `kind` and `subject` say to what (a plan and its id), `what` says how.

    `post` is the post of who did it, never a person's name. `before` and `after` are the parts that
    changed, as JSON can carry them; None for a part that there was not or is no more.
    """

    what: str
    kind: str
    subject: str
    post: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    time: str = ""
    number: int = 0
    previous: str = FIRST
    hash: str = ""

    def stated(self) -> dict[str, Any]:
        """All of it but its own hash."""
        names = ("what", "kind", "subject", "post", "before", "after", "details", "time", "number")
        return {name: getattr(self, name) for name in names} | {"previous": self.previous}

    def written(self) -> str:
        """The line as it stands in the log."""
        return _canonical(self.stated() | {"hash": self.hash})


@dataclass(frozen=True)
class Broken:
    """A line that is not as it was written: its number (from 1) and what is wrong with it.

    `how`: `changed`, `removed` (some before it), `moved`, `replaced` (what stands before it is not
    what stood there), `cut` (the last ones), `half`, `added` (behind the last one), `head`.
    """

    line: int
    how: str

    @property
    def told(self) -> Saying:
        """The sentence that says it."""
        return Saying("log-broken", line=str(self.line), how=self.how)

    @property
    def advice(self) -> tuple[Saying, ...]:
        """What to do; nothing where the sentence says it itself."""
        return () if self.how == "half" else (Saying("log-advice"),)


def parsed(raw: bytes) -> Line | None:
    """A line that is as it was written by itself: in its one form, with its own hash."""
    try:
        text = raw.decode()
        stated = json.loads(text)
        own = str(stated.pop("hash"))
        line = Line(**stated, hash=own)
        whole = text == line.written() + "\n" and hash_of(stated) == own
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    return line if whole and set(stated) == set(line.stated()) else None


def demand_post(post: str) -> None:
    """Refuse a post that is none, is too long, or names a person."""
    kind = "empty" if not post.strip() else "long" if len(post) > LONGEST_POST else ""
    kind = kind or personal.inside(post)
    if kind:
        found = post[:LONGEST_POST] if kind in {"empty", "long"} else personal.HIDDEN
        message = Saying("log-post-wrong", kind=kind)
        raise Refused([Fault("", Saying("log-post"), found or "–", Saying("log-a-post"), message)])


def _canonical(stated: Mapping[str, Any]) -> str:
    return json.dumps(
        stated, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )


def hash_of(stated: Mapping[str, Any]) -> str:
    """The hash of a line without its own."""
    return hashlib.sha256(_canonical(stated).encode()).hexdigest()
