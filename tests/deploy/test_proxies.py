"""TLS before the atlas, by HAProxy and by Caddy as `deploy/` sets them up: what they pass on."""

from __future__ import annotations

import http.client
import json
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.serving.many.started import ROOT, free_ports, needs_haproxy, until

DEPLOY = ROOT / "deploy"
CADDY = shutil.which("caddy")
needs_caddy = pytest.mark.skipif(CADDY is None, reason="Caddy is not installed")
FORGED = {
    "X-Forwarded-For": "192.0.2.66",
    "X-Forwarded-Proto": "ftp",
    "X-Remote-User": "admin",
    "X-Remote-Groups": "all",
    "X-Real-IP": "192.0.2.66",
    "Forwarded": "for=192.0.2.66",
}
"""What a visitor says of itself."""


class Echo(BaseHTTPRequestHandler):
    """Says with which headers it was asked."""

    def do_GET(self) -> None:
        content = json.dumps({k.lower(): v for k, v in self.headers.items()}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Set-Cookie", "atlas-process=p1; path=/; HttpOnly")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def behind() -> Iterator[int]:
    """The port of what stands in the atlas's place."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield int(server.server_port)
        server.shutdown()
        thread.join()


@contextmanager
def running(command: list[str], port: int, folder: Path) -> Iterator[None]:
    """A proxy for as long as it is needed."""
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command, stdout=log, stderr=log, env={"PATH": "/usr/bin:/usr/sbin", "HOME": str(folder)}
        )
    try:
        until(lambda: listens(port) or process.poll() is not None)
        assert process.poll() is None, (folder / "log").read_text()
        yield
    finally:
        process.terminate()
        process.wait(30)


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def asked(path: str, port: int) -> tuple[int, dict[str, str], http.client.HTTPMessage]:
    """What is behind a proxy was asked with, by a visitor who says much; the answer's headers."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    line = http.client.HTTPSConnection("127.0.0.1", port, timeout=30, context=trusting)
    try:
        line.request("GET", path, headers=FORGED)
        answer = line.getresponse()
        body = answer.read()
        seen = json.loads(body) if answer.status == 200 else {}
        return answer.status, seen, answer.headers
    finally:
        line.close()


def certificate(folder: Path) -> Path:
    """A certificate and its key in one file."""
    made, key = folder / "certificate", folder / "key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=atlas.example",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(made)],
        check=True, capture_output=True,
    )  # fmt: skip
    both = folder / "atlas.pem"
    both.write_text(made.read_text() + key.read_text())
    return both


def as_promised(port: int) -> None:
    """What visitors say of themselves is not passed on; what the proxy knows is."""
    status, seen, headers = asked("/province", port)
    assert status == 200
    assert (seen["x-forwarded-for"], seen["x-forwarded-proto"]) == ("127.0.0.1", "https")
    assert not {"x-remote-user", "x-remote-groups", "x-real-ip", "forwarded"} & seen.keys()
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "; Secure" in headers["Set-Cookie"]
    assert {asked(path, port)[0] for path in ("/metrics", "/metrics/x")} == {404}


@needs_haproxy
def test_haproxy_says_whom_a_request_comes_from(tmp_path: Path, behind: int) -> None:
    port = free_ports(2)
    text = (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8")
    for here, there in (
        ("/etc/haproxy/atlas.pem", str(certificate(tmp_path))),
        ("127.0.0.1:8500", f"127.0.0.1:{behind}"),
        (":80\n", f"127.0.0.1:{port + 1}\n"),
        (":443 ", f"127.0.0.1:{port} "),
        ("    user haproxy\n    group haproxy\n    daemon\n", ""),
        ("    log /dev/log local0\n", ""),
    ):
        assert here in text
        text = text.replace(here, there)
    config = tmp_path / "haproxy.cfg"
    config.write_text(text)
    program = shutil.which("haproxy") or "/usr/sbin/haproxy"
    with running([program, "-db", "-f", str(config)], port, tmp_path):
        as_promised(port)


@needs_caddy
def test_caddy_takes_its_configuration_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [str(CADDY), "validate", "--adapter", "caddyfile", "--config", str(DEPLOY / "Caddyfile")],
        capture_output=True, text=True, check=False,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert not [line for line in done.stderr.splitlines() if '"level":"info"' not in line
                and line.startswith("{")], done.stderr  # fmt: skip


@needs_caddy
def test_caddy_says_whom_a_request_comes_from(tmp_path: Path, behind: int) -> None:
    port, pem = free_ports(1), certificate(tmp_path)
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    text = text.replace("127.0.0.1:8500", f"127.0.0.1:{behind}")
    text = text.replace(
        "atlas.example.go.th {", f"https://127.0.0.1:{port} {{\n\ttls {pem} {tmp_path / 'key'}"
    )
    config = tmp_path / "Caddyfile"
    config.write_text(f"{{\n\tadmin off\n\tauto_https off\n}}\n{text}")
    command = [str(CADDY), "run", "--adapter", "caddyfile", "--config", str(config)]
    with running(command, port, tmp_path):
        as_promised(port)
