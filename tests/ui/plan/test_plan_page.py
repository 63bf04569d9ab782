"""The page of plans as a visitor uses it: asked, answered, refused in words, kept."""

from __future__ import annotations

import io
from datetime import timedelta
from urllib.parse import parse_qsl

import openpyxl
import pytest

from data.intake import reading
from data.stored import library, plans
from data.stored.library import Library
from figures import files
from figures.plan import asked as texts
from figures.plan import rows, sent
from poverty.allocation.offers import Cost
from poverty.targeting import Reached
from tests.ui.conftest import run_page
from ui.plan import asking, costs, frame, keep, said, tables, targeting
from ui.plans.changing import OPEN
from ui.site import PLAN
from wording import clock

EXAMPLE = texts.written(texts.EXAMPLE)
NAN = {"area": "55", "costs": EXAMPLE, "budget": "50000000"}


def test_it_is_empty_at_first_and_the_example_says_what_it_is(components):
    app = run_page(components, PLAN, lang="en")
    assert not app.exception
    boxes = [box for box in app.text_input if box.key.startswith("budget-cost-")]
    assert len(boxes) == 10
    assert not any(box.value for box in boxes)
    app.button(key="budget-try").click().run()
    assert app.query_params["costs"] == EXAMPLE
    assert app.query_params["budget"] == str(texts.EXAMPLE_BUDGET)
    assert "made up" in app.warning[0].value
    assert app.header[0].value.startswith("With 1,000 million baht, about ")


def test_what_is_typed_is_the_address_and_what_is_no_cost_is_told(components):
    app = run_page(components, PLAN, lang="en", **NAN)
    app.text_input(key="budget-cost-health-unit").set_value("-5").run()
    assert app.query_params["costs"] == "-" + EXAMPLE[EXAMPLE.index("_") :]
    assert "-5 is less than nothing" in app.error[0].value
    assert app.text_input(key="budget-cost-health-unit").value == "-5"
    app.text_input(key="budget-cost-health-unit").set_value("๕,๐๐๐").run()
    assert app.query_params["costs"] == "5000" + EXAMPLE[EXAMPLE.index("x") :]
    assert not app.error


@pytest.mark.parametrize(
    ("typed", "told"), [("many", "no amount"), ("-1", "less than nothing"), ("1e16", "largest")]
)
def test_a_budget_that_is_none_is_told(components, typed, told):
    app = run_page(components, PLAN, lang="en", **NAN)
    app.text_input(key="budget-budget").set_value(typed).run()
    assert told in app.error[0].value
    assert app.query_params["budget"] == NAN["budget"]
    app.text_input(key="budget-budget").set_value("2,000,000").run()
    assert app.query_params["budget"] == "2000000"
    assert not app.error


@pytest.mark.parametrize(
    ("query", "thai", "english"),
    [
        ({"least": "60", "area": "north"}, "โปรดกันให้แต่ละจังหวัดน้อยลง", "Set less aside"),
        ({"must": "55", "budget": "1000"}, "โปรดเพิ่มงบ", "Raise the budget"),
        ({"area": "10"}, "โปรดเลือกส่วนอื่น", "Choose another part"),
        ({"must": "550101", "never": "5501"}, "โปรดเอาออกจากรายการหนึ่ง", "out of one of the two"),
    ],
    ids=["least", "must", "nobody", "both"],
)
def test_limits_that_cannot_be_kept_say_what_to_do(components, query, thai, english):
    for lang, told in (("th", thai), ("en", english)):
        app = run_page(components, PLAN, lang=lang, **{**NAN, **query})
        assert told in app.error[0].value


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    "query",
    [{"budget": "0"}, {"budget": str(10**15)}, {"least": "60", "area": "north"},
     {"must": "550101", "never": "5501"}, {"must": "55", "budget": "1000"}, {"area": "10"},
     {"goal": "m0"}, {"goal": "income"}, {"least": "1", "area": ""},
     {"group": "tambon~circle~19.2~100.8~20", "area": ""}],
    ids=str,
)  # fmt: skip
def test_every_question_has_an_answer_in_words(components, lang, query):
    wanted = {name: text for name, text in {**NAN, **query}.items() if text}
    app = run_page(components, PLAN, lang=lang, **wanted)
    assert not app.exception
    assert not [one.value for one in app.error if "20" in one.value[-8:] and "number" in one.value]
    assert app.header[0].value


