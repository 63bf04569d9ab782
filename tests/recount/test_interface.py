"""Figures of the interface, counted again from the release's own files by nothing of ours."""

from __future__ import annotations

import csv
import io
from fractions import Fraction

import pytest

import settings
from tests.recount import source
from tests.recount.extent import some
from tests.serving.api.reached import Interface, interface

pytestmark = pytest.mark.recount
LEVELS = ("country", "region", "province", "district", "tambon", "municipality")
OF_SURVEY = [
    name
    for name, entry in source.catalogue().items()
    if entry["kind"] != "value" and entry.get("source", "tpmap") == "tpmap"
]
CASES = [(level, measure) for level in LEVELS for measure in OF_SURVEY]


@pytest.fixture(scope="module")
def api() -> Interface:
    """The interface."""
    return interface()


@pytest.fixture(autouse=True)
def _any_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.API_REQUESTS.name, "100000")


@pytest.mark.parametrize(("level", "measure"), some(CASES, 6))
def test_every_figure_is_the_source_s(api: Interface, level: str, measure: str) -> None:
    answer = api.ask("/tables", level=level, measure=measure)
    rows = {row["code"]: row for row in csv.DictReader(io.StringIO(answer.text.lstrip("\ufeff")))}
    counted = source.measured(measure, level)
    assert set(rows) == set(counted.values)
    for code, row in rows.items():
        value = counted.values[code]
        assert near(row[measure], value), (code, row)
        assert bool(row[measure]) == (row[f"{measure}_status"] in {"published", "derived"}), row
        if counted.hidden(code):
            assert row[f"{measure}_status"] in {"below", "withheld"}
        if f"{measure}_base" in row:
            assert near(row[f"{measure}_base"], counted.bases[code]), (code, row)
        if row.get(f"{measure}_count"):
            assert near(row[f"{measure}_count"], counted.counts[code]), (code, row)
        if value is not None:
            assert int(row[f"{measure}_rank"]) == counted.places[code][0]
            assert int(row[f"{measure}_rank_of"]) == len(counted.known)


def near(written: str, counted: Fraction | None) -> bool:
    """Whether a cell holds the number counted, or nothing where there is none."""
    if counted is None or not written:
        return counted is None and not written
    return abs(Fraction(written) - counted) <= Fraction(1, 10**12)


@pytest.mark.parametrize("code", some(["TH", "north", "55", "5505", "550505", "961151"], 3))
def test_a_profile_tells_what_the_tables_tell(api: Interface, code: str) -> None:
    told = api.ask(f"/profiles/{code}").json()
    figures = {one["measure"]: one for one in told["figures"]}
    for measure in set(OF_SURVEY) & set(figures):
        one, counted = figures[measure], source.measured(measure, told["level"])
        if one["year_be"] != source.PERIOD:
            continue
        value = counted.values[code]
        assert (one["value"] is None) == (value is None), one
        assert value is None or one["value"] == pytest.approx(float(value), rel=1e-12)
    assert set(OF_SURVEY) - set(figures) == set()
