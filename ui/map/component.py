"""The map of a page: a view handed to the choropleth layer, and the click that comes back."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Any
from uuid import uuid4

import pandas as pd
import streamlit as st

from geo import painting
from geo.classing.classes import Class, Classes, marks
from poverty import claims
from serving.tiles import tiles
from ui import cached, plain
from ui.inside import component, way
from ui.parts import absences, counts
from ui.view import View
from wording.numbers import figure, number, year

KEY = "map"
ENDS = 3
"""Areas at either end that the map in words names."""
SENT = 0.03
"""Seconds that a run waits after a new map: the server sends it meanwhile, and the browser draws
it ahead of the rest of the page. A rerun drops what has not been sent."""
PATIENCE = "5s"
ALONE, WHOLE = range(2)
"""Stages of a visit: its first run, which ends with the map, and all that follow."""
WAITING = "w-"
"""Begins the name of a visit whose first run has ended with the map."""


def draw(
    view: View,
    choose: Callable[[str], None],
    *,
    key: str = KEY,
    painted: painting.View | None = None,
) -> None:
    """Draw the map of a view; a click calls `choose` with the code of the area clicked.

    `painted` is drawn instead of what the view shows. A visitor's first map comes in two runs.
    The first ends with the map (`in_turn`), so that little delays it.
    Once the map says that it is painted, or has not for a while, the second sends the whole page.
    The map's script finds its place on the page by the key of the block.
    """
    data = message(painted or shown(view), key, st.session_state.setdefault("visit", _visit()))

    def clicked() -> None:
        code: Any = st.session_state[key]["area"]
        if code in view.release.areas.index:
            choose(code)

    with st.container(key=f"home-{key}", gap=None):
        mount = plain.mount if way.plain() else component.mount
        mount(key=key, data=data, on_area=clicked, on_painted=_nothing)
    if data != st.session_state.get(f"{key}-sent"):
        st.session_state[f"{key}-sent"] = data
        time.sleep(SENT)


def in_turn(draw_map: Callable[[], None], above: Callable[[], None]) -> None:
    """Draw a page's map and what stands above it.

    The map goes first, so that it is recoloured before the rest. Only a visitor's first map goes
    last, so that it comes to its place at once; the run ends there until it is painted. Drawn
    plainly, a first map comes as any other.
    """
    if way.plain():
        st.session_state["stage"] = WHOLE
    if st.session_state.setdefault("stage", ALONE) == WHOLE:
        draw_map()
        above()
        return
    st.session_state["visit"] = WAITING + _visit()
    above()
    draw_map()
    st.session_state["stage"] = WHOLE
    _come_anyway()
    st.stop()


def _visit() -> str:
    """A new name for a visit."""
    return uuid4().hex[:8]


def _nothing() -> None:
    """The run that follows draws the whole page."""


@st.fragment(run_every=PATIENCE)
def _come_anyway() -> None:
    """Draw the whole page should the map never say that it is painted."""
    if st.session_state.get("waited"):
        st.rerun()
    st.session_state["waited"] = True


def message(shows: painting.View, name: str, visit: str) -> bytes:
    """What the map's script is given: its name, the visit that it is for, what it shows.

    As bytes, which Streamlit passes on as they are; anything else it writes and reads several
    times over. A line with name and visit, then JSON with the server's base map, if any, and the
    view. A visit whose name begins with `WAITING` wants to be told that its first map is painted.
    """
    own = tiles()
    content = {"tiles": asdict(own) if own else None, "view": asdict(shows)}
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"{name} {visit}\n{written}".encode()


def asset(view: View) -> str:
    """Name of the asset that a view's map paints."""
    return f"detail/{view.within}" if view.within else view.choice.level


def shown(view: View) -> painting.View:
    """What the map layer paints for a view."""
    choice, release = view.choice, view.release
    name = asset(view)
    table = view.of_level(choice.level, view.shade.id)
    order = cached.order(release.id, name, choice.level)
    return painting.View(
        level=choice.level,
        asset=cached.address(release.id, name),
        names=cached.address(release.id, f"names/{choice.lang}"),
        marks=marks(view.classes, order, weak=table["weak"], protected=table["protected"]),
        figures=view.map_figures(name),
        unit=view.shade.unit,
        colours=colours(view),
        legend=legend(view, order),
        texts=_texts(view),
        lang=choice.lang,
        theme=view.theme,
        outline=4 if view.within else 2,
        focus=_focus(view),
        around=_around(_focus(view)),
        backdrop=cached.address(release.id, "province") if view.within else "",
    )