def test_limits_are_chosen_by_boxes(components):
    app = run_page(components, PLAN, lang="en", **NAN)
    app.selectbox(key="budget-goal").select("helped").run()
    app.selectbox(key="budget-least").select(5).run()
    app.multiselect(key="budget-must").select("5501").run()
    app.multiselect(key="budget-never").select("5503").run()
    found = {name: app.query_params[name] for name in ("goal", "least", "must", "never")}
    assert found == {"goal": "helped", "least": "5", "must": "5501", "never": "5503"}
    assert not app.error


def test_the_workbook_has_a_sheet_an_agency_and_the_csv_every_measure(seen):
    view = seen(lang="th", **NAN)
    plan = asking.result(view)
    book = openpyxl.load_workbook(
        io.BytesIO(files.workbook(tables.by_agency(view, plan), source="source"))
    )
    served = set(rows.by_measure(plan, view.catalog)["dimension"])
    assert len(book.sheetnames) == len(view.catalog.agencies_of(served)) + 2
    assert all(sheet.max_row > 1 for sheet in book.worksheets)
    whole = tables.by_measure(view, plan)
    assert book.worksheets[0].max_row == len(whole.rows) + 1
    assert files.csv(whole).count(b"\r\n") == len(whole.rows) + 1
    assert whole.rows["baht"].sum() == pytest.approx(plan.best.baht)
    note = view.text("budget-agency-note")
    heads = [[str(cell.value) for cell in sheet[1]] for sheet in book.worksheets]
    assert all(any(note in head for head in row) for row in heads[1:-1])
    assert note in [cell.value for cell in book.worksheets[-1]["B"]]


def test_headline_and_sentences_tell_the_plans_own_figures(seen):
    view = seen(lang="en", **NAN)
    plan = asking.result(view)
    assert f"about {plan.gain:,} people" in said.headline(view)
    [_, poorest, highest] = said.sentences(view, plan)
    for sentence, name in ((poorest, "poorest"), (highest, "highest")):
        other = plan.usual[name].by_goal["freed"]
        assert f"about {other:,} people" in sentence
        assert f"{plan.gain / other:.2f} times" in sentence


def test_a_file_of_costs_is_taken(seen):
    view = seen(lang="en", **NAN)
    table = tables.of_costs(view)
    assert [table.rows["unit"].iloc[0], table.rows["person"].iloc[0]] == ["50000", "3000"]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_file_of_costs_comes_back_to_the_satang(seen, tmp_path, lang):
    known = {"health": Cost(50_000.25, 3_000), "income": Cost(0, 0.5), "access": Cost(10**9, 1.1)}
    made = files.csv(tables.of_costs(seen(lang=lang, costs=texts.written(known))))
    (tmp_path / "costs.csv").write_bytes(made)
    read = reading.read_file(tmp_path / "costs.csv", name="costs.csv").sheets
    assert texts.typed(sent.read(read).cells) == (known, [])


def test_targeting_moves_with_its_slider(components):
    app = run_page(components, PLAN, lang="en", section="targeting")
    assert "39.7%" in app.header[0].value
    assert "11.4%" in app.header[0].value
    app.slider[0].set_value(25).run()
    assert app.query_params["covered"] == "25"
    assert "25%" in app.header[0].value


def test_targeting_of_one_area_alone_says_so(seen):
    assert "too few" in targeting.headline(seen(lang="en", section="targeting", area="550101"))
    assert "nobody is" in targeting.headline(seen(lang="en", section="targeting", covered="0"))


@pytest.mark.parametrize("area", ["1206", "21", "55"])
def test_where_none_is_covered_it_is_the_one_with_the_highest_rate_that_is_too_large(seen, area):
    view = seen(lang="en", section="targeting", area=area, covered="1")
    for level, curve in asking.curves(view).items():
        first = float(curve.people.iloc[1])
        told = targeting.sentence(view, level, targeting.reached(view)[level])
        assert ("with the highest rate holds more than 1%" in told) == (first > 0.01)
        assert ("tambons with a polygon" in told) == (level == "tambon")
        assert "small" not in told
    zero = seen(lang="en", section="targeting", area=area, covered="0")
    every = targeting.reached(zero).items()
    assert not any("0%" in targeting.sentence(zero, *one) for one in every)


