"""Thai as we draw it, beside Chromium's: no mark is lost, moved or turned into a box.

Tolerance: both words are cut to their ink and laid over each other; at most 1.5% of the ink of
either may lie further than two pixels (of 64-pixel type) from ink of the other. A tone mark alone
is more than 3% of any of these words.
"""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from briefing.page.marks import Box, Label
from briefing.page.styles import Style
from briefing.paint.painter import painted
from tests.briefing.paint.golden import PICTURE, ROW, SIZE, WORDS

TOLERANCE, NEAR = 0.015, 2


def of_browser(place: int) -> np.ndarray:
    """The ink of a word in the reference picture."""
    grey = np.asarray(Image.open(PICTURE).convert("L"))
    return cut(grey[place * ROW : (place + 1) * ROW])


def of_ours(word: str) -> np.ndarray:
    """The ink of a word as a slide has it."""
    canvas = painted(Box(0, 0, 160, 60), [Label(word, 10, 40, Style(SIZE / 2))])
    agg = FigureCanvasAgg(canvas.figure)
    agg.draw()
    return cut(np.asarray(agg.buffer_rgba())[:, :, 0])


def cut(grey: np.ndarray) -> np.ndarray:
    """Where there is ink, cut to it."""
    ink = grey < 128
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def apart(one: np.ndarray, other: np.ndarray) -> float:
    """Share of the ink of one that has no ink of the other near it; the larger of both ways."""
    shape = np.maximum(one.shape, other.shape) + 2 * NEAR
    masks = [np.zeros(shape, dtype=bool) for _ in range(2)]
    for mask, ink in zip(masks, (one, other), strict=True):
        mask[NEAR : NEAR + ink.shape[0], NEAR : NEAR + ink.shape[1]] = ink
    steps = range(-NEAR, NEAR + 1)
    near = [
        np.logical_or.reduce([np.roll(mask, (y, x), (0, 1)) for y in steps for x in steps])
        for mask in masks
    ]
    return max(
        (masks[0] & ~near[1]).sum() / masks[0].sum(), (masks[1] & ~near[0]).sum() / masks[1].sum()
    )


@pytest.mark.parametrize("place", range(len(WORDS)), ids=range(len(WORDS)))
def test_a_word_is_drawn_as_by_the_browser(place: int) -> None:
    assert apart(of_ours(WORDS[place]), of_browser(place)) < TOLERANCE


@pytest.mark.parametrize(
    ("place", "spoilt"),
    [(0, "นำ"), (1, "ปู"), (2, "ทีดิน"), (3, "ผู"), (4, "กก"), (5, "ญีปุ่น"), (5, "ญี่ปุน"), (6, "ฐติ")],
)
def test_a_lost_mark_is_noticed(place: int, spoilt: str) -> None:
    assert apart(of_ours(spoilt), of_browser(place)) > TOLERANCE


def test_a_dollar_sign_is_no_formula() -> None:
    assert of_ours("$x^2$").shape[1] > of_ours("x2").shape[1] * 1.5
