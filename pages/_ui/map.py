"""The map of a page: a view handed to the choropleth layer, and the click that comes back."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st
import streamlit_folium
from streamlit.runtime import get_instance
from streamlit_folium import st_folium

from geo import choropleth
from geo.classes import Class, marks
from pages._ui import cached
from pages._ui.text import figure, number, year
from pages._ui.view import View, counted
from serving import assets, settings

HEIGHT = 700
"""Height in pixels before the style sheet fits the frame to the window."""
KEY = "map"
SENT = 0.04
"""Seconds after which the server has sent what a run made; a rerun drops what it has not."""
COMPONENT = "/component/streamlit_folium.st_folium/"
"""Address of the map's frame, and the folder of its files."""
FOLDER = Path(streamlit_folium.build_dir)


def register() -> None:
    """Tell the running server of the map's component.

    The component does it by itself only when it is first imported by a page's script; the server
    imports it before any page runs.
    """
    get_instance().component_registry.register_component(streamlit_folium._component_func)


def draw(view: View, choose: Callable[[str], None], *, key: str = KEY) -> None:
    """Draw the map of a view; a click calls `choose` with the code of the area clicked.

    A visitor's opening run sends the empty frame alone and runs again: React holds an element
    whose script it has just loaded back for 300 ms unless the element changes meanwhile, and the
    frame's own scripts load while the rest of the page is made.
    """

    def clicked() -> None:
        value: Any = st.session_state.get(key)
        if isinstance(value, dict) and value.get("area") in view.release.areas.index:
            choose(value["area"])

    tiles = settings.tiles()
    st_folium(
        choropleth.base_map(assets.base(), *((tiles.address, tiles.credit) if tiles else ())),
        key=key,
        height=HEIGHT,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=None if view.opening else choropleth.layer_group(shown(view)),
        on_change=clicked,
    )
    if view.opening:
        time.sleep(SENT)
        st.rerun()


def shown(view: View) -> choropleth.View:
    """What the map layer paints for a view."""
    choice, release = view.choice, view.release
    asset = f"detail/{view.within}" if view.within else choice.level
    table = view.of_level(choice.level, view.shade.id)
    order = cached.order(release.id, asset, choice.level)
    return choropleth.View(
        level=choice.level,
        asset=cached.address(release.id, asset),
        names=cached.address(release.id, f"names/{choice.lang}"),
        marks=marks(view.classes, order, weak=table["weak"], protected=table["protected"]),
        figures=cached.map_figures(release.id, asset, choice.level, view.shade.id, choice.period),
        unit=view.shade.unit,
        colours=colours(view),
        legend=legend(view, order),
        texts=_texts(view),
        lang=choice.lang,
        theme=view.theme,
        outline=4 if view.within else 2,
        announce=view.first,
        focus=_focus(view),
        around=_around(_focus(view)),
        backdrop=cached.address(release.id, "province") if view.within else "",
    )


def _focus(view: View) -> list[str]:
    code = view.choice.area
    if view.within and (code is None or len(code) <= 2 or not code.startswith(view.within)):
        return []
    return choropleth.focus(view.release.areas, code, view.choice.level)


def _around(focus: list[str]) -> list[str]:
    """What the map brings into view: the area chosen, a tambon with its district."""
    return [prefix[:4] for prefix in focus]


def colours(view: View) -> list[str]:
    """Colours of the view's classes, dark for worse."""
    worse = view.shade.direction == "higher_is_worse"
    return choropleth.colours(view.classes, higher_is_worse=worse)


def _texts(view: View) -> dict[str, str]:
    base = view.shade.people or counted(view.shade)
    if view.shade.base == "bmn_poor":
        base = "bmn-poor"
    elif view.shade.id.startswith("indicator"):
        base = "indicator"
    return {
        "measure": view.shade.name(view.choice.lang),
        "count": view.text(f"tooltip-count-{base}", count="{count}", base="{base}"),
        "missing": view.text("no-data"),
        "protected": view.text("protected"),
        "weak": view.text("weak"),
        "failed": view.text("map-failed"),
    }


