"""Pictures: the same input gives the same bytes, and each says what it shows."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from briefing.files import png
from briefing.making import work
from data.stored import store
from tests.briefing.conftest import request_of, slide_of

ROOT = Path(png.__file__).parents[2]


@pytest.fixture(scope="module")
def content() -> bytes:
    return work.make(request_of(template="province", area="83"), work.PNG)


def test_the_same_request_is_the_same_bytes_in_another_process(content: bytes) -> None:
    code = (
        "import hashlib, sys; from briefing import packs; from briefing.making import work; "
        "from briefing.parameters import read_request; "
        "from data.stored import store; query = {'template': 'province', 'area': '83'}; "
        "asked = read_request(query, store.active(), packs.known(), made='2026-11-25'); "
        "sys.stdout.buffer.write(work.make(asked, 'png'))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == content


@pytest.mark.parametrize("size", png.SIZES)
def test_a_picture_has_the_size_asked_for(size: str) -> None:
    content = png.png(slide_of("follow_up", "83"), png.SIZES[size])
    with Image.open(io.BytesIO(content)) as picture:
        assert f"{picture.width}x{picture.height}" == size
        assert picture.mode == "RGB"


def test_a_picture_is_in_srgb_and_says_what_it_shows(content: bytes) -> None:
    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        about = picture.info
    assert about["srgb"] == 0
    assert about["Title"] == slide_of("province", "83").title
    assert (about["Area"], about["Measure"], about["Period"]) == ("83", "target_poor_rate", "2561")
    assert about["Release"] == store.active().id
    assert about["Address"].startswith("http://localhost:8501/briefing?template=province&area=83")


def test_the_day_is_part_of_the_picture_but_not_of_its_digest() -> None:
    request = request_of(template="follow_up", area="83")
    later = request.but(made="2026-11-26")
    assert work.make(request, work.PNG) != work.make(later, work.PNG)
    assert work.digest(request, work.PNG) == work.digest(later, work.PNG)
