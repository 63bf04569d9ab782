"""A figure of bars, marks and texts as SVG: what Plotly will draw, without Plotly.

The document brings it along, so that a chart can be read before Streamlit and Plotly have started
(`ui.pictured`). Places across are shares of the width, which only the browser knows; the numbers
are those of Plotly's own SVG (plotly.js, `bars`, `scatter` and `annotations`), and a test in a
browser holds both side by side. What is not known here is refused, never left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise
from typing import Any

import numpy as np
import plotly.graph_objects as go

from ui.charts.ground import FONT
from ui.charts.svg_ground import Scale, Unknown, fill, short, stroke, write
from ui.harmless import plain

SIDES = {"left": "end", "center": "middle", "right": "start"}
"""Where a text begins, by the side of its place that Plotly puts it on."""
RISE = {"top": -1.3 / 2, "middle": 0.0, "bottom": 1.3 / 2}
BASELINE, BELOW = 0.25, 6.42 / 13
"""From the middle of a line to its letters' feet; from these to the foot of an annotation's box."""
BESIDE, LOW = 2, 0.48
"""Pixels from the edge of an annotation's box to its text; from its place to its letters' feet."""
RAISED = 0.34
"""From the middle of an annotation's box to its letters' feet."""
MARKS: dict[str, Callable[[float], str]] = {
    "line-ns": lambda size: f"M0,{short(0.7 * size)}V{short(-0.7 * size)}",
    "diamond": lambda size: "M{0},0L0,{0}L-{0},0L0,-{0}Z".format(short(0.65 * size)),
}
"""The path of a mark by its symbol and its size in pixels."""


def svg(figure: go.Figure, name: str) -> str:
    """The figure as an SVG element, named so that the page can put Plotly's in its place."""
    layout = figure.layout
    scale = Scale(figure)
    parts = [_shape(shape, scale) for shape in layout.shapes]
    parts += [part for trace in figure.data for part in _trace(trace, scale)]
    parts += [_annotation(note, scale) for note in layout.annotations]
    return (
        f'<svg class="opening-chart" data-chart="{escape(name)}" height="{layout.height}" '
        f'font-family="{escape(FONT)}">{_between(layout.margin, "".join(parts))}</svg>'
    )


def _between(margin: go.layout.Margin, drawn: str) -> str:
    """What is drawn, between the margins at either side, of which shares are taken."""
    if not margin.l and not margin.r:
        return drawn
    width = f"calc(100% - {short(margin.l + margin.r)}px)"
    return f'<svg x="{short(margin.l)}" width="{width}">{drawn}</svg>'


def _trace(trace: go.Bar | go.Scatter, scale: Scale) -> Iterator[str]:
    if trace.type == "bar" and trace.orientation == "h":
        yield from _bars(trace, scale)
    elif trace.type == "scatter" and trace.mode == "text":
        yield from _texts(trace, scale)
    elif trace.type == "scatter" and trace.mode == "markers":
        yield from _dots(trace, scale) if trace.marker.symbol is None else _marks(trace, scale)
    elif trace.type == "scatter" and trace.mode == "lines":
        yield from _lines(trace, scale)
    else:
        raise Unknown(f"{trace.type} {getattr(trace, 'mode', '')}")


def _bars(trace: go.Bar, scale: Scale) -> Iterator[str]:
    edge, many = trace.marker.line, len(trace.x)
    looks = (trace.marker.color, edge.color, edge.width)
    drawn = zip(trace.x, trace.y, *(_each(look, many) for look in looks), strict=True)
    for value, place, colour, line, width in drawn:
        if np.isnan(value):
            continue
        head, foot = sorted(scale.down(place + side * trace.width / 2) for side in (-1, 1))
        left = scale.share(0, trace.xaxis)
        length = f"{short(scale.share(value, trace.xaxis) - left, 3)}%"
        yield (
            f'<rect x="{short(left, 3)}%" y="{short(head)}" width="{length}" '
            f'height="{short(foot - head)}" {fill(colour)} {stroke(line, width)}/>'
        )  # fmt: skip


def _texts(trace: go.Scatter, scale: Scale) -> Iterator[str]:
    upright, side = trace.textposition.split(" ")
    size = trace.textfont.size
    for value, place, text in zip(trace.x, trace.y, trace.text, strict=True):
        lines = plain(text)
        rise = RISE[upright] * (1 + 1.3 * (len(lines) - 1)) - 1.3 * (len(lines) - 1) / 2
        feet = scale.down(place) + size * (BASELINE + rise)
        for line in lines:
            across = scale.across(value, trace.xaxis)
            yield write(line, across, feet, SIDES[side], size, trace.textfont.color)
            feet += 1.3 * size


