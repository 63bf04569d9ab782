"""The slide asked for as it can be drawn: what its template does not carry is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.declared import BESIDE, CARRY_SETTING, SLIDES, USUAL
from briefing.request import ASKED, SECOND_MEASURE, WITHIN, Request
from data.catalog import Catalog
from data.stored.release import Release
from figures.groups.added import GROUP
from figures.options import Method
from geo.areas import COUNTRY, MAP_LEVELS, REGIONS
from geo.classing.classes import POLICY, QUANTILE


def usual_template(
    given: Mapping[str, str], release: Release, templates: Iterable[str]
) -> dict[str, str]:
    """The template of a slide for which none is named: one of the areas that are asked for.

    That of areas set side by side where they alone are named; else the first that tells of the
    area's kind in particular.
    """
    every = list(templates)
    if given.get("beside") and not given.get("area"):
        return {"template": BESIDE if BESIDE in every else every[0]}
    level = str(release.areas.at[given.get("area", COUNTRY), "level"])
    own = USUAL["country" if level in {"country", "region"} else "province"]
    return {"template": own if own in every else every[0]}


def of_template(given: dict[str, str], release: Release) -> dict[str, str]:
    """Parameters with the measure of a template that has one, in a year of which it is known."""
    kind = SLIDES.get(given.get("template", ""))
    if kind is None or not kind.measure:
        return given
    known = given.get("period", "") in {str(year) for year in release.periods}
    return {name: text for name, text in given.items() if known or name != "period"} | {
        "measure": kind.measure
    }


def fitting(request: Request, known: Catalog) -> Request:
    """The request as it can be drawn: a province at the deepest, classes that fit the measure.

    An area within a province becomes the place that is marked. A level that is the next below the
    area anyway is left out, so that a slide has one code.
    """
    request = _asking(request)
    if request.group:
        return _of_group(request, known)
    within = request.area not in {COUNTRY, *REGIONS}
    area = request.area[:2] if within else request.area
    place = request.area if request.area != area else request.place
    place = place if within and place.startswith(area) else ""
    shade = known.measures[known.measures[request.measure].colouring]
    rate = shade.unit == "percent" or request.classes != POLICY
    next_below = "province" if area in {COUNTRY, *REGIONS} else "district"
    level = request.level
    if level and MAP_LEVELS.index(level) <= MAP_LEVELS.index(next_below):
        level = ""
    classes = request.classes if rate else QUANTILE
    fitted = request.but(area=area, place=place, level=level, classes=classes)
    return _under_setting(fitted)


def _asking(request: Request) -> Request:
    """The request with what its template asks of a plan alone, and with its one measure."""
    kind = SLIDES.get(request.template)
    asks = kind.asks if kind else ()
    asked = {name: getattr(request, name) if name in asks else "" for name in ASKED}
    measure = kind.measure if kind and kind.measure else request.measure
    return request.but(area=request.area, place=request.place, measure=measure, **asked)


def _of_group(request: Request, known: Catalog) -> Request:
    """The request of a group: of no area besides, in classes of the country that fit."""
    shade = known.measures[known.measures[request.measure].colouring]
    fits = request.classes != WITHIN and (shade.unit == "percent" or request.classes != POLICY)
    classes = request.classes if fits else QUANTILE
    kind = SLIDES.get(request.template)
    template = request.template if kind and kind.grouped else GROUP
    return request.but(template=template, area=COUNTRY, level="", classes=classes, setting="")


def _under_setting(request: Request) -> Request:
    """The request with a setting that its template and its measure carry, or without one."""
    method = Method.from_text(request.setting) if request.setting else Method()
    carried = request.template in CARRY_SETTING and request.measure == method.measure
    if not request.setting or method.usual or not carried:
        return request.but(setting="", area=request.area, place=request.place)
    classes = WITHIN if request.classes == WITHIN else QUANTILE
    return replace(request, second=SECOND_MEASURE, classes=classes)
