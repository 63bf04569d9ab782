"""The button in the side bar that saves the map that a page is about."""

from __future__ import annotations

from geo.areas import COUNTRY
from ui import provinces
from ui.dimensions import maps, words
from ui.dimensions.view import MethodView
from ui.map import layer
from ui.single import file, sheets, wanted
from ui.single.button import address, button, named
from ui.single.wanted import Wanted
from ui.site import COMPARE, DIMENSIONS, NATIONAL, PROVINCE, Page
from ui.view import View

KEY = "page"


def of_page(view: View, page: Page) -> None:
    """Save the map of a page in the side bar; nothing on a page whose maps have buttons below."""
    where = address()
    if page in {NATIONAL, PROVINCE} or (page is COMPARE and _of_areas(view)):
        asked = asking(provinces.narrowed(view) if page is PROVINCE else view)
        name = file.name(asked, view.release)
        button(view, lambda: file.later(asked, view.release, where).result(), name, KEY, wide=True)
    elif page is DIMENSIONS:
        method = MethodView.named_by(view)

        def make() -> bytes:
            painted = maps.outlined(method) or layer.painting_of(method)
            title = words.headline(method)
            return file.written(sheets.of_painting(method, painted, title, page, where))

        button(view, make, named(view, "dimensions"), KEY, wide=True)


def _of_areas(view: View) -> bool:
    """Whether areas are compared; other parts of the page have the buttons of their maps below."""
    return view.choice.section in {None, COMPARE.sections[0]}


def asking(view: View) -> Wanted:
    """The map of a view with its measure first, and the others that such a map has by itself."""
    choice = view.choice
    asked = Wanted(
        choice.area or COUNTRY, choice.level, (), choice.period, choice.classes, choice.lang,
        view.theme,
    )  # fmt: skip
    own = wanted.known_on(choice.level, [choice.measure], view.release)
    others = wanted.usual(asked, view.release)
    return asked.but(measures=tuple(dict.fromkeys([*own, *others])))
