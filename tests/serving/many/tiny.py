"""A server as small as can be in the place of the atlas: `python tiny.py PORT`."""

from __future__ import annotations

import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar


class Tiny(BaseHTTPRequestHandler):
    """Says who it is and what it was asked with; not well where a file says so."""

    unwell = 0
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        damaged = Path(os.environ.get("TINY_DAMAGED", "/nowhere")).exists()
        ill = self.path == "/healthz" and damaged
        Tiny.unwell += ill
        Tiny.asked.append(self.path)
        content = json.dumps(
            {
                "process": os.environ["ATLAS_PROCESS"],
                "pid": os.getpid(),
                "unwell": Tiny.unwell,
                "asked": Tiny.asked,
                "secret": os.environ["ATLAS_BALANCED"],
                "headers": {name.lower(): value for name, value in self.headers.items()},
            }
        ).encode()
        self.send_response(503 if ill else 200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Tiny)
    warming = Path(f"{os.environ.get('TINY_WARMING', '/nowhere')}-{os.environ['ATLAS_PROCESS']}")
    while warming.exists():  # it listens, and does not answer yet
        time.sleep(0.02)
    server.serve_forever()
