"""What is told of a release that cannot be read, in both languages."""

from __future__ import annotations

from data.stored.files import MANIFEST


class DamagedRelease(Exception):
    """A file of a release is missing or not what its manifest says."""

    def __init__(self, file: str, found: str, expected: str) -> None:
        self.file, self.found, self.expected = file, found, expected
        super().__init__(
            f"ข้อมูลเสียหาย: แฟ้ม {file} ควรเป็น {expected} แต่พบ {found} / "
            f"damaged release: {file} should be {expected}, found {found}"
        )


class NewerRelease(DamagedRelease):
    """A release of a later version of the atlas, of which this one does not know how to read it."""

    def __init__(self, found: str, expected: str) -> None:
        self.file, self.found, self.expected = MANIFEST, found, expected
        Exception.__init__(
            self,
            f"ชุดข้อมูลนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า: พบ {found} รุ่นนี้อ่านได้ {expected} / "
            f"this release was made by a later version: found {found}, this one reads {expected}",
        )


class NoRelease(DamagedRelease):
    """No release can be read at an address, for a reason told in both languages."""

    def __init__(self, reason: str) -> None:
        self.file, self.found, self.expected = MANIFEST, "–", "an address that can be read"
        Exception.__init__(self, reason)
