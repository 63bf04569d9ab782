"""Names on the maps of all provinces in both languages: off legends, apart, large ones named."""

from __future__ import annotations

import io
from itertools import combinations

import numpy as np
import pytest
import segno
from PIL import Image

from briefing import packs
from briefing.codes import slide_code
from briefing.making import work
from briefing.page import headline, lines, measuring
from briefing.page.legend import CARD
from briefing.page.marks import Area, Box, Label, Map, Raster
from briefing.page.slide import MapPanel, Slide
from briefing.paint import maps
from briefing.templates import TEMPLATES
from data.stored import store
from tests.briefing.conftest import request_of
from tests.products import covering
from tests.recount.extent import some

PROVINCES = list(store.active().codes("province"))
LARGEST = 2
FEW = 8
"""Areas that are looked at where not all of them are, as `make recount` does."""


def composed(template: str, area: str, lang: str, **query: str) -> Slide:
    request = request_of(template=template, area=area, lang=lang, **query)
    return packs.compose_slide(request, store.active())


def panels_of(made: Slide) -> list[MapPanel]:
    return [element for element in made.elements if isinstance(element, MapPanel)]


def named(panel: MapPanel) -> list[tuple[Label, Box]]:
    """The names on a panel's map, and the boxes of their letters."""
    found = []
    for drawn in panel.parts:
        if isinstance(drawn, Map):
            for label in maps.place_names(drawn, Box(0, 0, 960, 540)):
                wide = measuring.width(label.text, label.style.points, label.style.weight)
                high = label.style.points * 1.3
                top = label.baseline - label.style.points * 0.98
                found.append((label, Box(label.x - wide / 2, top, wide, high)))
    return found


def meet(one: Box, other: Box) -> bool:
    return (
        one.left < other.right and other.left < one.right
        and one.top < other.bottom and other.top < one.bottom
    )  # fmt: skip


@pytest.mark.recount
@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("template", ["province", "two_maps", "ranking"])
def test_names_keep_off_legends_insets_and_each_other(template: str, lang: str) -> None:
    for area in some([*PROVINCES, "TH", "north", "northeast", "central", "south"], FEW):
        for panel in panels_of(composed(template, area, lang)):
            names = named(panel)
            cards = [part.box for part in panel.parts if isinstance(part, Area) and part.rounded]
            frames = [part.box for part in panel.parts if isinstance(part, Map) and part.framed]
            for label, box in names:
                assert not any(meet(box, other) for other in [*cards, *frames]), (area, label.text)
                assert box.left >= panel.box.left - 1
                assert box.right <= panel.box.right + 1
            for (one, a), (other, b) in combinations(names, 2):
                assert not meet(a.inset(1), b.inset(1)), (area, one.text, other.text)


@pytest.mark.recount
@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_largest_districts_are_named(lang: str) -> None:
    """Samut Prakan's two largest had no name."""
    release = store.active()
    for area in some(PROVINCES, FEW):
        panel = panels_of(composed("province", area, lang))[0]
        shown = {label.text for label, _ in named(panel)}
        districts = release.areas[release.areas.index.str.match(f"^{area}..$")]
        largest = districts.sort_values("area_km2", ascending=False)[f"name_{lang}"][:LARGEST]
        assert set(largest) <= shown, (area, set(largest) - shown)


@pytest.mark.recount
@pytest.mark.parametrize(
    ("template", "lang", "digits"), covering(TEMPLATES, ["th", "en"], ["arabic", "thai"])
)
def test_no_line_of_a_legend_runs_into_its_number(template: str, lang: str, digits: str) -> None:
    """On one line the texts of a panel stand apart; a legend stays in its box."""
    areas = (
        [*PROVINCES, "TH", "north"] if TEMPLATES[template].levels != ("province",) else PROVINCES
    )
    measures = ("target_poor_rate", "mpi_m0", "indicator_22")
    for area, measure in covering(some(areas, 2), measures, small=0):
        made = composed(template, area, lang, measure=measure, digits=digits, second="mpi_m0")
        for panel in panels_of(made):
            texts = [part for part in panel.parts if isinstance(part, Label)]
            for one, other in combinations(texts, 2):
                if one.baseline == other.baseline:
                    a, b = extent(one), extent(other)
                    assert a[1] < b[0] or b[1] < a[0], (area, one.text, other.text)
            for text in texts:
                assert text.baseline <= panel.box.bottom + CARD
                assert text.baseline - text.style.points >= panel.box.top - CARD


def extent(label: Label) -> tuple[float, float]:
    wide = measuring.width(label.text, label.style.points, label.style.weight)
    start = label.x - {"left": 0.0, "center": wide / 2, "right": wide}[label.align]
    return start, start + wide


@pytest.mark.parametrize("lang", ["th", "en"])
def test_two_maps_of_the_country_have_counts_an_inset_and_few_names(lang: str) -> None:
    legend, *maps = panels_of(composed("two_maps", "TH", lang))
    counts = [part.text for part in legend.parts if isinstance(part, Label) and " / " in part.text]
    both = np.array([[int(n) for n in text.split(" / ")] for text in counts if text[0].isdigit()])
    assert both.sum(axis=0).tolist() == [77, 77]
    for panel in maps:
        assert any(isinstance(part, Map) and part.framed for part in panel.parts)
        assert 1 <= len(named(panel)) <= 3


