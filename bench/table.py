"""Samples to medians, and medians to one Markdown table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, fields
from statistics import median

from bench.subjects import AREAS, SUBJECTS
from bench.visit import Sample

Samples = Mapping[tuple[str, str], Sequence[Sample]]
"""By subject's name and level."""
Medians = Mapping[tuple[str, str], Sample]

HEADING = "seconds to the first painted map · seconds to recolour · first view · recolouring"
RATIOS = (
    ("first map, atlas ÷ empty page", "first_s", "atlas", "empty"),
    ("recolouring, atlas ÷ plain folium", "recolour_s", "atlas", "folium"),
    ("first map, atlas ÷ the same of the other commit", "first_s", "atlas", "there"),
    ("recolouring, atlas ÷ the same of the other commit", "recolour_s", "atlas", "there"),
)
NOTHING = "–"


def medians(samples: Samples) -> dict[tuple[str, str], Sample]:
    """The median of every figure; None where the page has none."""
    return {key: _middle(taken) for key, taken in samples.items() if taken}


def _middle(taken: Sequence[Sample]) -> Sample:
    columns = zip(*(astuple(sample) for sample in taken), strict=True)
    values = (None if None in column else median(column) for column in columns)
    return Sample(*values)


def markdown(found: Medians, levels: Sequence[str]) -> str:
    """The table, a row a page and a row a ratio."""
    names = [name for name in SUBJECTS if any(key[0] == name for key in found)]
    rows = [["page", *(f"{AREAS[level]:,} {level}s" for level in levels)]]
    rows.append(["---"] * (len(levels) + 1))
    for name in names:
        cells = (cell(found.get((name, level))) for level in levels)
        rows.append([SUBJECTS[name].title, *cells])
    for title, figure, ours, theirs in RATIOS:
        cells = (ratio(found, figure, level, (ours, theirs)) for level in levels)
        rows.append([title, *cells])
    rows = [row for row in rows if any(cell != NOTHING for cell in row[1:])]
    return "\n".join(_row(row) for row in rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def cell(sample: Sample | None) -> str:
    """Seconds, seconds, bytes, bytes."""
    if sample is None:
        return NOTHING
    parts = [seconds(sample.first_s)]
    if sample.recolour_s is not None:
        parts.append(seconds(sample.recolour_s))
    parts.append(size(sample.first_bytes))
    if sample.recolour_bytes is not None:
        parts.append(size(sample.recolour_bytes))
    return " · ".join(parts)


def ratio(found: Medians, figure: str, level: str, pair: tuple[str, str]) -> str:
    """One figure of one page in units of another page's."""
    if any((name, level) not in found for name in pair):
        return NOTHING
    ours, theirs = (getattr(found[name, level], figure) for name in pair)
    return f"{ours / theirs:.2f}" if ours is not None and theirs else NOTHING


def seconds(value: float) -> str:
    """Two decimals below a second, else one."""
    return f"{value:.2f}" if value < 1 else f"{value:.1f}"


def size(count: float) -> str:
    """Bytes in KB (1,000) or MB."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} KB"


def as_json(found: Samples) -> list[dict[str, object]]:
    """Every sample, flat."""
    return [
        {"page": name, "level": level}
        | {field.name: getattr(sample, field.name) for field in fields(sample)}
        for (name, level), taken in found.items()
        for sample in taken
    ]
