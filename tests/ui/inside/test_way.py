"""Where a contract does not hold: the log says so, and the pages are whole without it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from streamlit.components.v2 import component_registry
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import app_session, session_manager

import settings
from serving.inside import files, reserved
from serving.inside.contract import VERSION
from tests.ui.conftest import run_page
from ui.inside import downloads, messages, sessions, way
from ui.site import NATIONAL, PAGES, Page
from wording.saying import Saying, both

ROOT = Path(__file__).parents[3]
BROKEN: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "registry of components": lambda patch: patch.delattr(
        component_registry, "BidiComponentDefinition"
    ),
    "fields of a message": lambda patch: patch.setitem(messages.FIELDS, "map", "delta.nothing"),
    "messages of a page": lambda patch: patch.setattr(messages, "HEARD", {"nothing"}),
    "open sessions": lambda patch: patch.delattr(
        session_manager.SessionManager, "list_active_sessions"
    ),
    "files made at a click": lambda patch: patch.delattr(app_session, downloads.HANDLER),
    "addresses": lambda patch: patch.setattr(reserved, "ANSWERED", {"nothing"}),
    "folder of files": lambda patch: patch.setattr(files, "_SCRIPT", files.re.compile("nothing")),
}
"""Ways to break a contract, by its name."""
SERVED = """
from streamlit.components.v2 import component_registry
del component_registry.BidiComponentDefinition
from starlette.testclient import TestClient
from app import app
with TestClient(app, base_url="http://localhost") as client:
    page = client.get("/province?lang=en")
    assert page.status_code == 200, page
    assert "<title>Streamlit</title>" in page.text, page.text
    assert "atlas" not in page.text, page.text
    policy = page.headers["content-security-policy"]
    assert "script-src 'self' 'wasm-unsafe-eval' blob: 'sha256-" in policy, policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0], policy
    assert client.get("/", headers={"host": "evil.example"}).status_code == 403
    assert client.put("/_stcore/upload_file/s/f", content=b"x").status_code == 403
    assert client.get("/_stcore/metrics").status_code == 404
    assert client.get("/assets/map/area_layer.js").status_code == 200
"""
ESCAPED = """
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
plainly = ScriptRunContext.enqueue
ScriptRunContext.enqueue = lambda here, message, more=None: plainly(here, message)
from streamlit.testing.v1 import AppTest
from ui import harmless
from wording.saying import Saying, both
from ui.inside import way
way.guard()
page = AppTest.from_string('''
import plotly.graph_objects as go
import streamlit as st
from ui import harmless
evil = "[text](http://evil.example)"
st.markdown(evil)
st.sidebar.caption(harmless.bold(evil))
st.columns(2)[1].metric(evil, "1", help=evil)
st.tabs([evil, "b"])
st.plotly_chart(go.Figure(go.Bar(x=["<a href='http://evil.example'>x</a>"], y=[1])))
''').run()
assert not page.exception, page.exception
shown = [page.markdown[0].value, page.sidebar.caption[0].value, page.metric[0].label,
         page.metric[0].help, page.tabs[0].label]
safe = harmless.written("[text](http://evil.example)")
assert all(one.replace("**", "") == safe for one in shown), shown
assert shown[1].startswith("**"), shown
assert "<a " not in page.get("plotly_chart")[0].proto.spec
print(*way.told(), sep="\\n")
"""


@pytest.fixture(autouse=True)
def looked_at_anew() -> Iterator[None]:
    """Contracts are looked at once a process: here once a test."""
    anew()
    yield
    anew()


def anew() -> None:
    for cached in (way.broken, way.plain, files.first_script):
        cached.cache_clear()


def test_all_holds_and_nothing_is_told() -> None:
    assert not way.broken()
    assert not way.plain()
    assert way.told() == []


@pytest.mark.parametrize("name", list(BROKEN))
def test_a_broken_contract_is_told_by_name_and_the_way_is_plain(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    BROKEN[name](monkeypatch)
    assert name in way.broken()
    assert way.plain()
    line = next(line for line in way.told() if f"“{name}”" in line)
    th, en = line.split(" / ")
    assert "จึงแสดงแบบเรียบง่าย" in th
    assert "drawn plainly" in en
    assert VERSION in th
    assert VERSION in en


@pytest.mark.parametrize(("stated", "plain"), [("on", True), ("off", False)])
def test_the_setting_asks_for_it(monkeypatch: pytest.MonkeyPatch, stated: str, plain: bool) -> None:  # noqa: FBT001 (a case of a table)
    monkeypatch.setenv("ATLAS_PLAIN", stated)
    assert way.plain() is plain
    assert way.told() == [both(Saying("plain-asked"))] * plain


def test_a_setting_that_means_nothing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_PLAIN", "yes")
    with pytest.raises(settings.WrongSetting, match="ATLAS_PLAIN"):
        way.plain()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path or "national")
def test_every_page_is_drawn_plainly(
    components: BidiComponentManager, monkeypatch: pytest.MonkeyPatch, page: Page
) -> None:
    monkeypatch.setenv("ATLAS_PLAIN", "on")
    drawn = run_page(components, page, lang="en")
    assert not drawn.exception
    assert not drawn.error
    assert drawn.header
    names = [one.proto.component_name for one in drawn.get("bidi_component")]
    assert names[-1] == "atlas_plain_page"
    assert set(names[:-1]) <= {"atlas_plain_map"}
    assert len(names) > 1 or not page.mapped


def test_a_first_visit_is_whole_at_once(
    components: BidiComponentManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_PLAIN", "on")
    drawn = run_page(components, NATIONAL, first=True)
    assert len(drawn.metric) >= 4
    assert drawn.selectbox


def test_without_its_addresses_streamlit_is_sent_nothing() -> None:
    async def answer(scope: object, receive: object, send: Callable[..., object]) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    behind = reserved.Reserved(answer, wanted=messages.anything, known=False)
    client = TestClient(behind)
    for path in ("/_stcore/upload_file/s/f", "/elsewhere/files/s/f"):
        assert client.get(path).status_code == 200
        assert {
            client.request(method, path).status_code for method in ("PUT", "POST", "DELETE")
        } == {404}


def test_what_does_without_a_contract_changes_nothing() -> None:
    assert messages.anything(ForwardMsg(hash="x").SerializeToString())
    assert sessions.unknown() is None
    sessions.kept("session")


def ran(code: str) -> str:
    """What a program of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_server_that_meets_a_broken_contract_serves_streamlits_own_document() -> None:
    said = ran(SERVED)
    assert "“registry of components” (ImportError" in said


def test_texts_are_escaped_at_public_functions_where_messages_cannot_be_guarded() -> None:
    said = ran(ESCAPED)
    assert "“way of every message” (not as expected)" in said
    assert "which may miss some" in said
