"""Plans of training are read in every language; what people write stands as they wrote it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from data.catalog import catalog
from data.plans import Plan, Task
from data.stored.release import Release
from figures.following import trained
from wording.languages import DEFAULT
from wording.saying import Saying, area_name, said


@pytest.fixture
def plan(release: Release) -> Plan:
    """A plan of training of a province, with a task about each dimension in a district of it."""

    def thai(one: Saying) -> str:
        return said(one, DEFAULT)

    tasks = tuple(
        Task(
            str(number), thai(trained.work(name, area_name(release.areas, code))), code, (name,),
            catalog().agencies_of([name])[0].name_th[:200], thai(trained.DOING),
        )
        for number, (name, code) in enumerate(
            zip(catalog().dimensions, ("8301", "8302", "8303", "8301", "8302"), strict=True)
        )
    )  # fmt: skip
    return Plan(
        "a", thai(trained.title(area_name(release.areas, "83"))), "2024-10-01", "83",
        post=thai(trained.POST), note=thai(trained.NOTE), training=True, tasks=tasks,
    )  # fmt: skip


def texts(plan: Plan) -> list[str]:
    """All that a plan says."""
    of_tasks = [text for one in plan.tasks for text in (one.what, one.agency, one.post, one.note)]
    return [plan.title, plan.post, plan.note, *of_tasks]


def test_a_plan_of_training_is_wholly_in_english_for_readers_of_english(
    release: Release, plan: Plan
) -> None:
    read = trained.told(plan, release.areas, "en")
    assert not [text for text in texts(read) if re.search("[ก-๙]", text)]
    assert read.title == "Training data (not real): Plan to end poverty: Phuket"
    assert all(name in one.what for name, one in zip(
        ("Mueang Phuket", "Kathu", "Thalang"), read.tasks[:3], strict=True))  # fmt: skip
    assert (read.id, read.goals, read.made) == (plan.id, plan.goals, plan.made)


def test_in_thai_it_is_as_it_is_kept(release: Release, plan: Plan) -> None:
    assert trained.told(plan, release.areas, "th") is plan


def test_what_was_changed_stands_as_it_was_written(release: Release, plan: Plan) -> None:
    own = replace(plan, title="ของเรา", note="", tasks=(replace(plan.tasks[0], what="ทำเอง"),))
    read = trained.told(own, release.areas, "en")
    assert (read.title, read.note, read.tasks[0].what) == ("ของเรา", "", "ทำเอง")


def test_a_plan_of_people_names_agencies_of_the_catalogue_alone(
    release: Release, plan: Plan
) -> None:
    own = replace(plan, training=False, tasks=(*plan.tasks, Task("9", "ทำ", agency="หน่วยงานเรา")))
    read = trained.told(own, release.areas, "en")
    assert read.tasks[0].agency == catalog().agencies_of(["health"])[0].name("en")
    assert read.tasks[-1].agency == "หน่วยงานเรา"
    assert replace(read, tasks=own.tasks) == own


def test_an_area_that_the_release_does_not_know_is_told_by_its_code(
    release: Release, plan: Plan
) -> None:
    gone = said(trained.work("health", "9999"), DEFAULT)
    assert trained.what(gone, "9999", release.areas, "en").endswith("9999")
    assert trained.post("ผู้ว่าราชการ", "en") == "ผู้ว่าราชการ"
