"""A file of costs in the browser: a good one is taken, of a bad one every fault is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.server import Server
from tests.browser.visits import Visit
from tests.browser.windows import Windows

HEAD = "dimension,unit,person"
EXAMPLE = {"Health": "50,000", "Income": "120,000"}
"""What a unit costs in the example that the page offers."""
FILES = [  # name, lines, what stands in the boxes after it, sentences
    ("whole", ["Health,100,200", "Living conditions,1,2", "Education,1,2", "Income,5,6",
               "Access to public services,1,2"],
     {"Health": "100", "Income": "5"}, []),
    ("thai-digits", ["สุขภาพ,๑๐๐,๒๐๐.๕๐", "รายได้,\"๑,๒๐๐\",๐"],
     {"Health": "100", "Income": "1,200"}, ["Not in the file: Living conditions, Education"]),
    ("negative", ["Health,-100,200", "Income,5,6"],
     {"Health": "-100", "Income": "5"}, ["Health, baht a unit: -100 is less than nothing"]),
    ("text", ["Health,much,200", "Income,5,6"],
     {"Health": "much", "Income": "5"}, ["Health, baht a unit: “much” is no amount of baht"]),
    ("half", ["Health,100", "Income,5,6"],
     {"Health": "100", "Income": "5"}, ["Health: baht a person is missing"]),
    ("unknown", ["Helth,1,2", "Income,5,6", "Income,7,8"],
     {**EXAMPLE, "Income": "5"},
     ["No dimension is called “Helth”", "More than one row of the file is of Income"]),
    ("nothing", ["a,b,c"], EXAMPLE, ["No dimension was found in the file"]),
]  # fmt: skip


def unit(visit: Visit, dimension: str) -> Locator:
    """The box of what a unit costs: the one that is seen, where another takes its place."""
    return visit.page.get_by_label(f"{dimension}: baht a unit").filter(visible=True)


@pytest.fixture(scope="module")
def planner(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor who sends one file after the other."""
    with windows.visitor(server.address, (1920, 1080)) as visitor:
        visitor.open("/plan?lang=en&area=55", mapped=False)
        yield visitor


def example(visit: Visit) -> None:
    """Have the example's costs in the boxes, whatever stood in them."""
    visit.page.get_by_role("button", name="Try the example").click()
    for dimension, text in EXAMPLE.items():
        expect(unit(visit, dimension)).to_have_value(text)
    visit.at_rest_of_script()


@pytest.mark.parametrize(("name", "rows", "boxes", "told"), FILES, ids=[one[0] for one in FILES])
def test_of_a_file_what_can_be_is_taken_and_the_rest_is_said(
    planner: Visit,
    tmp_path: Path,
    name: str,
    rows: list[str],
    boxes: dict[str, str],
    told: list[str],
) -> None:
    page = planner.page
    example(planner)
    path = tmp_path / f"{name}.csv"
    path.write_text("\n".join([HEAD, *rows, ""]), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(str(path))
    for sentence in told:
        expect(page.get_by_text(sentence)).to_be_visible()
    for dimension, text in boxes.items():
        expect(unit(planner, dimension)).to_have_value(text)
    education = "1" if name == "whole" else "150,000"
    expect(unit(planner, "Education")).to_have_value(education)


def test_a_file_that_cannot_be_read_takes_nothing_away(planner: Visit, tmp_path: Path) -> None:
    page = planner.page
    example(planner)
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK no workbook")
    page.locator("input[type=file]").set_input_files(str(path))
    told = page.get_by_role("alert").filter(has_text="the file is not what its name says")
    expect(told).to_be_visible()
    expect(unit(planner, "Health")).to_have_value("50,000")


def test_costs_typed_at_once_after_the_example_stay(visit: Visit) -> None:
    """The script still runs: nothing is waited for but to see the example in its boxes."""
    visit.open("/plan?lang=en&area=55", mapped=False)
    visit.page.get_by_role("button", name="Try the example").click()
    expect(unit(visit, "Health")).to_have_value("50,000")
    for dimension in ("Health", "Income", "Education"):
        unit(visit, dimension).fill("")
        unit(visit, dimension).press_sequentially("77000")
    visit.page.get_by_label("Budget (baht)").filter(visible=True).fill("60000000")
    visit.page.keyboard.press("Enter")
    visit.until_query(costs="77000x3000_100000x30000_77000x12000_77000x15000_30000x2000")
    visit.until_query(budget="60000000")
    for dimension in ("Health", "Income", "Education"):
        expect(unit(visit, dimension)).to_have_value("77,000")
    expect(unit(visit, "Living conditions")).to_have_value("100,000")
