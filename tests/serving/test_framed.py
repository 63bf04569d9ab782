"""The frame of the map that is drawn on: what it may run and read, and that nothing else may."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from serving import assets, framed, headers
from tests.serving.test_server import EVERYTHING

FRAME = f"{headers.FRAME}index.html"


def test_the_frame_that_is_drawn_on_may_run_its_own_scripts_and_has_no_origin(
    client: TestClient,
) -> None:
    policy = client.get(FRAME).headers["content-security-policy"]
    assert "script-src 'self' 'unsafe-inline';" in policy
    assert policy.endswith("; sandbox allow-scripts")
    assert "unsafe-eval" not in policy


@pytest.mark.parametrize(
    "path", [*EVERYTHING, "/component/streamlit_folium", "/component/other/index.html"]
)
def test_no_other_response_is_let_run_more_or_shut_in(client: TestClient, path: str) -> None:
    policy = client.get(path).headers["content-security-policy"]
    assert "sandbox" not in policy
    assert "'unsafe-inline'" not in str(re.search(r"script-src [^;]*", policy))


@pytest.mark.parametrize("name", sorted(assets.FILES))
def test_only_what_the_frame_needs_may_be_read_without_an_origin(
    client: TestClient, name: str
) -> None:
    shared = client.get(f"{assets.base()}/{name}").headers.get("access-control-allow-origin")
    assert shared == ("*" if framed.asked(name) else None)