def legend(view: View, order: list[str]) -> dict[str, Any]:
    """Title, unit line and keys of the legend, with how many areas each holds."""
    choice, text = view.choice, view.text
    table = view.of_level(choice.level, view.shade.id).reindex(order)
    places = view.classes.places.reindex(order, fill_value=-1)
    rows = [
        choropleth.LegendRow(
            str(place), label, _count(view, int((places == place).sum())), _marker(view, place)
        )
        for place, label in enumerate(class_labels(view))
    ]
    weak = (table["weak"].fillna(value=False).astype(bool) & (places >= 0)).sum()
    hidden = table["protected"].fillna(value=False).astype(bool).sum()
    empty = len(order) - int((places >= 0).sum()) - int(hidden)
    for key, label, count in (
        ("-", "legend-no-data", empty),
        ("*", "legend-protected", hidden),
        ("a", "legend-weak", weak),
    ):
        if count:
            rows.append(choropleth.LegendRow(key, text(label), _count(view, int(count))))
    return {
        "title": view.shade.name(choice.lang),
        "unit": text(
            "legend-unit",
            unit=text(f"unit-{view.shade.unit}"),
            level=text(f"level-{choice.level}"),
            year=year(choice.period, choice.lang),
            scale=text(f"legend-{choice.classes}"),
        ),
        "notes": _legend_notes(view),
        "rows": rows,
    }


def _legend_notes(view: View) -> list[str]:
    """What one could get wrong: a count is filled by its rate; dark may mean low."""
    notes = [] if view.shade is view.measure else ["legend-rate"]
    if view.shade.direction == "higher_is_better":
        notes.append("legend-reversed")
    return [view.text(note) for note in notes]


def _count(view: View, areas: int) -> str:
    return f"({number(areas, view.choice.lang)})"


def _marker(view: View, place: int) -> str:
    """Name of the chosen area, where it has its own place in this class."""
    code = view.choice.area
    if code is None or view.classes.places.get(code, -1) != place:
        return ""
    return view.own_name(code)


def class_labels(view: View) -> list[str]:
    """Ranges of the classes as the legend writes them: "<1.5%", "1.5–<1.9%", "≥3.7%"."""
    bounds = [
        edge
        for part in view.classes.classes
        for edge in (part.lower, part.upper)
        if edge is not None
    ]
    return [_label(view, part, bounds) for part in view.classes.classes]


def _label(view: View, part: Class, bounds: list[float]) -> str:
    percent = view.shade.unit == "percent"
    edges = [edge * 100 if percent else edge for edge in bounds]
    decimals = max((_decimals(edge) for edge in edges), default=0)

    def write(edge: float) -> str:
        scaled = edge * 100 if percent else edge
        return number(scaled, view.choice.lang, decimals=decimals if edge else 0)

    if part.single:
        if part.lower == 0:
            return "0"
        return figure(part.lower, view.shade.unit, view.choice.lang).rstrip("%")
    if part.lower is None:
        return f"<{write(part.upper or 0)}"
    if part.upper is None:
        return f"≥{write(part.lower)}"
    lower = ">0" if part.lower == 0 else write(part.lower)
    return f"{lower}–<{write(part.upper)}"


def _decimals(edge: float) -> int:
    """Decimals that a rounded edge needs, six at most."""
    return next((places for places in range(6) if abs(edge - round(edge, places)) < 1e-9), 6)


def description(view: View) -> str:
    """The map in words: what it is, its classes, how many figures, highest and lowest three."""
    values = view.reading["value"].dropna()
    text, lang = view.text, view.choice.lang
    highest = values.sort_values(ascending=False, kind="stable").index[:3]
    lowest = values.sort_values(kind="stable").index[:3]

    def named(codes: list[str]) -> str:
        return ", ".join(f"{view.name(code)} ({view.value(code)})" for code in codes)

    return text(
        "map-description",
        measure=view.measure.name(lang),
        level=text(f"level-{view.choice.level}"),
        year=year(view.choice.period, lang),
        classes=", ".join(class_labels(view)) or text("no-data"),
        unit=text(f"unit-{view.shade.unit}"),
        known=number(len(values), lang),
        all=number(len(view.reading), lang),
        highest=named(list(highest)),
        lowest=named(list(lowest)),
    )
