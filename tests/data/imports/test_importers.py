"""Importers and their templates: declared whole, and read by each other."""

from __future__ import annotations

import io
import tomllib
from pathlib import Path

import pytest

from data.imports import importers, templates, thaiqm
from data.imports.systems import SYSTEMS
from data.imports.years import whereabouts
from releases import checking
from wording.saying import said

DECLARED = Path(thaiqm.__file__).with_name("thaiqm.toml")


@pytest.mark.parametrize("template", templates.TEMPLATES.values(), ids=lambda one: one.id)
def test_every_template_is_read_by_its_importer(template, embedded, tmp_path):
    import openpyxl

    path = tmp_path / "template.xlsx"
    path.write_bytes(templates.workbook(template, embedded.areas))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, 3, 2562)
        first = 5 if template.id == "complaints" else 4  # behind the kind of complaints
        for column in range(first, sheet.max_column + 1):
            sheet.cell(row, column, 0 if column > 5 else 10)
    book.save(path)
    report = checking.check(path, embedded).report
    assert report.clean, report.faults
    assert (report.importer, report.accepted) == (template.importer, 77)


@pytest.mark.parametrize("importer", importers.IMPORTERS.values(), ids=lambda one: one.id)
def test_every_importer_is_declared_whole(importer):
    assert said(importer.named, "th") != said(importer.named, "en")
    assert importer.of_tables == (importer.recognised is not None)


@pytest.mark.parametrize("id_", ["thaiqm", "logbook", "complaints"])
def test_a_template_of_reports_asks_for_the_day(id_, embedded):
    import openpyxl

    book = openpyxl.load_workbook(
        io.BytesIO(templates.workbook(templates.TEMPLATES[id_], embedded.areas))
    )
    heads = [cell.value for cell in book.worksheets[0][1]]
    assert whereabouts.of_days(heads[2])
    own = SYSTEMS[id_].fields.values()
    assert heads[-len(own) :] == [one.name_th for one in own]


def test_every_part_and_measure_of_a_report_is_of_figures_that_it_has():
    declared = tomllib.loads(DECLARED.read_text(encoding="utf-8"))
    made = thaiqm.measures(list(thaiqm.FIELDS))
    assert [one.id for one in made] == [rate["id"] for rate in declared["rate"]]
    assert {one.of for one in thaiqm.FIELDS.values()} - {""} <= set(thaiqm.FIELDS)
