"""Two processes of the atlas behind HAProxy: one is killed, its visitors go on with their view."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from data.stored import manifest, release
from data.stored.files import RELEASES
from data.stored.library import Library
from tests.browser.visits import Visit
from tests.browser.windows import Windows
from tests.serving.many.started import ATLAS, Pair, needs_haproxy, started, until

pytestmark = needs_haproxy
COOKIE = "atlas-process"


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    with started(ATLAS, tmp_path_factory.mktemp("many"), ATLAS_IMPORT="on") as running:
        yield running


@contextmanager
def bystander(pair: Pair, process: str) -> Iterator[ClientConnection]:
    """Somebody else, who has a page of a process open."""
    with connect(
        f"ws://127.0.0.1:{pair.port}/_stcore/stream",
        additional_headers={"Cookie": f"{COOKIE}={process}"},
        origin=f"http://127.0.0.1:{pair.port}",  # type: ignore[arg-type]
        subprotocols=["streamlit"],  # type: ignore[list-item]
        max_size=None,
        proxy=None,
    ) as socket:
        yield socket


def rerun(socket: ClientConnection) -> int:
    """Run a page's script; how many messages came."""
    message = BackMsg()
    message.rerun_script.page_name = "methods"
    socket.send(message.SerializeToString())
    came = 0
    while True:
        came += 1
        if ForwardMsg.FromString(bytes(socket.recv(timeout=120))).WhichOneof("type") == (
            "script_finished"
        ):
            return came


def at(visit: Visit) -> str:
    """The process that a visitor is kept with."""
    return next(one["value"] for one in visit.page.context.cookies() if one["name"] == COOKIE)


def shown(pair: Pair, port: int) -> str:
    return str(json.loads(pair.get("/healthz", port=port).body)["release"])


def test_the_visitors_of_a_killed_process_are_back_with_their_view(
    pair: Pair, windows: Windows
) -> None:
    with windows.visitor(f"http://127.0.0.1:{pair.port}", (1920, 1080)) as visit:
        visit.open("/province?area=30&lang=en")
        visit.at_rest_of_script()
        own = at(visit)
        other = {"p1": "p2", "p2": "p1"}[own]
        with bystander(pair, other) as socket, ExitStack() as held:
            assert rerun(socket)
            with visit.page.expect_websocket(timeout=60_000):
                held.enter_context(pair.away(own))
            expect(visit.page.locator("[data-test-connection-state]")).to_have_attribute(
                "data-test-connection-state", "CONNECTED", timeout=60_000
            )
            assert at(visit) == other  # while its own process is still away
            assert rerun(socket)  # over the same connection
        visit.page.get_by_role("radio", name="Tambon").first.click()
        visit.until_query(level="tambon", area="30", lang="en")
        visit.at_rest_of_script()
        assert "Nakhon Ratchasima" in visit.page.title()
        visit.said.clear()  # that the server was away
    until(lambda: pair.pid_on(pair.port + int(own[1:])))


def test_a_release_published_on_one_is_in_force_on_all(pair: Pair) -> None:
    ports = (pair.port + 1, pair.port + 2)
    until(lambda: all(answers(pair, port) for port in ports))
    folder = pair.log.parent / "data"
    about = {
        key: value
        for key, value in manifest.manifest_of(release.EMBEDDED).items()
        if key not in {"release", "files", "format"}
    }
    shelf = Library(folder)
    with shelf.writing("test"):
        identity = shelf.take(release.EMBEDDED, {**about, "title": "another"})
        shelf.activate(identity)
    assert (folder / RELEASES / identity).is_dir()
    assert {shown(pair, port) for port in ports} == {identity}  # with the next answer of each
    assert shown(pair, 0) == identity


def test_figures_of_each_process_are_told_on_its_own_port_alone(pair: Pair) -> None:
    for port in (pair.port + 1, pair.port + 2):
        until(lambda port=port: answers(pair, port))
        told = pair.get("/metrics", port=port).body.decode()
        assert "atlas_rerun_seconds_count" in told
    assert pair.get("/metrics").status == 404


def answers(pair: Pair, port: int) -> bool:
    try:
        return pair.get("/healthz", port=port).status == 200
    except OSError:
        return False
