"""The button that saves a file: the one place where files leave a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from ui.naming import Naming

DOWNLOAD = ":material/download:"


def button(
    view: Naming,
    label: str,
    *,
    data: Callable[[], bytes] | Callable[[], str],
    name: str,
    mime: str,
    key: str,
    icon: str = DOWNLOAD,
    **options: Any,  # noqa: ANN401 (as st.download_button takes them)
) -> None:
    """Save what `data` makes, when it is asked for, as a file of this name.

    The name of a file of training says so (`Release.file_name`); that its content does is up to
    whoever makes it.
    """
    st.download_button(
        label,
        data=data,
        file_name=view.release.file_name(name),
        mime=mime,
        on_click="ignore",
        icon=icon,
        key=key,
        **options,
    )
