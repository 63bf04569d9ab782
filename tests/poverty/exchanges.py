"""Swapping as its document tells it, one unit and one exchange after another, in plain numbers."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence

Move = tuple[int, int, int, int]
"""The sets (1–31) that two people leave, and those that they enter."""


def moves() -> list[Move]:
    """One person loses a dimension and keeps another; a second one, without it, gains it."""
    found = []
    for dimension in (16, 8, 4, 2, 1):
        for giver in range(1, 32):
            for taker in range(1, 32):
                after = (giver - dimension, taker + dimension)
                able = giver & dimension and giver > dimension and not taker & dimension
                if able and after != (taker, giver):
                    found.append((giver, taker, *after))
    return found


def level(move: Move) -> bool:
    """Whether as many people as before are deprived in one, in two, … dimensions."""
    sizes = [one.bit_count() for one in move]
    return sorted(sizes[:2]) == sorted(sizes[2:])


def rates(held: dict[int, int], pattern: Sequence[float], among: Sequence[Move]) -> list[float]:
    """√(π(x′) ÷ π(x)) of each exchange, with π(x) ∝ Π p(S)^x(S) ÷ x(S)!; 0 where it cannot be."""
    found = []
    for a, b, c, d in among:
        ratio = held[a] * held[b] / (held[c] + 1) / (held[d] + 1)
        fits = pattern[c - 1] + pattern[d - 1] - pattern[a - 1] - pattern[b - 1]
        found.append(math.sqrt(ratio) * math.exp(fits / 2))
    return [max(rate, max(found) / 500) if rate else 0.0 for rate in found]


def drawn(counts: Sequence[int], name: str, key: bytes, step: int) -> list[float]:
    """The four random numbers of a step: 53 bits each of SHAKE-256, 24 steps at a time."""
    told = key + b"".join(int(one).to_bytes(8, "little") for one in counts)
    stream = hashlib.shake_256(told + f"{name}|{step // 24}".encode()).digest(24 * 4 * 8)
    place = step % 24 * 32
    words = [stream[start : start + 8] for start in range(place, place + 32, 8)]
    return [(int.from_bytes(word, "little") >> 11) / 2**53 for word in words]


def swapped(counts: Sequence[int], name: str, key: bytes, pattern: Sequence[float]) -> list[int]:
    """What becomes of a unit."""
    held = {place: int(many) for place, many in enumerate(counts, start=1)}
    several = sum(many for one, many in held.items() if one.bit_count() >= 2)
    if not several:
        return list(counts)

    def four(step: int) -> list[float]:
        return drawn(counts, name, key, step)

    if several < 15 and four(0)[0] < 0.04:
        stirred = [0.4 * one for one in pattern]
        _go(held, four, stirred, going=_going(held, 20), uneven=0.5, again=1, lively=0)
    else:
        uneven = 0.4 if several < 5 else 0.02
        _go(held, four, pattern, going=_going(held, 0), uneven=uneven, again=0.1, lively=3)
    return list(held.values())


def _going(held: dict[int, int], more: int) -> float:
    """The chance of a further step: three on average, one more for each cell of one to four."""
    return 1 - 1 / (3 + sum(1 <= many <= 4 for many in held.values()) + more)


def _go(
    held: dict[int, int],
    four: Callable[[int], list[float]],
    pattern: Sequence[float],
    *,
    going: float,
    uneven: float,
    again: float,
    lively: float,
) -> None:
    even = [move for move in moves() if level(move)]
    others = [move for move in moves() if not level(move)]
    step, on = 1, True
    while on:
        odd, taken, which, further = four(step)
        if odd < uneven and _exchange(held, pattern, others, taken * lively, which):
            uneven *= again
        else:
            _exchange(held, pattern, even, 0, which)
        step, on = step + 1, further < going


def _exchange(
    held: dict[int, int],
    pattern: Sequence[float],
    among: Sequence[Move],
    least: float,
    which: float,
) -> bool:
    """Make the exchange that a random number falls on, where the rates reach what is asked."""
    running, total = [], 0.0
    for rate in rates(held, pattern, among):
        total += rate
        running.append(total)
    if not total or total < least:
        return False
    chosen = next(place for place, reached in enumerate(running) if reached > which * total)
    a, b, c, d = among[chosen]
    for one, change in ((a, -1), (b, -1), (c, 1), (d, 1)):
        held[one] += change
    return True
