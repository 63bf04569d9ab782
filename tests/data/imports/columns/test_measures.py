"""The measures of a column: itself, and for a count its rate."""

from __future__ import annotations

import pytest

from data.imports.columns.meant import Meant
from data.imports.columns.measures import measures
from data.imports.draft import Findings, Meaning


def column(unit: str, base: str = "people", denominator: str = "") -> Meant:
    about = Meaning("ก", "A", unit, "higher_is_worse", denominator)
    return Meant(2, "ก", "ก", about, base=base)


@pytest.mark.parametrize("unit", ["percent", "fraction", "index", "number"])
def test_what_is_no_count_is_one_measure(unit) -> None:
    (one,) = measures("x_a", column(unit), {}, Findings())
    assert (one.id, one.count, one.kind, one.rate) == ("x_a", "x_a", "value", "")


@pytest.mark.parametrize("base", ["people", "households"])
def test_a_count_has_its_rate_over_people_or_households(base) -> None:
    count, rate = measures("x_a", column("count", base), {}, Findings())
    assert (count.kind, count.rate, rate.kind, rate.id) == (
        "count",
        "x_a_rate",
        "ratio",
        "x_a_rate",
    )
    assert count.base == rate.base == f"{base}_base"
    assert (count.unit, rate.unit) == ("count", "percent")


def test_a_count_is_divided_by_the_column_that_somebody_named() -> None:
    base = Meant(3, "ผู้สูงอายุ", "ผู้สูงอายุ", Meaning(unit="count"))
    one = column("count", denominator="ผู้สูงอายุ")
    count, _ = measures("x_a", one, {"x_a": one, "x_old": base}, Findings())
    assert count.base == "x_old"


@pytest.mark.parametrize(("said", "base"), [("ครัวเรือน", "households"), ("People", "people")])
def test_people_and_households_are_known_by_their_words(said, base) -> None:
    count, _ = measures("x_a", column("count", denominator=said), {}, Findings())
    assert count.base == f"{base}_base"


def test_a_base_that_is_nowhere_gives_way_to_people_which_is_told() -> None:
    findings = Findings()
    one = column("count", denominator="ไม่มี")
    count, _ = measures("x_a", one, {"x_a": one}, findings)
    assert (count.base, len(findings.notes)) == ("people_base", 1)
