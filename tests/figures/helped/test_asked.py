"""Did it help, asked of a release: two periods, a record between them, thirty areas a side."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import count
from types import MappingProxyType, SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from data.catalog import catalog
from data.imports import logbook, thaiqm
from data.stored import reports
from data.stored.release import Release
from figures.helped import asked

PROVINCES, DISTRICTS, TAMBONS = 4, 6, 8
_NUMBER = count()


def units() -> list[str]:
    """Codes of the tambons."""
    return [
        f"{50 + province}{district + 1:02d}{tambon + 1:02d}"
        for province in range(PROVINCES)
        for district in range(DISTRICTS)
        for tambon in range(TAMBONS)
    ]


def helped(code: str) -> bool:
    """Every third tambon is helped."""
    return int(code) % 3 == 0


def table(years: dict[int, float], level: str = "tambon") -> pd.DataFrame:
    """Rates of every year: a tenth or so, and for those helped less by what is told of a year."""
    chance, codes = np.random.default_rng(7), units()
    digits = 4 if level == "district" else 6
    rows = []
    start = chance.uniform(0.05, 0.15, len(codes))
    for year, effect in years.items():
        for code, rate in zip(codes, start, strict=True):
            now = max(rate + chance.normal(0, 0.01) + effect * helped(code), 0)
            rows.append({"year_be": year, "code": code[:digits], "people": 1000.0,
                         "target_poor": round(1000 * now) * 1.0})  # fmt: skip
    whole = pd.DataFrame(rows).groupby(["year_be", "code"]).sum()
    return whole.sort_index()


def release(
    years: dict[int, float],
    record: str = "2019-09-30",
    *,
    share=(0.6, 0.0),
    level="tambon",
    system: str = "logbook",
    earlier: Mapping[str, float] = MappingProxyType({}),
) -> Release:
    """A release with figures of years, and a record of help of a day ("" for none).

    `earlier` are the shares that a record of 2018-06 has helped of areas by code.
    """
    codes = sorted({code[: 4 if level == "district" else 6] for code in units()})
    areas = [("country", "TH"), *((level, code) for code in codes)]
    index = pd.DataFrame(areas, columns=["level", "code"]).set_index("code")
    more = {one for one in ("tambon", "district", "municipality") if one != level}
    index = pd.concat(
        [index, pd.DataFrame({"level": sorted(more)}, index=[f"x{n}" for n in range(2)])]
    )
    names = {"logbook": ("lb_target", "lb_helped"), "thaiqm": ("qm_problems", "qm_helped")}[system]
    rows = [
        {"system": system, "month": record[:7], "as_of": record, "code": code, "kind": "",
         names[0]: 100.0, names[1]: 100.0 * share[0 if helped(code) else 1]}
        for code in codes if record
    ]  # fmt: skip
    rows += [rows[0] | {"month": "2018-06", "as_of": "2018-06-30", "code": code,
                        names[1]: 100.0 * part} for code, part in earlier.items()]  # fmt: skip
    stream = io.BytesIO()
    if rows:
        reports.written(pd.DataFrame(rows).set_index(reports.REPORT_KEYS)).to_parquet(stream)
    manifest = {"release": f"helped-{next(_NUMBER)}", "periods": sorted(years)}
    return Release(manifest=manifest, areas=index.rename_axis("code"), table=table(years, level),
                   assets={}, packed_reports=stream.getvalue())  # fmt: skip


@cache
def usual() -> Release:
    """Three comparable years, help given before the third."""
    return release({2560: 0.0, 2561: 0.0, 2563: -0.03})


def test_the_effect_is_found_and_there_was_none_before() -> None:
    (found,) = asked.every(usual(), "target_poor_rate")
    assert (found.why, found.level, found.first, found.last) == ("", "tambon", 2561, 2563)
    assert (found.system, found.as_of) == ("logbook", "2019-09-30")
    assert found.effect.low <= -0.03 <= found.effect.high < 0
    assert found.before.low <= 0 <= found.before.high
    assert (found.helped, found.others) == (found.effect.helped, found.effect.others)
    assert min(found.helped, found.others) >= 30


def test_within_an_area_its_own_units_alone_are_compared() -> None:
    one = asked.asked(usual(), "target_poor_rate", "logbook", "50")
    assert one.why == "few"
    assert one.helped + one.others <= DISTRICTS * TAMBONS
    whole = asked.asked(usual(), "target_poor_rate", "logbook", "north")
    assert whole.effect == asked.asked(usual(), "target_poor_rate", "logbook", "TH").effect


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (lambda: release({2561: 0.0, 2563: -0.03}, ""), "no-record"),
        (lambda: release({2561: 0.0}), "one-period"),
        (lambda: release({2561: 0.0, 2563: -0.03}, "2018-09-30"), "no-between"),
        (lambda: release({2561: 0.0, 2563: -0.03}, "2024-09"), "no-between"),
        (lambda: release({2561: 0.0, 2563: -0.03}, "2020-12-31"), "no-between"),
        (lambda: release({2561: 0.0, 2562: -0.03}, "2019-12-31"), "no-between"),
        (lambda: release({2564: 0.0, 2566: -0.03}, "2022-09"), "broken"),
        (lambda: release({2561: 0.0, 2563: -0.03}, share=(0.6, 0.5)), "few"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_the_reason(made, why) -> None:
    (found,) = asked.every(made(), "target_poor_rate")
    assert (found.why, found.effect, found.before) == (why, None, None)


def test_a_broken_pair_gives_way_to_the_one_before_it() -> None:
    one = release({2561: 0.0, 2563: -0.03, 2566: -0.03})
    assert asked.asked(one, "target_poor_rate", "logbook").last == 2563


def test_the_years_before_are_not_compared_across_a_break() -> None:
    one = release({2563: 0.0, 2566: 0.0, 2568: -0.03}, "2024-06-30")
    found = asked.asked(one, "target_poor_rate", "logbook")
    assert (found.effect is not None, found.before) == (True, None)


def test_few_areas_with_figures_of_the_years_before_leave_these_out() -> None:
    one = release({2560: 0.0, 2561: 0.0, 2563: -0.03})
    kept = one.table[(one.table.index.get_level_values(0) != 2560)
                     | one.table.index.get_level_values(1).str.startswith("5001")]  # fmt: skip
    found = asked.asked(replace(one, table=kept), "target_poor_rate", "logbook")
    assert (found.effect is not None, found.before) == (True, None)


def test_areas_that_had_been_helped_before_are_in_neither_side() -> None:
    """Of one tambon in two the record of 2018, the year before, says that it had been helped."""
    before = {code: 0.9 * (int(code) % 2) for code in units()}
    found = asked.asked(
        release({2560: 0.0, 2561: 0.0, 2563: -0.03}, earlier=before), "target_poor_rate", "logbook"
    )
    whole = asked.asked(usual(), "target_poor_rate", "logbook")
    assert (found.untouched, whole.untouched) == (True, False)
    assert found.helped + found.others <= len(units()) / 2 < whole.helped + whole.others
    assert found.effect.low <= -0.03 <= found.effect.high < 0


def test_what_no_record_tells_of_some_areas_is_not_told_of_all() -> None:
    one = release({2561: 0.0, 2563: -0.03}, earlier=dict.fromkeys(units()[1:], 0.0))
    assert not asked.asked(one, "target_poor_rate", "logbook").untouched


def test_years_with_a_record_between_need_not_follow_each_other() -> None:
    one = release({2561: 0.0, 2562: 0.0, 2563: -0.03})
    found = asked.asked(one, "target_poor_rate", "logbook")
    assert (found.first, found.last, found.why) == (2561, 2563, "")


def test_districts_are_compared_where_there_is_no_record_of_tambons() -> None:
    found = asked.asked(
        release({2561: 0.0, 2563: 0.0}, level="district"), "target_poor_rate", "logbook"
    )
    assert (found.level, found.why) == ("district", "few")


@pytest.mark.parametrize("years", [{2561: 0.0}, {2561: 0.0, 2563: -0.03}], ids=len)
def test_reports_that_tell_nothing_of_help_are_no_record_of_it(years) -> None:
    one = release(years, system="thaiqm")
    stream = io.BytesIO()
    reports.written(one.reports.drop(columns="qm_helped")).to_parquet(stream)
    about = one.manifest | {"release": f"{one.id}-bare"}
    bare = replace(one, manifest=about, packed_reports=stream.getvalue())
    (found,) = asked.every(bare, "target_poor_rate")
    assert found.why == ("no-between" if len(years) > 1 else "one-period")


def test_each_system_speaks_for_itself() -> None:
    one = release({2561: 0.0, 2563: -0.03}, system="thaiqm")
    assert [found.system for found in asked.every(one, "target_poor_rate")] == ["thaiqm"]


@pytest.mark.parametrize(
    ("chosen", "compared"),
    [("health_rate", "health_rate"), ("target_poor", "target_poor_rate"),
     ("mpi_m0", "target_poor_rate"), ("unknown", "target_poor_rate"),
     ("lb_helped_rate", "target_poor_rate"), ("qm_problem_rate", "target_poor_rate")],
)  # fmt: skip
def test_a_rate_that_is_better_or_worse_and_none_of_the_record_is_compared(
    chosen, compared
) -> None:
    measures = catalog().measures | {
        one.id: one
        for system in (logbook, thaiqm)
        for one in system.SYSTEM.measures(list(system.SYSTEM.fields))
    }
    known = SimpleNamespace(catalog=SimpleNamespace(measures=measures))
    assert compared in measures
    assert (chosen in measures) == (chosen != "unknown")
    assert asked.measure_of(known, chosen) == measures[compared]
