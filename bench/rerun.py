"""`python -m bench.rerun`: the script's own time for a warm rerun, page by page, on the server."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import typer
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from bench import Failed, machine
from bench.server import Server, serving
from bench.subjects import ROOT

PATIENCE = 60.0
"""Seconds a run may take."""
WARMING = 3
"""Runs before the measured ones: an opening, a first view, and one that fills the caches."""
LAST = "text_input"
"""Kind of an element that only a whole page has: the side bar's search box."""
FINISHED = {
    ForwardMsg.FINISHED_SUCCESSFULLY,
    ForwardMsg.FINISHED_EARLY_FOR_RERUN,
    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
}


@dataclass(frozen=True)
class PageView:
    """An address whose rerun is measured: page, query, and the name of its row."""

    title: str
    page: str
    query: str


VIEWS = (
    PageView("national page", "", ""),
    *(
        PageView(
            f"province page, Nakhon Ratchasima, {level}s, {section}",
            "province",
            f"area=30&level={level}&section={section}",
        )
        for section in ("start", "indicators", "heat", "tree", "together", "missed", "peers")
        for level in ("district", "tambon")
    ),
)


class NotAnswered(Failed):
    """A script that did not run to its end."""


async def rerun(socket: ClientConnection, view: PageView, script: str) -> tuple[float | None, str]:
    """Seconds from asking for a run to its end, and the hash of the page's script.

    None instead of seconds where the run did not draw the whole page, as a visitor's first.
    """
    message = BackMsg()
    message.rerun_script.query_string = view.query
    if script:
        message.rerun_script.page_script_hash = script
    else:
        message.rerun_script.page_name = view.page
    start, whole = time.perf_counter(), False
    await socket.send(message.SerializeToString())
    async with asyncio.timeout(PATIENCE):
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(await socket.recv(decode=False))
            script = answer.navigation.page_script_hash or script
            whole = whole or element_of(answer, view) == LAST
            if ended(answer, view):
                return (time.perf_counter() - start if whole else None), script


def element_of(answer: ForwardMsg, view: PageView) -> str | None:
    """Kind of the element that a message draws, if any. Raises `Refused` for an exception."""
    element = answer.delta.new_element.WhichOneof("type")
    if element == "exception":
        raise NotAnswered(f"{view.title}: {answer.delta.new_element.exception.message}")
    return element


def ended(answer: ForwardMsg, view: PageView) -> bool:
    """Whether a message says that the script ran to its end. Raises `Refused` where it failed."""
    if answer.WhichOneof("type") != "script_finished":
        return False
    if answer.script_finished not in FINISHED:
        raise NotAnswered(f"{view.title}: {answer.script_finished}")
    return answer.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


async def measure(servers: Sequence[Server], view: PageView, repeats: int) -> list[list[float]]:
    """Seconds of each measured rerun of one visitor a server, who take turns."""
    async with AsyncExitStack() as stack:
        sockets = [await stack.enter_async_context(opened(server)) for server in servers]
        scripts, taken = ["" for _ in servers], [[] for _ in servers]
        for turn, at in product(range(WARMING + repeats), range(len(servers))):
            seconds, scripts[at] = await rerun(sockets[at], view, scripts[at])
            if turn < WARMING:
                continue
            if seconds is None:
                raise NotAnswered(f"{view.title}: not the whole page")
            taken[at].append(seconds)
        return taken


def opened(server: Server) -> connect:
    """A visitor's way to a server."""
    address = server.address.replace("http", "ws") + "/_stcore/stream"
    return connect(address, subprotocols=["streamlit"], max_size=None)


def table(taken: Mapping[str, Sequence[Sequence[float]]]) -> str:
    """Medians and slowest in milliseconds as Markdown; beside another tree's, what share."""
    rows = ["| page | median ms | slowest ms |", "|---|---|---|"]
    if any(len(samples) > 1 for samples in taken.values()):
        rows = ["| page | median ms | slowest ms | there: median ms | ÷ |", "|---|---|---|---|---|"]
    for title, (own, *others) in taken.items():
        cells = [f"{median(own) * 1e3:.0f}", f"{max(own) * 1e3:.0f}"]
        for other in others:
            cells += [f"{median(other) * 1e3:.0f}", f"{median(own) / median(other):.2f}"]
        rows.append(f"| {title} | {' | '.join(cells)} |")
    return "\n".join(rows)


def measured(repeats: int, trees: Sequence[Path], views: Sequence[PageView]) -> dict[str, Any]:
    """Every view's reruns, from one server a tree of the code."""
    with ExitStack() as stack:
        servers = [stack.enter_context(serving(tree / "app.py", tree)) for tree in trees]
        return {view.title: asyncio.run(measure(servers, view, repeats)) for view in views}


def main(
    repeats: Annotated[int, typer.Option(min=1, help="Measured reruns a page.")] = 20,
    beside: Annotated[
        Path | None, typer.Option(help="A folder with the code of another commit, side by side.")
    ] = None,
    only: Annotated[str, typer.Option(help="Pages whose title holds this.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Every sample as JSON.")] = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Print a Markdown table of how long the script runs, without what the browser does."""
    try:
        views = [view for view in VIEWS if only in view.title]
        taken = measured(repeats, [ROOT, *([beside.resolve()] if beside else [])], views)
    except Failed as failure:
        typer.echo(str(failure), err=True)
        raise typer.Exit(1) from failure
    print(json.dumps(taken) if as_json else f"{table(taken)}\n\n{machine.line()}")


if __name__ == "__main__":
    typer.run(main)
