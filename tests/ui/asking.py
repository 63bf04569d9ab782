"""An address, and a browser that asks a server for the pages of it, without either of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ui import late


class Address(dict[str, str]):
    """What stands in the address, as Streamlit gives it."""

    def to_dict(self) -> dict[str, str]:
        """All of it."""
        return dict(self)

    def from_dict(self, known: dict[str, str]) -> None:
        """Something else in its place."""
        self.clear()
        self.update(known)


class Session:
    """A browser's address, and what its server keeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **query: str) -> None:
        """The page of an address is open."""
        self.browser, self.server = dict(query), Address()
        self.state: dict[str, object] = {}
        monkeypatch.setattr(late.st, "query_params", self.server)
        monkeypatch.setattr(late.st, "session_state", self.state)

    def request(self, *acts: Callable[[], object]) -> None:
        """A request with the address that the browser has; what was chosen is done first."""
        self.server.from_dict(self.browser)
        for act in acts:
            act()
        late.begin()

    def answered(self) -> None:
        """The page is drawn whole and the browser has its address."""
        late.drawn()
        self.browser = dict(self.server)
