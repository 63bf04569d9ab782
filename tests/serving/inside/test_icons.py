"""The type of the page's icons: every sign that is shown, and no other."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from serving.inside import icons

ROOT = Path(__file__).parents[3]
OWN = [ROOT / "ui", ROOT / "pages"]


@cache
def cut() -> bytes:
    return icons.only(icons.font().read_bytes(), icons.named(OWN))


@cache
def shown() -> frozenset[str]:
    return frozenset(icons.words(cut()))


def test_every_icon_that_is_named_and_that_the_type_knows_is_kept() -> None:
    known = icons.words(icons.font().read_bytes())
    assert icons.named(OWN) & known == shown()
    assert len(shown()) < len(known) / 20


@pytest.mark.parametrize(
    "name", ["map", "slideshow", "download", "expand_more", "keyboard_double_arrow_left", "info"]
)
def test_an_icon_of_the_pages_is_there(name: str) -> None:
    assert name in shown()


def test_it_is_a_small_part_of_what_streamlit_sends() -> None:
    assert len(cut()) < 40_000 < icons.font().stat().st_size / 5