def _marks(trace: go.Scatter, scale: Scale) -> Iterator[str]:
    marker, many = trace.marker, len(trace.x)
    if marker.symbol not in MARKS:
        raise Unknown(f"marker {marker.symbol}")
    looks = zip(_each(marker.size, many), _each(marker.color, many), strict=True)
    path = MARKS[marker.symbol]
    for value, place, (size, colour) in zip(trace.x, trace.y, looks, strict=True):
        if value is None or np.isnan(value):
            continue
        yield (
            f'<svg x="{scale.across(value)}" y="{short(scale.down(place))}"><path d="{path(size)}" '
            f"{fill(colour)} {stroke(marker.line.color, marker.line.width)}/></svg>"
        )


def _dots(trace: go.Scatter, scale: Scale) -> Iterator[str]:
    """Round marks of one size: what they have in common is said once, since they are many."""
    marker = trace.marker
    colours = _each(marker.color, len(trace.x))
    faint = "" if marker.opacity in (None, 1) else f' opacity="{short(marker.opacity)}"'
    for colour in dict.fromkeys(colours):
        yield f"<g {fill(colour)} {stroke(marker.line.color, marker.line.width)}>"
        for value, place, own in zip(trace.x, trace.y, colours, strict=True):
            if own == colour:
                yield (
                    f'<circle cx="{scale.across(value)}" cy="{short(scale.down(place))}" '
                    f'r="{short(marker.size / 2)}"{faint}/>'
                )
        yield "</g>"


def _lines(trace: go.Scatter, scale: Scale) -> Iterator[str]:
    """Straight lines from each place to the next; none to or from a place without a value."""
    places = list(zip(trace.x, trace.y, strict=True))
    for start, end in pairwise(places):
        if None not in (*start, *end):
            yield _line(start, end, scale, stroke(trace.line.color, trace.line.width))


def _shape(shape: go.layout.Shape, scale: Scale) -> str:
    """A line on the ground, or one that leads so many pixels up from a place to its name."""
    edge = stroke(shape.line.color, shape.line.width)
    if (shape.type, shape.xref, shape.yref, shape.ysizemode) == ("line", "x", "paper", "pixel"):
        across, foot, head = scale.across(shape.x0), scale.top - shape.y0, scale.top - shape.y1
        ends = f'x1="{across}" y1="{short(foot)}" x2="{across}" y2="{short(head)}"'
        return f"<line {ends} {edge}/>"
    if (shape.type, shape.layer, shape.xref, shape.yref) != ("line", "below", None, None):
        raise Unknown(f"shape {shape.type}")
    return _line((shape.x0, shape.y0), (shape.x1, shape.y1), scale, edge)


def _line(
    start: tuple[float, float], end: tuple[float, float], scale: Scale, edge: str
) -> str:  # fmt: skip
    ends = (
        f'x{end}="{scale.across(x)}" y{end}="{short(scale.down(y))}"'
        for end, (x, y) in enumerate((start, end), 1)
    )
    return f"<line {' '.join(ends)} {edge}/>"


def _annotation(note: go.layout.Annotation, scale: Scale) -> str:
    """A line of text at the right above the bars, beside a place of the chart, or above one."""
    if (note.xanchor, note.xref, note.yref, note.y, note.yanchor) == (
        "left", "x", "paper", 1, "middle",
    ):  # fmt: skip
        [line] = plain(note.text)
        size, shift = note.font.size, int(note.xshift or 0) + BESIDE
        feet = scale.top - (note.yshift or 0) + RAISED * size
        return write(line, scale.across(note.x), feet, "start", size, note.font.color, shift=shift)
    if (note.xanchor, note.xref, note.yref, note.showarrow) == ("left", None, None, False):
        [line] = plain(note.text)
        size, across = note.font.size, scale.across(note.x)
        feet = scale.down(note.y) + LOW * size
        shift = int(note.xshift or 0) + BESIDE
        return write(line, across, feet, "start", size, note.font.color, shift=shift)
    if (note.xref, note.yref, note.x, note.y, note.showarrow) != ("paper", "paper", 1, 1, False):
        raise Unknown(f"annotation {note.text}")
    [line] = plain(note.text)
    feet = scale.top - BELOW * note.font.size
    return write(line, "100%", feet, "end", note.font.size, note.font.color, shift=-2)


def _each(looks: Any, many: int) -> list[Any]:  # noqa: ANN401 (a figure holds anything)
    """A look for each of many: one for all, or a list."""
    alike = looks is None or isinstance(looks, str | int | float)
    return [looks] * many if alike else list(looks)
