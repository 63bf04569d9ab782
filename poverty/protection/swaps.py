"""Swapping: pairs of people of a survey unit exchange one dimension, a keyed number of times.

Of two people, one deprived in the set a with the dimension d and in something else, the other in
the set b without d, the first loses d and the second gains it. The number of people and of those
deprived in each dimension stay as they are. So every published total of the unit is kept exactly,
and **from any table of counts every other with the same totals can come about**:

Give each person one of the dimensions he or she is deprived in as an anchor, and call the others
loose. (1) With the anchors left as they are, the loose places of one dimension can be dealt out in
any way, one exchange at a time: whoever gives keeps an anchor, so nobody is left without any.
(2) Say c(d) people are anchored in d; any c with c(d) at most the total of d and Σ c(d) = people
can be had from any other, one person at a time: to go from c to c − e(i) + e(j), where j has a
loose place (c(j) is below its total), deal that place to somebody anchored in i by (1) and move the
anchor to j, which changes no table. Two tables with the same totals have anchors of their own, so
by (2) the first can be brought to the anchors of the second, and by (1) to the second itself.

Every exchange that is possible has a chance in every step and the number of steps has no bound, so
whatever is made of a unit may have come from each table with its totals. How likely is another
matter: steps are few, most keep the counts of people by number of dimensions (`LEVEL` moves), and
an exchange is the likelier the more the table after it resembles the country's pattern
(poverty/protection/pattern.py), so that sums over many units neither drift up nor down. The rates
√(π(x′) ÷ π(x)) with π(x) ∝ Π p(S)^x(S) ÷ x(S)! are in detailed balance with the pattern p.

Sources: post-randomisation and swapping, T. Dalenius and S. Reiss, "Data-swapping", J. Statist.
Plann. Inference 6 (1982); moves, P. Diaconis and B. Sturmfels, Annals of Statistics 26 (1998);
rates, G. Zanella, "Informed proposals for local MCMC in discrete spaces", JASA 115 (2020).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from poverty.joint import DIMENSIONS, SETS, SIZE

Whole = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

CELLS = SETS - 1
FEW = 5
"""Cells of one to four people, and such counts, are what the swapping is for; a constant, so that
the base of a release is the same whatever threshold a house sets."""
STEPS = 3.0
"""Steps on average, beside one for each cell of few people."""
UNEVEN, UNEVEN_FEW = 0.02, 0.4
"""Chance that a step may change how many people are deprived in two or more dimensions; the second
where these are few."""
AGAIN = 0.1
"""What is left of that chance in a unit after each such step that was taken."""
LONG, SMALL = 0.04, 15
"""Part of the units with fewer than so many people in two or more dimensions that are stirred for
long: where there are few tables, all of them are to have a fair chance to come from one another."""
STIRRED, UNEVEN_STIRRED, LOOSE = 20.0, 0.5, 0.4
"""Steps on average of such a unit beside those of any, its chance of uneven ones, and the part of
the pattern that it follows."""
LIVELY = 3.0
"""Sum of rates from which on such a step is taken for certain; below it is the less likely."""
LEAST = 0.002
"""No possible exchange is less likely than this part of the likeliest."""
DRAWS = 4
"""Random numbers a step: may it be uneven, is it taken, which exchange, is there another step."""
AT_ONCE = 24
"""Steps whose random numbers are drawn at a time."""
TOGETHER = 512
"""Units whose rates are reckoned at a time: those of a whole country leave no room in the cache."""


def _moves() -> Whole:
    """All exchanges: the cells (0–30) two people leave, and those they enter; shape (1050, 4)."""
    found = [
        (a, b, a ^ d, b | d)
        for d in (1 << bit for bit in reversed(range(DIMENSIONS)))
        for a in range(SETS)
        for b in range(1, SETS)
        if a & d and a != d and not b & d and a ^ d != b
    ]
    return np.array(found) - 1


MOVES = _moves()
_SIZES = SIZE[1:]
_LEVEL = _SIZES[MOVES[:, 0]] == _SIZES[MOVES[:, 3]]
LEVEL, OTHERS = MOVES[_LEVEL], MOVES[~_LEVEL]
"""The 270 exchanges that keep the counts by number of dimensions, and the 780 that change them."""


def swapped(counts: Whole, *, names: Sequence[str], key: bytes, pattern: Numbers) -> Whole:
    """Counts of the units (rows) over the 31 sets (columns) after swapping.

    `names` tell the units apart, each with its population. What becomes of a unit follows from its
    name, its counts and the `key` alone. `pattern`: logarithms of the country's counts.

    Two people with health and income and two with access alone: whatever is exchanged, four people
    stay, and as many in each dimension.

    >>> from poverty.joint import MEMBERS
    >>> from poverty.protection.pattern import TARGET_POOR
    >>> counts = np.zeros((1, CELLS), dtype=np.int64)
    >>> counts[0, int("10010", 2) - 1], counts[0, int("00001", 2) - 1] = 2, 2
    >>> made = swapped(counts, names=["830101"], key=b"a key", pattern=TARGET_POOR)
    >>> int(made.sum()), (made @ MEMBERS.T)[0].tolist()
    (4, [2, 0, 0, 2, 2])
    """
    streams = _Streams(key, names, counts)
    table = counts.astype(np.float64)
    several = counts[:, _SIZES > 1].sum(axis=1)
    here = np.flatnonzero(several > 0)
    # The numbers of step 0 say who is stirred for long; exchanges begin with step 1.
    long = np.zeros(len(counts), dtype=bool)
    long[here] = (streams.draws(here, 0)[:, 0] < LONG) & (several[here] < SMALL)
    small = (counts > 0) & (counts < FEW)
    # A chance to go on, not a number of steps: that has no bound then, as the proof above needs.
    going = 1 - 1 / (STEPS + small.sum(axis=1) + np.where(long, STIRRED, 0))
    few = np.where(several < FEW, UNEVEN_FEW, UNEVEN)
    uneven, again = np.where(long, UNEVEN_STIRRED, few), np.where(long, 1, AGAIN)
    step = 1
    while len(here):
        drawn = streams.draws(here, step)
        taken = here[_step(table, here, drawn, uneven[here], long[here], pattern)]
        uneven[taken] *= again[taken]
        here = here[drawn[:, 3] < going[here]]
        step += 1
    return np.asarray(table.astype(np.int64))


def _step(
    table: Numbers, here: Whole, drawn: Numbers, uneven: Numbers, long: Flags, pattern: Numbers
) -> Flags:
    """One step of the units `here`: an uneven exchange where it is drawn, else a level one.

    Returns which of them made an uneven one.
    """
    asked = drawn[:, 0] < uneven
    done = np.zeros(len(here), dtype=bool)
    # Each kind of unit by itself: how well an exchange fits the pattern is then reckoned once.
    for kind, loose, lively in ((long, LOOSE, 0.0), (~long, 1.0, LIVELY)):
        mine = kind & asked
        done[mine] = _exchange(table, here[mine], OTHERS, drawn[mine], loose * pattern, lively)
        rest = kind & ~done
        _exchange(table, here[rest], LEVEL, drawn[rest], loose * pattern, 0.0)
    return done


def _exchange(
    table: Numbers, rows: Whole, moves: Whole, drawn: Numbers, pattern: Numbers, lively: float
) -> Flags:
    """Make one of the exchanges in each of some units, by their rates; whether it was made."""
    if len(rows) > TOGETHER:
        parts = [slice(at, at + TOGETHER) for at in range(0, len(rows), TOGETHER)]
        told = [_exchange(table, rows[one], moves, drawn[one], pattern, lively) for one in parts]
        return np.concatenate(told)
    # The exchange is where the drawn part of the sum of all rates falls; rounding of that sum must
    # not lead beyond the last one.
    running = _rates(table[rows], moves, pattern[np.newaxis]).cumsum(axis=1)
    total = running[:, -1] if len(rows) else np.zeros(0)
    made = (total > 0) & (drawn[:, 1] * lively <= total)
    wanted = (drawn[:, 2] * total)[:, np.newaxis]
    chosen = moves[np.minimum((running <= wanted).sum(axis=1), len(moves) - 1)[made]]
    for place, change in enumerate((-1, -1, 1, 1)):
        np.add.at(table, (rows[made], chosen[:, place]), change)
    return np.asarray(made)


def _rates(table: Numbers, moves: Whole, pattern: Numbers) -> Numbers:
    """Rate of each exchange (columns) in each unit (rows); 0 where it is not possible."""
    held = np.maximum(table, 0)  # an import may give a cell fewer BMN-poor than target poor
    leave, enter = np.sqrt(held), 1 / np.sqrt(held + 1)
    a, b, c, d = moves.T
    fits = np.exp((pattern[:, c] + pattern[:, d] - pattern[:, a] - pattern[:, b]) / 2)
    rates = leave.take(a, axis=1)
    for factor in (leave.take(b, axis=1), enter.take(c, axis=1), enter.take(d, axis=1), fits):
        rates *= factor
    least = LEAST * rates.max(axis=1, initial=0)[:, np.newaxis]
    return np.asarray(np.maximum(rates, least * (rates > 0)), dtype=np.float64)


@dataclass
class _Streams:
    """Random numbers of each unit, from a hash of key, name and counts (SHAKE-256)."""

    key: bytes
    names: Sequence[str]
    counts: Whole

    def __post_init__(self) -> None:
        self._part, self._kept = -1, np.zeros((0, 0, DRAWS))

    def draws(self, rows: Whole, step: int) -> Numbers:
        """Numbers from 0 to below 1 for a step of some units: shape (rows, DRAWS)."""
        # Who has stopped never goes on: numbers drawn for those who went on are enough for later.
        part, place = divmod(step, AT_ONCE)
        if part != self._part:
            self._part, self._kept = part, self._drawn(rows, part)
        return np.asarray(self._kept[rows, place])

    def _drawn(self, rows: Whole, part: int) -> Numbers:
        found = np.zeros((len(self.counts), AT_ONCE, DRAWS))
        for row in rows:
            found[row] = self._of(int(row), part)
        return found

    def _of(self, row: int, part: int) -> Numbers:
        told = self.counts[row].astype("<i8").tobytes()
        seed = hashlib.shake_256(self.key + told + f"{self.names[row]}|{part}".encode())
        # The 53 bits that a float holds exactly: the same numbers on every machine.
        bits = np.frombuffer(seed.digest(8 * AT_ONCE * DRAWS), dtype="<u8")
        return np.asarray((bits >> np.uint64(11)) / 2**53).reshape(AT_ONCE, DRAWS)
