"""Groups of areas kept in the data folder: each text in a file of its own, named by its hash.

A group never changes under its id: another text is another group. What is not as it was written is
told apart from what was never there, and neither is shown as a group.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from data.refusal import Fault, Refused
from data.stored import folders
from data.stored.library import Library
from wording.saying import Said, Saying

FOLDER = "groups"
"""The folder of a data folder that groups lie in."""
DIGITS = 12
"""Of the hash, in the id."""
LONGEST = 60_000
"""Letters that the text of a stored group may have."""
MOST = 2_000
"""Groups that a data folder may hold."""
_ID = re.compile(rf"[0-9a-f]{{{DIGITS}}}")


def id_of(text: str) -> str:
    """The id of a group's text: the first digits of its hash."""
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def ids(folder: Path) -> list[str]:
    """The ids of all groups that are kept, whole or not, in order."""
    place = folder / FOLDER
    found = place.glob("*.json") if place.is_dir() else []
    return sorted(path.stem for path in found if _ID.fullmatch(path.stem))


def read(folder: Path, id_: str) -> str:
    """The text of a group. Raises `Refused` where there is none, and where it is damaged."""
    if not _ID.fullmatch(id_):
        raise _refused(id_, Saying("stored-group-id"), "stored-no-group")
    path = folder / FOLDER / f"{id_}.json"
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
        text = str(stated["text"])
    except FileNotFoundError:
        raise _refused(id_, Saying("stored-group-id"), "stored-no-group") from None
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise _refused(
            type(error).__name__, Saying("stored-group-whole"), "stored-group-damaged"
        ) from error
    if id_of(text) != id_:
        raise _refused(id_of(text), id_, "stored-group-damaged")
    return text


def kept(folder: Path) -> dict[str, str]:
    """The texts of all groups that are whole, by id."""
    found = {}
    for id_ in ids(folder):
        try:
            found[id_] = read(folder, id_)
        except Refused:
            continue
    return found


def save(shelf: Library, text: str) -> str:
    """Keep a group's text, read back before it counts as kept; returns its id.

    Raises `Refused` for a text that is too long, for more groups than there may be, and where the
    data folder is written to by somebody else or cannot be written to.
    """
    if len(text) > LONGEST:
        raise _refused(
            str(len(text)), Saying("stored-group-short", most=LONGEST), "stored-group-long"
        )
    id_ = id_of(text)
    with shelf.writing("group"):
        place = shelf.folder / FOLDER
        place.mkdir(exist_ok=True)
        folders.sweep(place, ".")
        there = ids(shelf.folder)
        if len(there) >= MOST and id_ not in there:
            raise _refused(str(len(there)), str(MOST), "stored-groups-full")
        folders.write_text(
            place / f"{id_}.json", json.dumps({"text": text}, ensure_ascii=False) + "\n"
        )
        read(shelf.folder, id_)
    return id_


def delete(shelf: Library, id_: str) -> None:
    """Keep a group no more. Raises `Refused` where there is none."""
    with shelf.writing("group"):
        if id_ not in ids(shelf.folder):
            raise _refused(id_[:40], Saying("stored-group-id"), "stored-no-group")
        (shelf.folder / FOLDER / f"{id_}.json").unlink()


def _refused(found: str, expected: Said, message: str) -> Refused:
    return Refused([Fault("", Saying("group-where"), found, expected, Saying(message))])
