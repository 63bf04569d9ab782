"""A choice in the side bar shows on the map before the page's script has run for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Request, Route, expect

from tests.browser.test_national import choose
from tests.browser.visits import Visit
from ui.map import ahead

MEASURE, OTHER = "ตัวชี้วัด", "สัดส่วนคนจน จปฐ."
HELD = """() => {
  let plain = WebSocket.prototype;
  while (!Object.hasOwn(plain, "send")) plain = Object.getPrototypeOf(plain);
  const [send, waiting] = [plain.send, []];
  plain.send = function held(said) { waiting.push([this, said]); };
  window.letGo = () => {
    plain.send = send;
    for (const [socket, said] of waiting) socket.send(said);
  };
  const { push } = window.atlasAhead;
  window.sent = [];
  window.atlasAhead.push = (bytes) => {
    window.sent.push(new TextDecoder().decode(bytes).replace(/^[^\\n]*\\n/, ""));
    return push(bytes);
  };
}"""
"""From now on nothing that the page says reaches the server, until it is let go; what the server
then sends for the map is noted."""
TITLE = ".atlas-legend .title"


@pytest.fixture
def held(visit: Visit) -> Iterator[Visit]:
    """The page of the country, all of it there, whose server hears nothing yet."""
    visit.open("/?level=district")
    visit.at_rest()
    visit.page.evaluate(HELD)
    yield visit
    assert not visit.said


def let_go(visit: Visit) -> str:
    """What the server sends for the map once it hears of the choice, all of which is then shown."""
    visit.page.evaluate("window.letGo()")
    visit.until(lambda: bool(visit.page.evaluate("window.sent.length")), "nothing is sent")
    visit.at_rest_of_script()
    return str(visit.page.evaluate("window.sent.at(-1)"))


def title(visit: Visit) -> str:
    return visit.page.locator(TITLE).inner_text()


def asks(visit: Visit, asked: list[Request]) -> None:
    visit.page.on("request", lambda one: f"{ahead.PREFIX}/" in one.url and asked.append(one))


def queried(asked: Request) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(asked.url).query))


def opened(visit: Visit) -> list[str]:
    """The list of measures is opened by its key, and nothing pointed at: those not chosen."""
    box = visit.page.get_by_role("combobox", name=MEASURE, exact=True)
    box.focus()
    box.press("ArrowDown")
    others = visit.page.locator("[role='option'][aria-selected='false']")
    expect(others.first).to_be_visible()
    return others.all_text_contents()


def test_all_options_are_asked_for_once_when_their_list_opens(held: Visit) -> None:
    asked: list[Request] = []
    asks(held, asked)
    options = opened(held)
    held.until(lambda: len(asked) >= len(options), "not all are asked for")
    held.until(lambda: all(one.response() for one in asked), "not all are answered")
    paints = held.paints
    held.page.get_by_role("option", name=OTHER, exact=True).click()
    held.painted(after=paints)
    let_go(held)
    assert [queried(one)["option"] for one in asked] == options


def test_who_saves_data_asks_for_what_is_pointed_at_alone(held: Visit) -> None:
    asked: list[Request] = []
    asks(held, asked)
    saving = held.page.context.new_cdp_session(held.page)
    saving.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    assert held.page.evaluate("navigator.connection.saveData")
    active, *others = opened(held)
    paints = held.paints
    held.page.get_by_role("option", name=OTHER, exact=True).click()
    held.painted(after=paints)
    let_go(held)
    assert len(others) > 2
    assert {queried(one)["option"] for one in asked} <= {active, OTHER}


def test_map_and_legend_change_at_the_press_to_what_the_server_then_sends(held: Visit) -> None:
    asked: list[Request] = []
    asks(held, asked)
    before, paints = title(held), held.paints
    choose(held, MEASURE, OTHER)
    expect(held.page.locator(TITLE)).not_to_have_text(before)
    held.painted(after=paints)
    shown, paints = title(held), held.paints
    sent = let_go(held)
    assert (title(held), held.paints) == (shown, paints)
    [response] = [one.response() for one in asked if queried(one)["option"] == OTHER]
    assert response
    assert json.loads(response.text()) == json.loads(sent)
    assert {queried(one)["control"] for one in asked} == {"measure"}
    held.until_query(measure="bmn_poor_rate", level="district")


def test_a_choice_by_keys_goes_ahead_too(held: Visit) -> None:
    before = title(held)
    held.page.get_by_role("combobox", name=MEASURE, exact=True).focus()
    held.page.keyboard.press("ArrowDown")
    expect(held.page.get_by_role("option").first).to_be_visible()
    held.page.keyboard.press("ArrowDown")
    held.page.keyboard.press("Enter")
    expect(held.page.locator(TITLE)).not_to_have_text(before)
    shown = title(held)
    assert json.loads(let_go(held))["view"]["legend"]["title"]
    assert title(held) == shown


def test_what_the_server_sends_counts(held: Visit) -> None:
    def made_up(route: Route) -> None:
        told = route.fetch().json()
        told["view"]["legend"]["title"] = "made up"
        route.fulfill(json=told)

    held.page.route(f"**{ahead.PREFIX}/**", made_up)
    choose(held, MEASURE, OTHER)
    expect(held.page.locator(TITLE)).to_have_text("made up")
    sent = json.loads(let_go(held))["view"]["legend"]["title"]
    expect(held.page.locator(TITLE)).to_have_text(sent)
