"""The pages of the dashboard, declared once: address, file and the text that names them."""

from __future__ import annotations

from dataclasses import dataclass

from geo.areas import MAP_LEVELS
from geo.classing.classes import SCHEMES

ENDS = ("highest", "lowest")
"""Ends of a ranking, as an address names them."""
WITHIN = "within"
"""Classes over one province alone, beside the schemes of geo.classing.classes."""


@dataclass(frozen=True)
class Page:
    """One page: its address, its file in `pages/`, the key of its title, its icon.

    `levels` and `schemes` are the levels and classes that its map can show, `sections` the parts
    below the map of which one is shown, the default first. `controls` names what stands in the side
    bar; `slide` is the template of the slide that shows the page's view; `mapped` tells whether the
    page has a map. `subject` is the measure whose levels and years the page has, where that is not
    the one chosen. `slow` are sections that may take seconds: the side bar is drawn before them;
    `idle` are sections with a control that changes nothing in them.
    """

    path: str
    file: str
    title: str
    icon: str
    levels: tuple[str, ...] = MAP_LEVELS
    schemes: tuple[str, ...] = SCHEMES
    slide: str = "national"
    sections: tuple[str, ...] = ()
    controls: tuple[str, ...] = ("search", "measure", "level", "classes", "period", "lang")
    mapped: bool = True
    subject: str = ""
    slow: tuple[str, ...] = ()
    idle: tuple[tuple[str, str], ...] = ()

    @property
    def script(self) -> str:
        """Its script as links name it: from where the script stands that Streamlit runs."""
        return f"../pages/{self.file}"


NATIONAL = Page("", "national.py", "page-national", ":material/map:")
PROVINCE = Page(
    "province",
    "province.py",
    "page-province",
    ":material/location_on:",
    levels=("district", "tambon"),
    schemes=(*SCHEMES, WITHIN),
    sections=("start", "indicators", "heat", "tree", "together", "missed", "peers"),
    slide="province",
)
GROUP = Page(
    "group",
    "group.py",
    "page-group",
    ":material/polyline:",
    levels=("district", "tambon"),
    slide="national",
    controls=("search", "measure", "level", "classes", "period", "lang"),
    mapped=False,
)
DIMENSIONS = Page(
    "dimensions",
    "dimensions.py",
    "page-dimensions",
    ":material/join_inner:",
    sections=("parts", "combined", "agencies", "steady", "remedy"),
    controls=("search", "level", "period", "lang"),
    subject="multi_rate",
)
COMPARE = Page(
    "compare",
    "compare.py",
    "page-compare",
    ":material/compare_arrows:",
    sections=("places", "multiples", "pairs", "patterns"),
    slide="beside",
    slow=("patterns",),
    idle=(("pairs", "classes"), ("patterns", "classes")),
    mapped=False,
)
PLAN = Page(
    "plan",
    "plan.py",
    "page-plan",
    ":material/payments:",
    levels=("tambon",),
    sections=("reach", "targeting"),
    controls=("search", "period", "lang"),
    mapped=False,
    subject="target_poor_rate",
)
METHODS = Page(
    "methods",
    "methods.py",
    "page-methods",
    ":material/menu_book:",
    controls=("lang",),
    mapped=False,
)
BRIEFING = Page(
    "briefing",
    "briefing.py",
    "page-briefing",
    ":material/slideshow:",
    schemes=(*SCHEMES, WITHIN),
    mapped=False,
)
PROGRESS = Page(
    "progress",
    "progress.py",
    "page-progress",
    ":material/task_alt:",
    controls=("search", "level", "lang"),
    mapped=False,
    subject="target_poor_rate",
)
SOURCES = Page(
    "sources",
    "sources.py",
    "page-sources",
    ":material/database:",
    sections=("loaded", "changes", "import"),
    slow=("changes",),
    controls=("lang",),
    mapped=False,
)
PAGES = (
    NATIONAL,
    PROVINCE,
    GROUP,
    COMPARE,
    DIMENSIONS,
    PLAN,
    BRIEFING,
    PROGRESS,
    SOURCES,
    METHODS,
)
"""In the order of the side bar."""
ADMIN = Page(
    "admin",
    "admin.py",
    "page-admin",
    ":material/admin_panel_settings:",
    controls=("lang",),
    mapped=False,
)
"""The page that administrators have beside these."""
