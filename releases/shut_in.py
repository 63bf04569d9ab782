"""What the kernel does not hold the reading process off, said as notes."""

from __future__ import annotations

from collections.abc import Iterable

from data.imports.draft import Note


def unheld(lacking: Iterable[str]) -> list[Note]:
    """Where the kernel cannot shut the reading process in wholly, that is said."""
    words = {
        "files": ("แฟ้มอื่นของเครื่อง (ไม่มี Landlock)", "other files (no Landlock)"),
        "sockets": ("เครือข่ายและโปรเซสอื่น (ไม่มี seccomp)", "network and processes (no seccomp)"),
    }
    return [
        Note(
            f"ระบบของเครื่องนี้กันกระบวนการอ่านแฟ้มได้ไม่ครบ: ไม่ได้กัน{words[one][0]}",
            f"This machine cannot shut the reading process in wholly: not off from {words[one][1]}",
        )
        for one in lacking
        if one in words
    ]
