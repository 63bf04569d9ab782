"""Measures over the areas of a level as a table for programs: beside each figure what it is."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.catalog import Measure
from data.stored.release import Release
from figures import cited, readings, seen
from figures.files import FileColumn, FileTable
from geo import areas as area_rules
from poverty.protection import words
from poverty.protection.disclosure import Status
from wording import names
from wording.bundle import texts

NOTHING = ("value", "count", "base", "rank")


def years(release: Release, level: str, chosen: Sequence[str]) -> list[int]:
    """Years (พ.ศ.) in which some of these measures has a figure on a level, latest first."""
    catalog = release.catalog.measures
    every = (readings.years(release, level, catalog[name]) for name in chosen)
    return sorted({year for found in every for year in found}, reverse=True)


def there(release: Release, level: str, chosen: Sequence[str], period: int) -> list[str]:
    """Those of these measures that have a figure on a level in a year: whose source is cited."""
    known = release.catalog.measures
    return [one for one in chosen if period in readings.years(release, level, known[one])]


def latest(release: Release, level: str, chosen: Sequence[str]) -> int:
    """The release's own latest year where it is among `years`, else the latest of these."""
    found = years(release, level, chosen)
    own = release.periods[0]
    return own if own in found or not found else found[0]


def table(
    release: Release,
    level: str,
    chosen: Sequence[str],
    period: int,
    lang: str,
    *,
    within: str = "",
    only: Sequence[str] | None = None,
) -> FileTable:
    """One row an area of a level, inside `within`, or `only` these, in the order of codes.

    Beside the value of each measure stand its word, the count and the base that it is a ratio of
    where it is one, its rank over the whole level (1 = the highest) and of how many. A figure that
    is not shown is empty in every form; its word says why. Raises as `readings.reading` does.
    """
    catalog, text = release.catalog, texts(lang)
    areas = release.areas.loc[release.codes(level)].sort_index()
    areas = areas[area_rules.within(areas.index, within or None)]
    areas = areas if only is None else areas.loc[list(only)]
    rows = pd.DataFrame(
        {
            "code": areas.index,
            "name_th": [names.full_name(release.areas, code, "th") for code in areas.index],
            "name_en": [names.full_name(release.areas, code, "en") for code in areas.index],
            "level": areas["level"],
            "parent": areas["parent"],
        },
        index=areas.index,
    )
    columns = [FileColumn(name, text(f"api-column-{name}"), kind) for name, kind in _KINDS.items()]
    for measure in (catalog.measures[name] for name in chosen):
        found = reading(release, level, measure, period).loc[rows.index]
        rows = rows.join(_named(measure, found))
        columns += _columns(measure, lang)
    measured = [catalog.measures[name] for name in there(release, level, chosen, period)]
    sources = dict.fromkeys(cited.alone(catalog, one, period, lang) for one in measured)
    return FileTable(
        "-".join(filter(None, (level, within, *chosen[:1], str(period)))),
        text(f"level-{level}"),
        rows,
        tuple(columns),
        period,
        "; ".join(sources),
        marks={},
        mark=release.mark(),
        seen=seen.told(release, lang),
    )


_KINDS = {"code": "code", "name_th": "name", "name_en": "name", "level": "text", "parent": "text"}


def reading(release: Release, level: str, measure: Measure, period: int) -> pd.DataFrame:
    """A measure over a level with its words (`words.told`); missing in a year that it lacks.

    `rank_of` is how many areas of the level have a rank.
    """
    if period in readings.years(release, level, measure):
        found = readings.reading(release, level, measure.id, period)
    else:
        empty = dict.fromkeys(NOTHING, float("nan"))
        found = pd.DataFrame(empty, index=release.codes(level)).assign(status=Status.MISSING)
    told = words.told(measure, found, level=level)
    ranked = found["rank"].notna()
    many = pd.Series(float(ranked.sum()), index=found.index).where(ranked)
    return found.join(told).assign(rank_of=many)


def _named(measure: Measure, found: pd.DataFrame) -> pd.DataFrame:
    """The columns of a reading under the names that they have in a table."""
    titles = {"value": measure.id, "value_status": f"{measure.id}{words.SUFFIX}"}
    titles |= {name: f"{measure.id}_{name}" for name in ("count", "count_status", "base", *RANKED)}
    return found[list(titles)].rename(columns=titles)


RANKED = ("rank", "rank_of")


def _columns(measure: Measure, lang: str) -> list[FileColumn]:
    text, name = texts(lang), measure.name(lang)

    def titled(part: str) -> str:
        return text(f"api-column-{part}", measure=name)

    value = FileColumn(measure.id, name, measure.unit, status=f"{measure.id}{words.SUFFIX}")
    count = FileColumn(
        f"{measure.id}_count", titled("count"), "count", status=f"{measure.id}_count{words.SUFFIX}"
    )
    base = FileColumn(f"{measure.id}_base", titled("base"), "base")
    ranks = [FileColumn(f"{measure.id}_{part}", titled(part), "rank") for part in RANKED]
    stands = ([] if measure.unit == "count" else [count]) + [base]
    return [value, *(stands if measure.base and measure.of_counts else []), *ranks]
