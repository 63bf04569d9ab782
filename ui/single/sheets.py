"""What a map as one file holds: its sheets, made by the pages' own functions, and their files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from data.official import offices
from data.stored.files import GROUND
from figures import municipal, seen
from geo import areas as area_rules
from geo import painting
from geo.painting import Painting
from geo.shapes import topology
from geo.single import packed, picture
from geo.single.page import Sheet, Single
from ui.map import aloud, ground, layer
from ui.map.painting import in_words
from ui.map.unbroken import unbroken, unbroken_legend
from ui.parts import findings, notes, titled
from ui.site import NATIONAL, PROVINCE, Page
from ui.view import View
from wording import clock, names
from wording.ages import dated
from wording.numbers import day

SHAPES, NAMES, AROUND, LAND, OFFICES = "shapes", "names", "around", "land", "offices"
"""Places of a map's files."""


def single(views: Sequence[View], address: str) -> Single:
    """A map of some views of one level and part; `address` is where people reach the dashboard."""
    first = views[0]
    page = PROVINCE if first.within else NATIONAL
    made = [sheet(view) for view in views]
    return _single(first, made, aloud.map_in_words(first), _at(first, page, address))


def of_painting(
    view: View, painted: Painting, title: str, page: Page, address: str, source: str = ""
) -> Single:
    """The map of a view that shows something else than its measure, under a title of its own.

    `source` is where its figures are from, if not from where the view's are.
    """
    legend = painted.legend
    said = [part for part in (legend["title"], legend["unit"]) if part and part != title]
    own = Sheet(
        name=painted.texts["measure"],
        group="",
        title=titled.marked(view, titled.set_in_lines(view, title)),
        subtitle=unbroken(" · ".join(said)),
        source=source or told(view),
        painted=placed(view, painted),
    )
    return _single(view, [own], in_words(painted), _at(view, page, address))


def several(
    view: View, views: Sequence[View], names: Sequence[str], page: Page, address: str
) -> Single:
    """The maps that a view shows side by side, one after another, each under its name."""
    made = [replace(sheet(one), name=name) for one, name in zip(views, names, strict=True)]
    return _single(views[0], made, aloud.map_in_words(views[0]), _at(view, page, address))


def with_own(first: Single, views: Sequence[View]) -> Single:
    """A map of a painting of its own, and after it the maps of what it is made of."""
    return replace(first, sheets=[*first.sheets, *map(sheet, views)])


def _single(first: View, sheets: list[Sheet], described: str, address: str) -> Single:
    drawn = sheets[0].painted
    shapes = topology.unpack(first.release.assets[layer.asset(first)])
    return Single(
        sheets=sheets,
        files=files(first, drawn, shapes),
        texts=_texts(first) | {"described": described},
        picture=picture.picture(
            shapes, first.choice.level, drawn.marks, drawn.colours, training=first.release.training
        ),
        lang=first.choice.lang,
        theme=first.theme,
        address=address,
        training=first.release.training,
    )


def sheet(view: View) -> Sheet:
    """One measure: its finding, and what its map paints."""
    choice, text = view.choice, view.text
    return Sheet(
        name=view.measure.name(choice.lang),
        group=view.catalog.groups[view.measure.group].name(choice.lang),
        title=titled.marked(view, titled.set_in_lines(view, findings.sentence(view))),
        subtitle=unbroken(
            text(
                "single-subtitle",
                measure=view.measure.name(choice.lang),
                area=view.name(view.area, full=True),
                level=view.level_name(choice.level),
                year=dated(choice.period, choice.lang),
            )
        ),
        source=told(view),
        painted=placed(view, layer.painting_of(view)),
    )


def told(view: View) -> str:
    """Where the figures of a map come from, and what is left out for who sees a part alone."""
    left_out = seen.told(view.release, view.choice.lang)
    return " · ".join(filter(None, (notes.told(view), left_out)))


def placed(view: View, painted: Painting) -> Painting:
    """What is painted, by the places of the files that the map brings along."""
    land = ground.land(view)
    return replace(
        painted,
        asset=SHAPES,
        names=NAMES,
        backdrop=AROUND if painted.backdrop else "",
        ground={**land, "address": LAND} if land else None,
        offices=[OFFICES, view.within] if painted.offices else [],
        legend=unbroken_legend(painted.legend),
    )


def files(view: View, painted: Painting, shapes: Mapping[str, Any]) -> dict[str, Any]:
    """The files that a painting names, with no more than it shows."""
    release = view.release
    level = view.choice.level
    order = painting.order(shapes, level)
    held: dict[str, Any] = {SHAPES: packed.shapes(shapes, [level]), NAMES: _names(view, order)}
    if painted.backdrop:
        around = topology.unpack(release.assets["province"])
        held[AROUND] = packed.shapes(around, ["province"])
    if painted.ground:
        lands = topology.unpack(release.assets[GROUND])
        held[LAND] = packed.shapes(lands, lands["objects"])
    if painted.offices:
        every = topology.unpack(release.assets[offices.ASSET])
        held[OFFICES] = [one for one in every if one[0].startswith(view.within)]
    return held


def _names(view: View, order: Sequence[str]) -> dict[str, Any]:
    """Names of the areas shown, in their order, and of those around each."""
    release, lang = view.release, view.choice.lang
    told: dict[str, Any] = json.loads(names.tooltips(_shown(view), lang, {}))
    tambons = view.choice.level == "tambon"
    every = municipal.notes(release, lang) if tambons else {}
    named = packed.names(told["names"], order)
    return {
        **told,
        "names": named,
        "notes": {code: every[code] for code in every if code in told["names"]},
    }


def _shown(view: View) -> pd.DataFrame:
    areas = view.release.areas
    digits = area_rules.LEVELS[view.choice.level].digits
    return areas[(areas.index.str.len() <= digits) & areas.index.str.startswith(view.within)]


def _texts(view: View) -> dict[str, str]:
    text, lang = view.text, view.choice.lang
    return {
        "measure": text("control-measure"),
        "theme": text("single-theme"),
        "made": text("single-made", date=day(clock.today().isoformat(), lang)),
        "code": text("single-code"),
    }


def _at(view: View, page: Page, address: str) -> str:
    """Where the view is on a server, "" where nobody knows how people reach it."""
    query = urlencode(view.choice.query())
    return f"{address.rstrip('/')}/{page.path}?{query}" if address else ""
