"""The side bar that a page opens with: links and boxes that lead to addresses, used at once.

It holds what the page's own side bar holds (`navigation.links`, `controls`), with the address that
each leads to, so that it can be used while Streamlit starts; `serving/inside/static/side.js` draws
it and hands over to Streamlit's. Where people sign in it is left out, since it would know nobody.
"""

from __future__ import annotations

from functools import partial
from urllib.parse import urlencode

from serving.people import way
from ui import cached, navigation, provinces
from ui.choice import Known, fitting
from ui.controls import CONTROLS, SEARCH, Control
from ui.inside.marks import LACKING
from ui.kept import SOME, of_view
from ui.parts import saving
from ui.single import route, side
from ui.site import BRIEFING, GROUP, PAGES, PROVINCE, Page
from ui.view import View


def pieces(view: View, page: Page) -> dict[str, object] | None:
    """The side bar of a page that has opened on a view; None where people sign in."""
    return _pieces(view, page) if way.stated() is None else None


@of_view(SOME)
def _pieces(view: View, page: Page) -> dict[str, object]:
    known = Known.on_page(view.release, page, partial(cached.years, view.release.id))
    text = view.text
    return {
        "title": text("site-title"),
        "mark": view.release.mark(view.choice.lang) or "",
        "links": [
            [text(each.title), _word(each.icon), _address(each, view.choice.query()), each == page]
            for each in PAGES
        ],
        "presses": [] if page == GROUP else _presses(view, page),
        "controls": [
            piece for name in known.acting(view.choice) for piece in _drawn(name, view, known)
        ],
    }


def _presses(view: View, page: Page) -> list[list[str]]:
    """What each button is called, its icon, where it leads, and its key on the page."""
    slide = _address(BRIEFING, navigation.slide_query(view, page))
    return [
        [view.text("export-slide"), _word(BRIEFING.icon), slide, "export-slide"],
        [view.text("single-save"), _word(saving.DOWNLOAD), _saved(view, page), "save-map-page"],
    ]


def _drawn(name: str, view: View, known: Known) -> list[dict[str, object]]:
    """What stands in the side bar for the name of a control."""
    if name == SEARCH:
        label, told = view.text("control-search"), view.text("search-placeholder")
        return [{"search": label, "told": told}]
    return [_of(control(view, known), known) for control in CONTROLS[name]]


def _of(control: Control, known: Known) -> dict[str, object]:
    """A control: its options with what each is called and its address, "" where it has none."""
    options = []
    for option in control.options:
        there = control.leads(option)
        query = "" if there is None else f"?{urlencode(fitting(there, known).query())}"
        options.append([control.told(option).removeprefix(LACKING), query])
    at = list(control.options).index(control.value)
    kind = "abreast" if control.abreast else "box"
    return {kind: control.name, "label": control.label, "options": options, "at": at}


def _address(page: Page, query: dict[str, str]) -> str:
    return f"./{page.path}?{urlencode(query)}"


def _saved(view: View, page: Page) -> str:
    """Where the file lies that the button below saves."""
    asked = side.asking(provinces.narrowed(view) if page is PROVINCE else view)
    given = {
        "area": asked.area, "level": asked.level, "measure": asked.measures,
        "period": asked.period, "classes": asked.classes, "lang": asked.lang,
    }  # fmt: skip
    named = {name: value for name, value in given.items() if value}
    return f".{route.PATH}?{urlencode(named, doseq=True)}"


def _word(icon: str) -> str:
    """The word that the type of icons draws as a sign."""
    return icon.removeprefix(":material/").removesuffix(":")
