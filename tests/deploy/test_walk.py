"""docs/operate.md from its first setting to a restored server: one walk, every part of it real.

Two processes behind HAProxy, people who sign in at a provider's process, a file that is published,
a process killed, a backup, a restore into a folder that was not there, and the trail of all that.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from data.people import rights, trail
from data.stored import keys
from tests.begun import process
from tests.rights import canaries, conftest, signing
from tests.rights.conftest import PUBLISHER, ROLES
from tests.rights.signing import HTML, Atlas, Browser, Provider
from tests.serving.many.started import ROOT, Pair, free_ports, kept, needs_haproxy, until

pytestmark = needs_haproxy
DEPLOY = ROOT / "deploy"
GUIDE = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8")
SIGNING_IN = GUIDE.partition("## Signing in")[2].partition("\n## ")[0]
PROGRAM = f"{sys.executable} -m cli"
"""What is `/opt/atlas/.venv/bin/atlas` here."""


@dataclass
class Server:
    """A machine in a prefix: its settings, its command, its service."""

    prefix: Path
    provider: Provider
    port: int
    data: Path

    @property
    def command(self) -> str:
        """`deploy/atlas`, where the guide puts it."""
        return str(self.prefix / "usr" / "local" / "bin" / "atlas")

    def settle(self) -> None:
        """Write settings, roles and the command."""
        etc = self.prefix / "etc" / "atlas"
        etc.mkdir(parents=True, exist_ok=True)
        stated = {
            "ATLAS_DATA": str(self.data),
            "ATLAS_HOSTS": "127.0.0.1",
            "ATLAS_ADDRESS": f"http://127.0.0.1:{self.port}",
            "ATLAS_IMPORT": "on",
            **signing.oidc(self.provider, etc),
        }
        assert set(stated) - {"ATLAS_DATA"} == set(re.findall(r"^(ATLAS_\w+)=", SIGNING_IN, re.M))
        text = (DEPLOY / "atlas.env").read_text(encoding="utf-8")
        kept = [line for line in text.splitlines() if line.partition("=")[0] not in stated]
        lines = [*kept, *(f"{name}={value}" for name, value in stated.items())]
        (etc / "atlas.env").write_text("\n".join(lines) + "\n", encoding="utf-8")
        text = (DEPLOY / "atlas").read_text(encoding="utf-8")
        text = text.replace("/etc/atlas", str(etc))
        text = text.replace("/opt/atlas/.venv/bin/atlas", PROGRAM)
        place = Path(self.command)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        place.chmod(0o755)

    @property
    def environment(self) -> dict[str, str]:
        """What a command is run in that the service's user gives."""
        text = Path(self.command).read_text(encoding="utf-8")
        shown = text.replace(PROGRAM, "env -0")
        assert shown != text
        done = subprocess.run(["sh", "-c", shown], capture_output=True, text=True, check=True)
        return dict(one.split("=", 1) for one in done.stdout.split("\0") if one)

    def run(self, *words: str) -> str:
        """A command in it; what it said."""
        done = process.ran(words, self.environment)
        assert done.returncode == 0, (words, done.stdout, done.stderr)
        return (done.stdout + done.stderr).decode()

    def run_whole(self, *words: str) -> None:
        """A command as the service's user gives it, from its first line."""
        subprocess.run([self.command, *words], cwd=ROOT, capture_output=True, check=True)

    @contextmanager
    def serving(self) -> Iterator[Pair]:
        """The service, as its unit starts it."""
        unit = (DEPLOY / "systemd" / "atlas.service").read_text(encoding="utf-8")
        [words] = re.findall(r"^ExecStart=/opt/atlas/.venv/bin/atlas (.*) --port 8500$", unit, re.M)
        log = self.prefix / "log"
        with log.open("ab") as output:
            asked = [*words.split(), "--port", str(self.port)]
            begun = process.begun(asked, self.environment, output.fileno())
        with kept(begun, self.port, log) as pair:
            yield pair

    def signed(self, pair: Pair, subject: str) -> Browser:
        """Somebody who signs in at the provider."""
        return Atlas(pair.process, self.port, self.data, pair.log).signed(self.provider, subject)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A machine whose provider knows everybody."""
    if find_spec("oidc_provider_mock") is None:
        pytest.skip("no provider here: make .venv/ready-dev installs it")
    with signing.providing(tmp_path / "provider-log") as provider:
        conftest.known_to(provider)
        data = tmp_path / "var" / "lib" / "atlas" / "data"
        data.mkdir(parents=True)
        (data / "roles.toml").write_text(ROLES, encoding="utf-8")
        made = Server(tmp_path, provider, free_ports(3), data)
        made.settle()
        yield made


def shown(pair: Pair, port: int = 0) -> str:
    """The release that a process shows, or whichever one the balancer asks; "" where none is up."""
    try:
        return str(json.loads(pair.get("/healthz", port=port).body).get("release", ""))
    except (OSError, ValueError):
        return ""


def published(server: Server, pair: Pair) -> str:
    """A report that is published by the command: the next answer of each process is of it."""
    file = server.prefix / "reports.csv"
    lines = [canaries.HEAD.format("ปี"), *canaries._lines("2568", "year")]
    file.write_text("\n".join(lines), encoding="utf-8")
    [identity] = re.findall(r"release (\w+):", server.run("import", str(file)))
    assert {shown(pair, server.port + one) for one in (1, 2)} == {identity}
    return str(identity)


def goes_on_after_a_kill(pair: Pair, browser: Browser) -> None:
    """Kill the process of somebody: the other one answers, and they are still signed in."""
    own = browser.cookies["atlas-process"]
    with pair.away(own):
        assert "Nakhon Ratchasima" in browser.ask("/province?area=30&lang=en", **HTML).text
        assert f"Signed in as {PUBLISHER}" in browser.ask("/signin?lang=en", **HTML).text
        assert browser.cookies["atlas-process"] != own
    until(lambda: shown(pair, pair.port + int(own[1:])))


def test_the_walk(server: Server) -> None:
    saved = server.prefix / "atlas-first.zip"
    server.run_whole("settings")
    with server.serving() as pair:
        assert pair.get("/").status in {303, 401}
        browser = server.signed(pair, PUBLISHER)
        assert browser.ask("/?lang=en", **HTML).status == 200
        identity = published(server, pair)
        goes_on_after_a_kill(pair, browser)
        server.run("backup", str(saved))
        server.run("log", "verify")
    before = [one.hash for one in trail.lines(server.data)][::-1]
    key = server.data / keys.NAME

    server.data = server.prefix / "var" / "lib" / "another" / "data"
    server.settle()
    assert str(server.data / keys.NAME) in server.run("restore", str(saved))  # that it is missing
    shutil.copy(key, server.data / keys.NAME)
    server.run("log", "verify", "--noted", before[-1])
    with server.serving() as pair:
        browser = server.signed(pair, PUBLISHER)
        assert browser.ask("/province?area=30&lang=en", **HTML).status == 200
        assert {shown(pair, server.port + one) for one in (1, 2)} == {identity}
    told = trail.lines(server.data)[::-1]
    assert [one.hash for one in told][: len(before)] == before
    acts = [one.what for one in told]
    assert {rights.IMPORT, rights.PUBLISH, trail.ROLES_CHANGED, trail.RESTORED} <= set(acts)
    assert [one.post for one in told if one.what == trail.SIGNED_IN] == [PUBLISHER] * 2
    assert {one.details["release"] for one in told if one.what == rights.PUBLISH} == {identity}
    assert "the trail of what was done is whole" in server.run("log", "verify")
