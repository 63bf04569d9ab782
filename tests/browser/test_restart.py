"""A server that goes away and comes back: told in the page's language, and no click is lost."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

import settings
from tests.begun.process import copied
from tests.browser.server import serve
from tests.browser.windows import Windows

STATE = "[data-test-connection-state]"


def test_the_first_click_after_a_restart_is_done(windows: Windows, tmp_path: Path) -> None:
    server = serve(tmp_path / "log")
    with windows.visitor(server.address, (1920, 1080)) as visit:
        visit.open("/")
        visit.at_rest_of_script()
        server.process.terminate()
        server.process.wait(20)
        told = visit.page.get_by_role("dialog")
        expect(told).to_contain_text("ขาดการติดต่อกับเครื่องแม่ข่าย")
        expect(told).not_to_contain_text("Streamlit")
        process = copied(
            int(server.address.rpartition(":")[2]),
            tmp_path / "again",
            {settings.DATA.name: str(server.data)},
        )
        try:
            expect(visit.page.locator(STATE)).to_have_attribute(
                STATE.strip("[]"), "CONNECTED", timeout=60_000
            )
            visit.page.get_by_role("radio", name="ตำบล").first.click()
            visit.until_query(level="tambon")
        finally:
            process.terminate()
            process.wait(20)
        visit.said.clear()  # that the server was away
