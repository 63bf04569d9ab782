"""What was understood of a file, as one plain object for other programs."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pandas as pd

from data.catalog import Measure
from data.imports.areas.named import named
from data.imports.draft import Doubt, Draft, Meaning
from data.imports.evidence import Ask, Reply, Role
from data.imports.report import Report
from data.imports.telling.understood import understood
from data.intake.grid import place
from tests.data.imports.tabled import MATCHER


@dataclass
class Read:
    """A report and its draft."""

    report: Report
    draft: Draft


INDEX = pd.MultiIndex.from_tuples([(2566, "42"), (2566, "50")], names=["year_be", "code"])
DRAFT = Draft(
    "indicator", pd.DataFrame({"x_a": [0.5, None], "x_b": [1.0, 2.0]}, index=INDEX),
    measures=(Measure("x_a", "ก", "A", "imported", "value", "x_a", unit="percent"),),
    meanings={"หัว": Meaning(measure="x_a")},
)  # fmt: skip


def test_figures_are_listed_without_those_that_are_missing() -> None:
    told = understood(Read(Report("a", ""), DRAFT))
    assert told["outcome"] == "accepted"
    assert told["figures"][0] == {"code": "42", "period": 2566, "measure": "x_a", "value": 0.5}
    assert len(told["figures"]) == 3


def test_a_measure_is_named_by_itself_else_by_its_header_or_id() -> None:
    first, second = understood(Read(Report("a", ""), DRAFT))["measures"]
    assert first == {"id": "x_a", "name_th": "ก", "name_en": "A", "unit": "percent", "header": "หัว"}
    assert (second["name_en"], second["unit"], second["header"]) == ("x_b", "count", "")


def test_questions_hide_the_figures_and_are_listed_with_their_answers() -> None:
    doubt = Doubt("ฮฮ", (place("", 4),), (Reply("42", named(MATCHER, "42")),))
    ask = Ask("k", "ก?", choices=(Reply("v", "ค่า"),), places=(place("", 1),), rows=3)
    told = understood(Read(Report("a", "", doubts=(doubt,), asks=(ask,)), DRAFT))
    assert (told["outcome"], told["figures"]) == ("asks", [])
    area, other = told["asks"]
    assert (area["key"], area["areas"], area["choices"][0]["value"]) == ("area:ฮฮ", True, "42")
    assert (other["key"], other["rows"], other["choices"][0]["value"]) == ("k", 3, "v")


def test_columns_have_their_roles_and_all_of_it_goes_as_json() -> None:
    told = understood(Read(Report("a", "", columns=(Role("s", "h", "measure"),)), DRAFT))
    assert told["columns"] == [{"sheet": "s", "header": "h", "role": "measure"}]
    assert json.loads(json.dumps(told)) == told
