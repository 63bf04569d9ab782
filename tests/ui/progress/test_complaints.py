"""Complaints on the page: the newest month in a sentence, a table of months, kinds in bars."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release, load_release
from figures import files
from poverty.protection.disclosure import Status
from tests.ui import loaded
from tests.ui.conftest import run_page
from tests.ui.parts.test_absences import texts
from tests.ui.progress.test_flows import view_of
from ui.progress import complaints
from ui.site import PROGRESS

HEAD = "รหัส,เดือน/ปี,ประเภทเรื่อง,รับเรื่อง,ยุติเรื่อง,มัธยฐานวันดำเนินการ"
LINES = [
    "55,ส.ค. 2568,รวม,20,5,11", "55,ก.ย. 2568,รวม,30,12,12.5", "55,ก.ย. 2568,หนี้สิน,16,9,",
    "55,ก.ย. 2568,ที่ดิน,9,2,", "55,ก.ย. 2568,อื่น,3,1,", "55,ก.ย. 2568,น้ำ,2,0,",
    "56,ก.ย. 2568,รวม,6,6,1", "57,ก.ย. 2568,รวม,4,3,",
]  # fmt: skip


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where complaints of two provinces lie."""
    return loaded.imported(tmp_path_factory.mktemp("dt"), HEAD, LINES, load_release())


@pytest.fixture
def received(stored: Path) -> Iterator[Release]:
    """The release of those complaints in force."""
    with loaded.in_force(stored) as found:
        yield found


def of(release: Release, area: str, lang: str = "en"):
    """The view of an area, and its months."""
    view = view_of(release, area=area, lang=lang)
    return view, complaints.complaints.series(release, area)


def test_the_newest_month_stands_in_a_sentence(received: Release) -> None:
    nan, one = (complaints.sentence(*of(received, area)) for area in ("55", "56"))
    assert nan == (
        "Nan, Sep 2025: 30 complaints were received, 12 closed (40.0% of the number received)."
        " Median time to close: 12.5 days"
    )
    assert one.endswith("6 complaints were received, 6 closed (100.0% of the number received)."
                        " Median time to close: 1 day")  # fmt: skip
    thai = complaints.sentence(*of(received, "55", "th"))
    assert "รับเรื่องร้องเรียน 30 เรื่อง ยุติ 12 เรื่อง (40.0% ของจำนวนที่รับ)" in thai
    assert thai.endswith("มัธยฐานเวลาดำเนินการจนยุติ 12.5 วัน")


@pytest.mark.parametrize("area", ["TH", "58"])
def test_a_place_without_a_report_of_its_own_is_said_to_have_none(
    received: Release, area: str
) -> None:
    assert "no figure of this place itself" in complaints.sentence(*of(received, area))


def test_what_is_not_reported_is_said_and_never_none(received: Release) -> None:
    view, found = of(received, "55")
    for column, words in (("received", "is not reported"), ("closed", "closed is not reported")):
        assert words in complaints.sentence(view, found.assign(**{column: math.nan}))
    assert "Median" not in complaints.sentence(view, found.assign(days=math.nan))
    assert "no complaint was" in complaints.sentence(view, found.assign(received=0.0))


def test_of_few_complaints_nothing_but_their_number_is_told(received: Release) -> None:
    view, found = of(received, "57")
    assert complaints.sentence(view, found) == (
        "Chiang Rai, Sep 2025: 4 complaints were received, "
        "how many are closed is not told of fewer than 5"
    )
    made = complaints.table(view, found)
    for column in made.columns[-3:]:
        assert files.words(made, column) == [Status.WITHHELD]
        assert files.cells(made, column) == [view.text("value-withheld")]


def test_a_kind_that_is_a_dimension_is_called_as_one_in_each_language(received: Release) -> None:
    for dimension in received.catalog.dimensions.values():
        for lang in ("th", "en"):
            view = of(received, "55", lang)[0]
            assert complaints.kind_name(view, dimension.name_th) == dimension.name(lang)
    assert complaints.kind_name(of(received, "55")[0], "ที่ดิน") == "ที่ดิน"


def test_small_kinds_stand_together(received: Release) -> None:
    rows = complaints.kinds(of(received, "55")[0], "2025-09")
    assert rows["value"].tolist() == [16, 9, 5]
    assert rows["name"].tolist()[:2] == ["หนี้สิน", "ที่ดิน"]
    assert rows["text"].tolist()[2] == "5 received · 1 closed"
    assert rows["name"].iloc[-1] == "other kinds"
    assert complaints.kinds(of(received, "56")[0], "2025-09").empty


def test_the_months_can_be_taken_along(received: Release) -> None:
    view, found = of(received, "55")
    made = complaints.table(view, found)
    book = openpyxl.load_workbook(io.BytesIO(files.xlsx(made, data="data", source="source")))
    head, *rows = book["data"].iter_rows(values_only=True)
    told = pd.DataFrame(rows, columns=head)
    assert told["Received"].tolist() == [20, 30]
    assert told["Median days to close"].tolist() == [11, 12.5]


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.usefixtures("received")
def test_the_page_has_the_panel(components: BidiComponentManager, lang: str) -> None:
    app = run_page(components, PROGRESS, area="55", lang=lang)
    assert not app.exception
    told = texts(app)
    assert view_text(lang) in told
    assert "12.5" in told


def view_text(lang: str) -> str:
    """The name of the panel."""
    return {"th": "เรื่องร้องเรียน: ", "en": "Complaints: "}[lang]


def test_without_reports_of_complaints_there_is_no_panel(components: BidiComponentManager) -> None:
    app = run_page(components, PROGRESS, area="54")
    assert view_text("th") not in texts(app)
