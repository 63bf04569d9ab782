"""Start the dashboard, `python -m serving.start PORT`, importing nothing heavy before Streamlit."""

from __future__ import annotations

import errno
import os
import socket
import sys
from pathlib import Path

import settings
from serving import utf8
from wording.saying import Saying, both

ROOT = Path(__file__).parents[1]
LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""Addresses that only the machine itself reaches: there, importing is on unless switched off."""
PORTS = range(65536)


class CannotStart(Exception):
    """The dashboard cannot listen where it was told to."""


class PortTaken(CannotStart):
    """Another program listens on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(both(Saying("serving-port-is-in-use-choose-another", port=str(port))))


class NoPort(CannotStart):
    """What was given is no port."""

    def __init__(self, found: str) -> None:
        super().__init__(
            both(Saying("serving-no-port-found-expected-number-from", found=repr(found[:80])))
        )


class NoAddress(CannotStart):
    """The address is none of this machine's."""

    def __init__(self, found: str) -> None:
        super().__init__(
            both(Saying("serving-no-address-found-expected-one-of", found=repr(found[:80])))
        )


def start(port: int | str, address: str) -> None:
    """Become the server. Raises `CannotStart`."""
    number = ready(port, address)
    os.execv(sys.executable, command(number, address))  # noqa: S606 (our own interpreter, no shell)


def ready(port: int | str, address: str) -> int:
    """Settings and address can be used, and the environment is as the server needs it; the port.

    Raises `CannotStart`.
    """
    number = port_of(port)
    _demand_settings()
    _try(number, address)
    if not settings.IMPORT.stated:
        own = "local" if address in LOOPBACK else "off"
        os.environ[settings.IMPORT.name] = "on" if _signing() else own
    _anchor()
    os.environ["PYTHONUTF8"] = "1"  # texts are Thai, whatever the locale
    os.chdir(ROOT)  # Streamlit reads .streamlit/config.toml from here
    return number


def command(port: int, address: str) -> list[str]:
    """What starts a server, once all is ready."""
    arguments = ["run", "app.py", f"--server.port={port}", f"--server.address={address}"]
    return [sys.executable, "-m", "serving.run", *arguments]


def _signing() -> bool:
    """Whether people sign in, so that roles say who may hand in files."""
    return bool(settings.OIDC_ISSUER.value() or settings.TRUST_HEADER.value())


def _demand_settings() -> None:
    """Refuse every setting that cannot be used, all at once. Raises `CannotStart`."""
    wrong = settings.faults(settings.OWN)
    if wrong:
        raise CannotStart("\n".join(map(str, wrong)))


def _anchor() -> None:
    """Write out the folders that were named from where the command was given."""
    for setting in settings.SETTINGS:
        if setting.stated and isinstance(setting.value(), Path):
            os.environ[setting.name] = str(Path(str(setting.value())).absolute())


def port_of(given: int | str) -> int:
    """A port that may be listened on. Raises `NoPort`."""
    text = str(given).strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) in PORTS):
        raise NoPort(str(given))
    return int(text)


def _try(port: int, address: str) -> None:
    """Listen for a moment. Raises `PortTaken` and `NoAddress`."""
    try:
        family, _, _, _, where = socket.getaddrinfo(
            address, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError) as error:
        raise NoAddress(address) from error
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(where)
        except OSError as error:
            raise _reason(error, port, address) from error


def _reason(error: OSError, port: int, address: str) -> CannotStart:
    taken = error.errno in {errno.EADDRINUSE, errno.EACCES}
    return PortTaken(port) if taken else NoAddress(address)


if __name__ == "__main__":
    utf8.demand()
    try:
        start(sys.argv[1] if len(sys.argv) > 1 else "8501", "127.0.0.1")
    except CannotStart as unable:
        sys.exit(str(unable))
