"""The map's component as Streamlit's registry has it: its script by a lasting address.

The public way (`ui.plain`) takes the script's text, which travels with every run, or an installed
package's folder.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from serving import assets
from serving.inside.contract import Contract

if TYPE_CHECKING:
    from streamlit.components.v2.component_manager import BidiComponentManager

NAME = "atlas_map"
ADDRESS = f"/_stcore/bidi-components/{NAME}"
"""Where Streamlit has a component's script asked for; the server answers with our assets."""


def register() -> None:
    """Tell the running server of the map's component."""
    from streamlit.runtime import get_instance

    enter(get_instance().bidi_component_registry)


def enter(registry: BidiComponentManager) -> None:
    """Tell a registry of components of the map's."""
    from streamlit.components.v2.component_registry import BidiComponentDefinition

    registry.register(
        BidiComponentDefinition(
            NAME,
            js=str(assets.FILES[assets.SCRIPT].resolve()),
            js_asset_relative_path=script(),
        )
    )


def script() -> str:
    """The address of the script below the component's."""
    return f"{assets.version_path()[1:]}/{assets.SCRIPT}"


def mount(
    *, key: str, data: bytes, on_area: Callable[[], None], on_painted: Callable[[], None]
) -> None:
    """Draw the component; `data` is passed on as it is."""
    st._bidi_component(
        NAME,
        key=key,
        isolate_styles=False,
        data=data,
        on_area_change=on_area,
        on_painted_change=on_painted,
    )


def _mounts() -> bool:
    taken = inspect.signature(st._bidi_component).parameters
    further = any(parameter.kind is parameter.VAR_KEYWORD for parameter in taken.values())
    return further and {"component_name", "key", "isolate_styles", "data"} <= set(taken)


def _registers() -> bool:
    from streamlit.components.v2.component_manager import BidiComponentManager
    from streamlit.components.v2.component_registry import BidiComponentDefinition
    from streamlit.runtime import Runtime

    if not (
        hasattr(Runtime, "bidi_component_registry") and callable(BidiComponentManager.register)
    ):
        return False
    file = str(assets.FILES[assets.SCRIPT].resolve())
    made = BidiComponentDefinition(NAME, js=file, js_asset_relative_path=script())
    return bool(made.js_url == script()) and not made.js_content


CONTRACTS = (
    Contract(
        "drawing a component",
        "st._bidi_component draws a registered component by its name, passes bytes on as they are, "
        "and calls on_…_change with what the page sends",
        "streamlit/components/v2/bidi_component/main.py",
        "ui/inside/component.py",
        _mounts,
    ),
    Contract(
        "registry of components",
        "a definition with a script's relative path, registered with the running server, has the "
        "page ask for the script at that path below the component's address",
        "streamlit/components/v2/component_registry.py, component_manager.py",
        "ui/inside/component.py",
        _registers,
    ),
)
