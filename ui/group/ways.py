"""The ways to make a group beside drawing and clicking, and what is done with what they find."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from geo.groups.origins import Near
from ui.group import around, change, history, keep, listed, ready, ruled
from ui.group.view import GroupView

WAYS: dict[str, tuple[str, Callable[[GroupView], None]]] = {
    "around": (":material/adjust:", around.around),
    "list": (":material/list_alt:", listed.listed),
    "rule": (":material/rule:", ruled.ruled),
    "ready": (":material/inventory_2:", ready.ready),
    "keep": (":material/bookmark:", keep.keep),
}
"""Every way that has a box of its own, with its icon."""
LATE = {"around", "rule", "ready", "keep"}
"""Ways whose box comes when it is opened; a list that was typed stays, whatever is opened."""


def ways(view: GroupView) -> None:
    """The row above the map: how areas are joined, steps back and forth, and the ways."""
    text = view.text
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="group-ways"):
        st.segmented_control(
            text("groups-mode"),
            change.MODES,
            default=change.MODES[0],
            format_func=lambda one: text(f"groups-mode-{one}"),
            key=change.MODE,
            required=True,
            help=text("groups-mode-help"),
        )
        _steps(view)
        for name, (icon, draw) in WAYS.items():
            late = name in LATE
            box = st.popover(
                text(f"groups-way-{name}"), icon=icon, key=f"group-way-{name}",
                on_change="rerun" if late else "ignore",
            )  # fmt: skip
            with box:
                if box.open or not late:
                    draw(view)


def _steps(view: GroupView) -> None:
    """Undo, redo, begin anew."""
    text, choice = view.text, view.choice
    st.button(
        text("groups-undo"), icon=":material/undo:", key="group-undo",
        disabled=not history.known(history.PAST), on_click=history.undo, args=(choice,),
    )  # fmt: skip
    st.button(
        text("groups-redo"), icon=":material/redo:", key="group-redo",
        disabled=not history.known(history.FUTURE), on_click=history.redo, args=(choice,),
    )  # fmt: skip
    st.button(
        text("groups-clear"), icon=":material/delete:", key="group-clear",
        disabled=view.group is None, on_click=history.change, args=(choice, None),
    )  # fmt: skip


def place_found(view: GroupView) -> None:
    """What to do with the place that the search box found: its areas, or all within so many km."""
    code, text = view.choice.area, view.text
    if code is None or not code[:1].isdigit():
        return
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="group-found"):
        st.markdown(text("groups-found", name=view.name(code, full=True)))
        st.button(
            text("groups-found-areas"), icon=":material/add:", key="group-found-areas",
            on_click=change.with_place, args=(view, code),
        )  # fmt: skip
        km = st.number_input(
            text("groups-km"), 0.1, 1000.0, 30.0, 5.0, key="group-found-km", width=110
        )
        st.button(
            text("groups-found-near"), icon=":material/adjust:", key="group-found-near",
            on_click=change.with_shape, args=(view, Near(code, km)),
        )  # fmt: skip
