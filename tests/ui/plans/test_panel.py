"""Plans on the page: shown to everybody, edited where importing is on, by two at once too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

import settings
from data.plans import DONE, STEPS, Goal, Plan, Point, Task
from data.stored import log, plans, seen
from data.stored.library import Library
from tests.data.planned import POST
from tests.ui.conftest import run_page
from tests.ui.parts.test_absences import texts
from ui.plans import conflict
from ui.plans import editing as editing_page
from ui.plans.changing import POST as POST_BOX
from ui.site import PROGRESS

UNITS = {"target_poor_rate": "percent", "hai": "index"}


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv(settings.DATA.name, str(tmp_path))
    return Library(tmp_path)


@pytest.fixture
def editing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_IMPORT", "on")


def kept(shelf: Library, **others) -> Plan:
    """A plan of Nan with one target and two tasks."""
    goals = (Goal("hai", 0.9, 2570, Point(2558, 0.5), (Point(2560, 0.55),), STEPS),)
    tasks = (
        Task("1", "อบรมอาชีพ", "5501", ("income",), "กรมการพัฒนาชุมชน", due="2026-01-05"),
        Task("2", "ซ่อมบ้าน", due="2026-01-05", state=DONE),
    )
    made = Plan("a" * 12, "แผนแก้จนน่าน", "2026-10-01", "55", goals=goals, tasks=tasks, post=POST)
    return plans.save(shelf, replace(made, **others), UNITS, post=POST)


def opened(components: BidiComponentManager, area: str = "55", *, editor: bool = False) -> AppTest:
    app = run_page(components, PROGRESS, area=area, level="province")
    if editor:
        app.session_state["plans-editor"] = True
        app.run()
    assert not app.exception
    return app


def test_a_plan_stands_on_the_page_of_its_place_alone(shelf, components) -> None:
    kept(shelf)
    told = texts(opened(components))
    assert "แผนแก้จนน่าน" in told
    assert "งาน 2 รายการ: เกินกำหนด 1 " in told
    assert "ดัชนีความก้าวหน้าของคน" in told
    assert "แผนแก้จนน่าน" not in texts(opened(components, "54"))


def test_where_importing_is_off_nothing_can_be_changed(shelf, components) -> None:
    kept(shelf)
    app = opened(components)
    assert not [one for one in app.button if (one.key or "").startswith("plans-")]
    assert not [one for one in app.text_input if (one.key or "").startswith("plans-")]


def test_a_new_plan_is_made_by_clicks_under_a_post(shelf, components, editing) -> None:
    app = opened(components, editor=True)
    app.text_input(key="plans-name-new-55").input("แผนใหม่ของน่าน")
    app.text_input(key=POST_BOX).input("นายอำเภอ").run()
    app.button(key="plans-save-new-55").click().run()
    assert not app.exception
    ((made,), _) = plans.kept(shelf.folder)
    assert (made.title, made.area) == ("แผนใหม่ของน่าน", "55")
    assert "นายอำเภอ · ทำแผน" in texts(app)
    assert app.text_input(key=f"plans-name-{made.id}-{made.version}").value == "แผนใหม่ของน่าน"


def test_a_person_is_not_named_and_nothing_is_kept(shelf, components, editing) -> None:
    app = opened(components, editor=True)
    app.text_input(key="plans-name-new-55").input("มอบนาง ก. ข.")
    app.text_input(key=POST_BOX).input("นายอำเภอ").run()
    app.button(key="plans-save-new-55").click().run()
    assert "มีชื่อบุคคล" in app.error[0].value
    assert plans.kept(shelf.folder) == ([], [])


def changed_by_both(shelf, components) -> tuple[AppTest, Plan]:
    """A page that changes the title while another one changed the note."""
    base = kept(shelf)
    app = opened(components, editor=True)
    plans.save(
        shelf, replace(base, note="ของเขา"), UNITS, post="ปลัดจังหวัด", started_from=base.version
    )
    key = f"{base.id}-{base.version}"
    app.text_input(key=f"plans-name-{key}").input("ของฉัน")
    app.text_input(key=POST_BOX).input("นายอำเภอ").run()
    app.button(key=f"plans-save-{key}").click().run()
    assert "ปลัดจังหวัด แก้แผนนี้ไปก่อนแล้ว" in texts(app)
    assert plans.read(shelf.folder, base.id).title == base.title
    return app, base


def test_the_second_editor_may_lay_one_change_over_the_other(shelf, components, editing) -> None:
    app, base = changed_by_both(shelf, components)
    assert app.session_state[conflict.KEY].post == "นายอำเภอ"
    app.button(key="plans-mine").click().run()
    assert conflict.KEY not in app.session_state
    assert plans.read(shelf.folder, base.id).title == "ของฉัน"
    assert "แก้แผนนี้ไปก่อนแล้ว" not in texts(app)


def test_the_second_editor_may_leave_the_other_ones_change(shelf, components, editing) -> None:
    app, base = changed_by_both(shelf, components)
    app.button(key="plans-theirs").click().run()
    now = plans.read(shelf.folder, base.id)
    assert (now.title, now.note) == (base.title, "ของเขา")


def test_the_last_change_is_taken_back_by_a_click(shelf, components, editing) -> None:
    base = kept(shelf)
    plans.save(shelf, replace(base, note="ใหม่"), UNITS, post=POST, started_from=base.version)
    app = opened(components, editor=True)
    app.text_input(key=POST_BOX).input("นายอำเภอ").run()
    app.button(key=f"plans-undo-{base.id}").click().run()
    assert plans.read(shelf.folder, base.id) == base
    assert "นายอำเภอ · ย้อนกลับ" in texts(app)


def test_undo_leaves_a_change_that_was_not_seen_and_shows_it(shelf, components, editing) -> None:
    base = kept(shelf)
    app = opened(components, editor=True)
    plans.save(
        shelf, replace(base, note="ของเขา"), UNITS, post="ปลัดจังหวัด", started_from=base.version
    )
    app.text_input(key=POST_BOX).input("นายอำเภอ").run()
    app.button(key=f"plans-undo-{base.id}").click().run()
    assert plans.read(shelf.folder, base.id).note == "ของเขา"
    assert "ปลัดจังหวัด แก้แผนนี้ไปก่อนแล้ว จึงยังไม่ได้ทำ" in texts(app)
    app.button(key=f"plans-undo-{base.id}").click().run()
    assert plans.read(shelf.folder, base.id) == base


def test_a_deleted_plan_is_brought_back_by_a_click(shelf, components, editing) -> None:
    base = kept(shelf)
    app = opened(components, editor=True)
    app.text_input(key=POST_BOX).input("นายอำเภอ").run()
    app.button(key=f"plans-delete-{base.id}").click().run()
    assert plans.ids(shelf.folder) == []
    app.button(key=f"plans-back-{base.id}").click().run()
    assert not app.exception
    assert plans.read(shelf.folder, base.id) == base
    assert "นายอำเภอ · ย้อนกลับ" in texts(app)


def test_another_plan_is_the_one_shown_once_it_is_made(shelf, components, editing) -> None:
    base = kept(shelf)
    app = opened(components, editor=True)
    app.text_input(key=POST_BOX).input("นายอำเภอ").run()
    app.button(key=f"plans-again-{base.id}").click().run()
    (made,) = {*plans.ids(shelf.folder)} - {base.id}
    assert app.selectbox(key="plans-chosen").value == made


def test_the_editor_has_one_name_before_a_plan_is_made_and_after(
    shelf, components, editing
) -> None:
    before = {one.label for one in opened(components).expander}
    kept(shelf)
    after = {one.label for one in opened(components).expander}
    assert "ทำหรือแก้แผน" in before & after


def test_the_boxes_are_a_part_of_the_page_that_is_drawn_by_itself(shelf, components) -> None:
    def parts() -> int:
        return len(opened(components)._fragment_storage._fragments)

    shown = parts()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(editing_page.told, "history", lambda *_: None)
        patched.setenv("ATLAS_IMPORT", "on")
        assert parts() == shown + 1


def test_plans_and_log_are_read_again_only_where_something_was_written(shelf, monkeypatch) -> None:
    base, read = kept(shelf), []
    for name, module in (("kept", plans), ("gone", plans), ("lines", log)):
        whole = getattr(module, name)
        monkeypatch.setattr(
            module, name, lambda *of, _=whole, n=name, **by: read.append(n) or _(*of, **by)
        )

    def seen_now() -> tuple[int, int]:
        found, _ = seen.kept(shelf.folder, training=False)
        ended = seen.gone(shelf.folder, training=False)
        seen.history(shelf.folder, base.id)
        return len(found), len(ended)

    assert [seen_now(), seen_now()] == [(1, 0)] * 2
    assert sorted({*read}) == ["gone", "kept", "lines"]
    many = len(read)
    assert seen_now() == (1, 0)
    assert len(read) == many
    plans.delete(shelf, base.id, post=POST, started_from=base.version)
    assert seen_now() == (0, 1)
    assert [one.what for one in seen.history(shelf.folder, base.id)] == ["made", "deleted"]


def test_a_damaged_plan_is_told_and_brought_back(shelf, components, editing) -> None:
    base = kept(shelf)
    (shelf.folder / "plans" / f"{base.id}.json").write_text("{", encoding="utf-8")
    app = opened(components)
    assert "เรียกคืนจากบันทึก" in app.error[0].value
    app.button(key=f"plans-restore-{base.id}").click().run()
    assert plans.read(shelf.folder, base.id) == base


def test_a_log_whose_end_is_gone_is_told(shelf, components) -> None:
    kept(shelf)
    (shelf.folder / "log.jsonl").write_text("", encoding="utf-8")
    assert "เขียนไม่ครบ" in texts(opened(components))


def test_empty_cells_of_what_is_written_into_are_empty(shelf, components, editing) -> None:
    tables = [one.proto for one in opened(components, editor=True).dataframe]
    written = [one for one in tables if one.editing_mode]
    assert [one.HasField("placeholder") and one.placeholder for one in written] == ["", ""]


def test_a_broken_log_is_told_with_what_to_do(shelf, components) -> None:
    kept(shelf)
    path = shelf.folder / "log.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace('"todo"', '"done"'), encoding="utf-8")
    told = " ".join(one.value for one in opened(components).warning)
    assert "ถูกแก้ไขหรือเสียหาย" in told
    assert "โปรดคืนแฟ้มบันทึกจากชุดสำรอง" in told
