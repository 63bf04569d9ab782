"""The plan as tables: unit by unit, measure by measure with its agencies, the ways, the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from figures import files
from figures.files import FileColumn, FileTable
from figures.plan import amounts, rows
from figures.plan.asked import plain
from figures.plan.made import Plan, Reached
from poverty.allocation import offers
from poverty.protection.disclosure import Status
from ui.parts import offer, saving, view_table
from ui.plan import asking, said
from ui.view import View
from wording.names import listed

SHEET = 28
"""Letters of the name of a sheet, which may have 31."""


def dimensions(view: View, ids: tuple[str, ...]) -> str:
    """Names of dimensions, one after the other."""
    known, lang = view.catalog.dimensions, view.choice.lang
    return listed([known[one].name(lang) for one in ids], lang)


def by_unit(view: View, plan: Plan) -> FileTable:
    """The units served: where, in what, whom that frees, what it costs."""
    made, text = rows.by_unit(plan), view.text
    sets = rows.masks(made["set"])
    shown = made.assign(
        code=made.index,
        name=[view.name(str(code)) for code in made.index],
        dimensions=[dimensions(view, ids) for ids in sets],
    )
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("budget-column-where"), "name"),
        FileColumn("dimensions", text("budget-column-dimensions"), "text"),
        FileColumn("freed", text("budget-column-freed"), "count", status="freed_status"),
        FileColumn("poor", text("budget-column-poor"), "count"),
        FileColumn("baht", text("budget-column-baht"), "baht"),
    )
    return _table(view, "budget-units", text("budget-list"), shown, columns)


def by_measure(view: View, plan: Plan) -> FileTable:
    """Every unit and dimension served, with the agencies whose work the dimension is."""
    return _measures(view, rows.by_measure(plan, view.catalog), view.text("budget-column-agency"))


def _measures(view: View, made: pd.DataFrame, agency: str) -> FileTable:
    text, lang, known = view.text, view.choice.lang, view.catalog
    agencies = {
        one: " · ".join(agency.name(lang) for agency in known.agencies_of([one]))
        for one in known.dimensions
    }
    shown = made.assign(
        name=[view.name(str(code)) for code in made["code"]],
        served=[known.dimensions[str(one)].name(lang) for one in made["dimension"]],
        agency=made["dimension"].map(agencies),
    )
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("budget-column-where"), "name"),
        FileColumn("served", text("budget-column-dimension"), "text"),
        FileColumn("people", text("budget-column-people"), "count"),
        FileColumn("baht", text("budget-column-baht"), "baht"),
        FileColumn("agency", agency, "name"),
    )
    return _table(view, "budget-measures", text("budget-list-measures"), shown, columns)


def by_agency(view: View, plan: Plan) -> dict[str, FileTable]:
    """A sheet an agency: the measures of its dimensions; the first sheet is the whole list.

    Every sheet says that a measure of several agencies stands on several sheets and is one sum.
    """
    made, lang = rows.by_measure(plan, view.catalog), view.choice.lang
    note = view.text("budget-agency-note")
    whole, head = by_measure(view, plan), f"{view.text('budget-column-agency')}. {note}"
    whole = replace(whole, about=(*whole.about, (view.text("about-note"), note)))
    sheets = {view.text("about-data"): whole}
    for agency in view.catalog.agencies_of(list(view.catalog.dimensions)):
        of = {
            one
            for one in view.catalog.dimensions
            if agency.name_th in {other.name_th for other in view.catalog.agencies_of([one])}
        }
        own = made[made["dimension"].isin(of)]
        if len(own):
            sheets[_sheet(agency.name(lang), sheets)] = _measures(view, own, head)
    return sheets


def _sheet(name: str, taken: Mapping[str, object]) -> str:
    """The name of a sheet: without signs that it may not have, short, like no other."""
    plain = "".join(" " if letter in "[]:*?/\\'" else letter for letter in name)[:SHEET].strip()
    several = sum(other.startswith(plain) for other in taken)
    return f"{plain} {several + 1}" if several else plain


def ways(view: View, plan: Plan) -> FileTable:
    """The choice beside the usual ways: what each reaches with the same money."""
    every: dict[str, Reached] = {"best": plan.best, **plan.usual}
    goal, text = plan.asked.goal, view.text
    counted = list(dict.fromkeys([goal, offers.FREED, offers.HELPED]))
    made = pd.DataFrame({"way": [text(f"budget-way-{name}") for name in every]})
    columns = [FileColumn("way", text("budget-column-way"), "text")]
    for one in counted:
        each, kind = offers.per_person(one), amounts.goal_kind(one)
        figures = pd.Series([way.by_goal[one] / each for way in every.values()])
        made[f"{one}_status"] = [_word(one, way) for way in every.values()]
        made[one] = figures.round().mask(made[f"{one}_status"] == Status.BELOW)
        title = text(f"budget-reaches-{kind}", dimension=said.goal_name(view, one))
        columns.append(FileColumn(one, title, "count", status=f"{one}_status"))
    made["units"] = [way.units for way in every.values()]
    made["baht"] = [way.baht for way in every.values()]
    columns += [
        FileColumn("units", text("budget-column-units"), "base"),
        FileColumn("baht", text("budget-column-baht"), "baht"),
    ]
    return _table(view, "budget-ways", text("budget-ways"), made, tuple(columns))


def _word(goal: str, way: Reached) -> Status:
    if amounts.published(goal):
        return Status.PUBLISHED
    return Status.BELOW if amounts.hidden(goal, way) else Status.DERIVED


def form(view: View) -> None:
    """A button for the table of costs as a file, to be filled in and read again."""
    saving.button(
        view,
        view.text("budget-form"),
        data=lambda: files.csv(of_costs(view)),
        name="atlas-costs.csv",
        mime="text/csv",
        key="budget-form",
    )


def of_costs(view: View) -> FileTable:
    """The costs as a table, a row a dimension."""
    known, costs, text = view.catalog.dimensions, asking.asked(view).costs, view.text
    made = pd.DataFrame(
        {
            "name": [one.name(view.choice.lang) for one in known.values()],
            "unit": [plain(costs[one].unit) if one in costs else "" for one in known],
            "person": [plain(costs[one].person) if one in costs else "" for one in known],
        }
    )
    columns = (
        FileColumn("name", text("budget-column-dimension"), "name"),
        FileColumn("unit", text("budget-column-unit"), "text"),
        FileColumn("person", text("budget-column-person"), "text"),
    )
    return _table(view, "budget-costs", text("budget-costs"), made, columns)


def downloads(view: View, plan: Plan) -> None:
    """Two buttons: the list as a workbook with a sheet an agency, and as CSV."""
    stem = f"atlas-{view.area}-plan-{view.choice.period}"
    saving.button(
        view,
        view.text("budget-xlsx"),
        data=lambda: files.workbook(by_agency(view, plan), source=view.text("about-source")),
        name=f"{stem}.xlsx",
        mime=offer.SHEET,
        key="budget-xlsx",
    )
    saving.button(
        view,
        view.text("offer-csv"),
        data=lambda: files.csv(by_measure(view, plan)),
        name=f"{stem}.csv",
        mime="text/csv",
        key="budget-csv",
    )


def _table(
    view: View, name: str, title: str, made: pd.DataFrame, columns: tuple[FileColumn, ...]
) -> FileTable:
    return view_table.table(view, name, title, made, columns)
