"""A release with something of every importer over the whole country, and the same figures beside it.

The files are written here and read by the importers; what is expected is counted from the numbers
that were written, region, province and country as sums over their districts.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pandas as pd

from data.stored.release import Release
from tests import shared
from tests.recount import source
from tests.ui import loaded

REPORT, FORM_38, FORM_31, PROVINCES, TAMBONS, SURVEY = 2566, 2567, 2563, 2566, 2564, 2562
FIELDS = ("qm_surveyed", "qm_problems", "qm_helped")
SUMMED = ("country", "region", "province", "district")
THAIQM = "รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว"


def codes(level: str) -> list[str]:
    """Codes of a level, those of Bangkok left out."""
    return [str(code) for code in source.figures(level).index if not str(code).startswith("10")]


def districts(*parts: int) -> pd.DataFrame:
    """Whole numbers by district, many of them alike, some nothing."""
    lines = [
        [90 + place % 7, *((place * part) % 41 for part in parts)]
        for place, _ in enumerate(codes("district"))
    ]
    return pd.DataFrame(lines, index=codes("district"))


def report() -> pd.DataFrame:
    """A ThaiQM report: surveyed, with problems, helped."""
    found = districts(17, 5).set_axis(FIELDS, axis=1)
    return found.assign(qm_helped=found[["qm_helped", "qm_problems"]].min(axis=1))


def form(numbers: tuple[int, ...], name: str) -> pd.DataFrame:
    """Indicators of a form by district: surveyed and failed."""
    found = districts(*numbers)
    columns = {}
    for place, number in enumerate(numbers, 1):
        columns[f"{name}_{number:02d}_surveyed"] = found[0]
        columns[f"{name}_{number:02d}_failed"] = found[place]
    return pd.DataFrame(columns)


def summed(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Figures of districts, and their sums over provinces, regions and the country."""
    keys = {
        "province": [code[:2] for code in table.index],
        "region": [source.region(code) for code in table.index],
        "country": ["TH"] * len(table),
    }
    found = {"district": table} | {level: table.groupby(key).sum() for level, key in keys.items()}
    return {level: one.reindex(source.figures(level).index) for level, one in found.items()}


def by_province() -> pd.DataFrame:
    """A rate, a count of things and a count of households."""
    lines = [
        (f"{place * 37 % 300 / 10:.1f}", place % 9, place * 7)
        for place, _ in enumerate(codes("province"))
    ]
    return pd.DataFrame(lines, index=codes("province"), columns=["rate", "schools", "dark"])


def by_tambon() -> pd.DataFrame:
    """A rate and an index, each alike in many."""
    lines = [
        ((place * 7) % 101, f"{place % 97 / 7:.3f}") for place, _ in enumerate(codes("tambon"))
    ]
    return pd.DataFrame(lines, index=codes("tambon"), columns=["closed", "score"])


def lines(table: pd.DataFrame, year: int) -> list[str]:
    """Rows of a file."""
    return [",".join(map(str, (code, year, *row))) for code, row in zip(
        table.index, table.itertuples(index=False), strict=True)]  # fmt: skip


File = tuple[str, list[str]]
"""Header and rows of a file."""


def of_thaiqm() -> File:
    """The file of a ThaiQM report."""
    return THAIQM, lines(report(), REPORT)


def files() -> list[File]:
    """One file for each importer."""
    heads = {
        numbers: ",".join(f"ตัวชี้วัดที่ {no} สำรวจ,ตัวชี้วัดที่ {no} ไม่ผ่าน" for no in numbers)
        for numbers in ((1, 16, 31), (1, 17, 38))
    }
    return [
        of_thaiqm(),
        (
            "code,year,jobless (%),schools (cases),dark (households)",
            lines(by_province(), PROVINCES),
        ),
        (f"รหัส,ปี,{heads[1, 16, 31]}", lines(form((1, 16, 31), "indicator"), FORM_31)),
        (f"รหัส,ปี,{heads[1, 17, 38]}", lines(form((1, 17, 38), "bmn38"), FORM_38)),
        ("code,year,closed (%),score index", lines(by_tambon(), TAMBONS)),
    ]


