"""Columns that may be a level of areas: with too little evidence, a person says what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.imports.draft import LEVEL, NO_LEVEL, Options
from data.imports.evidence import Ask, Reply
from data.intake import area_columns
from data.intake.area_columns import AreaColumn
from data.intake.table import AreaTable
from geo.names.matcher import Matcher
from wording.saying import Saying

_SHOWN = 3


def asks(
    one: AreaTable, columns: Sequence[AreaColumn], matcher: Matcher, options: Options
) -> Iterator[Ask]:
    """A question for every column that may be a level, or only speak of one.

    It may be one where many of its texts are names of such areas. It may only speak of one where
    nothing but what it holds tells its level, and no row needs it to be told apart: "the poorest
    district" beside each province.
    """
    found = area_columns.doubtful(one, matcher, options.fields)
    needless = {
        each.column: each.level
        for each in columns
        if each.by_contents and not each.code and _unneeded(one, each, columns)
    }
    for column, level in sorted((found | needless).items()):
        yield _ask(one, column, level)


def _unneeded(one: AreaTable, column: AreaColumn, columns: Sequence[AreaColumn]) -> bool:
    """Whether the other columns of areas, and the years, name every row already."""
    others = [each.column for each in columns if each.column != column.column]
    if not others:
        return False
    places = [*others, *(at for role, at in one.header.roles.items() if role == "year")]
    rows = [tuple(line.cells[at] for at in places) for line in one.lines]
    return len(set(rows)) == len(rows) > 1


def _ask(one: AreaTable, column: int, level: str) -> Ask:
    name = one.header.names[column]
    shown = ", ".join(list(dict.fromkeys(filter(None, one.values(column))))[:_SHOWN])
    named = Saying(f"level-of-{level}")
    return Ask(
        f"{LEVEL}{name}",
        Saying("imports-is-column-a-level", column=name, shown=shown, level=named),
        choices=(
            Reply(level, Saying("imports-level-of-the-row", level=named)),
            Reply(NO_LEVEL, Saying("imports-something-else")),
        ),
        places=(one.head(column),),
        rows=len(one.lines),
    )
