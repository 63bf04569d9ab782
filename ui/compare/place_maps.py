"""Small maps of the areas side by side: what lies in each, all in the same classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo import areas as area_rules
from geo import painting, panels
from geo.areas import COUNTRY, MAP_LEVELS
from geo.classing.marks import STATES, marks
from ui import cached
from ui.compare import panel_maps, panel_words, sides
from ui.map import layer
from ui.parts import counts
from ui.view import View
from wording.ages import dated
from wording.numbers import count, missing

PROVINCE_DIGITS = 2


def level_of(view: View, texts: Sequence[str]) -> str:
    """The level whose areas all maps show: the deepest that any of what is compared needs."""
    wanted = [view.choice.level, *(_below(view, text) for text in texts)]
    return max((level for level in wanted if level != "province"), key=MAP_LEVELS.index)


def _below(view: View, text: str) -> str:
    """The level that shows what lies in an area or a group."""
    if not sides.is_area(view, text):
        return sides.group(view, text).level
    deep = view.level_of(text) in {"district", "tambon", "municipality"}
    return "tambon" if deep else "district"


def drawn(view: View, texts: Sequence[str]) -> panels.Panels:
    """A map an area or group of what lies in it by the view's measure, in the country's classes."""
    level, lang = level_of(view, texts), view.choice.lang
    inner = replace(view, choice=view.choice.but(level=level, area=None), asked=view.link)
    shown = [_panel(inner, text, level) for text in texts]
    used = set("".join(panel.marks for panel in shown))
    made = view.text(
        "compare-places-common",
        unit=counts.unit_word(inner.shade, lang),
        level=inner.level_name(level),
        year=dated(inner.choice.period, lang),
    )
    legend = panels.PanelLegend(
        inner.shade.name(lang), made, panel_maps.rows(inner, inner.classes, used)
    )
    return panels.Panels(
        panels=shown,
        names=cached.address(view.release.id, f"names/{lang}"),
        texts={"point": view.text("compare-point-place"), "failed": view.text("map-failed")},
        lang=lang,
        theme=view.theme,
        legend=legend._asdict(),
        chosen=False,
    )


def _panel(view: View, text: str, level: str) -> panels.Panel:
    table, title = view.of_level(level, view.shade.id), sides.name(view, text)
    codes, asset = prefixes(view, text), asset_of(view, text, level)
    order = cached.order(view.release.id, asset, level)
    inside = table[[code.startswith(codes) for code in table.index.astype(str)]]
    return panels.Panel(
        title=title,
        note=note(view, text),
        label=panel_words.aloud(view, title, panel_words.ends(view, inside["value"])),
        asset=cached.address(view.release.id, asset),
        level=level,
        marks=marks(view.classes, order, **{state: table[state] for state in STATES}),
        figures=panel_maps.figures(order, table, view.shade),
        unit=view.shade.unit,
        colours=painting.colours(view.classes, higher_is_worse=view.shade.high_leads),
        texts=layer.texts_of(view, set(table["status"])),
        outline=4 if asset.startswith("detail") else 2,
        focus=codes,
        around=codes,
    )


def note(view: View, text: str) -> str:
    """The figure of an area or a group, with the count and the base behind it."""
    found, measure = sides.row(view, text, view.shade.id), view.shade
    shown = view.shown(found, measure)
    if missing(found["count"]) or missing(found["base"]) or measure.derived:
        return shown
    lang = view.choice.lang
    told = view.standing(count(found["count"], lang), count(found["base"], lang), measure)
    return view.text("compare-figure", value=shown, standing=told)


def prefixes(view: View, text: str) -> tuple[str, ...]:
    """What the codes begin with of all that lies in an area or a group."""
    if not sides.is_area(view, text):
        return sides.group(view, text).codes
    if text == COUNTRY:
        return ("",)
    if text in area_rules.REGIONS:
        return tuple(painting.focus(view.release.areas, text, "province"))
    return (text[:4],) if view.level_of(text) == "municipality" else (text,)


def asset_of(view: View, text: str, level: str) -> str:
    """The shapes that a map needs: those of one province where it lies in one."""
    inside = {code[:PROVINCE_DIGITS] for code in prefixes(view, text)}
    one = inside.pop() if len(inside) == 1 else ""
    return f"detail/{one}" if len(one) == PROVINCE_DIGITS else level
