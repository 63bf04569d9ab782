"""A process that has loaded what a server loads before its first visitor: servers are its copies.

`python -m tests.begun.ready PLACE OWNER`. An order comes to the socket at the place: what is to
become of a copy (a server by its port or its words, `atlas` or `python -c` with arguments, or what
draws for the tests), how nice it is, its environment, and with them where it writes, where its
errors go, where it says how it ends, and a line to it if it draws; the answer is a descriptor of
the copy. What is loaded in advance is the same for each of them: the modules, Streamlit's scripts
compressed, and what is known of the release that the program carries. What the environment says the
copy reads, also whether it is counted. The process ends with the socket or its owner.
"""

from __future__ import annotations

import ast
import ctypes
import gc
import json
import os
import selectors
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import settings
from serving import run, start
from tests.counted.turned import ASKED

LONGEST = 1 << 17
"""Most bytes of an order."""
DESCRIPTORS = 4
BEAT = 1.0
"""Seconds after which the process looks whether it is needed still."""
ADDRESS = "127.0.0.1"
_END_WITH_PARENT = 1
"""`PR_SET_PDEATHSIG` of `linux/prctl.h`: a copy ends with the process that it is a copy of."""


def load() -> None:
    """Load what servers load, and do once what is the same in each of them.

    `app` itself is for the copies: it reads the environment, and sets in Streamlit what it says.
    """
    imports(start.ROOT / "app.py")
    from briefing.making import pool
    from data.intake.copies import Copies
    from data.stored import part
    from figures.groups import warm
    from serving import encodings
    from serving.inside import bundle, charts, document, files, icons
    from ui import cached
    from ui.group import parts

    encodings.packed = lru_cache(None)(encodings.packed)
    cut = lru_cache(None)(icons.only)
    icons.only = lambda content, names: cut(content, frozenset(names))
    part.seeing(part.ALL, cached.warm_up)
    warm.warm_up(cached.release())
    parts.script()
    packed = bundle.Bundle(files.folder() / "static")
    first = [*document.Document.shipped().scripts(), *packed.needed(bundle.FIRST)]
    packed.put(f"js/{files.scripts(charts.ELEMENT)[0].name}", charts.only(charts.script()).encode())
    packed.warm_up([*first, *packed.needed([charts.ELEMENT, "DataFrame"])])
    icons.only(icons.font().read_bytes(), icons.named(start.ROOT / one for one in ("ui", "pages")))
    for name in ("briefing.making.work", "briefing.files.png", "tests.begun.drawing"):
        import_module(name)
    for name in import_module("cli").COMMANDS:
        import_module("cli").command(name)
    # Few draw more than a slide or two, or read a file: nothing is begun before it is needed.
    pool.MOST_WORKERS = 1
    Copies.begin = lambda _: None  # type: ignore[method-assign]


def imports(code: Path) -> None:
    """Import what a script imports, and do nothing else that it does."""
    told = ast.parse(code.read_text(encoding="utf-8"))
    told.body = [one for one in told.body if isinstance(one, ast.Import | ast.ImportFrom)]
    exec(compile(told, code, "exec"), {})  # noqa: S102 (lines of our own)


def forget() -> None:
    """What modules that read the environment keep of it."""
    for module in list(sys.modules.values()):
        if getattr(module, "settings", None) is settings:
            for one in vars(module).values():
                if hasattr(one, "cache_clear"):
                    one.cache_clear()


def listening(place: Path) -> socket.socket:
    """The socket at a place."""
    found = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    found.bind(str(place))
    found.listen()
    return found


