"""People who sign in at a real provider's process, over HTTP as a browser does it."""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

from tests.begun.process import Process, copied

PATIENCE = 180
"""Seconds to wait for an answer: what tests share is at times very busy."""

CLIENT, SECRET = "atlas", "a-secret-of-the-tests"
HTML = {"Accept": "text/html"}


@dataclass
class Answer:
    """What came of a request."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as a text."""
        return self.body.decode(errors="replace")


@dataclass
class Browser:
    """Keeps cookies by port, follows nothing by itself."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    address: str = "127.0.0.1"
    """Where requests come from: the whole of 127.0.0.0/8 is this machine."""

    def ask(self, path: str, method: str = "GET", body: str = "", **headers: str) -> Answer:
        """Send a request with the cookies that there are, and keep those that come back."""
        asked = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=PATIENCE, source_address=(self.address, 0)
        )
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            asked.request(method, path, body.encode() or None, sent)
            answer = asked.getresponse()
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie":
                    self._keep(value)
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            asked.close()

    def _keep(self, header: str) -> None:
        key, _, value = header.partition(";")[0].partition("=")
        if "max-age=0" in header.lower():
            self.cookies.pop(key, None)
        else:
            self.cookies[key] = value


@dataclass
class Provider:
    """An OpenID provider that runs."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def issuer(self) -> str:
        """Its address."""
        return f"http://localhost:{self.port}"

    def user(self, subject: str, **claims: object) -> None:
        """Have it know somebody."""
        asked = urllib.request.Request(  # noqa: S310 (loopback)
            f"{self.issuer}/users/{quote(subject)}",
            json.dumps(claims).encode(),
            {"Content-Type": "application/json"},
            method="PUT",
        )
        with urllib.request.urlopen(asked, timeout=PATIENCE):  # noqa: S310 (loopback)
            pass

    def agree(self, address: str, subject: str) -> str:
        """Sign in there; the address that it sends the browser back to."""
        parts = urlsplit(address)
        form = urlencode({"sub": subject})
        kind = "application/x-www-form-urlencoded"
        asked = http.client.HTTPConnection(str(parts.hostname), parts.port or 80, timeout=PATIENCE)
        asked.request("POST", f"{parts.path}?{parts.query}", form, {"Content-Type": kind})
        answer = asked.getresponse()
        answer.read()
        back = urlsplit(answer.headers["Location"])
        asked.close()
        return f"{back.path}?{back.query}"


@dataclass
class Atlas:
    """A dashboard that runs, with signing in."""

    process: Process
    port: int
    folder: Path
    log: Path

    @property
    def address(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def browser(self, address: str = "127.0.0.1") -> Browser:
        """Somebody who has not signed in."""
        return Browser(self.port, address=address)

    def signed(self, provider: Provider, subject: str, address: str = "127.0.0.1") -> Browser:
        """Somebody who has."""
        browser = self.browser(address)
        answer = browser.ask(provider.agree(self.begin(browser), subject))
        assert answer.status == 303, answer.text
        return browser

    def begin(self, browser: Browser, onward: str = "/") -> str:
        """The address at the provider where somebody signs in."""
        answer = browser.ask(f"/signin/go?{urlencode({'next': onward})}")
        assert answer.status == 302, answer.text
        return answer.headers["location"]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def providing(log: Path) -> Iterator[Provider]:
    """A provider's process for as long as it is needed."""
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
    try:
        _await(process, port, "/.well-known/openid-configuration", log)
        yield Provider(process, port)
    finally:
        _end(process)


@contextmanager
def serving(folder: Path, roles: str, settings: Mapping[str, str]) -> Iterator[Atlas]:
    """A dashboard with signing in, its roles in a data folder of its own."""
    port, log, data = free_port(), folder / "log", folder / "data"
    data.mkdir(exist_ok=True)
    (data / "roles.toml").write_text(roles, encoding="utf-8")
    process = copied(port, log, {"ATLAS_DATA": str(data), **settings})
    try:
        _await(process, port, "/healthz", log)
        yield Atlas(process, port, data, log)
    finally:
        _end(process)


def oidc(provider: Provider, folder: Path, **more: str) -> dict[str, str]:
    """The settings of signing in at a provider."""
    secret = folder / "secret"
    secret.write_text(SECRET + "\n", encoding="utf-8")
    return {
        "ATLAS_OIDC_ISSUER": provider.issuer,
        "ATLAS_OIDC_CLIENT": CLIENT,
        "ATLAS_OIDC_SECRET_FILE": str(secret),
    } | more


def _await(process: Process, port: int, path: str, log: Path) -> None:
    for _ in range(900):
        try:
            if Browser(port).ask(path).status == 200:
                return
        except OSError:
            pass
        assert process.poll() is None, log.read_text(encoding="utf-8")
        time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8"))


def _end(process: Process) -> None:
    process.terminate()
    process.wait(30)
