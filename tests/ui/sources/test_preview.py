"""Maps of data themselves: a file before it is published, and what is loaded."""

from __future__ import annotations

import io

import pandas as pd
from PIL import Image

from data.catalog import catalog
from geo.shapes import topology
from poverty import measures
from releases.preview import Edition, Sample
from ui import cached
from ui.single import sheets
from ui.site import SOURCES
from ui.sources import preview


def test_covered_are_the_tambons_of_the_survey(view_of, release) -> None:
    shown = preview.covered(preview.at(view_of(), "tambon", 2561))
    assert len(shown.marks) == 7425
    assert shown.marks.count("-") == 169 + 261
    assert shown.marks.count("0") == 7425 - 169 - 261
    assert [row.size for row in shown.legend["rows"]] == ["(6,995)", "(430)"]


def test_a_sample_is_drawn_in_its_own_classes_and_unit(view_of, release) -> None:
    measure = catalog().measures["target_poor_rate"]
    reading = measures.reading(measure, release.figures("province", 2561))
    sample = Sample(measure, "province", 2561, reading.drop("55"))
    shown = preview.drawn(preview.at(view_of(area="58"), "province", 2561), sample)
    order = cached.order(release.id, "province", "province")
    assert shown.marks[order.index("55")] == "-"
    assert shown.marks[order.index("58")] == str(len(shown.colours) - 1)
    assert (shown.unit, shown.focus, len(shown.marks)) == ("percent", [], 77)
    assert shown.legend["title"] == measure.name_th


def test_the_file_of_a_preview_says_that_nothing_is_published_and_names_no_address(
    view_of, release
) -> None:
    measure = catalog().measures["target_poor_rate"]
    sample = Sample(
        measure, "province", 2561, measures.reading(measure, release.figures("province", 2561))
    )
    view = preview.at(view_of(), "province", 2561)
    title = view.text("preview-saved", measure=measure.name("th"))
    shown, source = preview.drawn(view, sample), preview.source(view)
    held = sheets.of_painting(view, shown, title, SOURCES, "", source)
    [sheet] = held.sheets
    assert "ตัวอย่างก่อนเผยแพร่" in sheet.title
    assert "ยังไม่ได้เผยแพร่" in sheet.source
    assert "TPMAP" not in sheet.source
    assert (sheet.painted.marks, held.address) == (shown.marks, "")


def test_a_better_value_is_paler_where_high_is_good(view_of, release) -> None:
    measure = catalog().measures["hai"]
    values = pd.Series({"55": 0.9, "58": 0.1, "30": 0.5}, dtype=float)
    reading = pd.DataFrame({"value": values, "protected": False, "weak": False})
    sample = Sample(measure, "province", 2564, reading)
    shown = preview.drawn(preview.at(view_of(), "province", 2564), sample)
    order = cached.order(release.id, "province", "province")
    colour = {code: shown.colours[int(shown.marks[order.index(code)])] for code in values.index}
    assert int(colour["58"][1:], 16) < int(colour["30"][1:], 16) < int(colour["55"][1:], 16)


def test_another_edition_is_a_picture_with_as_many_areas_as_it_says(view_of) -> None:
    view = view_of()
    shapes = topology.decode(topology.unpack(view.release.assets["tambon"]), "tambon")[:300]
    states = pd.Series("same", index=shapes.index)
    states.iloc[:2] = ["new", "renamed"]
    written = preview.of_edition(view, Edition(shapes, states))
    plain = preview.of_edition(view, Edition(shapes, states.replace("renamed", "same")))
    with Image.open(io.BytesIO(written)) as picture:
        assert picture.size == (1240, 1120)
    assert written != plain
