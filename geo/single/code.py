"""An address as a code that phones read."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

import segno

QUIET = 4
"""Cells left white around the code, so that it is found on any ground."""
LONGEST = 300
"""Letters of an address of which a code of this size can still be read."""


def code(address: str, label: str) -> str:
    """The address as SVG, dark on white in any theme; "" for none, or for one that is too long."""
    if not 0 < len(address) <= LONGEST:
        return ""
    rows = [list(map(bool, row)) for row in segno.make(address, error="m", micro=False).matrix]
    side = len(rows) + 2 * QUIET
    path = "".join(line for y, row in enumerate(rows, QUIET) for line in _runs(row, y))
    return (
        f'<svg viewBox="0 0 {side} {side}" role="img" aria-label="{escape(label)}" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path fill="#000" d="{path}"/></svg>'
    )


def _runs(row: list[bool], y: int) -> Iterator[str]:
    """The dark cells beside each other in a row, each run as one rectangle."""
    x = QUIET
    for dark, cells in groupby(row):
        many = len(list(cells))
        if dark:
            yield f"M{x} {y}h{many}v1h-{many}z"
        x += many