def test_one_area_is_told_as_one_and_tambons_by_their_own_base(seen):
    view = seen(lang="en", section="targeting", area="11", covered="10")
    assert "of tambons with a polygon in Samut Prakan" in targeting.headline(view)
    one = Reached(1, 0.05, 0.2, 0.1)
    told = targeting.sentence(view, "tambon", one)
    assert told.startswith("The tambon with the highest rate holds 5.0% of the people and 20.0%")
    assert "polygon" not in targeting.sentence(view, "district", one)


def test_every_part_of_the_address_is_drawn():
    assert tuple(frame.PARTS) == PLAN.sections


def test_the_plan_is_kept_with_its_tasks(components, tmp_path, monkeypatch):
    monkeypatch.setattr(library, "default_folder", lambda: tmp_path)
    monkeypatch.setenv("ATLAS_IMPORT", "on")
    app = run_page(components, PLAN, lang="en", **NAN)
    app.text_input(key="budget-keep-post").set_value("Provincial office").run()
    day = clock.today() + timedelta(days=30)
    app.date_input(key="budget-keep-due").set_value(day).run()
    app.button(key="budget-keep-button").click().run()
    assert not app.error
    assert app.success[0].value.startswith("Kept: ")
    [kept], damaged = plans.kept(Library(tmp_path).folder)
    assert not damaged
    assert (kept.area, kept.post) == ("55", "Provincial office")
    assert {task.due for task in kept.tasks} == {day.isoformat()}
    assert app.session_state[OPEN] == kept.id, "the page of progress shows this one"
    assert sum(task.baht for task in kept.tasks) <= 50_000_000
    title(app).set_value("").run()
    app.button(key="budget-keep-button").click().run()
    assert app.error


def title(app):
    """The box of the title of the plan shown."""
    return next(box for box in app.text_input if str(box.key).startswith("budget-keep-title"))


def test_the_title_that_is_kept_is_of_the_plan_shown(components, tmp_path, monkeypatch):
    monkeypatch.setattr(library, "default_folder", lambda: tmp_path)
    monkeypatch.setenv("ATLAS_IMPORT", "on")
    app = run_page(components, PLAN, lang="en", **NAN)
    assert title(app).value.startswith("With 50 million baht")
    app.text_input(key="budget-budget").set_value("60,000,000").run()
    assert title(app).value.startswith("With 60 million baht")
    app.text_input(key="budget-keep-post").set_value("Provincial office")
    app.button(key="budget-keep-button").click().run()
    [kept], _ = plans.kept(Library(tmp_path).folder)
    assert (kept.title, kept.post) == (title(app).value, "Provincial office")


def test_the_plan_of_a_region_is_kept_as_one_of_all_that_lies_in_it(seen):
    view = seen(**NAN | {"area": "north"}, least="1")
    kept = keep.made(view, asking.result(view), "t", "p")
    assert (kept.area, kept.group) == ("", "tambon.units~ready~region~north")
    again = seen(**dict(parse_qsl(kept.link.partition("?")[2])))
    assert again.choice == view.choice
    group = seen(**NAN | {"group": kept.group}, level="tambon")
    assert set(asking.units(group)) == set(asking.units(view))
    assert keep.made(seen(**NAN), asking.result(seen(**NAN)), "t", "p").area == "55"
    named = seen(**NAN | {"group": "tambon~circle~19.2~100.8~20~~A & B=C"})
    link = keep.made(named, asking.result(named), "t", "p").link
    assert dict(parse_qsl(link.partition("?")[2]))["group"] == named.choice.group


def test_a_must_area_without_units_to_choose_from_is_refused_in_words(seen):
    view = seen(lang="en", **NAN, must="5601,550102")
    assert "must be in, but has no unit to choose from in Nan" in said.headline(view)


def test_where_importing_is_off_plans_are_read_alone(components, monkeypatch):
    monkeypatch.setenv("ATLAS_IMPORT", "off")
    app = run_page(components, PLAN, lang="en", **NAN)
    assert not [one for one in app.button if one.key == "budget-keep-button"]
    assert any("only be read" in one.value for one in app.caption)


def test_costs_are_shown_as_they_are_written():
    assert [costs._typed(baht) for baht in (50_000.0, 12.5)] == ["50,000", "12.50"]
