"""What is told of a release that cannot be read, in both languages."""

from __future__ import annotations

from data.stored.files import MANIFEST
from wording.saying import Said, Saying, both


class DamagedRelease(Exception):
    """A file of a release is missing or not what its manifest says."""

    file: str
    found: Said
    expected: Said

    def __init__(self, file: str, found: Said, expected: Said) -> None:
        self.file, self.found, self.expected = file, found, expected
        super().__init__(
            both(
                Saying(
                    "stored-damaged-release-should-be-found",
                    file=file,
                    expected=expected,
                    found=found,
                )
            )
        )


class NewerRelease(DamagedRelease):
    """A release of a later version of the atlas, of which this one does not know how to read it."""

    def __init__(self, found: Said, expected: Said) -> None:
        self.file, self.found, self.expected = MANIFEST, found, expected
        Exception.__init__(
            self,
            both(Saying("stored-this-release-was-made-by-later", found=found, expected=expected)),
        )


class NoRelease(DamagedRelease):
    """No release can be read at an address, for a reason told in both languages."""

    def __init__(self, reason: str) -> None:
        self.file, self.found, self.expected = (
            MANIFEST,
            "–",
            Saying("stored-an-address-that-can-be-read"),
        )
        Exception.__init__(self, reason)
