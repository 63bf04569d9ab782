"""Every table of every page: a figure is there exactly where its word says so, and is a share."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

import pytest

from data.stored.release import Release
from figures import files
from figures.files import FileTable
from poverty.protection.disclosure import Status
from tests.conftest import known_on
from tests.products import covering
from ui import cached
from ui import choice as choices
from ui.dimensions import tables as method_tables
from ui.dimensions.view import MethodView
from ui.parts import tables
from ui.province import indicators, missed, peers, profile, start, together
from ui.site import DIMENSIONS
from ui.view import View

Views = Callable[..., View]
AREAS = ("10", "30", "58", "5802", "580201", "500501")
LEVELS = ("district", "tambon")


def of_place(view: View) -> Iterator[FileTable]:
    """The tables of the province page."""
    yield profile.profile_table(view)
    yield indicators.table_of(view)
    sets = cached.combined(view.release.id, view.level_of(view.area), view.choice.period, view.area)
    yield together.table_of(view, sets)
    if view.within == "10":
        return
    yield missed.table_of(view)
    yield peers.table_of(view, cached.peers_of(view.release.id, view.choice.period, view.within))
    measure = start.counting(view)
    spread = cached.spread(
        view.release.id, view.choice.level, measure.id, view.choice.period, view.within
    )
    yield start.table_of(view, spread, measure)


def consistent(table: FileTable) -> None:
    """A figure is there where its word is one of a figure; shares lie between nothing and all."""
    for column in table.columns:
        if not column.told:
            continue
        words, values = files.words(table, column), table.rows[column.id]
        for word, value in zip(words, values, strict=True):
            assert (word in files.AS_NUMBERS) == (value == value), (
                table.id,
                column.id,
                word,
                value,
            )
        if column.kind == "percent":
            shares = values.dropna()
            assert ((shares >= 0) & (shares <= 1)).all(), (table.id, column.id)
    rows = list(csv.DictReader(io.StringIO(files.csv(table).decode("utf-8-sig"), newline="")))
    for column in table.columns:
        if column.told:
            assert {row[f"{column.id}_status"] for row in rows} <= {str(one) for one in Status}
            assert not [row for row in rows if row[column.id] == "nan"]


@pytest.mark.parametrize(("area", "level"), covering(AREAS, LEVELS))
def test_tables_of_a_place(place_of: Views, area: str, level: str) -> None:
    for table in of_place(place_of(area=area, level=level)):
        consistent(table)


@pytest.mark.parametrize(
    "measure", ["target_poor_rate", "multi_rate", "mpi_a", "hai", "target_poor"]
)
@pytest.mark.parametrize("level", ["province", *LEVELS])
def test_the_table_of_all_areas(view_of: Views, measure: str, level: str) -> None:
    view = view_of(measure=measure, level=level)
    consistent(tables.table_of(view, tables.rows_of(view)))


@pytest.mark.parametrize(
    "query", [{}, {"k": "55"}, {"shown": "access"}, {"population": "bmn_poor"}]
)
@pytest.mark.parametrize("level", ["province", *LEVELS])
def test_tables_of_a_setting(release: Release, query: dict[str, str], level: str) -> None:
    chosen, ignored = choices.read_choice(query | {"level": level}, known_on(release, DIMENSIONS))
    assert not ignored
    view = MethodView.named_by(View(chosen, release))
    consistent(method_tables.setting(view))
