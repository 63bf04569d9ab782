"""Picture, type and code of a map as one file."""

from __future__ import annotations

import io
import re

import pytest
import segno
from PIL import Image

from geo.single import code, held, lettering, packed, picture
from geo.single.page import policy

ADDRESS = "https://atlas.example/?area=50"
SQUARES = {
    "transform": {"scale": [1, 1], "translate": [100, 10]},
    "arcs": [
        [[0, 0], [0, 1], [1, 0], [0, -1], [-1, 0]],
        [[1, 0], [0, 1], [1, 0], [0, -1], [-1, 0]],
    ],
    "objects": {
        "province": {
            "geometries": [
                {"type": "Polygon", "id": "10", "arcs": [[0]]},
                {"type": "MultiPolygon", "id": "11", "arcs": [[[1]]]},
            ]
        }
    },
}
"""Two squares beside each other."""


def test_the_picture_shows_each_area_in_the_colour_of_its_class() -> None:
    drawn = picture.picture(SQUARES, "province", "01", ["#CDE594", "#080C54"])
    with Image.open(io.BytesIO(drawn)) as shown:
        seen = shown.convert("RGB")
    width, height = seen.size
    assert width > height
    assert seen.getpixel((width // 4, height // 2)) == (0xCD, 0xE5, 0x94)
    assert seen.getpixel((3 * width // 4, height // 2)) == (0x08, 0x0C, 0x54)


@pytest.mark.parametrize("mark", ["-", "*", "~", "a"])
def test_what_is_no_sound_figure_has_a_pattern(mark: str) -> None:
    drawn = picture.picture(SQUARES, "province", mark + "0", ["#080C54"])
    with Image.open(io.BytesIO(drawn)) as shown:
        seen = shown.convert("RGB").crop((20, 40, shown.width // 2 - 20, shown.height - 40))
    assert len(seen.getcolors() or []) > 1


def test_the_type_is_the_same_bytes_for_the_same_signs_and_more_for_more() -> None:
    plain = lettering.faces(["ก"])
    assert plain == lettering.faces(["กข"])
    assert len(lettering.faces(["Ű"])) > len(plain)
    assert re.findall(r"font-weight:(\d+)", plain) == ["400", "600"]


def test_a_code_is_drawn_for_an_address_and_for_none_there_is_none() -> None:
    assert code.code("", "label") == code.code("x" * 301, "label") == ""
    assert 'aria-label="&lt;b&gt;"' in code.code(ADDRESS, "<b>")


def test_a_code_has_each_dark_cell_in_its_place() -> None:
    cells = [list(map(bool, row)) for row in segno.make(ADDRESS, error="m", micro=False).matrix]
    drawn = [[False] * len(cells) for _ in cells]
    for x, y, many in re.findall(r"M(\d+) (\d+)h(\d+)v1", code.code(ADDRESS, "")):
        for place in range(int(many)):
            drawn[int(y) - code.QUIET][int(x) - code.QUIET + place] = True
    assert drawn == cells


def test_a_number_takes_a_letter_for_every_five_bits() -> None:
    assert packed.letters([0, -1, 1, -2, 15]) == "0123N"
    assert [len(packed.letters([number])) for number in (15, 16, -17, 511, 512)] == [1, 2, 2, 2, 3]


def test_codes_of_one_length_are_steps_and_others_stay() -> None:
    assert packed.codes(["050", "104"]) == {"digits": 3, "steps": packed.letters([50, 54])}
    assert packed.codes(["1", "22"]) == ["1", "22"]


def test_what_is_held_is_no_markup() -> None:
    assert "<b>" not in held.held({"a": "</script><b>"}, "x")


def test_a_style_and_a_script_are_told_apart_in_the_policy() -> None:
    text = policy("<script>1</script><style>2</style><script>1</script>")
    assert len(re.findall("sha256", text)) == 2
