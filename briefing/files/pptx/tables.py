"""Tables of a slide as native tables."""

from __future__ import annotations

from lxml import etree
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn

from briefing.files.pptx.texts import ALIGN
from briefing.files.pptx.type import dress
from briefing.files.pptx.units import EMU, Part, describe, emu, placed
from briefing.page import fonts, styles
from briefing.page.marks import Box
from briefing.page.tables import SlideTable


def add_table(page: Part, table: SlideTable) -> None:
    """A native table with a heading row and hairlines below the rows."""
    rows, columns = len(table.rows) + 1, len(table.columns)
    box = Box(table.box.left, table.box.top, table.box.width, table.height)
    frame = page.shapes.add_table(rows, columns, *placed(box))
    cells = [" · ".join(row) for row in table.rows[:3]]
    describe(frame, table.title, cells)
    made = frame.table
    made.horz_banding = False
    style = frame._element.find(".//" + qn("a:tableStyleId"))
    style.text = PLAIN_TABLE
    for place, (left, right) in enumerate(table.edges()):
        made.columns[place].width = emu(right - left)
    heading = [column.heading for column in table.columns]
    for place, row in enumerate([heading, *table.rows]):
        made.rows[place].height = emu(table.row_height if place else table.first_row)
        for column, text in enumerate(row):
            _cell(made.cell(place, column), text, table, column, head=place == 0)


PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own style without fills or lines."""


def _cell(cell: Part, text: str, table: SlideTable, column: int, *, head: bool) -> None:
    cell.margin_left = cell.margin_right = emu(2)
    cell.margin_top = cell.margin_bottom = 0
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = ALIGN[table.columns[column].align]
    run = paragraph.add_run()
    run.text = fonts.plain(text)
    dress(run.font, table.head if head else table.style)
    properties = cell._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, qn("a:lnB"), w=str(EMU if head else EMU // 2))
    solid = etree.SubElement(line, qn("a:solidFill"))
    colour = styles.SOFT if head else styles.RULE
    etree.SubElement(solid, qn("a:srgbClr"), val=colour.lstrip("#"))
