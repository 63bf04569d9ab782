"""HAProxy for our processes: its configuration, its process, and what it is told while it runs."""

from __future__ import annotations

import csv
import io
import resource
import shutil
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from serving import told
from serving.headers import COMMON
from serving.start import CannotStart
from wording.languages import DEFAULT, languages
from wording.saying import Saying, both, said

PROGRAM, PACKAGE = "haproxy", "haproxy"
ELSEWHERE = "/usr/sbin:/usr/local/sbin:/sbin"
"""Where Debian puts it, which is in the path of administrators alone."""
BACKEND = "atlas"
TEMPLATE = Path(__file__).with_name("haproxy.cfg")
DRAIN, READY = "drain", "ready"
"""States of a process: no visitor more; all of them."""
UP = ("UP", "no check")
MOST, FILES, OWN = 4096, 2, 100
"""Connections at most; files that each of them takes, and that HAProxy has open beside."""
WORDS = {"sorry": Saying("many-sorry"), "nothing": Saying("serving-there-is-no-such-page")}
"""What HAProxy tells by itself."""


class NoBalancer(CannotStart):
    """There is no HAProxy on this machine."""

    def __init__(self) -> None:
        super().__init__(both(Saying("many-no-haproxy", package=PACKAGE)))


def program() -> str:
    """Where HAProxy is. Raises `NoBalancer`."""
    found = shutil.which(PROGRAM) or shutil.which(PROGRAM, path=ELSEWHERE)
    if found is None:
        raise NoBalancer
    return found


@dataclass(frozen=True)
class Balancer:
    """One HAProxy before processes on ports of this machine, with its files in a folder."""

    folder: Path
    bind: str
    ports: Mapping[str, int]
    secret: str

    @property
    def socket(self) -> Path:
        """Where it listens to us."""
        return self.folder / "admin"

    def command(self) -> list[str]:
        """Write its files; the command that runs it. Raises `NoBalancer`."""
        config = self.folder / "haproxy.cfg"
        config.touch(mode=0o600)
        config.write_text(self.written(), encoding="utf-8")
        return [program(), "-db", "-f", str(config)]

    def written(self) -> str:
        """The configuration."""
        return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
            most=most(),
            socket=self.socket,
            sorry="\n".join(map(_sorry, (502, 503))),
            words="\n".join(f"    http-request {rule}" for rule in _words()),
            bind=self.bind,
            secret=self.secret,
            told="\n".join(
                f"    use-server {name} if {{ path_beg {told.FOLDER}/{name}/ }}"
                for name in self.ports
            ),
            servers="\n".join(
                f"    server {name} 127.0.0.1:{port} check cookie {name}"
                for name, port in self.ports.items()
            ),
            tracking="\n".join(
                f"    server {name} 127.0.0.1:{port} track {BACKEND}/{name}"
                for name, port in self.ports.items()
            ),
        )

    def set(self, name: str, state: str) -> None:
        """Tell it which visitors a process gets. Raises `OSError`."""
        self._say(f"set server {BACKEND}/{name} state {state}")

    def lost(self, name: str) -> None:
        """Tell it that a process has ended: nobody is sent there until it answers a check again.

        One that is started again listens long before it answers, and would keep visitors waiting.
        Raises `OSError`.
        """
        self._say(f"set server {BACKEND}/{name} health down")

    def up(self, name: str) -> bool:
        """Whether it passes visitors on to a process."""
        try:
            rows = csv.DictReader(io.StringIO(self._say("show stat").lstrip("# ")))
            found = [
                one["status"] for one in rows if (one["pxname"], one["svname"]) == (BACKEND, name)
            ]
        except OSError:
            return False
        return bool(found) and found[0].startswith(UP)

    def _say(self, words: str) -> str:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(10)
            line.connect(str(self.socket))
            line.sendall(f"{words}\n".encode())
            heard = b""
            while part := line.recv(65_536):
                heard += part
        return heard.decode("utf-8", errors="replace")


def most() -> int:
    """As many connections as HAProxy may have: where it may open few files, as in a container, few.

    It refuses to start where it could not have them all.
    """
    _, files = resource.getrlimit(resource.RLIMIT_NOFILE)
    if files == resource.RLIM_INFINITY:
        return MOST
    return max(1, min(MOST, (files - OWN) // FILES))


def bind(address: str, port: int) -> str:
    """An address and a port as HAProxy takes them."""
    family, *_, where = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
    return f"[{where[0]}]:{port}" if family is socket.AF_INET6 else f"{where[0]}:{port}"


def _sorry(status: int) -> str:
    """What visitors are told while no process answers, or where one ended before it had."""
    fields = {
        "Content-Language": "%[var(txn.lang)]",
        "Cache-Control": "no-store",
        "Retry-After": "5",
        "Content-Security-Policy": "default-src 'none'",
        **COMMON,
    }
    told = " ".join(f'hdr {name} "{value}"' for name, value in fields.items())
    words = 'content-type "text/plain; charset=utf-8" lf-string "%[var(txn.sorry)]"'
    return f"    http-error status {status} {words} {told}"


def _words() -> Iterator[str]:
    """Rules by which HAProxy knows the language of a request, and what it tells in it."""
    known, default = [*languages()], DEFAULT
    offered = ";".join([default, *(one for one in known if one != default)])
    accepted = "req.fhdr(accept-language)"
    yield f"set-var(txn.lang) str({default})"
    yield (
        f"set-var(txn.lang) {accepted},language({offered},{default}) if {{ {accepted} -m found }}"
    )
    yield f"set-var(txn.lang) url_param(lang) if {{ url_param(lang) {' '.join(known)} }}"
    for name, saying in WORDS.items():
        for lang in known:
            text = said(saying, lang).replace("%", "%%").replace('"', "'")
            yield f'set-var-fmt(txn.{name}) "{text}" if {{ var(txn.lang) -m str {lang} }}'
