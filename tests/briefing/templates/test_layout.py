"""Every template, five kinds of area, two languages: texts stand clear, on the slide, legible."""

from __future__ import annotations

from functools import cache

import pytest
from matplotlib.colors import to_rgb

from briefing.page import styles
from briefing.templates import TEMPLATES
from data.stored import store
from tests.briefing import inks
from tests.briefing.conftest import canvas_of, slide_of
from tests.products import covering

AREAS = {"long": "14", "small": "75", "large": "30", "island": "83", "no data": "10", "all": "TH"}
SHOWN = [
    (name, kind)
    for name, template in TEMPLATES.items()
    for kind, code in AREAS.items()
    if store.active().areas.at[code, "level"] in template.levels
]
CASES = [
    pytest.param(name, AREAS[kind], lang, id=f"{name}-{kind}-{lang}")
    for (name, kind), lang in covering(SHOWN, ["th", "en"])
]


@cache
def inks_of(template: str, area: str, lang: str) -> list[inks.Ink]:
    """Every text that may meet another or leave the slide, drawn by itself."""
    labels = [label for _, label in canvas_of(template, area, lang).texts]
    return inks.drawn_near(labels)


@pytest.mark.parametrize(("template", "area", "lang"), CASES)
def test_no_text_meets_another(template: str, area: str, lang: str) -> None:
    """The boxes of different texts stay apart; lines of one text may interlock, never touch."""
    met = inks.meeting(inks_of(template, area, lang))
    assert not met, met


@pytest.mark.parametrize(("template", "area", "lang"), CASES)
def test_no_text_leaves_the_slide(template: str, area: str, lang: str) -> None:
    out = inks.leaving(inks_of(template, area, lang))
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
