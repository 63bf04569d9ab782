"""The page of progress: what its address names is what it shows, and a reload changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

import settings
from data.stored.release import Release, load_release
from tests.ui import loaded
from tests.ui.conftest import run_page
from tests.ui.parts.test_absences import texts
from ui import cached
from ui import choice as choices
from ui.progress import changes, comparison, reported
from ui.site import PROGRESS
from ui.view import View

NAN = "55"


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where TPMAP's figures of three years lie, and ThaiQM's report of two provinces."""
    folder: Path = tmp_path_factory.mktemp("progress")
    base = load_release(loaded.with_years(folder, 2562, 2565))
    codes = [code for code in base.codes("district") if code[:2] in {NAN, "54"}]
    lines = [f"{code},2566,1000,{10 * (place + 1)}" for place, code in enumerate(sorted(codes))]
    header = "รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา"
    return loaded.imported(folder, header, lines, base)


@pytest.fixture
def several(stored: Path) -> Iterator[Release]:
    """The release of those figures in force."""
    with loaded.in_force(stored) as found:
        yield found


def view_of(release: Release, **query: str) -> View:
    known = choices.Known.on_page(release, PROGRESS, partial(cached.years, release.id))
    chosen, ignored = choices.read_choice(query, known)
    assert not ignored
    return View(chosen, release)


def asked(app: AppTest) -> dict[str, str]:
    given = app.query_params.items()
    return {name: value if isinstance(value, str) else value[-1] for name, value in given}


@pytest.mark.parametrize("level", ["province", "district", "tambon"])
@pytest.mark.parametrize(
    ("area", "inside"), [(None, ""), ("55", "55"), ("5501", "5501"), ("550102", "550102")]
)
def test_lists_are_of_the_area_and_the_level_of_the_address(
    several: Release, level: str, area: str | None, inside: str
) -> None:
    view = view_of(several, level=level, **({"area": area} if area else {}))
    one = comparison.compared(view, comparison.measures(view, level))
    rows = comparison.table(view, one.measure, level, one.first, one.last)
    here = comparison.inside(view, rows, level)
    digits = {"province": 2, "district": 4, "tambon": 6}[level]
    expected = [code for code in rows.index if code.startswith(inside[:digits])]
    assert list(here.index) == expected
    assert here.index.str.len().unique().tolist() == [digits]


def test_a_region_lists_its_own_provinces(several: Release) -> None:
    view = view_of(several, area="north")
    rows = comparison.inside(view, view.of_level("province"), "province")
    assert {code[0] for code in rows.index} == {"5", "6"}


@pytest.mark.parametrize("level", ["province", "district", "tambon"])
def test_what_is_compared_stands_in_the_address(several: Release, level: str) -> None:
    query = {"level": level, "compare": "income_rate", "since": "2562", "until": "2565"}
    view = view_of(several, **query)
    one = comparison.compared(view, comparison.measures(view, level))
    assert (one.measure.id, one.first, one.last, one.instead) == ("income_rate", 2562, 2565, None)
    assert view.choice.query().items() >= query.items()


def test_the_measure_of_another_page_is_compared_where_it_can_be(several: Release) -> None:
    view = view_of(several, measure="bmn_poor_rate")
    assert (
        comparison.compared(view, comparison.measures(view, "province")).measure.id
        == "bmn_poor_rate"
    )
    view = view_of(several, measure="qm_problem_rate", level="tambon")
    one = comparison.compared(view, comparison.measures(view, "tambon"))
    assert one.instead == several.catalog.measures["qm_problem_rate"]


def test_years_that_the_measure_lacks_are_its_last_two(several: Release) -> None:
    view = view_of(several, since="2563", until="2564")
    one = comparison.compared(view, comparison.measures(view, "province"))
    assert (one.first, one.last) == (2562, 2565)


def test_a_choice_becomes_the_address_and_a_reload_keeps_it(
    several: Release, components: BidiComponentManager
) -> None:
    del several
    app = run_page(components, PROGRESS, level="district", area=NAN)
    app.selectbox(key="changes-compare").select("income_rate").run()
    app.selectbox(key="changes-since").select(2561).run()
    assert asked(app).items() >= {
        ("level", "district"), ("area", NAN), ("compare", "income_rate"), ("since", "2561"),
    }  # fmt: skip
    again = run_page(components, PROGRESS, **asked(app))
    assert not again.exception
    assert asked(again).items() >= asked(app).items()
    boxes = {name: again.selectbox(key=f"changes-{name}").value for name in ("compare", "since")}
    assert boxes == {"compare": "income_rate", "since": 2561}
    assert again.selectbox(key="changes-area").value == NAN
    assert texts(again) == texts(app)


def test_figures_of_a_report_are_of_the_area(several: Release) -> None:
    problems = several.figures("district", 2566)["qm_problems"]
    for area in (NAN, "54", "5501"):
        total = reported.totals(view_of(several, area=area), 2566)
        assert total["qm_problems"] == problems[problems.index.str.startswith(area)].sum()
    assert reported.totals(view_of(several), 2566)["qm_problems"] == problems.sum()
    assert reported.totals(view_of(several, area="90"), 2566).isna().all()


@pytest.mark.parametrize("area", ["TH", NAN, "5501", "90", "10"])
@pytest.mark.parametrize("level", ["province", "tambon"])
def test_the_page_of_every_place(
    several: Release, components: BidiComponentManager, area: str, level: str
) -> None:
    app = run_page(components, PROGRESS, area=area, level=level)
    assert not app.exception
    told, headline = texts(app), app.header[0].value.replace("\u2060", "")
    if level == "tambon":
        assert "ThaiQM ไม่มีรายตำบล" in told
    if area in {"90", "10"}:
        assert "ไม่มีรายงาน ThaiQM" in headline
    else:
        assert "ครัวเรือนที่มีปัญหา" in headline
        assert (area == "TH") != (several.areas.at[area, "name_th"] in headline)


def test_where_nothing_can_be_compared_it_says_where_it_can(
    components: BidiComponentManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(settings.RELEASE.name, raising=False)
    told = texts(run_page(components, PROGRESS, level="tambon"))
    assert "ไม่มีตัวชี้วัดใดรายตำบล" in told
    assert "รายจังหวัดมี สัดส่วนคนจนด้านรายจ่าย" in told


@pytest.mark.parametrize(
    ("lang", "words"),
    [("th", "ประชากรตามทะเบียนราษฎร มากขึ้นหรือน้อยลงไม่ใช่แย่ลงหรือดีขึ้น จึงแสดง"),
     ("en", "is neither better nor worse; ")],
)  # fmt: skip
def test_a_measure_of_no_better_and_worse_is_not_said_to_lack_years(
    several: Release, lang: str, words: str
) -> None:
    view = view_of(several, lang=lang)
    measures = view.catalog.measures
    asked, shown = measures["registered_people"], measures["health_rate"]
    assert words in changes.instead(view, asked, shown, "province")


def test_a_measure_of_one_year_is_not_swapped_in_silence(
    components: BidiComponentManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(settings.RELEASE.name, raising=False)
    told = texts(run_page(components, PROGRESS, measure="target_poor_rate"))
    assert "สัดส่วนคนจนเป้าหมาย ไม่มีข้อมูลรายจังหวัดสองปีขึ้นไป จึงแสดง" in told
