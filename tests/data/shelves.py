"""Small releases in a data folder: stored, put in force, damaged."""

from pathlib import Path

import pandas as pd

from data.stored.library import Library
from data.stored.writing import Parts

ROOT = Path(__file__).parents[2]


def parts(title: str) -> Parts:
    """A small release that differs from others by its title."""
    return Parts(
        areas=pd.DataFrame({"code": ["TH", "11"], "level": ["country", "province"]}),
        figures=pd.DataFrame({"year_be": [2560, 2560], "code": ["TH", "11"], "people": [7.0, 7.0]}),
        assets={"province": b"shapes" * 1000},
        about={"title": title, "periods": [2560], "sources": []},
    )


def published(shelf: Library, title: str) -> str:
    """Store a small release and put it in force."""
    with shelf.writing("test"):
        identity = shelf.add(parts(title))
        shelf.activate(identity)
    return identity


def damage(shelf: Library, identity: str) -> None:
    """Flip a bit of a stored release."""
    path = shelf.folder_of(identity) / "areas.parquet"
    content = bytearray(path.read_bytes())
    content[20] ^= 1
    path.write_bytes(content)


def files(shelf: Library) -> list[str]:
    """Everything in the data folder but the content of its releases."""
    found = [path.relative_to(shelf.folder).as_posix() for path in shelf.folder.glob("*")]
    found += [path.relative_to(shelf.folder).as_posix() for path in shelf.folder.glob("releases/*")]
    return sorted(found)
