"""Who is looking at a page, and what they may do."""

from __future__ import annotations

import secrets

import streamlit as st

from serving import importing as files_of_people
from serving.gate import DIRECT


def visitor() -> str:
    """Who is looking: a name that nobody else's page has, the same for as long as it is open."""
    return str(st.session_state.setdefault("visitor", secrets.token_hex(16)))


def importing() -> bool:
    """Whether this visitor may hand in files and publish them. Raises `WrongSetting`."""
    return files_of_people.allowed(direct=st.context.headers.get(DIRECT) == "1")
