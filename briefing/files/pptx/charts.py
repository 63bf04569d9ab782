"""Bars and curves of a slide as native charts."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from briefing.files.pptx.shapes import add_stroke
from briefing.files.pptx.type import dress, set_family
from briefing.files.pptx.units import Part, describe, placed, rgb
from briefing.page import fonts, styles
from briefing.page.bars import Bars, weight_of
from briefing.page.curve import Curve
from briefing.page.curves import Curves
from briefing.page.marks import Box, Stroke
from data.spreadsheet import safe

CHART_TYPE = 0.66
"""Size of the type of a chart in heights of its rows, at most."""
ROOM_FOR_FIGURES = 1.35
"""How much longer than its longest bar a chart is."""


def add_bars(page: Part, bars: Bars) -> None:
    """A native bar chart with its figures as labels; lines mark the country's value."""
    data = CategoryChartData()
    data.categories = [safe(fonts.plain(f"{row.rank} {row.name}").strip()) for row in bars.rows]
    data.add_series(safe(fonts.plain(bars.title)), [row.value for row in bars.rows])
    height = bars.step * len(bars.rows)
    box = Box(bars.box.left, bars.box.top, bars.box.width, height)
    frame = page.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *placed(box), data)
    describe(frame, bars.title, [f"{row.name}: {row.figure}" for row in bars.rows])
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    _chart_fonts(chart, min(bars.type.points, bars.step * CHART_TYPE))
    plot = chart.plots[0]
    plot.gap_width = 70
    chart.category_axis.reverse_order = True
    chart.category_axis.format.line.fill.background()
    chart.category_axis.has_major_gridlines = False
    value = chart.value_axis
    value.visible, value.has_major_gridlines = False, False
    value.minimum_scale = 0
    longest = bars.longest or max(max(row.value, row.tick or 0.0) for row in bars.rows)
    value.maximum_scale = longest * ROOM_FOR_FIGURES or 1
    points = plot.series[0].points
    for place, row in enumerate(bars.rows):
        fill = points[place].format.fill
        fill.solid()
        fill.fore_color.rgb = rgb(row.colour)
        label = points[place].data_label
        _say(label, row.figure, replace(bars.type, weight=weight_of(row)))
        label.position = XL_LABEL_POSITION.OUTSIDE_END
    _every_category(chart)
    start = (bars.name_room or bars.widest_name()) + 14
    _room_of_plot(chart, start / box.width, 1 - start / box.width)
    for place, row in enumerate(bars.rows):
        if row.tick is not None and row.value >= row.tick > 0:
            x = box.left + start + row.tick / (longest * ROOM_FOR_FIGURES) * (box.width - start)
            top = box.top + place * bars.step + bars.step * 0.12
            ends = ((x, top), (x, top + bars.step * 0.76))
            add_stroke(page, Stroke(ends, styles.TICK, 1.6))


def add_curve(page: Part, curve: Curve) -> None:
    """A native line through points, with the point of interest as a second series."""
    data = XyChartData()
    for name, points in ((curve.title, curve.points), (curve.note, (curve.at,))):
        series = data.add_series(fonts.plain(name))
        for x, y in points:
            series.add_data_point(x, y)
    kind = XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS
    frame = page.shapes.add_chart(kind, *placed(curve.box), data)
    describe(frame, curve.title, [curve.note])
    chart = frame.chart
    _shares(chart, curve.x_title, curve.y_title)
    line, point = chart.plots[0].series
    line.format.line.color.rgb, line.format.line.width = rgb(styles.BAR), Pt(2.5)
    line.smooth = False
    _mark(point, curve.note)


def add_curves(page: Part, curves: Curves) -> None:
    """Native lines through points, each with its point of interest as another series."""
    data = XyChartData()
    for line in curves.lines:
        for name, points in ((line.name, line.points), (line.note, (line.at,))):
            series = data.add_series(fonts.plain(name))
            for x, y in points:
                series.add_data_point(x, y)
    kind = XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS
    frame = page.shapes.add_chart(kind, *placed(curves.box), data)
    describe(frame, curves.title, [f"{line.name}: {line.note}" for line in curves.lines])
    _shares(frame.chart, curves.x_title, curves.y_title)
    drawn = list(frame.chart.plots[0].series)
    for line, shown, point in zip(curves.lines, drawn[::2], drawn[1::2], strict=True):
        shown.format.line.color.rgb, shown.format.line.width = rgb(line.colour), Pt(line.width)
        shown.smooth = False
        _mark(point, line.note, line.colour)


def _shares(chart: Part, x_title: str, y_title: str) -> None:
    """Axes of shares from nothing to all, each with its title; no legend."""
    chart.has_legend = chart.has_title = False
    _chart_fonts(chart, styles.NOTE.points)
    for axis, title in ((chart.category_axis, x_title), (chart.value_axis, y_title)):
        axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 1, 0.5
        axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0%", False
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        axis.has_major_gridlines = axis is chart.value_axis
        axis.has_title = True
        run = axis.axis_title.text_frame.paragraphs[0].add_run()
        run.text = fonts.plain(title)
        dress(run.font, styles.NOTE)


def _mark(point: Part, note: str, colour: str = styles.MARKED) -> None:
    """The point of interest: a disc with its note."""
    marker = point.marker
    marker.style, marker.size = 8, 9
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = rgb(colour)
    label = point.points[0].data_label
    label.position = XL_LABEL_POSITION.RIGHT
    _say(label, note, styles.Style(styles.ROW.points, fonts.STRONG, colour))


def _say(label: Part, text: str, style: styles.Style) -> None:
    """The text of a data label, on one line."""
    frame = label.text_frame
    frame.word_wrap = False
    run = frame.paragraphs[0].add_run()
    run.text = fonts.plain(text)
    dress(run.font, style)


def _every_category(chart: Part) -> None:
    """Show the name of every bar, however close they stand."""
    axis = chart._chartSpace.find(f".//{qn('c:catAx')}")
    for tag in ("c:tickLblSkip", "c:tickMarkSkip"):
        made = etree.Element(qn(tag), val="1")
        axis.find(qn("c:noMultiLvlLbl")).addprevious(made)


def _room_of_plot(chart: Part, left: float, width: float) -> None:
    """Where the bars stand in the chart, as shares of its width; all of its height."""
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    layout = area.find(qn("c:layout"))
    if layout is None:
        layout = etree.Element(qn("c:layout"))
        area.insert(0, layout)
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    shares = {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge",
              "x": f"{left:.4f}", "y": "0.0000", "w": f"{width:.4f}", "h": "1.0000"}  # fmt: skip
    for name, value in shares.items():
        etree.SubElement(manual, qn(f"c:{name}"), val=value)


def _chart_fonts(chart: Part, points: float) -> None:
    chart.font.size = Pt(points)
    chart.font.color.rgb = rgb(styles.INK)
    set_family(chart.font._element)