def _focus(view: View) -> list[str]:
    code = view.choice.area
    if view.within and (code is None or len(code) <= 2 or not code.startswith(view.within)):
        return []
    return painting.focus(view.release.areas, code, view.choice.level)


def _around(focus: list[str]) -> list[str]:
    """What the map brings into view: the area chosen, a tambon with its district."""
    return [prefix[:4] for prefix in focus]


def colours(view: View) -> list[str]:
    """Colours of the view's classes, dark for worse."""
    worse = view.shade.direction == "higher_is_worse"
    return painting.colours(view.classes, higher_is_worse=worse)


def _texts(view: View) -> dict[str, str]:
    return {
        "label": view.text("map-label", measure=view.shade.name(view.choice.lang)),
        "measure": view.shade.name(view.choice.lang),
        "count": view.tooltip("{count}", "{base}"),
        "about": view.text("about", value="{value}") if view.shade.derived else "",
        "missing": _only(view) or view.text("no-data"),
        "protected": view.text("protected"),
        "weak": view.text("weak"),
        "failed": view.text("map-failed"),
        "zoom_in": view.text("map-zoom-in"),
        "zoom_out": view.text("map-zoom-out"),
    }


def legend(view: View, order: list[str]) -> dict[str, Any]:
    """Title, unit line and keys of the legend, with how many areas each holds."""
    choice, text = view.choice, view.text
    table = view.of_level(choice.level, view.shade.id).reindex(order)
    places = view.classes.places.reindex(order, fill_value=-1)
    rows = [
        painting.LegendRow(
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
            rows.append(painting.LegendRow(key, text(label), _count(view, int(count))))
    return {
        "title": view.shade.name(choice.lang),
        "unit": text(
            "legend-unit",
            unit=counts.unit_word(view.shade, choice.lang),
            level=view.level_name(choice.level),
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
    return [*filter(None, [_only(view)]), *(view.text(note) for note in notes)]


def _only(view: View) -> str:
    """Which levels the measure has, where it lacks the one shown; else nothing."""
    if not absences.lacks(view, view.choice.level):
        return ""
    return view.text("legend-level", levels=absences.levels_named(view))


def _count(view: View, areas: int) -> str:
    return f"({number(areas, view.choice.lang)})"


def _marker(view: View, place: int) -> str:
    """Name of the chosen area, where it has its own place in this class."""
    code = view.choice.area
    if code is None or view.classes.places.get(code, -1) != place:
        return ""
    return view.own_name(code)


def class_labels(view: View) -> list[str]:
    """Ranges of the view's classes as the legend writes them."""
    return labels(view.classes, view.shade.unit, view.choice.lang)


def labels(found: Classes, unit: str, lang: str) -> list[str]:
    """Ranges of classes in a unit: "<1.5%", "1.5–<1.9%", "≥3.7%"."""
    bounds = [
        edge for part in found.classes for edge in (part.lower, part.upper) if edge is not None
    ]
    return [_label(part, bounds, unit, lang) for part in found.classes]


def _label(part: Class, bounds: list[float], unit: str, lang: str) -> str:
    percent = unit == "percent"
    edges = [edge * 100 if percent else edge for edge in bounds]
    decimals = max((_decimals(edge) for edge in edges), default=0)

    def write(edge: float) -> str:
        scaled = edge * 100 if percent else edge
        return number(scaled, lang, decimals=decimals if edge else 0)

    if part.single:
        if part.lower == 0:
            return "0"
        return figure(part.lower, unit, lang).rstrip("%")
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
    return text(
        "map-description",
        measure=view.measure.name(lang),
        level=view.level_name(view.choice.level),
        year=year(view.choice.period, lang),
        classes=", ".join(class_labels(view)) or text("no-data"),
        unit=counts.unit_word(view.shade, lang),
        known=number(len(values), lang),
        all=number(len(view.reading), lang),
        highest=_end(view, values, highest=True),
        lowest=_end(view, values, highest=False),
    )


def _end(view: View, values: pd.Series, *, highest: bool) -> str:
    """The three areas at an end with their values; of more that tie, how many they are."""
    named = claims.clear(values, ENDS, highest=highest)
    codes = list(claims.ordered(values, highest=highest).index)
    told = [f"{view.name(code)} ({view.value(code)})" for code in codes[:named]]
    if named < min(ENDS, len(codes)):
        after = values.drop(index=codes[:named])
        tied = claims.leaders(after, highest=highest)
        several = view.many(view.choice.level, len(tied))
        told.append(view.text("map-tied", areas=several, value=view.value(str(tied[0]))))
    return "; ".join(told)
