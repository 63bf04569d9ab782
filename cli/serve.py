"""`atlas serve`: the dashboard."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.console import misuse, refuse
from serving import start
from serving.many import running


def serve(
    port: Annotated[int, typer.Option(help="port of the dashboard")] = 8501,
    address: Annotated[str, typer.Option(help="address to listen on")] = "127.0.0.1",
    processes: Annotated[
        int,
        typer.Option(
            min=1, max=running.MOST, help="so many processes behind HAProxy, on the ports after"
        ),
    ] = 1,
) -> None:
    """Serve the dashboard until stopped."""
    try:
        if processes > 1:
            running.run(processes, port, address)
        else:
            start.start(port, address)
    except (start.NoPort, start.NoAddress) as wrong:
        misuse(str(wrong))
    except start.CannotStart as unable:
        refuse(str(unable))
