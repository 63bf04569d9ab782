"""A fault that says why in the language of whoever reads it."""

from __future__ import annotations

from wording.saying import Said, both


class SaidFault(Exception):
    """A fault with what is `said` of it; logs and terminals have it in both languages.

    >>> SaidFault("gone").said
    'gone'
    """

    def __init__(self, said: Said) -> None:
        self.said = said
        super().__init__(both(said))
