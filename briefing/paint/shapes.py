"""Painting of lines of text, surfaces, strokes and discs."""

from __future__ import annotations

from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Polygon, Rectangle
from matplotlib.patheffects import withStroke

from briefing.page import fonts, styles
from briefing.page.marks import Area, Dot, Label, Stamp, Stroke
from briefing.paint.canvas import Canvas
from briefing.paint.spoken import SpokenText


def paint_label(canvas: Canvas, label: Label, order: float) -> None:
    """A line of text, above everything."""
    x, y = canvas.transform().transform((label.x, label.baseline)) * 72
    drawn = SpokenText(
        x / canvas.page.width,
        y / canvas.page.height,
        fonts.plain(label.text),
        color=label.style.colour,
        fontproperties=fonts.chosen().properties(label.style.weight, label.style.points),
        horizontalalignment=label.align,
        verticalalignment="baseline",
        parse_math=False,
        zorder=10_000 + order,
        transform=canvas.figure.transFigure,
    )
    if label.halo:
        drawn.set_path_effects([withStroke(linewidth=2.6, foreground=label.halo)])
    canvas.figure.add_artist(drawn)
    canvas.texts.append((drawn, label))


def paint_area(canvas: Canvas, area: Area, order: float) -> None:
    """A rectangle with what it has of outline, corners and hatch."""
    box, corner = area.box, (area.box.left, area.box.top)
    patch: Patch
    if area.rounded:
        shape = f"round,pad=0,rounding_size={area.rounded}"
        patch = FancyBboxPatch(corner, box.width, box.height, boxstyle=shape)
    else:
        patch = Rectangle(corner, box.width, box.height)
    patch.set_facecolor(area.colour)
    patch.set_edgecolor(area.edge or "none")
    patch.set_linewidth(0.8 if area.edge else 0.0)
    if area.hatch:
        patch.set_hatch(area.hatch[0])
        patch.set_hatchcolor(area.hatch[1])
        patch.set_hatch_linewidth(0.6)
    canvas.add(patch, order)


def paint_stroke(canvas: Canvas, stroke: Stroke, order: float) -> None:
    """A line through points, or the surface below it."""
    if stroke.filled:
        canvas.add(Polygon(stroke.points, facecolor=stroke.colour, linewidth=0), order)
        return
    x, y = zip(*stroke.points, strict=True)
    line = Line2D(x, y, color=stroke.colour, linewidth=stroke.width)
    line.set_solid_capstyle("butt")
    line.set_solid_joinstyle("round")
    if stroke.dashed:
        line.set_dashes((4, 3))
    canvas.add(line, order)


def paint_dot(canvas: Canvas, dot: Dot, order: float) -> None:
    """A disc with a white edge."""
    look = {"facecolor": dot.colour, "edgecolor": styles.PAPER, "linewidth": 1.4}
    canvas.add(Circle((dot.x, dot.y), dot.radius, **look), order)


def paint_stamp(canvas: Canvas, stamp: Stamp, order: float) -> None:
    """Words across a box, above all texts."""
    middle = (stamp.box.left + stamp.box.right) / 2, (stamp.box.top + stamp.box.bottom) / 2
    x, y = canvas.transform().transform(middle) * 72
    drawn = SpokenText(
        x / canvas.page.width,
        y / canvas.page.height,
        fonts.plain(stamp.text),
        color=styles.MARKED,
        alpha=styles.STAMPED,
        rotation=stamp.slope,
        rotation_mode="anchor",
        fontproperties=fonts.chosen().properties(fonts.STRONG, stamp.points),
        horizontalalignment="center",
        verticalalignment="center",
        parse_math=False,
        zorder=30_000 + order,
        transform=canvas.figure.transFigure,
    )
    edge = withStroke(linewidth=stamp.points / 14, foreground=styles.PAPER, alpha=styles.STAMPED)
    drawn.set_path_effects([edge])
    canvas.figure.add_artist(drawn)
