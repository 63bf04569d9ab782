"""What the log tells is in the words of the page, and figures that differ are printed so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from data import plan_checks, plans
from data.plans import Goal, Plan, Point
from data.refusal import Refused
from figures.following import shown
from figures.following.standing import Standing
from tests.data.planned import plan
from ui.plans import tables, told, values, words
from ui.view import View

GOAL = Goal("target_poor_rate", 0.02, 2570, Point(2561, 0.03))


@pytest.fixture
def view(view_of: Callable[..., View]) -> View:
    """The country, in Thai."""
    return view_of()


CHANGES = [
    ("task:1", {"state": "todo"}, {"state": "done"}, "สถานะ ยังไม่เริ่ม → เสร็จแล้ว"),
    ("task:1", {"dimensions": []}, {"dimensions": ["income"]}, "มิติ – → รายได้"),
    ("task:1", {"due": "2027-03-31"}, {"due": ""}, "กำหนดเสร็จ 31 มี.ค. 2570 → –"),
    ("task:1", {"baht": 36000.5}, {"baht": 1e6}, "บาท 36,000.5 → 1,000,000"),
    ("task:1", {"area": ""}, {"area": "55"}, "พื้นที่ – → น่าน"),
    ("task:1", {"area": "99"}, {"area": ""}, "พื้นที่ 99 → –"),
    ("plan", {"training": False}, {"training": True}, "เพื่อการฝึก ไม่ใช่ → ใช่"),
    ("plan", {"group": ""}, {"group": "tambon~list~550101"}, "กลุ่ม – → กลุ่มพื้นที่"),
    ("goal:target_poor_rate", {"target": 0.05}, {"target": 0.04}, "เป้าหมาย 5.0% → 4.0%"),
    ("goal:target_poor_rate", {"target": 0.0204}, {"target": 0.02}, "เป้าหมาย 2.04% → 2%"),
    ("goal:target_poor_rate", {"path": "linear"}, {"path": "steps"}, "เส้นทาง เท่ากันทุกปี → เป็นขั้น"),
    ("goal:target_poor_rate", {"year": None}, {"year": 2570}, "ปี – → 2570"),
    ("goal:target_poor_rate", {"base": None}, {"base": {"year": 2561, "value": 0.131}},
     "ฐาน – → 13.1% (2561)"),
    ("goal:target_poor", {"steps": []}, {"steps": [{"year": 2568, "value": 1200}]},
     "ขั้น – → 1,200 (2568)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("th", "เป้าหมายของตัวชี้วัด {}: ค่าอยู่นอกช่วงที่เป็นไปได้ (พบ 150% ควรเป็น 0% ถึง 100%)"),
        (
            "en",
            "target of the measure {}: the value is outside what can be: found 150%, "
            "expected 0% to 100%",
        ),
    ],
)
def test_a_target_beyond_the_whole_is_refused_as_it_was_written(
    view_of: Callable[..., View], lang: str, said: str
) -> None:
    page = view_of(lang=lang)
    beyond = plan(goals=(replace(GOAL, target=1.5),))
    with pytest.raises(Refused) as refused:
        plan_checks.checked(beyond, {GOAL.measure: "percent"})
    name = page.catalog.measures[GOAL.measure].name(lang)
    assert told.in_language(page, refused.value) == said.format(name)


@pytest.mark.parametrize(("name", "before", "after", "said"), CHANGES)
def test_every_kind_of_value_is_told_in_words(
    view: View, name: str, before: dict, after: dict, said: str
) -> None:
    assert said in told.part(view, name, {"what": "อบรม"} | before, {"what": "อบรม"} | after)


def test_every_field_of_a_plan_is_told_without_code(view: View) -> None:
    whole = plan(note="ก", post="ก", link="ก", training=True)
    for name, stated in plans.parts(whole).items():
        for field, value in stated.items():
            if field not in {"measure"}:
                text = " ".join(values.pair(view, field, None, value, "percent"))
                assert not {*"[]{}'_"} & {*text}, (name, field, text)


def test_behind_is_not_told_of_two_figures_that_read_alike(
    view_of: Callable[..., View], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Standing("behind", "", Point(2565, 0.0204), Point(2561, 0.03), 0.02)
    monkeypatch.setattr("ui.plans.here.judged", lambda *_: found)
    said = words.sentence(view_of(lang="en"), GOAL, found)
    assert "was 2.04% in 2022; the plan asks for at most 2.00%" in said
    one: Plan = replace(plan(), goals=(GOAL,))
    row = tables.goals(view_of(), one).rows.iloc[0]
    assert row[["latest", "asked", "target"]].tolist() == ["2.04% (2565)", "2.00%", "2.00% (2570)"]


def test_a_count_that_misses_its_path_by_less_than_one_is_told_with_decimals(view: View) -> None:
    found = Standing("behind", "", Point(2565, 900.0), Point(2561, 1000), 899.6)
    goal = Goal("target_poor", 500, 2570, Point(2561, 1000))
    assert shown.figures(goal, found, "count", "th") == ("900.0", "500.0", "899.6")


def test_without_a_figure_the_target_alone_is_told(view: View) -> None:
    assert shown.figures(GOAL, Standing("unknown", "no-figure"), "percent", "th") == (
        "–", "2.0%", "–",
    )  # fmt: skip
