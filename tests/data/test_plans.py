"""A plan goes into parts and back, and what is wrong with one is told."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data import plans
from data.plan_checks import checked
from data.plans import Goal, Plan, Point, Task
from data.refusal import Refused
from tests.data.intake import made
from tests.data.planned import UNITS, plan

TITLES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
YEARS = st.lists(st.integers(2560, 2580), min_size=2, max_size=6, unique=True).map(sorted)


@st.composite
def made_plans(draw) -> Plan:
    """Plans of the measures there are, with tasks numbered in any order."""
    goals = []
    for measure in draw(st.lists(st.sampled_from(sorted(UNITS)), unique=True)):
        years, values = draw(YEARS), draw(st.lists(st.floats(0, 1), min_size=7, max_size=7))
        points = tuple(map(Point, years, values))
        path = draw(st.sampled_from(plans.PATHS))
        goals.append(Goal(measure, values[-1], years[-1], points[0], points[1:-1], path))
    numbers = draw(st.lists(st.integers(1, 99), unique=True, max_size=4))
    tasks = [
        Task(str(one), draw(TITLES), state=draw(st.sampled_from(plans.STATES))) for one in numbers
    ]
    return plan(title=draw(TITLES), goals=tuple(goals), tasks=tuple(tasks))


@given(made_plans())
def test_a_plan_comes_back_from_its_parts_as_json(one: Plan) -> None:
    stated = json.loads(json.dumps(plans.parts(one)))
    back = plans.plan_of(one.id, stated)
    assert {*back.goals} == {*one.goals}
    assert [int(task.id) for task in back.tasks] == sorted(int(task.id) for task in one.tasks)
    assert back.version == plans.version_of(stated) == one.version


@given(made_plans(), made_plans())
def test_what_differs_leads_from_either_state_to_the_other(one: Plan, other: Plan) -> None:
    before, after = plans.differing(plans.parts(one), plans.parts(other))
    assert plans.changed(plans.parts(one), after) == plans.parts(other)
    assert plans.changed(plans.parts(other), before) == plans.parts(one)
    assert (one.version == other.version) == (not after)


@given(made_plans(), made_plans(), made_plans())
def test_what_is_laid_over_another_state_holds_all_of_mine_and_the_rest_of_theirs(
    base: Plan, mine: Plan, theirs: Plan
) -> None:
    before, own, others, found = map(
        plans.parts, (base, mine, theirs, plans.merged(base, mine, theirs))
    )
    for name in {*before, *own, *others, *found}:
        if name not in before and name.startswith("task:"):
            continue
        was, is_mine, is_theirs = before.get(name), own.get(name), others.get(name)
        if was is None or is_mine is None or is_theirs is None:
            assert found.get(name) == (is_theirs if was == is_mine else is_mine)
            continue
        for field, value in found[name].items():
            assert value == (is_theirs if is_mine[field] == was[field] else is_mine)[field]


@given(made_plans(), made_plans(), made_plans())
@example(
    plan(tasks=(Task("2", "เดิม"),)), plan(tasks=(Task("1", "ฉัน"),)), plan(tasks=(Task("1", "เขา"),))
)
def test_no_new_task_of_either_is_lost_whatever_its_number(
    base: Plan, mine: Plan, theirs: Plan
) -> None:
    numbers = {one.id for one in base.tasks}
    found = plans.merged(base, mine, theirs)
    new = [one for side in (mine, theirs) for one in side.tasks if one.id not in numbers]
    told = [one for one in found.tasks if one.id not in numbers]
    assert sorted(one.what for one in told) == sorted(one.what for one in new)
    assert {one for one in theirs.tasks if one.id not in numbers} <= {*told}


def test_my_title_and_task_leave_their_note_and_task() -> None:
    base = plan(tasks=(Task("1", "หนึ่ง"),))
    theirs = replace(base, note="ของเขา", tasks=(*base.tasks, Task("2", "งานเขา")))
    mine = replace(base, title="ของฉัน", tasks=(*base.tasks, Task("2", "งานฉัน")))
    found = plans.merged(base, mine, theirs)
    assert (found.title, found.note) == ("ของฉัน", "ของเขา")
    assert [(one.id, one.what) for one in found.tasks] == [
        ("1", "หนึ่ง"), ("2", "งานเขา"), ("3", "งานฉัน"),
    ]  # fmt: skip


def test_the_next_task_has_a_number_of_its_own() -> None:
    assert (plan().next_task(), plan(tasks=()).next_task()) == ("11", "1")
    assert plan().goal("hai") is None
    assert plan().goal("poor_people") == plan().goals[0]


def test_a_plan_as_it_may_be_is_kept_with_its_texts_tidied() -> None:
    task = Task("3", "  อบรม ", note="บรรทัดหนึ่ง\nบรรทัดสอง ")
    found = checked(plan(title=" แผน ", tasks=(task,)), UNITS)
    assert (found.title, found.tasks[0].what, found.tasks[0].note) == (
        "แผน", "อบรม", "บรรทัดหนึ่ง\nบรรทัดสอง",
    )  # fmt: skip


def goal(**others) -> Plan:
    return plan(goals=(replace(plan().goals[1], **others),))


def task(**others) -> Plan:
    return plan(tasks=(replace(plan().tasks[0], **others),))


WRONG = [
    (plan(title=" "), "must have a name"),
    (plan(title="ก" * 201), "too long"),
    (plan(made="27/11/2569"), "day is none"),
    (plan(made="2026-02-30"), "day is none"),
    (plan(area="", group=""), "area is none"),
    (plan(area="55", group="tambon~list~55"), "area is none"),
    (plan(area="อ.ปัว"), "area is none"),
    (goal(measure="nothing"), "cannot have a target"),
    (goal(path="straight"), "no such way"),
    (goal(target=1.5), "outside what can be"),
    (goal(target=-0.1), "outside what can be"),
    (goal(target=float("nan")), "outside what can be"),
    (goal(target=10**400), "outside what can be"),
    (goal(target="5"), "outside what can be"),
    (goal(base=Point(2561, 2.0)), "outside what can be"),
    (goal(year=2027), "year is none"),
    (goal(year=True), "year is none"),
    (goal(year=2561), "not in order"),
    (goal(steps=(Point(2565, 0.02), Point(2564, 0.02))), "not in order"),
    (goal(steps=(Point(2571, 0.02),)), "not in order"),
    (goal(year=None, steps=(Point(2565, 0.02),)), "steps on the way"),
    (plan(goals=(plan().goals[0],) * 2), "there twice"),
    (task(what=""), "what is to be done"),
    (task(due="31 มี.ค."), "day is none"),
    (task(area="x"), "area is none"),
    (task(state="late"), "no such state"),
    (task(dimensions=("money",)), "no such dimension"),
    (task(people=-1), "outside what can be"),
    (task(baht=float("inf")), "outside what can be"),
    (task(id="a"), "outside what can be"),
    (plan(tasks=(plan().tasks[0],) * 2), "there twice"),
    (task(note="\x00"), "characters"),
    (task(note=f"ติดต่อ {made.citizen(7919)}"), "citizen number"),
    (task(agency="โทร 0-2000-0000"), "telephone number"),
    (task(post="นาย ก. ข."), "names a person"),
    (plan(note="มอบนางสาว ก. ข."), "names a person"),
]


@pytest.mark.parametrize(
    ("wrong", "told"), WRONG, ids=[f"{n}-{told}" for n, (_, told) in enumerate(WRONG)]
)
def test_what_a_plan_must_not_be_is_refused_in_both_languages(wrong: Plan, told: str) -> None:
    with pytest.raises(Refused, match=told) as refused:
        checked(wrong, UNITS)
    assert made.citizen(7919) not in str(refused.value)
    assert len(refused.value.faults) == 1


def test_too_many_tasks_are_refused() -> None:
    many = tuple(Task(str(number), "อบรม") for number in range(10_001))
    with pytest.raises(Refused, match="too many"):
        checked(plan(tasks=many), UNITS)


@pytest.mark.parametrize(
    "post",
    [
        "นายอำเภอปัว",
        "นายกเทศมนตรี",
        "นายก อบต.",
        "นายแพทย์สาธารณสุขจังหวัด",
        "นายทะเบียน",
        "พัฒนาการจังหวัดนครนายก",
        "นายายอาม",
        "ปลัดอำเภอ และนายอำเภอ",
    ],
)
def test_posts_and_places_that_begin_like_a_title_are_no_persons(post: str) -> None:
    assert checked(task(post=post), UNITS).tasks[0].post == post
