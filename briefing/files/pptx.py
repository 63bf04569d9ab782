"""Slides to PowerPoint: texts, charts and tables to edit, maps as described pictures."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from briefing.files import slide
from briefing.page import fonts, lines, styles
from briefing.page.elements import (
    Area,
    Bars,
    Box,
    Curve,
    Label,
    MapPanel,
    Picture,
    Raster,
    Slide,
    Stroke,
    Table,
    Text,
    weight_of,
)
from briefing.page.paint import Canvas
from data.spreadsheet import safe

WORKBOOK_DATES = "docProps/core.xml"
DATES = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
Part = Any
"""A part of a deck: python-pptx has no types."""
EMU = 12_700
"""English metric units a point."""
LONGEST_PROPERTY = 255
"""Signs that a property of a file may have."""
PICTURE_SCALE = 1.5
CHART_TYPE = 0.66
"""Size of the type of a chart in heights of its rows, at most."""
ROOM_FOR_FIGURES = 1.35
"""How much longer than its longest bar a chart is."""
ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
TITLE_ONLY, TITLE, NUMBER = 5, 0, 12
"""Layout and placeholder numbers of the template that python-pptx brings."""


def pptx(slides: Sequence[Slide], *, digest: str = "") -> bytes:
    """A deck of slides; the same slides give the same bytes. `digest` says what it was made of."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _emu(styles.WIDTH), _emu(styles.HEIGHT)
    _fonts_of_theme(deck)
    for one in slides:
        _add(deck, one)
    about, first = deck.core_properties, slides[0]
    made = datetime.fromisoformat(first.keywords["Made"])
    about.title, about.subject = _property(first.title), _property(first.keywords["Measure"])
    about.author, about.last_modified_by = "Thai Poverty Atlas", "Thai Poverty Atlas"
    about.identifier = first.keywords["Code"]
    about.comments = _address(first)
    about.keywords = _property(
        f"{first.keywords['Area']} {first.keywords['Period']} {first.keywords['Release']}"
    )
    about.created = about.modified = made
    about.revision, about.category = 1, digest
    stream = io.BytesIO()
    deck.save(stream)
    return settled(stream.getvalue(), made)


def _property(text: str) -> str:
    """A text as a file's property takes it: of so many signs at most."""
    shown = lines.plain(text)
    return shown if len(shown) <= LONGEST_PROPERTY else shown[: LONGEST_PROPERTY - 1] + "…"


def _address(one: Slide) -> str:
    """The address of a slide's view, which its notes have as a whole; by its code where too long.

    A Thai headline is nine signs a letter in an address.
    """
    whole, short = one.keywords["Address"], one.keywords["Short"]
    return whole if len(whole) <= LONGEST_PROPERTY else _property(short)


