"""The pages of the dashboard, declared once: address, file and the text that names them."""

from __future__ import annotations

from dataclasses import dataclass

from geo.areas import MAP_LEVELS
from geo.classes import SCHEMES

WITHIN = "within"
"""Classes over one province alone, beside the schemes of geo.classes."""


@dataclass(frozen=True)
class Page:
    """One page: its address, its file in `pages/`, the key of its title, its icon.

    `levels` and `schemes` are the levels and classes that its map can show, `sections` the parts
    below the map of which one is shown, the default first. `map` tells whether it has one, and
    with it the controls of measure, level and classes.
    """

    path: str
    file: str
    title: str
    icon: str
    levels: tuple[str, ...] = MAP_LEVELS
    schemes: tuple[str, ...] = SCHEMES
    sections: tuple[str, ...] = ()
    map: bool = True


PAGES = (
    Page("", "national.py", "page-national", ":material/map:"),
    Page(
        "province",
        "province.py",
        "page-province",
        ":material/location_on:",
        levels=("district", "tambon"),
        schemes=(*SCHEMES, WITHIN),
        sections=("start", "indicators", "heat", "tree", "together", "missed", "peers"),
    ),
    Page("progress", "progress.py", "page-progress", ":material/task_alt:", map=False),
    Page("sources", "sources.py", "page-sources", ":material/database:", map=False),
)
NATIONAL, PROVINCE, PROGRESS, SOURCES = PAGES
