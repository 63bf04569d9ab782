"""Progress bars on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

from cli.console import screen
from wording.saying import Saying, both

COLUMNS = (
    TextColumn("{task.description:<24}"),
    BarColumn(),
    MofNCompleteColumn(),
    TimeElapsedColumn(),
)
STAGES = {
    "reading": Saying("command-reading"),
    "storing": Saying("command-storing"),
    "columns": Saying("command-columns"),
    "records": Saying("command-records"),
    "boundaries": Saying("command-boundaries"),
    "figures": Saying("command-figures"),
    "checks": Saying("command-checks"),
    "maps": Saying("command-maps"),
    "training": Saying("command-training"),
}


Told = Callable[[Progress, dict[str, TaskID]], Callable[[str, int, int], None]]


@contextmanager
def bars() -> Iterator[tuple[Progress, Told]]:
    """Progress bars on standard error, a bar a stage as it begins."""

    def told(bars: Progress, tasks: dict[str, TaskID]) -> Callable[[str, int, int], None]:
        def report(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(both(STAGES[stage]), total=of)
            bars.update(tasks[stage], completed=done, total=of)

        return report

    with Progress(*COLUMNS, console=screen) as bars:
        yield bars, told
