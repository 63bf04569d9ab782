"""The interface by itself, reached as programs reach it."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.testclient import TestClient

from serving.api import mounted
from serving.api.calls import PREFIX


class Interface(TestClient):
    """A program that asks; addresses stand below `/api/v1`."""

    def ask(self, path: str = "/", **parameters: object):
        """Ask an address with its parameters."""
        return self.get(f"{PREFIX}{path}", params=parameters)


def interface(**options: object) -> Interface:
    """The interface alone, without Streamlit."""
    return Interface(Starlette(routes=mounted.routes()), base_url="http://localhost", **options)