def serve(place: Path, door: socket.socket, owner: int) -> list[Any]:
    """Copy this process at each order; returns what a copy is to become, and nothing at the end."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # copies that have ended are waited for by nobody
    with selectors.DefaultSelector() as ready:
        ready.register(door, selectors.EVENT_READ)
        while place.exists() and Path(f"/proc/{owner}").exists():
            for key, _ in ready.select(BEAT):
                if key.fileobj is door:
                    ready.register(door.accept()[0], selectors.EVENT_READ)
                    continue
                orders = cast("socket.socket", key.fileobj)
                text, descriptors = b"", []
                with suppress(OSError):  # who ordered is gone
                    text, descriptors, *_ = socket.recv_fds(orders, LONGEST, DESCRIPTORS)
                if not text:
                    ready.unregister(orders)
                    orders.close()
                elif not (copy := os.fork()):
                    _take_over(descriptors, [one.fileobj for one in ready.get_map().values()])
                    return [*json.loads(text), *descriptors[2:]]
                else:
                    _answer(orders, copy)
                    for one in descriptors:
                        os.close(one)
    return []


def _answer(orders: socket.socket, copy: int) -> None:
    """Tell who ordered it what the copy is known by."""
    told = os.pidfd_open(copy)
    with suppress(OSError):
        socket.send_fds(orders, [str(copy).encode()], [told])
    os.close(told)


def _take_over(descriptors: list[int], others: list[Any]) -> None:
    """As a copy, write where one was told to and leave alone what is the first process's."""
    for other in others:
        other.close()
    ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGTERM, 0, 0, 0)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number, descriptor in enumerate(descriptors[:2], start=1):
        os.dup2(descriptor, number)
        os.close(descriptor)
    # Streams know what they were opened on, and what can be done there.
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = sys.__stderr__ = open(  # noqa: SIM115
        2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False
    )


def become(
    what: str, given: list[str], nice: int, environment: dict[str, str], told: int, line: int = -1
) -> None:
    """Be what is asked for, with an environment; say how it ends."""
    with suppress(PermissionError):
        os.setpriority(os.PRIO_PROCESS, 0, nice)
    os.environ.clear()
    os.environ.update(environment)
    forget()
    tempfile.tempdir = None
    if ASKED in os.environ:
        import_module("coverage").process_startup()
    try:
        BECOME[what](line if what == "drawing" else given)
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        os.pwrite(told, str(code).encode(), 0)
        raise
    except BaseException:
        os.pwrite(told, b"1", 0)
        raise
    os.pwrite(told, b"0", 0)


def serving(arguments: list[str]) -> None:
    """Be what `python -m serving.start PORT` starts, or a server by the words of its command."""
    from tests.begun import drawing
    from tests.begun.process import NAME

    if len(arguments) == 1:
        try:
            arguments = start.command(start.ready(arguments[0], ADDRESS), ADDRESS)
        except start.CannotStart as unable:
            sys.exit(str(unable))
    if ASKED not in os.environ:  # those who draw are counted from their first line
        drawing.stand_by()
    [port] = [one.partition("=")[2] for one in arguments if one.startswith("--server.port=")]
    Path("/proc/self/comm").write_text(NAME.format(port), encoding="ascii")
    sys.modules["__main__"] = run
    sys.argv = arguments[arguments.index("serving.run") :]
    run.main()


def commanding(arguments: list[str]) -> None:
    """Be `atlas` with arguments; the servers that it starts are copies as well."""
    import cli
    from serving.many.child import Child
    from tests.begun.process import served

    usual = Child.start

    def begin(child: Child) -> None:
        if not child.port:
            usual(child)
            return
        child.begun = time.monotonic()
        child.process = served(  # type: ignore[assignment]
            child.command(), os.environ | dict(child.environment), sys.stderr.fileno()
        )

    Child.start = begin  # type: ignore[method-assign]
    sys.argv = ["atlas", *arguments]
    cli.app()


def drawing(line: int) -> None:
    """Be what draws, as it is asked over a line."""
    from tests.begun import drawing

    drawing.work(line)


def coding(arguments: list[str]) -> None:
    """Be `python -c` with code and its arguments."""
    sys.argv = ["-c", *arguments[1:]]
    exec(compile(arguments[0], "<code>", "exec"), {"__name__": "__main__"})  # noqa: S102 (of tests)


BECOME: dict[str, Callable[..., None]] = {
    "server": serving, "command": commanding, "code": coding, "drawing": drawing,
}  # fmt: skip


if __name__ == "__main__":
    os.chdir(start.ROOT)
    PLACE = Path(sys.argv[1])
    LISTENING = listening(PLACE)
    for setting in settings.SETTINGS:
        os.environ.pop(setting.name, None)  # a test may have set it
    os.environ[settings.DATA.name] = str(PLACE.with_name("begun-data"))
    load()
    gc.collect()
    gc.freeze()
    if order := serve(PLACE, LISTENING, int(sys.argv[2])):
        become(*order)
