"""Several fields as one number in mixed bases, and taken apart again.

Fields that are usually at their default stand on the high side, so that they cost nothing.
"""

from __future__ import annotations

from collections.abc import Sequence


def together(values: Sequence[int], bases: Sequence[int]) -> int:
    """Fields, the lowest first and the last without an end, as one number."""
    number = values[-1]
    for value, base in zip(reversed(values[:-1]), reversed(bases), strict=True):
        number = number * base + value
    return number


def taken_apart(number: int, bases: Sequence[int]) -> list[int]:
    """The fields of a number, and what is left of it."""
    values = []
    for base in bases:
        number, value = divmod(number, base)
        values.append(value)
    return [*values, number]


def folded(number: int) -> int:
    """A number of either sign as one that is not negative: 0, −1, 1, −2 are 0, 1, 2, 3."""
    return 2 * number if number >= 0 else -2 * number - 1


def unfolded(number: int) -> int:
    """The number of either sign that was folded."""
    return -(number + 1) // 2 if number % 2 else number // 2