def settled(content: bytes, made: datetime) -> bytes:
    """A package with one date on everything in it, workbooks of charts included."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as found, zipfile.ZipFile(stream, "w") as packed:
        for entry in found.infolist():
            part = found.read(entry)
            if entry.filename.endswith(".xlsx"):
                part = settled(part, made)
            elif entry.filename == WORKBOOK_DATES:
                part = DATES.sub(made.strftime("%Y-%m-%dT00:00:00Z").encode(), part)
            settled_entry = zipfile.ZipInfo(entry.filename, ZIP_DATE)
            settled_entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(settled_entry, part)
    return stream.getvalue()


def _add(deck: Part, one: Slide) -> None:
    page = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    for element in one.elements:
        BUILDERS[type(element)](page, element)
    page.notes_slide.notes_text_frame.text = lines.plain(one.notes)


def _text(page: Part, text: Text) -> None:
    """A text box, or the title in its placeholder."""
    if text.role == "title":
        shape = page.shapes.title
        shape.left, shape.top = _emu(text.box.left), _emu(text.box.top)
        shape.width, shape.height = _emu(text.box.width), _emu(text.box.height)
        shape.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    else:
        shape = page.shapes.add_textbox(*_placed(text.box))
        shape.name = text.role
    frame = shape.text_frame
    _tight(frame)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    paragraph = frame.paragraphs[0]
    paragraph.alignment = ALIGN[text.align]
    paragraph.line_spacing = Pt(text.style.points * text.style.leading)
    run = paragraph.add_run()
    run.text = lines.plain(text.text)
    dress(run.font, text.style)


def _label(page: Part, label: Label) -> None:
    """One line outside a text: a code, or the page number as a field."""
    wide, high = 190.0, label.style.points * styles.LEADING
    left = {"right": label.x - wide, "center": label.x - wide / 2}.get(label.align, label.x)
    box = Box(left, label.baseline - label.style.points, wide, high)
    shape = page.shapes.add_textbox(*_placed(box))
    _tight(shape.text_frame)
    paragraph = shape.text_frame.paragraphs[0]
    paragraph.alignment = ALIGN[label.align]
    run = paragraph.add_run()
    run.text = lines.plain(label.text)
    dress(run.font, label.style)
    if label.field:
        shape.name = "slide number"
        _as_field(paragraph, run)


def _as_field(paragraph: Part, run: Part) -> None:
    """Turn a run into a slide-number field, which PowerPoint keeps right when slides move."""
    source = run._r
    field = etree.SubElement(paragraph._p, qn("a:fld"))
    field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    field.set("type", "slidenum")
    for child in list(source):
        field.append(child)
    source.getparent().replace(source, field)


def _area(page: Part, area: Area) -> None:
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_placed(area.box))
    shape.name = "decoration"
    _decorative(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(area.colour)
    shape.line.fill.background()
    _plain(shape)


def _stroke(page: Part, stroke: Stroke) -> None:
    (x1, y1), (x2, y2) = stroke.points[0], stroke.points[-1]
    line = page.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, _emu(x1), _emu(y1), _emu(x2), _emu(y2))
    line.line.color.rgb = _rgb(stroke.colour)
    line.line.width = Pt(stroke.width)
    _plain(line)
    _decorative(line)


def _panel(page: Part, panel: MapPanel) -> None:
    """A map with its legend as one picture."""
    canvas = Canvas.of(panel.box, PICTURE_SCALE).paint(panel.marks())
    _image(page, slide.written(canvas), panel.box, panel.alt)


def _raster(page: Part, raster: Raster) -> None:
    canvas = Canvas.of(raster.box, 3.0).paint([raster])
    _image(page, slide.written(canvas), raster.box, raster.alt)


def _picture(page: Part, picture: Picture) -> None:
    canvas = Canvas.of(picture.box, 2.0).paint([picture])
    _image(page, slide.written(canvas), picture.box, picture.alt)


def _image(page: Part, content: bytes, box: Box, alt: str) -> None:
    shape = page.shapes.add_picture(io.BytesIO(content), *_placed(box))
    shape._element.nvPicPr.cNvPr.set("descr", lines.plain(alt))


def _bars(page: Part, bars: Bars) -> None:
    """A native bar chart with its figures as labels; lines mark the country's value."""
    data = CategoryChartData()
    data.categories = [safe(lines.plain(f"{row.rank} {row.name}").strip()) for row in bars.rows]
    data.add_series(safe(lines.plain(bars.title)), [row.value for row in bars.rows])
    height = bars.step * len(bars.rows)
    box = Box(bars.box.left, bars.box.top, bars.box.width, height)
    frame = page.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *_placed(box), data)
    _described(frame, bars.title, [f"{row.name}: {row.figure}" for row in bars.rows])
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
        fill.fore_color.rgb = _rgb(row.colour)
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
            _stroke(page, Stroke(ends, styles.TICK, 1.6))


def _curve(page: Part, curve: Curve) -> None:
    """A native line through points, with the point of interest as a second series."""
    data = XyChartData()
    for name, points in ((curve.title, curve.points), (curve.note, (curve.at,))):
        series = data.add_series(lines.plain(name))
        for x, y in points:
            series.add_data_point(x, y)
    kind = XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS
    frame = page.shapes.add_chart(kind, *_placed(curve.box), data)
    _described(frame, curve.title, [curve.note])
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    _chart_fonts(chart, styles.NOTE.points)
    for axis, title in ((chart.category_axis, curve.x_title), (chart.value_axis, curve.y_title)):
        axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 1, 0.5
        axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0%", False
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        axis.has_major_gridlines = axis is chart.value_axis
        axis.has_title = True
        run = axis.axis_title.text_frame.paragraphs[0].add_run()
        run.text = lines.plain(title)
        dress(run.font, styles.NOTE)
    line, point = chart.plots[0].series
    line.format.line.color.rgb, line.format.line.width = _rgb(styles.BAR), Pt(2.5)
    line.smooth = False
    _mark(point, curve.note)


def _mark(point: Part, note: str) -> None:
    """The point of interest: a disc with its note."""
    marker = point.marker
    marker.style, marker.size = 8, 9
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = _rgb(styles.MARKED)
    label = point.points[0].data_label
    label.position = XL_LABEL_POSITION.RIGHT
    _say(label, note, styles.Style(styles.ROW.points, fonts.STRONG, styles.MARKED))


def _say(label: Part, text: str, style: styles.Style) -> None:
    """The text of a data label, on one line."""
    frame = label.text_frame
    frame.word_wrap = False
    run = frame.paragraphs[0].add_run()
    run.text = lines.plain(text)
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


