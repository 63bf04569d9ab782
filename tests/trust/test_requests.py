"""Generated requests: no server error, and every answer with its headers."""

from __future__ import annotations

import random
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from briefing import parameters
from briefing.making import pool
from data.stored import store
from figures.options import SETTINGS
from serving import assets
from tests.briefing.making.drawing import Drawing
from tests.trust.promise import promise
from ui.inside import component
from ui.site import PAGES

HEADERS = (
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "x-frame-options",
)
LONGEST = 60_000
"""Longer addresses the client of the tests does not send."""
PATHS = [
    *[f"/{page.path}" for page in PAGES],
    "/export/slide.png",
    "/healthz",
    "/nowhere",
    "//",
    "/%00",
    "/assets/leaflet/leaflet.js",
    assets.base() + "/page/first.js",
    "/assets/areas/0/province.shapes",
    f"/assets/areas/{'0' * 12}/detail/50.shapes",
    component.ADDRESS + "/x",
    "/static/js/x.js",
    "/static/../app.py",
    "/assets/%2e%2e/%2e%2e/etc/passwd",
    "/media/x.png",
    "/component/x/y",
    "/_stcore/health",
    "/_stcore/metrics",
    "/_stcore/upload_file/s/f",
    "/_stcore/host-config",
    "/_stcore/stream",
    "/_stcore/agent/openapi.json",
    "/_stcore/bidi-components/atlas_map/x.js",
    "/auth/login",
    "/oauth2callback?code=x",
    "/app/static/x",
    "/export/card.png",
    "/api/v1/areas",
]
NAMES = [
    *parameters.PARAMETERS,
    *SETTINGS,
    "section",
    "slide",
    "size",
    "headline",
    "columns",
    "order",
    "fbclid",
    "utm_source",
    "openExternalBrowser",
    "code",
    "embed",
    "",
    "[x](http://evil)",
    "area[]",
    "ก",
]
JUNK = [
    "",
    "0",
    "-1",
    "9" * 4_301,
    "1e999",
    "NaN",
    "Infinity",
    "a" * 1_001,
    "ก" * 3_000,
    "\x00",
    "\r\nX: y",
    "../../etc/passwd",
    "[text](http://evil)",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "${x}",
    "%",
    "%ff",
    "🏛️",
    "\u202e",
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    "None",
    "[]",
    "20-20-20-20-20",
    "9-9-9-9-9",
    "0-0-0-0-0",
    "-".join(["9" * 4_301] * 5),
    "1-2-3",
    "๒๐-20-20-20-20",
    "TH",
    "50",
    "5001",
    "500107",
    "north",
    "10",
    "99",
    "TH50",
    "2561",
    "2565",
    "2560",
    "2104",
    "1",
]
METHODS = ["GET"] * 12 + ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO"]
SAID = [
    {},
    {},
    {},
    {"origin": "http://localhost"},
    {"origin": "http://evil.example"},
    {"origin": "null"},
    {"range": "bytes=5-1"},
    {"range": "bytes=0-,1-"},
    {"if-none-match": '"x"'},
    {"cookie": "a=b; =;"},
    {"accept-encoding": "identity"},
    {"accept-encoding": "gzip;q=0"},
    {"content-type": "multipart/form-data"},
    {"x-forwarded-for": "1.2.3.4, ::"},
    {"accept": "application/x-protobuf"},
    {"x-atlas-direct": "1"},
    {"cookie": "_streamlit_xsrf=2|zz|zz|0", "x-xsrftoken": "2|00|00|9"},
    {"host": "evil.example"},
]


def generated(chance: random.Random) -> tuple[str, str, dict[str, str], bytes]:
    """A request that somebody might send: method, address, headers, body."""
    known = known_values()
    pairs = [
        (name, chance.choice(known.get(name, JUNK) if chance.random() < 0.6 else JUNK))
        for name in chance.choices(NAMES, k=chance.choice([0, 1, 1, 2, 3, 6]))
    ]
    query = "&".join(f"{quote(name)}={quote(value)}" for name, value in pairs)
    path = chance.choice(PATHS) if chance.random() < 0.9 else "/" + quote(chance.choice(JUNK)[:300])
    method, headers = chance.choice(METHODS), dict(chance.choice(SAID))
    body = bytes(chance.choices(range(256), k=40)) if method in {"POST", "PUT"} else b""
    return method, (path + ("?" + query if query else ""))[:LONGEST], headers, body


def known_values() -> dict[str, list[str]]:
    """Values that mean something, by parameter."""
    catalog = store.active().catalog
    return {
        "template": ["national", "province", "follow_up", "governor", "two_maps"],
        "area": ["TH", "50", "5001", "500107", "north", "10", "83"],
        "measure": list(catalog.measures),
        "second": list(catalog.measures),
        "level": ["province", "district", "tambon"],
        "period": ["2561", "2565", "2560"],
        "classes": ["quantile", "policy", "within"],
        "lang": ["th", "en"],
        "digits": ["thai"],
        "size": ["480x270", "1920x1080"],
        "slide": ["401E-F"],
        "headline": ["พาดหัว", "x" * 300],
        **{name: list(values) for name, values in SETTINGS.items()},
    }


@promise(
    "No request is answered with a server error, and every answer has its headers",
    full=25_000,
    of="requests",
    share=25,
)
def test_no_request_fails(client: TestClient, monkeypatch: pytest.MonkeyPatch, tries: int) -> None:
    drawing = Drawing(lambda _: b"\x89PNG")
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    chance = random.Random(2561)
    for _ in range(tries):
        method, address, headers, body = generated(chance)
        answer = client.request(
            method, address, headers=headers, content=body, follow_redirects=False
        )
        assert answer.status_code < 500, (method, address[:300], headers)
        assert all(name in answer.headers for name in HEADERS), (method, address[:300], headers)
