"""Slides, decks and sheets of a group: figures recounted, what is left out said, A4 as asked."""

from __future__ import annotations

import io
import re
from urllib.parse import parse_qs, urlsplit

import pptx
import pytest
from PIL import Image

from briefing import packs
from briefing.codes import slide_code
from briefing.groups import made, sheet, slide
from briefing.groups.subject import GroupSubject
from briefing.kept import kept
from briefing.making import work
from briefing.page import foot
from briefing.parameters import read_request
from briefing.request import Request, WrongRequest
from data.stored.release import Release
from figures.groups import asking
from figures.groups.counted import GROUP

YEAR = 2561
TEXT = "tambon~list~550101-04_06.5503~~ลุ่มน้ำทดลอง"
UNITS = TEXT.replace("tambon", "tambon.units", 1)


def asked(release: Release, group: str = TEXT, **query: str) -> Request:
    address = "https://atlas.example.go.th"
    return read_request({"group": group, **query}, release, packs.known(), address=address)


def subject(release: Release, group: str = TEXT, **query: str) -> GroupSubject:
    return GroupSubject(asked(release, group, **query), kept(release))


def words(one) -> str:
    """All that is written on a slide."""
    return " ".join(str(getattr(mark, "text", "")) for mark in one.marks())


@pytest.mark.parametrize(("lang", "said"), [("th", "คน"), ("en", "target poor")])
def test_the_slide_tells_the_sums_of_its_areas(release: Release, lang: str, said: str) -> None:
    own = release.table.loc[YEAR].loc[list(asking.read(release, TEXT).codes)]
    poor, people = own["target_poor"].sum(), own["people"].sum()
    shown = words(made.first(asked(release, lang=lang), release))
    assert f"{poor:,.0f}" in shown
    assert f"{people:,.0f}" in shown
    assert f"{100 * poor / people:.1f}%" in shown
    assert said in shown
    assert "ลุ่มน้ำทดลอง" in shown


def test_the_rank_is_told_as_if_it_were_a_province(release: Release) -> None:
    figure = slide.rank(subject(release))
    rates = release.table.loc[YEAR]
    provinces = release.codes("province")
    rates = (rates["target_poor"] / rates["people"]).reindex(provinces).dropna()
    own = subject(release).row(GROUP, "target_poor_rate")["value"]
    assert figure.value == f"{(rates > own).sum() + 1} จาก {len(rates) + 1}"
    assert "ถ้านับเป็นจังหวัดหนึ่ง" in figure.label


@pytest.mark.parametrize(("group", "begins"), [(TEXT, "ไม่รวม"), (UNITS, "รวม")])
def test_units_without_a_shape_are_said_in_or_out(
    release: Release, group: str, begins: str
) -> None:
    units = [code for code in release.codes("municipality") if code[:4] in {"5501", "5503"}]
    said = slide.units_said(subject(release, group))
    poor = release.table.loc[YEAR].loc[units, "target_poor"].sum()
    assert said.startswith(begins)
    assert f"{len(units)} หน่วยสำรวจ" in said
    assert f"{poor:,.0f}" in said


def test_a_deck_has_three_slides_with_native_text(release: Release) -> None:
    content = work.make(asked(release), work.PPTX)
    slides = list(pptx.Presentation(io.BytesIO(content)).slides)
    titles = [one.shapes.title.text_frame.text for one in slides]
    assert len(titles) == len(made.SLIDES) == 3
    assert all("ลุ่มน้ำทดลอง" in title.replace("\u200b", "") for title in titles)
    assert "ของกลุ่ม" in titles[2].replace("\u200b", "")
    assert not any("ของจังหวัด" in title for title in titles)


def test_where_to_start_is_counted_over_the_group(release: Release) -> None:
    group = asking.read(release, UNITS)
    parts = [*group.codes, "550151"]
    poor = release.table.loc[YEAR].loc[parts, "target_poor"].dropna().sort_values(ascending=False)
    fewest = int((2 * poor.cumsum() < poor.sum()).sum()) + 1
    title = made.deck(asked(release, UNITS), release)[2].title.replace("\u200b", "")
    assert f"{100 * poor[:fewest].sum() / poor.sum():.1f}%" in title
    assert f"จาก {len(poor)} แห่ง" in title


def test_the_sheet_is_a4_at_300_dots_and_the_same_twice(release: Release) -> None:
    request = asked(release)
    content = sheet.pdf(request, release)
    assert content.startswith(b"%PDF")
    (box,) = re.findall(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", content)
    assert [round(float(side) / 72 * 25.4) for side in box] == [210, 297]
    sizes = re.findall(rb"/(?:Width|Height) (\d+)", content)
    assert sorted(map(int, sizes)) == [2480, 3507]
    assert sheet.pdf(request, release) == content
    assert work.make(request, work.PDF) == content


def test_only_groups_have_a_sheet(release: Release) -> None:
    with pytest.raises(WrongRequest):
        work.make(read_request({"area": "55"}, release, packs.known()), work.PDF)


def test_the_address_on_it_opens_the_page_of_the_group(release: Release) -> None:
    request = asked(release, measure="income_rate")
    address = urlsplit(slide_code.short_address(request))
    query = {name: texts[0] for name, texts in parse_qs(address.query).items()}
    assert address.path == "/group"
    assert query == {"group": TEXT, "level": "tambon", "measure": "income_rate",
                     "period": "2561", "lang": "th"}  # fmt: skip
    assert slide_code.certain_code(request, release.catalog) == ""
    assert packs.file_name(request) != packs.file_name(asked(release))


def test_an_address_too_long_for_a_phone_has_no_code(release: Release) -> None:
    codes = [str(code) for code in release.codes("tambon")][:900:3]
    long = asking.written(asking.listed(release, "tambon", codes))
    assert len(slide_code.short_address(asked(release, long))) > foot.LONGEST
    kinds = {type(one).__name__ for one in foot.foot(subject(release, long)).elements}
    assert "Raster" not in kinds
    assert "Raster" in {type(one).__name__ for one in foot.foot(subject(release)).elements}


@pytest.mark.parametrize("group", ["x", "tambon~list~99", "tambon~circle~0~0~5"])
def test_a_group_that_is_none_is_refused(release: Release, group: str) -> None:
    with pytest.raises(WrongRequest) as told:
        asked(release, group)
    assert told.value.parameter == "group"


def test_a_group_has_no_area_setting_or_classes_of_its_own(release: Release) -> None:
    request = asked(release, area="55", classes="within", template="ranking", level="province")
    assert (request.area, request.classes, request.level) == ("TH", "quantile", "")
    assert packs.requests(request) == [request]


@pytest.mark.parametrize(
    "group", ["district~ready~region~bangkok", "tambon~list~550101", "district~list~5501"]
)
def test_groups_without_figures_of_one_area_and_of_districts_are_drawn(
    release: Release, group: str
) -> None:
    drawn = made.first(asked(release, group, lang="en"), release)
    assert drawn.title
    with Image.open(io.BytesIO(work.make(asked(release, group), work.PNG, "480x270"))) as picture:
        assert picture.size == (480, 270)


def test_a_name_that_looks_like_a_template_stays_text(release: Release) -> None:
    hostile = "tambon~list~550101~~{{7*7}}<img onerror=x>"
    assert "{{7*7}}<img onerror=x>" in words(made.first(asked(release, hostile), release))
