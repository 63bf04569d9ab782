"""`python -m bench.rerun`: the script's own time for a warm rerun, page by page, on the server."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from statistics import median
from typing import Annotated, Any

import typer
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from bench import Failed, machine
from bench.server import Server, serving
from bench.subjects import SUBJECTS

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
            script = answer.new_session.page_script_hash or script
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


async def measure(server: Server, view: PageView, repeats: int) -> list[float]:
    """Seconds of each measured rerun of one visitor, alone on the server."""
    address = server.address.replace("http", "ws") + "/_stcore/stream"
    async with connect(address, subprotocols=["streamlit"], max_size=None) as socket:
        script, taken = "", []
        for turn in range(WARMING + repeats):
            seconds, script = await rerun(socket, view, script)
            if turn < WARMING:
                continue
            if seconds is None:
                raise NotAnswered(f"{view.title}: not the whole page")
            taken.append(seconds)
        return taken


def table(taken: dict[str, list[float]]) -> str:
    """A Markdown table of medians and slowest, in milliseconds."""
    rows = ["| page | median ms | slowest ms |", "|---|---|---|"]
    for title, seconds in taken.items():
        rows.append(f"| {title} | {median(seconds) * 1e3:.0f} | {max(seconds) * 1e3:.0f} |")
    return "\n".join(rows)


def measured(repeats: int) -> dict[str, list[float]]:
    """Every view's reruns, from one server."""
    with serving(SUBJECTS["atlas"].script) as server:
        return {view.title: asyncio.run(measure(server, view, repeats)) for view in VIEWS}


def main(
    repeats: Annotated[int, typer.Option(min=1, help="Measured reruns a page.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Every sample as JSON.")] = False,  # noqa: FBT002 (a flag of the command)
) -> None:
    """Print a Markdown table of how long the script runs, without what the browser does."""
    try:
        taken: dict[str, Any] = measured(repeats)
    except Failed as failure:
        typer.echo(str(failure), err=True)
        raise typer.Exit(1) from failure
    print(json.dumps(taken) if as_json else f"{table(taken)}\n\n{machine.line()}")


if __name__ == "__main__":
    typer.run(main)
