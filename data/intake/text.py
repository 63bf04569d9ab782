"""Text as people send it: its encoding found by rule, Thai digits made Arabic."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_UNSEEN = str.maketrans(
    "\u00a0\u202f\u2007\u3000\t", "     ", "\u200b\u200c\u200d\u2060\ufeff\u00ad"
)


class UnknownEncoding(Exception):
    """Bytes that are neither UTF-8, marked UTF-16 nor TIS-620."""

    def __init__(self, place: int) -> None:
        self.place = place
        super().__init__(f"byte {place}")


def decode(content: bytes) -> tuple[str, str]:
    """The text of bytes, and the encoding: what the mark says, else strict UTF-8, else cp874.

    Raises `UnknownEncoding`.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(content, "cp874"), "cp874"


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(error.start) from error


def arabic(text: str) -> str:
    """The text with Arabic digits, plain spaces and nothing unseen, without spaces around it."""
    return text.translate(_DIGITS).translate(_UNSEEN).strip()
