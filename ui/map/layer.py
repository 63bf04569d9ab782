"""What the map's own layer paints for a view, and the message that tells it."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

from data.official import offices
from figures.reports import few
from geo import painting
from geo.classing.marks import STATES, marks
from poverty.protection.disclosure import Status
from serving.tiles import tiles
from ui import cached
from ui.kept import SOME, of_view
from ui.map.ground import ground_of
from ui.map.legend import legend_of, only, with_offices
from ui.map.named import named
from ui.map.unbroken import unbroken_legend
from ui.view import View
from wording.numbers import UNAVAILABLE


def message(shows: painting.Painting, name: str, visit: str) -> bytes:
    """What the map's script is given: its name, the visit that it is for, what it shows.

    As bytes, which Streamlit passes on as they are; anything else it writes and reads several
    times over. A line with name and visit, then JSON with the server's base map, if any, and the
    view. A visit whose name begins with `WAITING` wants to be told that its first map is painted.
    """
    return addressed(written(shows), name, visit)


def addressed(shown: str, name: str, visit: str) -> bytes:
    """The message whose second part is written already."""
    return f"{name} {visit}\n{shown}".encode()


def told(shows: painting.Painting) -> dict[str, Any]:
    """What a map shows, as its script reads it."""
    return asdict(replace(shows, legend=unbroken_legend(shows.legend)))


def written(shows: painting.Painting) -> str:
    """The second part of a message: the server's base map, if any, and the view."""
    return with_tiles(told(shows))


def with_tiles(view: dict[str, Any]) -> str:
    """What a script is given of a view, beside the server's base map, if any."""
    own = tiles()
    content = {"tiles": asdict(own) if own else None, "view": view}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


@of_view(SOME)
def shown(view: View) -> str:
    """What a view's map shows, written."""
    return written(painting_of(view))


def asset(view: View) -> str:
    """Name of the asset that a view's map paints."""
    return f"detail/{view.within}" if view.within else view.choice.level


def painting_of(view: View) -> painting.Painting:
    """What the map layer paints for a view."""
    choice, release = view.choice, view.release
    name = asset(view)
    table = view.of_level(choice.level, view.shade.id)
    order = cached.order(release.id, name, choice.level)
    return painting.Painting(
        level=choice.level,
        asset=cached.address(release.id, name),
        names=cached.address(release.id, f"names/{choice.lang}"),
        marks=marks(view.classes, order, **{state: table[state] for state in STATES}),
        figures=view.map_figures(name),
        unit=view.shade.unit,
        colours=colours(view),
        legend=legend_of(view, order),
        texts=texts_of(view, set(table["status"])),
        lang=choice.lang,
        theme=view.theme,
        outline=4 if view.within else 2,
        focus=_focus(view),
        around=_around(_focus(view)),
        backdrop=cached.address(release.id, "province") if view.within else "",
        ground=ground_of(view),
        named=[name.told() for name in named(view, table["value"])],
        offices=_offices(view),
    )


def _offices(view: View) -> list[str]:
    """Address of the offices and the province whose are shown; nothing on a map of the country."""
    if not with_offices(view):
        return []
    return [cached.address(view.release.id, offices.ASSET), view.within]


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
    worse = view.shade.high_leads
    return painting.colours(view.classes, higher_is_worse=worse)


def texts_of(view: View, states: set[str]) -> dict[str, str]:
    """The words of a view's map; `states` are those of its figures (`Status`)."""
    hidden = Status.WITHHELD if Status.WITHHELD in states else Status.BELOW
    return {
        "label": view.text("map-label", measure=view.shade.name(view.choice.lang)),
        "measure": view.shade.name(view.choice.lang),
        "count": view.tooltip("{count}", "{base}"),
        "about": view.text("about", value="{value}") if view.shade.derived else "",
        "missing": only(view) or view.text("no-data"),
        "protected": view.text("few-protected" if few.column(view.shade) else "protected"),
        "small": view.text("small-sample"),
        "weak": view.text("few-weak" if few.column(view.shade) else "weak"),
        "failed": view.text("map-failed"),
        "zoom_in": view.text("map-zoom-in"),
        "zoom_out": view.text("map-zoom-out"),
        "inset": view.text("inset"),
        "keys": view.text("map-keys"),
        "hidden": view.text(f"value-{hidden}"),
        "few": view.text(f"value-{Status.SMALL}"),
        "nobody": view.text(f"value-{Status.NONE}"),
        "none": UNAVAILABLE,
    }