@contextmanager
def made(*given: File) -> Iterator[Release]:
    """The release in force, with the files given and a later year of TPMAP: made once a run."""
    place = shared.folder(f"year-{SURVEY}", lambda fresh: loaded.with_years(fresh, SURVEY))
    place /= "release"
    for header, rows in given:
        with loaded.in_force(place) as base:
            place = loaded.once(header, rows, base)
    with loaded.in_force(place) as release:
        yield release


def percent(column: pd.Series) -> pd.Series:
    """Percents of a file as fractions."""
    return column.astype(float) / 100


def expected(release: Release) -> dict[int, source.Loaded]:
    """Every measure that came in, by its year."""
    ids = {one.name_th.removesuffix(" (%)"): one.id for one in release.catalog.measures.values()}
    one, other = by_province(), by_tambon()
    provinces = source.figures("province")[["people", "households"]].join(
        one.assign(rate=percent(one["rate"]))
    )
    tambons = source.figures("tambon")[["people"]].join(
        other.assign(closed=percent(other["closed"]), score=other["score"].astype(float))
    )
    single = {
        "jobless": ("province", {"kind": "value", "unit": "percent", "count": "rate"}),
        "schools (cases)": ("province", {"kind": "count", "unit": "count", "count": "schools", "of": "things"}),
        "dark (households)": ("province", {
            "kind": "count", "unit": "count", "count": "dark", "base": "households"}),
        "closed": ("tambon", {"kind": "value", "unit": "percent", "count": "closed"}),
        "score index": ("tambon", {"kind": "value", "unit": "index", "count": "score"}),
    }  # fmt: skip
    found: dict[int, source.Loaded] = {year: {} for year in (REPORT, FORM_31, FORM_38, TAMBONS)}
    for name, (level, entry) in single.items():
        year, table = (PROVINCES, provinces) if level == "province" else (TAMBONS, tambons)
        found[year][ids[name]] = (
            entry | {"levels": level, "source": "imported"}, {level: table},
        )  # fmt: skip
    found[REPORT] |= _ratios("qm_problem_rate", "qm_problems", "qm_surveyed", summed(report()))
    found[REPORT] |= _ratios(
        "qm_helped_rate", "qm_helped", "qm_problems", summed(report()), direction="higher_is_better"
    )
    for year, name, numbers in (
        (FORM_31, "indicator", (1, 16, 31)),
        (FORM_38, "bmn38", (1, 17, 38)),
    ):
        tables = summed(form(numbers, name))
        for number in numbers:
            one_id = f"{name}_{number:02d}"
            asked = "tpmap" if name == "indicator" else "bmn"
            columns = f"{one_id}_failed", f"{one_id}_surveyed"
            found[year] |= _ratios(one_id, *columns, tables, source=asked)
    return found


def _ratios(
    name: str, count: str, base: str, tables: dict[str, pd.DataFrame], **more: str
) -> source.Loaded:
    entry = {"kind": "ratio", "count": count, "base": base, "levels": " ".join(SUMMED)}
    entry |= {"source": "imported"} | more
    return {name: (entry, tables)}


@cache
def later_year() -> source.Loaded:
    """The measures of TPMAP in the later year: a tenth fewer poor."""
    levels = ("country", "region", "province", "district", "tambon", "municipality")
    tables = {level: source.figures(level).copy() for level in levels}
    for table in tables.values():
        poor = [name for name in table if name.startswith(("target_poor", "bmn_poor"))]
        table[poor] = (table[poor] * 0.9).round()
    measures = source.counted()
    return {
        name: (source.catalogue()[name], tables)
        for name in measures
        if source.catalogue()[name].get("source", "tpmap") == "tpmap"
    }
