"""Settings of Streamlit's server: the names it goes by, and those that the project ships."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from serving.inside.contract import Contract
from wording.saying import Saying

SHIPPED = Path(__file__).parents[2] / ".streamlit" / "config.toml"
NAMES = "server.allowedHosts"
SECTIONS = ("server", "global", "runner", "client", "browser")


def allow(hosts: Sequence[str], because: str) -> None:
    """Have Streamlit itself answer under these names only; `because` names the setting."""
    from streamlit import config

    config.set_option(NAMES, list(hosts), because)


@cache
def shipped() -> dict[str, Any]:
    """The settings that the project ships, by their full names, but for the theme's."""
    read = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))
    return {f"{part}.{name}": value for part in SECTIONS for name, value in read[part].items()}


def _known() -> bool:
    """Whether this Streamlit has every one of the settings; it says no more than that itself."""
    from streamlit import config

    return callable(config.set_option) and all(_has(name) for name in shipped())


def _has(name: str) -> bool:
    st.get_option(name)  # raises RuntimeError for a name it does not have
    return True


SETTINGS = Contract(
    "settings of the server",
    "it has every setting of .streamlit/config.toml, and takes the names that it goes by while "
    "it starts",
    "streamlit/config.py",
    "ui/inside/server.py; .streamlit/config.toml",
    _known,
    Saying("lost-settings"),
)
CONTRACTS = (SETTINGS,)
