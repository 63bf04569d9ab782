"""What the session remembers of a file until it is published or taken away."""

from __future__ import annotations

import streamlit as st

from ui.sources import questions

KEPT = (
    "outcome", "sample", "edition", "assistant-columns", "assistant-declared",
    questions.DECISIONS, questions.ANSWERS, questions.ASKED,
)  # fmt: skip
"""What the session remembers of a file until it is published or taken away."""


def forget_others(file: str) -> None:
    """Forget what was said of a file other than this one."""
    if not file or file != st.session_state.get("assistant-sent"):
        for key in KEPT:
            st.session_state.pop(key, None)
    st.session_state["assistant-sent"] = file
