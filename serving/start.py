"""Start the dashboard, `python -m serving.start PORT`, importing nothing heavy before Streamlit."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""Addresses that only the machine itself reaches: there, importing is on unless switched off."""


class PortTaken(Exception):
    """Another program listens on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"พอร์ต {port} ถูกใช้อยู่แล้ว เลือกพอร์ตอื่นด้วย PORT=8502 make run / "
            f"port {port} is in use; choose another: PORT=8502 make run"
        )


def start(port: int, address: str) -> None:
    """Become the server. Raises `PortTaken`."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            raise PortTaken(port) from error
    os.environ.setdefault("ATLAS_IMPORT", "on" if address in LOOPBACK else "off")
    os.chdir(ROOT)  # Streamlit reads .streamlit/config.toml from here
    arguments = ["run", "app.py", f"--server.port={port}", f"--server.address={address}"]
    os.execv(sys.executable, [sys.executable, "-m", "streamlit", *arguments])  # noqa: S606 (our own interpreter, no shell)


if __name__ == "__main__":
    try:
        start(int(sys.argv[1]), "127.0.0.1")
    except PortTaken as taken:
        sys.exit(str(taken))
