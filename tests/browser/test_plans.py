"""From a budget to a plan, its task, the page of progress and what is taken along, by clicks."""

from __future__ import annotations

import io
from collections.abc import Iterator

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Locator, WebSocket, expect

from tests.browser.server import Server
from tests.browser.test_briefing import drawn
from tests.browser.visits import PATIENCE, Visit
from tests.browser.windows import Windows

POST = "Provincial Community Development Office"
TITLE = "Nan without deprivation"
STATE = 3
"""Place of the state among the columns that are written into; the first marks rows."""
FIRST = {"x": 120, "y": 54}
"""A point within the first cell of a table that is written into, below its headers."""


@pytest.fixture
def officer(windows: Windows, keeping: Server) -> Iterator[Visit]:
    """A visitor of the server that keeps things, who may keep plans."""
    with windows.visitor(keeping.address, (1280, 800)) as visitor:
        yield visitor


def cell(table: Locator, column: int, row: int) -> Locator:
    """A cell of a table, as it is read to those who cannot see it."""
    return table.get_by_test_id(f"glide-cell-{column}-{row}")


def saved(visit: Visit, button: Locator) -> bytes:
    """What a button saves."""
    button.scroll_into_view_if_needed()
    with visit.page.expect_download(timeout=4 * PATIENCE) as started:
        button.click()
    return started.value.path().read_bytes()


def planned(visit: Visit) -> None:
    """A budget for Nan, answered, and kept as a plan."""
    page = visit.page
    visit.open("/plan?lang=en&area=55", mapped=False)
    page.get_by_role("button", name="Try the example").click()
    visit.until_query(budget="1000000000")
    visit.at_rest_of_script()
    box = page.get_by_label("Budget (baht)").filter(visible=True)
    box.fill("5,000,000")
    box.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_contain_text("With 5 million baht")
    visit.at_rest_of_script()
    book = saved(visit, page.get_by_role("button", name="Excel, a sheet an agency"))
    assert len(openpyxl.load_workbook(io.BytesIO(book)).sheetnames) > 2
    title = page.get_by_label("Title of the plan")
    title.fill(TITLE)
    title.press("Enter")
    post = page.get_by_label("Your post (not a name)")
    post.fill(POST)
    post.press("Enter")
    page.get_by_role("button", name="Keep as a plan").click()
    expect(page.get_by_text(f"Kept: {TITLE}")).to_be_visible()


def begun(visit: Visit, sockets: list[WebSocket]) -> None:
    """The first task of the plan shown is begun, and kept."""
    page = visit.page
    page.get_by_text("Make or edit a plan").click()
    post = page.get_by_role("textbox", name="Post of who makes the change")
    post.fill(POST)
    post.press("Enter")
    tasks = page.locator("[class*=st-key-plans-tasks-]")
    expect(cell(tasks, STATE, 0)).to_have_text("todo")
    assert "None" not in tasks.inner_text()
    visit.at_rest_of_script()
    tasks.locator(".dvn-scroller").click(position=FIRST)
    for _ in range(STATE - 1):
        page.keyboard.press("ArrowRight")
    expect(cell(tasks, STATE, 0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#portal input")).to_be_focused()
    page.keyboard.type("under way")
    with sockets[-1].expect_event("framesent", lambda sent: b'"state":"doing"' in sent):
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Save", exact=True).click()


def test_from_a_budget_to_a_task_and_what_is_taken_along(officer: Visit) -> None:
    page, sockets = officer.page, []

    def heard(socket: WebSocket) -> None:
        sockets.append(socket)

    page.on("websocket", heard)
    planned(officer)
    page.get_by_test_id("stMain").get_by_role("link", name="Follow the plan").click()
    page.wait_for_url("**/progress?**")
    officer.until_query(area="55")
    expect(page.get_by_text(f"{TITLE} · Nan")).to_be_visible()
    expect(page.get_by_text(f"{TITLE} · Nan")).not_to_be_in_viewport()
    page.get_by_role("link", name="One plan here").click()
    expect(page.get_by_text(f"{TITLE} · Nan")).to_be_in_viewport()
    begun(officer, sockets)
    expect(page.get_by_text("Log of changes: 2")).to_be_visible()
    listed = page.locator("[class*=st-key-tasks-]")
    expect(listed).to_contain_text("What is to be done")
    expect(listed.get_by_text("under way", exact=True)).to_have_count(1)
    book = saved(officer, page.get_by_role("button", name="Download Excel").first)
    rows = openpyxl.load_workbook(io.BytesIO(book)).worksheets[0].iter_rows(values_only=True)
    head, *tasks = rows
    states = [row[head.index("State")] for row in tasks]
    assert states.count("under way") == 1
    assert set(states) == {"under way", "not begun"}
    page.get_by_role("button", name="Export a slide").click()
    page.wait_for_url("**/briefing?**")
    assert "area=55" in drawn(officer)
    officer.at_rest_of_script()
    slide = saved(officer, page.get_by_role("button", name="PNG 1920×1080"))
    assert Image.open(io.BytesIO(slide)).size == (1920, 1080)
    page.remove_listener("websocket", heard)
