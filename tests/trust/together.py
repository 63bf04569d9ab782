"""Many files checked one after the other in one process: `python -m tests.trust.together …`.

The reader runs in this process, not shut in, so that an error of its own is seen as it is and not
as "the reader ended". Prints the name of each file before it is read, and what it raised.
"""

from __future__ import annotations

import io
import sys
import traceback
from contextlib import redirect_stdout
from pathlib import Path

from data.imports.telling.words import lines
from data.intake import child, reading, sandbox
from data.stored import release
from releases import checking, preview


def run(arguments: list[str], watcher: reading.Watcher) -> int:
    """What `reading._run` does, without a process of its own."""
    del watcher
    with redirect_stdout(io.StringIO()):
        child.main(arguments[0], arguments[1], Path(arguments[2]))
    return 0


def check(path: Path, base: release.Release) -> str:
    """What a file's check raised, "" for nothing; its report can be printed in both languages."""
    try:
        outcome = checking.check(path, base)
        preview.sample(outcome, base)
        for line in lines(outcome.report):
            (line.text("th") + line.text("en")).encode("utf-8")
    except Exception:  # noqa: BLE001 (whatever it is, it is what we look for)
        return traceback.format_exc()
    return ""


def main(folder: Path, place: Path) -> None:
    """Check every file of a folder against a release."""
    sandbox.shut = lambda _: list(sandbox.EVERYTHING)
    reading._run = run
    base = release.load_release(place)
    for path in sorted(folder.iterdir()):
        print(f"> {path.name}", flush=True)
        error = check(path, base)
        if error:
            print(f"! {path.name}\n{error}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
