"""What the kernel does not hold the reading process off, said as notes."""

from __future__ import annotations

from collections.abc import Iterable

from data.imports.draft import Note
from wording.saying import Saying


def unheld(lacking: Iterable[str]) -> list[Note]:
    """Where the kernel cannot shut the reading process in wholly, that is said."""
    words = {
        "files": Saying("releases-other-files-no-landlock"),
        "sockets": Saying("releases-network-and-processes-no-seccomp"),
    }
    return [
        Note(
            Saying(
                "releases-this-machine-cannot-shut-reading-process",
                what=words[one],
            ),
        )
        for one in lacking
        if one in words
    ]
