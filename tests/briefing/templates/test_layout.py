"""Every template, five kinds of area, two languages: texts stand clear, on the slide, legible."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations
from math import ceil, floor

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb

from briefing.page import measuring, styles
from briefing.page.marks import Box, Label
from briefing.paint.painter import painted
from briefing.templates import TEMPLATES
from data.stored import store
from tests.briefing.conftest import canvas_of, slide_of

AREAS = {"long": "14", "small": "75", "large": "30", "island": "83", "no data": "10", "all": "TH"}
CASES = [
    pytest.param(name, code, lang, id=f"{name}-{kind}-{lang}")
    for name, template in TEMPLATES.items()
    for kind, code in AREAS.items()
    for lang in ("th", "en")
    if store.active().areas.at[code, "level"] in template.levels
]
SLACK = 1
"""Pixels by which boxes of letters may touch."""
AROUND = 6
"""Points around a text that is drawn by itself."""


@cache
def inks(template: str, area: str, lang: str) -> list[tuple[Label, np.ndarray, int, int]]:
    """Every text drawn by itself: its label, its ink as pixels, their first row and column."""
    return [ink_of(label) for _, label in canvas_of(template, area, lang).texts]


def ink_of(label: Label) -> tuple[Label, np.ndarray, int, int]:
    """A text drawn by itself on a small canvas, whose corner is whole points of the slide."""
    wide = measuring.width(label.text, label.style.points, label.style.weight) + 2 * AROUND
    start = label.x - {"left": 0, "center": wide / 2, "right": wide}[label.align]
    left, top = floor(start) - AROUND, floor(label.baseline - 1.5 * label.style.points)
    placed = replace(label, x=label.x - left, baseline=label.baseline - top, halo="")
    ink, row, column = alone(placed, ceil(wide) + 2 * AROUND)
    return label, ink, row + 2 * top, column + 2 * left


@cache
def alone(label: Label, wide: int) -> tuple[np.ndarray, int, int]:
    """A text on a canvas of so many points: its ink, and the row and column where that begins."""
    canvas = painted(Box(0, 0, wide, ceil(2.5 * label.style.points)), [label])
    agg = FigureCanvasAgg(canvas.figure)
    agg.draw()
    dark = np.asarray(agg.buffer_rgba())[:, :, :3].min(axis=2) < 200
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    assert len(rows), f"nothing drawn for {label.text!r}"
    ink = dark[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].copy()
    return ink, int(rows[0]), int(columns[0])


def one_paragraph(one: Label, other: Label) -> bool:
    """Whether two lines follow each other in the same paragraph."""
    step = abs(one.baseline - other.baseline)
    leading = one.style.points * one.style.leading
    return one.style == other.style and one.x == other.x and abs(step - leading) < 0.1


def shared(one: tuple, other: tuple) -> tuple[slice, slice] | None:
    """The pixels that lie in the boxes of both texts, if these meet."""
    (_, a, top, left), (_, b, top2, left2) = one, other
    rows = slice(max(top, top2) + SLACK, min(top + a.shape[0], top2 + b.shape[0]) - SLACK)
    columns = slice(max(left, left2) + SLACK, min(left + a.shape[1], left2 + b.shape[1]) - SLACK)
    meet = rows.start < rows.stop and columns.start < columns.stop
    return (rows, columns) if meet else None


def part(text: tuple, rows: slice, columns: slice) -> np.ndarray:
    """The ink of a text within a part of the slide."""
    _, ink, top, left = text
    return ink[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]


@pytest.mark.parametrize(("template", "area", "lang"), CASES)
def test_no_text_meets_another(template: str, area: str, lang: str) -> None:
    """The boxes of different texts stay apart; lines of one text may interlock, never touch."""
    met = []
    for one, other in combinations(inks(template, area, lang), 2):
        pixels = shared(one, other)
        if pixels is None:
            continue
        touch = (part(one, *pixels) & part(other, *pixels)).any()
        if touch or not one_paragraph(one[0], other[0]):
            met.append((one[0].text, other[0].text))
    assert not met, met


@pytest.mark.parametrize(("template", "area", "lang"), CASES)
def test_no_text_leaves_the_slide(template: str, area: str, lang: str) -> None:
    out = [
        label.text
        for label, ink, top, left in inks(template, area, lang)
        if top < 0 or left < 0 or top + ink.shape[0] >= 1080 or left + ink.shape[1] >= 1920
    ]
    assert not out, out


@pytest.mark.parametrize(("template", "area", "lang"), CASES)
def test_no_text_is_smaller_than_twelve_points(template: str, area: str, lang: str) -> None:
    assert min(label.style.points for _, label in canvas_of(template, area, lang).texts) >= 12


@pytest.mark.parametrize(("template", "area", "lang"), CASES)
def test_every_text_has_a_contrast_of_four_and_a_half(template: str, area: str, lang: str) -> None:
    for _, label in canvas_of(template, area, lang).texts:
        assert contrast(label.style.colour, label.halo or label.ground) >= 4.5, label.text


@pytest.mark.parametrize(("template", "area", "lang"), CASES)
def test_no_headline_is_cut(template: str, area: str, lang: str) -> None:
    assert not slide_of(template, area, lang).title.endswith("…")


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast of two colours, 1–21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, 0–1."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in to_rgb(colour)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_ink_and_soft_ink_are_legible_on_every_ground() -> None:
    for ground in (styles.PAPER, styles.PANEL, styles.GROUND):
        assert contrast(styles.INK, ground) >= 4.5
        assert contrast(styles.SOFT, ground) >= 4.5
