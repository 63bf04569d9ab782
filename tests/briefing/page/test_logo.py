"""The logo's slot: a picture of the configuration, in its own proportions; never a broken slide."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pptx import Presentation

import settings
from briefing import packs
from briefing.files import png
from briefing.files.pptx import deck
from briefing.page import logo
from briefing.page.marks import Box, Picture
from briefing.page.slide import Slide
from briefing.page.texts import Text
from data.stored import store
from tests.briefing.conftest import request_of

MAGENTA = (200, 0, 120)
PIXELS = 2
"""Pixels a point at 1920×1080 (a slide is 960 points wide)."""


def composed() -> Slide:
    return packs.compose(request_of(template="ranking", area="TH"), store.active())[0]


def saved(path: Path, kind: str = "PNG") -> Path:
    Image.new("RGB", (90, 60), MAGENTA).save(path, kind)
    return path


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_drawn_in_its_slot_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv(settings.LOGO.name, str(saved(tmp_path / "logo", kind)))
    with Image.open(io.BytesIO(png.png(composed(), png.SIZES["1920x1080"]))) as picture:
        near = np.abs(np.asarray(picture).astype(int) - MAGENTA).max(axis=2) < 20
    rows, columns = np.flatnonzero(near.any(axis=1)), np.flatnonzero(near.any(axis=0))
    box = Box(*(PIXELS * part for part in vars(logo.LOGO_BOX).values()))
    assert box.left - 1 <= columns[0] <= columns[-1] <= box.right + 1
    assert box.top - 1 <= rows[0] <= rows[-1] <= box.bottom + 1
    high, wide = rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1
    assert wide / high == pytest.approx(90 / 60, rel=0.03)


def test_the_headline_leaves_room_for_the_logo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.LOGO.name, str(saved(tmp_path / "logo.png")))
    titles = [
        each for each in composed().elements if isinstance(each, Text) and each.role == "title"
    ]
    assert titles
    assert all(title.box.right <= logo.LOGO_BOX.left for title in titles)


def test_a_deck_has_the_logo_with_its_alternative_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.LOGO.name, str(saved(tmp_path / "logo.png")))
    made = composed()
    alt = next(each.alt for each in made.elements if isinstance(each, Picture))
    shapes = Presentation(io.BytesIO(deck.pptx([made]))).slides[0].shapes
    assert alt in [
        shape._element.nvPicPr.cNvPr.get("descr") for shape in shapes if shape.shape_type == 13
    ]


@pytest.mark.parametrize("content", [b"not a picture", None])
def test_a_logo_that_cannot_be_read_is_named_and_left_out(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    content: bytes | None,
) -> None:
    path = tmp_path / "logo.png"
    if content:
        path.write_bytes(content)
    monkeypatch.setenv(settings.LOGO.name, str(path))
    assert not [each for each in composed().elements if isinstance(each, Picture)]
    said = capsys.readouterr().err
    assert str(path) in said
    assert "โลโก้" in said
    assert "logo" in said
