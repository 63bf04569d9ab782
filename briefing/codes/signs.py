"""A number spelled in Crockford's 32 signs, in groups of four, with two more that check it."""

from __future__ import annotations

import zlib

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans("ILOU", "110V")
"""Signs that are left out, and those that they are taken for."""
GROUP = 4
CHECKS = len(SIGNS) ** 2
LONGEST = 40
"""Signs of the longest code that is read."""


def spelled(number: int) -> str:
    """A number that is not negative, with its check, in groups."""
    signs = _in_signs(number * CHECKS + _check(number))
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))


def number_spelled(code: str) -> int | None:
    """The number that signs spell; None where they are no signs, too many, or mistyped."""
    signs = "".join(sign for sign in code.upper() if sign.isalnum()).translate(READ_AS)
    if not 0 < len(signs) <= LONGEST or any(sign not in SIGNS for sign in signs):
        return None
    number = 0
    for sign in signs:
        number = number * len(SIGNS) + SIGNS.index(sign)
    number, check = divmod(number, CHECKS)
    return number if check == _check(number) else None


def _check(number: int) -> int:
    return zlib.crc32(str(number).encode()) % CHECKS


def _in_signs(number: int) -> str:
    signs = ""
    while number > 0 or not signs:
        number, sign = divmod(number, len(SIGNS))
        signs = SIGNS[sign] + signs
    return signs
