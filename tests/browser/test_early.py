"""The socket that asks before Streamlit has started, and its being given to it, alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Route
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.visits import Visit
from ui.inside import messages

ROOT = Path(__file__).parents[2]
EARLY = (ROOT / "serving" / "inside" / "static" / "early.js").read_text(encoding="utf-8")
SERVER = """
  window.made = [];
  window.WebSocket = class extends EventTarget {
    static OPEN = 1;
    readyState = 0;
    sent = [];
    constructor(...given) { super(); this.given = given; window.made.push(this); }
    send(data) { this.sent.push([...new Uint8Array(data)]); }
    close() { this.readyState = 3; }
    opens() { this.readyState = 1; this.dispatchEvent(new Event("open")); }
    says(data) { this.dispatchEvent(new MessageEvent("message", { data })); }
  };
"""
"""A server that opens and says what a test has it say."""
TAKEN = """async ({ before, other }) => {
  const early = window.made[0], heard = [];
  let opened = 0;
  if (before) { early.opens(); early.says("one"); }
  const given = new WebSocket(early.given[0], ["streamlit", "a token"]);
  given.addEventListener("open", () => {
    opened += 1;
    given.send(new Uint8Array(other ? [1] : early.sent[0]));
  });
  given.addEventListener("message", ({ data }) => heard.push(data));
  if (!before) early.opens();
  await new Promise((done) => setTimeout(done));
  early.says("two");
  for (let waited = 0; heard.length < (before ? 2 : 1) && waited < 500; waited += 1) {
    await new Promise((done) => setTimeout(done, 10));
  }
  early.says("three");
  const [sent, made] = [early.sent, window.made.length];
  return { same: given === early, opened, heard, sent, made };
}"""


def ahead(visit: Visit) -> None:
    """A page with nothing but our script, which has begun to ask."""
    said = json.dumps(messages.asked())
    html = f"<script>{SERVER}</script><script data-asked='{said}'>{EARLY}</script>"

    def answer(route: Route) -> None:
        route.fulfill(body=html, content_type="text/html")

    visit.page.route("**/alone", answer)
    visit.page.goto(f"{visit.address}/alone")
    visit.page.evaluate("() => window.atlasEarly()")


@pytest.mark.parametrize("before", [True, False])
def test_the_socket_is_given_once_and_says_all_in_its_order(visit: Visit, before: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    ahead(visit)
    found = visit.page.evaluate(TAKEN, {"before": before, "other": False})
    assert found["heard"] == (["one", "two", "three"] if before else ["two", "three"])
    assert (found["same"], found["opened"], found["made"]) == (True, 1, 1)
    [question] = (BackMsg.FromString(bytes(message)) for message in found["sent"])
    assert question.rerun_script.page_name == "alone"


def test_another_question_is_asked_too(visit: Visit) -> None:
    ahead(visit)
    sent = visit.page.evaluate(TAKEN, {"before": True, "other": True})["sent"]
    assert len(sent) == 2
    assert sent[1] == [1]


def test_a_socket_that_has_closed_is_not_given(visit: Visit) -> None:
    ahead(visit)
    visit.page.evaluate("() => window.made[0].close()")
    made = (
        "() => { new WebSocket(window.made[0].given[0], ['streamlit', 'x']); return made.length; }"
    )
    assert visit.page.evaluate(made) == 2
