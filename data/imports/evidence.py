"""What is put to a person about a file, and what was understood of it: each with its place.

A reader that finds two pieces of evidence at odds, or one that it does not understand and that
could matter, adds an `Ask` to `Findings.asks`; the answer comes back in `Options.answers` under the
same key, and is then followed. Nothing is stored while something is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wording.saying import Said, Saying, said


@dataclass(frozen=True)
class Reply:
    """One of the answers offered: `value` goes into `Options.answers`."""

    value: str
    told: Said

    def text(self, lang: str) -> str:
        """The choice in a language."""
        return said(self.told, lang)


@dataclass(frozen=True)
class Ask:
    """A question about a file that a person must answer.

    `key` is the same each time the file is read ("unit:ร้อยละคนจน"). `places` are where it comes
    from (the first few), `rows` how many rows wait for it. `choices` are the answers that can be
    given, the likeliest first; with `areas` the code of any area of the release is one as well.
    """

    key: str
    told: Said
    choices: tuple[Reply, ...] = ()
    places: tuple[Said, ...] = ()
    rows: int = 0
    areas: bool = False

    def text(self, lang: str) -> str:
        """The question in a language."""
        return said(self.told, lang)


def answer(answers: Mapping[str, str], key: str, allowed: Iterable[str]) -> str | None:
    """The answer given to a question; None where there is none, or none that may be given."""
    said = answers.get(key)
    return said if said in set(allowed) else None


ROLES = ("area", "name", "year", "measure", "unit", "group", "check", "left_out", "asked")
"""What a column or sheet can be."""


@dataclass(frozen=True)
class Role:
    """What a column was taken for (a whole sheet where `header` is empty), and why.

    `role` is one of `ROLES`.

    `told` says more of it: measure, unit, direction and base, or why it is left out.
    """

    sheet: str
    header: str
    role: str
    told: Said = ""

    @property
    def kind(self) -> Saying:
        """What it was taken for, in words."""
        return Saying(f"imports-role-{self.role}")
