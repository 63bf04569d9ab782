"""`python -m tests.trust.audited …`: the server, which writes down every address it connects to.

The workers that it starts run this module too, and write to the same file.
"""

from __future__ import annotations

import os
import sys

LOG = "TRUST_AUDIT"
"""Environment variable that names the file."""
HEARD = frozenset(
    {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"}
    | {"socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
OWN = ("127.", "::1", "localhost")


def hear(event: str, arguments: tuple[object, ...]) -> None:
    """Write down a name asked for or an address connected to, where it is not this machine's."""
    if event not in HEARD:
        return
    place = arguments[1] if event in {"socket.connect", "socket.sendto"} else arguments[0]
    host = place[0] if isinstance(place, tuple) else place
    if isinstance(host, str) and host.startswith(OWN):
        return
    if event == "socket.sendmsg" or (event == "socket.connect" and not isinstance(place, tuple)):
        return  # a connected socket, or one of the file system
    with open(os.environ[LOG], "a", encoding="utf-8") as log:  # noqa: PTH123 (heard too early for more)
        log.write(f"{event} {place!r}\n")


if LOG in os.environ:
    sys.addaudithook(hear)

if __name__ == "__main__":
    from serving.run import main

    main()
