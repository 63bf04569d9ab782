"""A tabulated release published: stored beside the others of the data folder, and in force."""

from __future__ import annotations

from pathlib import Path

from data.refusal import Fault, Refused
from data.stored import keys, store
from data.stored.library import Library
from data.stored.manifest import manifest_of
from data.stored.release import Release
from wording.saying import Saying

LEFT = {"release", "format", "files"}
"""What a manifest says of its own files, written anew."""


def publish(folder: Path, base: Release, shelf: Library, *, activate: bool = True) -> str:
    """Store the release in a folder, made on top of `base`; returns its id.

    What is derived of it is protected with the house's key. Raises `Refused` where another release
    came in force meanwhile, as nothing of it may be lost; the release in force is then as it was.
    """
    with shelf.writing("tabulate"):
        current = store.in_force()
        if current.id != base.id:
            told = Saying("tabulate-another-in-force")
            raise Refused([Fault(str(folder), "", current.id, base.id, told)])
        about = {name: told for name, told in manifest_of(folder).items() if name not in LEFT}
        identity = shelf.take(folder, about | {keys.FINGERPRINT: keys.for_import(shelf)})
        if activate:
            shelf.activate(identity, training=current.training)
    return identity
