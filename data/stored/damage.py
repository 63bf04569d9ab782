"""What is told of a release that cannot be read: a saying, for whoever reads it has a language."""

from __future__ import annotations

from typing import ClassVar

from data.stored.files import MANIFEST
from wording.fault import SaidFault
from wording.saying import Said, Saying


class DamagedRelease(SaidFault):
    """A file of a release is missing or not what its manifest says.

    `remedy`: what whoever meets it can do.
    """

    file: str
    found: Said
    expected: Said
    remedy: ClassVar = Saying("stored-remedy-install")

    def __init__(self, file: str, found: Said, expected: Said) -> None:
        key = "stored-damaged-release-should-be-found"
        told = Saying(key, file=file, expected=expected, found=found)
        self._tell(file, found, expected, told)

    def _tell(self, file: str, found: Said, expected: Said, said: Said) -> None:
        self.file, self.found, self.expected = file, found, expected
        SaidFault.__init__(self, said)


class NewerRelease(DamagedRelease):
    """A release of a later version of the atlas, of which this one does not know how to read it."""

    remedy = Saying("stored-remedy-program")

    def __init__(self, found: Said, expected: Said) -> None:
        told = Saying("stored-this-release-was-made-by-later", found=found, expected=expected)
        self._tell(MANIFEST, found, expected, told)


class NoRelease(DamagedRelease):
    """No release can be read at an address, for a reason."""

    remedy = Saying("stored-remedy-address")

    def __init__(self, reason: Said) -> None:
        self._tell(MANIFEST, "–", Saying("stored-an-address-that-can-be-read"), reason)


FOUND: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((FileNotFoundError, NotADirectoryError), "stored-no-file"),
    ((PermissionError,), "stored-not-permitted"),
    ((ConnectionError, TimeoutError), "stored-no-answer"),
    ((OSError,), "stored-file-cannot-be-read"),
)


def found(error: Exception) -> Saying:
    """What was found where reading ended with an error, the words of the machine left out.

    >>> found(FileNotFoundError("x")).said("en"), found(ValueError("y")).said("en")
    ('no file', 'content that cannot be read')
    """
    keys = (key for kinds, key in FOUND if isinstance(error, kinds))
    return Saying(next(keys, "unreadable-content"))
