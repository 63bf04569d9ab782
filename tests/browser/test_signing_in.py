"""Signing in as people do it, in Chromium, at a real provider."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from data.people import signed
from data.people.signed import Register
from tests.browser import test_accessible as axe
from tests.rights import conftest, signing
from tests.rights.conftest import ADMIN, ROLES, STRANGER
from tests.rights.signing import Atlas


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """A dashboard with a provider that knows everybody."""
    if find_spec("oidc_provider_mock") is None:
        pytest.skip("no provider here: make .venv/ready-dev installs it")
    folder = tmp_path_factory.mktemp("signing-in")
    with signing.providing(folder / "provider-log") as provider:
        conftest.known_to(provider)
        with signing.serving(folder, ROLES, signing.oidc(provider, folder)) as running:
            yield running


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """What has loaded the scripts of the page once for all windows."""
    shared = browser.new_context(viewport={"width": 1280, "height": 800}, locale="th-TH")
    yield shared
    shared.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A window of its own, in which nobody has signed in."""
    window = context.new_page()
    yield window
    window.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    for each in context.pages:
        each.close()
    context.clear_cookies()


def accessible(page: Page) -> list[list[str]]:
    """What axe finds grave on a page at rest."""
    page.evaluate(axe.script())
    for _ in range(axe.AGAIN):
        found: list[list[str]] = page.evaluate(axe.FOUND, [axe.GRAVE])
        if not found:
            break
        page.wait_for_timeout(500)
    return found


def sign_in(page: Page, atlas: Atlas, subject: str, path: str = "/") -> None:
    """From a page to the provider and back."""
    page.goto(atlas.address + path)
    page.locator("a.act").click()
    page.locator("input[name=sub]").fill(subject)
    page.locator("input[name=sub]").press("Enter")
    page.wait_for_url(f"{atlas.address}/**")


def switch_off(page: Page, account: str) -> None:
    """As an administrator, end the session of an account."""
    row = page.get_by_test_id("stHorizontalBlock").filter(has_text=account)
    row.get_by_role("button", name="Switch off").click()


def test_signing_in_leads_back_and_out_in_all_tabs(page: Page, atlas: Atlas) -> None:
    sign_in(page, atlas, "editor-30", "/methods?lang=en")
    expect(page.get_by_text("Signed in as editor-30")).to_be_visible(timeout=60_000)
    assert page.url.startswith(f"{atlas.address}/methods?")
    other = page.context.new_page()
    other.goto(f"{atlas.address}/signin?lang=en")
    expect(other.get_by_text("Roles: province editor")).to_be_visible()
    other.get_by_role("button", name="Sign out").click()
    expect(other.get_by_text("You have signed out, in all tabs.")).to_be_visible()
    page.get_by_text("ไทย", exact=True).first.click()
    expect(page.get_by_text("Signed in as editor-30")).to_be_hidden(timeout=60_000)
    expect(page.locator("[data-testid=stAlert]")).to_be_visible()


def test_who_signs_out_may_do_so_at_the_provider_too(page: Page, atlas: Atlas) -> None:
    sign_in(page, atlas, "editor-33", "/methods?lang=en")
    page.goto(f"{atlas.address}/signin?lang=en")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("you may still be signed in")).to_be_visible()
    assert accessible(page) == []
    page.get_by_role("link", name="Sign out there too").click()
    page.locator("form button, form input[type=submit]").first.click()
    page.wait_for_url(f"{atlas.address}/signin")
    expect(page.locator("a.act")).to_be_visible()


def test_an_editor_edits_plans_of_the_own_province_alone(page: Page, atlas: Atlas) -> None:
    sign_in(page, atlas, "editor-30", "/progress?lang=en&area=30")
    expect(page.locator(".st-key-plans-editor")).to_be_visible(timeout=60_000)
    page.goto(f"{atlas.address}/progress?lang=en&area=31")
    expect(page.get_by_text("Signed in as editor-30")).to_be_visible(timeout=60_000)
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached(timeout=60_000)
    expect(page.locator(".st-key-plans-editor")).to_have_count(0)


def test_who_has_no_role_is_told_so(page: Page, atlas: Atlas) -> None:
    sign_in(page, atlas, STRANGER, "/?lang=en")
    expect(page.get_by_text("You have no role that allows this")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You have signed out")).to_be_visible()


def test_an_administrator_switches_a_session_off(page: Page, atlas: Atlas) -> None:
    other = page.context.browser.new_context()  # type: ignore[union-attr]
    theirs = other.new_page()
    sign_in(theirs, atlas, "editor-31", "/methods?lang=en")
    expect(theirs.get_by_text("Signed in as editor-31")).to_be_visible(timeout=60_000)
    sign_in(page, atlas, ADMIN, "/admin?lang=en")
    expect(page.get_by_text("editor-31 · province editor (31)")).to_be_visible(timeout=60_000)
    switch_off(page, "editor-31 · province editor (31)")
    expect(page.get_by_text("editor-31 · province editor (31)")).to_be_hidden(timeout=60_000)
    theirs.get_by_text("ไทย", exact=True).first.click()
    expect(theirs.locator("[data-testid=stAlert]")).to_be_visible(timeout=60_000)
    expect(theirs.get_by_text("Signed in as editor-31")).to_be_hidden()
    page.locator(".st-key-admin-verify button").click()
    expect(page.get_by_text("is whole")).to_be_visible(timeout=60_000)
    other.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_of_administrators_is_accessible(
    page: Page, atlas: Atlas, theme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=theme)
    page.goto(f"{atlas.address}/signin?lang=en")
    assert accessible(page) == []
    sign_in(page, atlas, ADMIN, "/admin?lang=en")
    expect(page.locator(".st-key-admin-verify button")).to_be_visible(timeout=60_000)
    assert accessible(page) == []


def test_an_administrator_is_told_of_a_faulty_file(page: Page, atlas: Atlas) -> None:
    file = atlas.folder / "roles.toml"
    try:
        file.write_text(ROLES + "\n[[roles]\n", encoding="utf-8")
        sign_in(page, atlas, ADMIN, "/methods?lang=en")
        told = page.get_by_text("The file of roles has a fault")
        expect(told).to_be_visible(timeout=60_000)
    finally:
        file.write_text(ROLES, encoding="utf-8")


SOCKETS = """window.sockets = [];
window.WebSocket = class extends window.WebSocket {
  constructor(...given) { super(...given); window.sockets.push(this); }
};"""
"""Keeps a page's sockets at hand."""


def test_a_page_whose_session_ended_while_it_was_away_says_so(page: Page, atlas: Atlas) -> None:
    page.add_init_script(SOCKETS)
    sign_in(page, atlas, "editor-32", "/methods?lang=en")
    expect(page.get_by_text("Signed in as editor-32")).to_be_visible(timeout=60_000)
    register = Register(atlas.folder)
    [theirs] = [one for one in register.going_on() if one.person.subject == "editor-32"]
    register.end(theirs.id, signed.OFF)
    page.evaluate("window.sockets.forEach((socket) => socket.close())")
    told = page.get_by_text("An administrator has switched your session off.")
    expect(told).to_be_visible(timeout=60_000)
    expect(page.locator("a.act")).to_be_visible()