def test_measures_of_two_units_have_a_legend_each() -> None:
    first, second = panels_of(composed("two_maps", "TH", "th", second="hai"))
    assert first.title == "target_poor_rate"
    assert second.title == "hai"


def test_a_count_is_ranked_by_its_number_and_a_map_says_that_it_is_a_rate() -> None:
    texts = [
        mark.text for mark in composed("ranking", "TH", "th", measure="target_poor").marks()
        if isinstance(mark, Label)
    ]  # fmt: skip
    assert "54,887" in texts
    assert not any(text.endswith("%") for text in texts)
    for template in ("national", "province", "tambons", "two_maps"):
        area = "55" if "province" in TEMPLATES[template].levels else "TH"
        made = composed(template, area, "th", measure="target_poor")
        assert any("แสดงแทนจำนวนคนจนเป้าหมาย" in text for text in said(made)), template


def said(made: Slide) -> list[str]:
    return [mark.text for mark in made.marks() if isinstance(mark, Label)]


@pytest.mark.parametrize(("template", "lang"), covering(TEMPLATES, ["th", "en"]))
def test_a_district_asked_for_is_named_and_where_there_is_a_map_marked(
    template: str, lang: str
) -> None:
    """`province&area=5501` drew Nan without a word."""
    made = composed(template, "5501", lang)
    name = {"th": "อำเภอเมืองน่าน", "en": "Mueang Nan"}[lang]
    assert any(name in text for text in said(made)), said(made)[:6]
    maps = [part for panel in panels_of(made) for part in panel.parts if isinstance(part, Map)]
    if template != "national":
        assert all(drawn.chosen is not None for drawn in maps if not drawn.framed)


@pytest.mark.parametrize(
    ("template", "lang", "measure"),
    covering(
        TEMPLATES, ["th", "en"], ["indicator_18", "registered_share", "multi_rate", "target_poor"]
    ),
)
def test_a_subtitle_keeps_place_and_year_whatever_the_measure_is_called(
    template: str, lang: str, measure: str
) -> None:
    made = composed(template, "14", lang, measure=measure, second="indicator_19")
    (subtitle,) = [one for one in made.elements if getattr(one, "role", "") == "subtitle"]
    year = {"th": "พ.ศ. 2561", "en": "2018"}[lang]
    if template == "progress":  # of the day of the latest figures, whatever year is chosen
        year = {"th": "21 พ.ย. 2566", "en": "21 Nov 2023"}[lang]
    assert subtitle.broken[-1].endswith(year)
    assert measuring.width(subtitle.broken[-1], subtitle.style.points) <= subtitle.box.width + 0.1


@pytest.mark.parametrize("lang", ["th", "en"])
def test_tambons_without_a_measure_of_provinces_are_not_said_to_lie_in_municipalities(
    lang: str,
) -> None:
    """No class stands in the legend either, for none of the tambons is in one."""
    texts = said(composed("tambons", "75", lang, measure="hai"))
    assert {"th": "ไม่มีข้อมูล", "en": "No data"}[lang] in texts
    for untrue in ("นับในเขตเทศบาล", "In municipalities", "5 กลุ่ม", "five equal"):
        assert not [text for text in texts if untrue in text], untrue


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("area", ["TH", "58"])
def test_no_point_to_follow_up_and_no_heading_of_an_inset_is_cut(area: str, lang: str) -> None:
    made = [composed("follow_up", area, lang, measure="education_rate")]
    made += [composed("two_maps", area, lang)]
    assert not [text for one in made for text in said(one) if text.endswith(lines.ELLIPSIS)]


def test_points_of_a_measure_that_districts_lack_say_so() -> None:
    texts = " ".join(said(composed("follow_up", "58", "en", measure="hai", period="2561")))
    assert "there are no figures by district, only by country and province" in texts


def test_without_an_address_there_is_no_code_for_phones_and_a_note() -> None:
    request = request_of(template="follow_up", area="55").but(address="")
    made = packs.compose_slide(request, store.active())
    assert not [one for one in made.elements if isinstance(one, Raster)]
    assert any("เปิดสไลด์นี้อีกครั้งด้วยรหัส" in text for text in said(made))
    assert "localhost" not in made.notes + str(made.keywords)
    told = request.but(address="https://atlas.go.th")
    (qr,) = [
        one for one in packs.compose_slide(told, store.active()).elements if isinstance(one, Raster)
    ]
    expected = segno.make(slide_code.short_address(told), error="m", micro=False, boost_error=False)
    assert qr.cells == tuple(tuple(bool(cell) for cell in row) for row in expected.matrix)


@pytest.mark.parametrize("size", ["1920x1080", "3840x2160"])
def test_a_long_headline_without_a_place_to_break_stays_on_the_slide(size: str) -> None:
    request = request_of(template="follow_up", area="55", headline="A" * 200)
    content = work.make(request, work.PNG, size)
    with Image.open(io.BytesIO(content)) as picture:
        pixels = np.asarray(picture.convert("L"))
    high, wide = pixels.shape
    margin = pixels[high // 50 : high // 4, int(wide * 0.975) :]
    assert margin.min() > 200
    assert headline.headline_is_cut("A" * 300)
