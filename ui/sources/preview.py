"""Maps of data themselves: what a file would add, before it is published, and what is loaded."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from briefing import edition as briefing_edition
from data.catalog import DEFAULT_MEASURE
from figures import ranges
from geo import painting
from geo.areas import MAP_LEVELS
from geo.classing import classes
from geo.shapes import topology
from releases import preview
from ui import cached
from ui.map import component, layer
from ui.map.painting import Kind, painted
from ui.single import button
from ui.site import SOURCES
from ui.view import View
from wording.ages import dated
from wording.numbers import number

COVERED = "#1F9EB7"


def of_file(view: View, sample: preview.Sample) -> None:
    """The map of a file's first measure, as it would be drawn."""
    chosen = at(view, sample.level, sample.period)
    st.subheader(view.text("preview-title"), anchor=False)
    shown = drawn(chosen, sample)
    component.draw_map(chosen, _nothing, key="map-preview", painted=shown)
    title = view.text("preview-saved", measure=sample.measure.name(view.choice.lang))
    button.of_preview(chosen, shown, title, source(view), key="preview")


def source(view: View) -> str:
    """Where a preview's figures are from, and the note of its boundaries."""
    return " · ".join([view.text("preview-source"), view.text("notes-boundaries")])


STATES = ("new", "renamed", "gone", "same")


def of_edition(view: View, edition: preview.Edition) -> bytes:
    """The picture of another edition of the boundaries beside the one in force."""
    counts, lang = edition.states.value_counts(), view.choice.lang
    keys = [
        briefing_edition.StateKey(
            state, view.text(f"edition-{state}"), number(int(counts.get(state, 0)), lang)
        )
        for state in STATES
    ]
    provinces = topology.decode(topology.unpack(view.release.assets["province"]), "province")
    return briefing_edition.picture(edition.shapes, edition.states, keys, provinces)


def show_edition(view: View, picture: bytes) -> None:
    """Draw that picture below its heading."""
    st.subheader(view.text("preview-title"), anchor=False)
    st.image(picture, width=620)
    st.caption(view.text("edition-note"))


def at(view: View, level: str, period: int) -> View:
    """The view over the whole country at a level and year, of a measure that is always there."""
    return replace(
        view,
        choice=view.choice.but(area=None, level=level, period=period, measure=DEFAULT_MEASURE),
    )


def drawn(view: View, sample: preview.Sample) -> painting.Painting:
    """The map of a sample's values in national classes."""
    measure, lang = sample.measure, view.choice.lang
    worse = measure.high_leads
    found = classes.classify(sample.reading["value"], unit=measure.unit)
    colours = painting.colours(found, higher_is_worse=worse)
    kinds = [
        Kind(label, colour)
        for label, colour in zip(ranges.labels(found, measure.unit, lang), colours, strict=True)
    ]
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    values = sample.reading[["value"]].assign(count=float("nan"), base=float("nan"))
    return painted(
        layer.painting_of(view),
        found.places,
        kinds,
        order=order,
        texts={
            "title": measure.name(lang),
            "unit": view.text(
                "preview-unit",
                level=view.text(f"level-{sample.level}"),
                year=dated(sample.period, lang),
            ),
            "measure": measure.name(lang),
        },
        hidden=view.text("legend-protected"),
        missing=view.text("legend-no-data"),
        values=painting.figures(order, values, ratio=False, unit=measure.unit),
        unit=measure.unit,
    )


def coverage(view: View) -> None:
    """The tambons with figures of the survey in its latest year."""
    chosen = at(view, MAP_LEVELS[-1], view.release.periods[0])
    shown = covered(chosen)
    component.draw_map(chosen, _nothing, key="map-coverage", painted=shown)
    button.of_painting(chosen, shown, shown.legend["title"], SOURCES, key="coverage")


def covered(view: View) -> painting.Painting:
    """The map of the areas that have figures of the survey."""
    surveyed = view.release.figures(view.choice.level, view.choice.period)["people"].notna()
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    values = pd.DataFrame(
        {"value": float("nan"), "count": float("nan"), "base": float("nan")}, order
    )
    return painted(
        layer.painting_of(view),
        surveyed.map({True: 0, False: -1}),
        [Kind(view.text("coverage-there"), COVERED)],
        order=order,
        texts={
            "title": view.text("coverage-title"),
            "unit": view.text(
                "preview-unit",
                level=view.text(f"level-{view.choice.level}"),
                year=dated(view.choice.period, view.choice.lang),
            ),
            "measure": view.text("coverage-title"),
        },
        hidden=view.text("legend-protected"),
        missing=view.text("legend-no-data"),
        values=painting.figures(order, values, ratio=False),
    )


def _nothing(_: str) -> None:
    """A click chooses nothing here."""