def _table(page: Part, table: Table) -> None:
    """A native table with a heading row and hairlines below the rows."""
    rows, columns = len(table.rows) + 1, len(table.columns)
    box = Box(table.box.left, table.box.top, table.box.width, table.height)
    frame = page.shapes.add_table(rows, columns, *_placed(box))
    cells = [" · ".join(row) for row in table.rows[:3]]
    _described(frame, table.title, cells)
    made = frame.table
    made.horz_banding = False
    style = frame._element.find(".//" + qn("a:tableStyleId"))
    style.text = PLAIN_TABLE
    for place, (left, right) in enumerate(table.edges()):
        made.columns[place].width = _emu(right - left)
    heading = [column.heading for column in table.columns]
    for place, row in enumerate([heading, *table.rows]):
        made.rows[place].height = _emu(table.row_height if place else table.first_row)
        for column, text in enumerate(row):
            _cell(made.cell(place, column), text, table, column, head=place == 0)


PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own style without fills or lines."""


def _cell(cell: Part, text: str, table: Table, column: int, *, head: bool) -> None:
    cell.margin_left = cell.margin_right = _emu(2)
    cell.margin_top = cell.margin_bottom = 0
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = ALIGN[table.columns[column].align]
    run = paragraph.add_run()
    run.text = lines.plain(text)
    dress(run.font, table.head if head else table.style)
    properties = cell._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, qn("a:lnB"), w=str(EMU if head else EMU // 2))
    solid = etree.SubElement(line, qn("a:solidFill"))
    colour = styles.SOFT if head else styles.RULE
    etree.SubElement(solid, qn("a:srgbClr"), val=colour.lstrip("#"))


def dress(font: Part, style: styles.Style) -> None:
    """Size, weight, colour and family; the family for complex script as well as for latin."""
    font.size, font.bold = Pt(style.points), style.weight == fonts.STRONG
    font.color.rgb = _rgb(style.colour)
    font._element.set("lang", "th-TH")
    _family(font._element)


def _family(properties: Part) -> None:
    family = fonts.chosen().family
    for tag in ("a:latin", "a:ea", "a:cs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    for tag in ("a:latin", "a:ea", "a:cs"):
        made = etree.SubElement(properties, qn(tag))
        made.set("typeface", family)


def _chart_fonts(chart: Part, points: float) -> None:
    chart.font.size = Pt(points)
    chart.font.color.rgb = _rgb(styles.INK)
    _family(chart.font._element)


def _fonts_of_theme(deck: Part) -> None:
    """The theme's own fonts, so that text typed later is Thai type too."""
    family = fonts.chosen().family
    for master in deck.slide_masters:
        for part in (rel.target_part for rel in master.part.rels.values()):
            if not str(part.partname).startswith("/ppt/theme/"):
                continue
            root = etree.fromstring(part.blob)
            for kind in ("majorFont", "minorFont"):
                for tag in ("a:latin", "a:cs"):
                    for found in root.iter(qn(tag)):
                        if found.getparent().tag == qn(f"a:{kind}"):
                            found.set("typeface", family)
            part._blob = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )


def _described(frame: Part, title: str, parts: Sequence[str]) -> None:
    frame.name = lines.plain(title)[:60]
    named = frame._element.nvGraphicFramePr.cNvPr
    named.set("descr", lines.plain(f"{title}: {'; '.join(parts)}"))


def _plain(shape: Part) -> None:
    """Without the theme's own look: no shadow, no thicker line."""
    for style in shape._element.findall(qn("p:style")):
        style.getparent().remove(style)


def _decorative(shape: Part) -> None:
    """Mark a shape as meaning nothing, for those who listen to slides."""
    named = shape._element.xpath(".//p:cNvPr")[0]
    named.set("descr", "")
    extensions = etree.SubElement(named, qn("a:extLst"))
    extension = etree.SubElement(extensions, qn("a:ext"), uri=DECORATIVE)
    etree.SubElement(
        extension, f"{{{DECORATIVE_SPACE}}}decorative", nsmap={"adec": DECORATIVE_SPACE}
    ).set("val", "1")


DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
DECORATIVE_SPACE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def _tight(frame: Part) -> None:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    frame.margin_top = frame.margin_bottom = 0


def _placed(box: Box) -> tuple[Emu, Emu, Emu, Emu]:
    return _emu(box.left), _emu(box.top), _emu(box.width), _emu(box.height)


def _emu(points: float) -> Emu:
    return Emu(round(points * EMU))


def _rgb(colour: str) -> RGBColor:
    found: RGBColor = RGBColor.from_string(colour.lstrip("#"))
    return found


BUILDERS: dict[type, Callable[..., None]] = {
    Text: _text,
    Label: _label,
    Area: _area,
    Stroke: _stroke,
    MapPanel: _panel,
    Raster: _raster,
    Picture: _picture,
    Bars: _bars,
    Curve: _curve,
    Table: _table,
}
