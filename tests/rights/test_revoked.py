"""A session ends in all tabs; what is wrong with the roles takes nothing away (trust: rights)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests.rights.conftest import ROLES, VIEWER
from tests.rights.signing import HTML, Atlas, Browser, Provider
from wording.bundle import texts


@contextmanager
def page(atlas: Atlas, browser: Browser) -> Iterator[ClientConnection]:
    """An open page: its socket."""
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    with connect(
        f"ws://127.0.0.1:{atlas.port}/_stcore/stream",
        additional_headers={"Cookie": cookie},
        origin=atlas.address,  # type: ignore[arg-type]
        subprotocols=["streamlit"],  # type: ignore[list-item]
        max_size=None,
        proxy=None,
    ) as socket:
        yield socket


def run(
    socket: ClientConnection, fragment: str = "", *, name: str = "methods", query: str = ""
) -> bytes:
    """Run a page's script; all the bytes that came until it ended."""
    message = BackMsg()
    message.rerun_script.page_name = name
    message.rerun_script.query_string = query
    message.rerun_script.fragment_id = fragment
    socket.send(message.SerializeToString())
    came = b""
    while True:
        found = socket.recv(timeout=120)
        assert isinstance(found, bytes)
        came += found
        if ForwardMsg.FromString(found).WhichOneof("type") == "script_finished":
            return came


def test_signing_out_ends_the_session_in_all_tabs(atlas: Atlas, provider: Provider) -> None:
    browser = atlas.signed(provider, VIEWER)
    other = Browser(atlas.port, dict(browser.cookies))
    with page(atlas, other) as socket:
        run(socket)
        left = browser.ask("/signout?lang=en", "POST", Origin=atlas.address)
        assert (left.status, browser.cookies) == (303, {})
        assert texts("th")("signin-why-out").encode() in run(socket)
    assert other.ask("/", **HTML).headers["location"].endswith("why=out")


def test_another_page_signs_nobody_out(atlas: Atlas, provider: Provider) -> None:
    browser = atlas.signed(provider, VIEWER)
    assert browser.ask("/signout", "POST", Origin="https://elsewhere.example").status == 403
    assert browser.ask("/", **HTML).status == 200


def test_a_faulty_file_of_roles_leaves_the_last_good_one(atlas: Atlas, provider: Provider) -> None:
    browser = atlas.signed(provider, VIEWER)
    file = atlas.folder / "roles.toml"
    file.write_text(ROLES + "\n[[roles]\n", encoding="utf-8")
    assert browser.ask("/", **HTML).status == 200
    file.write_text(ROLES, encoding="utf-8")
    assert browser.ask("/", **HTML).status == 200
