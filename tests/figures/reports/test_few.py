"""A measure of complaints tells nothing of few, wherever it is read; the Logbook is as reported."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.imports.systems import SYSTEMS
from data.stored.merge import KEYS
from data.stored.release import Release
from figures import house, readings, tabled
from figures.edition import differences
from figures.groups.counted import GroupFigures
from figures.reports import few
from geo.groups.group import Group
from geo.groups.origins import Listed
from poverty.protection.disclosure import Status
from poverty.protection.reported import SUFFIX
from settings import THRESHOLD
from tests.figures import made

PLACES = ["500101", "500102", "510101", "510102"]
LEVELS = ("country", "region", "province", "district", "tambon", "municipality")
OF_COMPLAINTS = ("dt_closed_rate", "dt_days")
LOGBOOK = [one.id for one in SYSTEMS["logbook"].rates if one.unit == "percent"]
ALL = SYSTEMS["complaints"], SYSTEMS["logbook"]
NUMBER = iter(range(10**6))


def release(of: dict[str, tuple[int, int]], names: tuple[str, str], **more: float) -> Release:
    """The small release with two figures of each tambon, and of the areas around their sums."""
    base = made.release()
    rows = {}
    for code in base.areas.index:
        inside = [pair for place, pair in of.items() if made.inside(str(code), place)]
        if inside:
            sums = [float(sum(column)) for column in zip(*inside, strict=True)]
            rows[made.YEAR, code] = dict(zip(names, sums, strict=True)) | more
    added = pd.DataFrame(list(rows.values()), pd.MultiIndex.from_tuples(rows, names=KEYS))
    table = base.table.join(added)
    fields = [name for one in ALL for name in one.fields if name in table]
    measures = [vars(one) for system in ALL for one in system.measures(fields)]
    groups = [vars(one.group) for one in ALL]
    manifest = {**base.manifest, "measures": measures, "groups": groups}
    manifest["release"] = f"made-up-few-{next(NUMBER)}"
    return replace(base, table=table.sort_index(), manifest=manifest)


def complaints(of: dict[str, tuple[int, int]]) -> Release:
    """Complaints received and closed, with a median of days of every area."""
    return release(of, ("dt_received", "dt_closed"), dt_days=9.0)


EACH = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 15)), min_size=len(PLACES), max_size=len(PLACES)
)


@settings(max_examples=25, deadline=None)
@given(EACH)
def test_nothing_is_told_of_fewer_complaints_than_the_threshold(each) -> None:
    found = complaints(dict(zip(PLACES, each, strict=True)))
    for level in LEVELS:
        received = found.figures(level, made.YEAR)["dt_received"]
        small = (received > 0) & (received < house.threshold())
        for name in OF_COMPLAINTS:
            table = readings.reading(found, level, name, made.YEAR)
            assert table.loc[small, ["value", "count", "rank"]].isna().all(axis=None)
            assert (table.loc[small, "status"] == Status.WITHHELD).all()
            assert table.loc[small, "protected"].all()
            told = tabled.reading(found, level, found.catalog.measures[name], made.YEAR)
            assert set(told.loc[small, f"value{SUFFIX}"]) <= {Status.WITHHELD}
        base = readings.reading(found, level, "dt_closed_rate", made.YEAR)["base"]
        assert base.equals(received.rename("base"))


@settings(max_examples=25, deadline=None)
@given(EACH)
def test_figures_of_the_logbook_are_those_reported(each) -> None:
    parts = {code: (target, min(target, helped)) for code, (target, helped) in
             zip(PLACES, each, strict=True)}  # fmt: skip
    found = release(parts, ("lb_target", "lb_helped"))
    for level in LEVELS:
        figures = found.figures(level, made.YEAR)
        for name in set(LOGBOOK) & set(found.catalog.measures):
            table = readings.reading(found, level, name, made.YEAR)
            assert table["count"].equals(figures["lb_helped"].rename("count"))
            assert set(table["status"]) <= {Status.PUBLISHED, Status.NONE, Status.MISSING}
            assert not (table["value"] > 1).any()


def test_what_is_told_of_an_area_beside_goes_as_well() -> None:
    found = complaints({"500101": (9, 4), "500102": (3, 2), "510101": (9, 9), "510102": (8, 2)})
    table = readings.reading(found, "tambon", "dt_closed_rate", made.YEAR)
    assert table["status"].to_dict() == {
        "500101": Status.WITHHELD, "500102": Status.WITHHELD, "510101": Status.PUBLISHED,
        "510102": Status.PUBLISHED, "520101": Status.MISSING,
    }  # fmt: skip


def test_more_closed_than_received_is_above_the_whole_and_is_told() -> None:
    found = complaints(dict.fromkeys(PLACES, (10, 12)))
    table = readings.reading(found, "country", "dt_closed_rate", made.YEAR)
    assert table["value"].tolist() == [pytest.approx(1.2)]


def test_a_group_adds_nothing_of_few() -> None:
    found = complaints({"500101": (9, 4), "500102": (30, 2), "510101": (2, 1), "510102": (40, 2)})
    group = Group("tambon", ("500101", "510101"), Listed(""))
    row = GroupFigures(found, group, made.YEAR).reading("dt_closed_rate")
    assert (row["count"], row["base"], row["known"]) == (4, 9, 1)


def test_an_edition_tells_nothing_of_few() -> None:
    first = complaints({"500101": (9, 4), "500102": (30, 2), "510101": (2, 1), "510102": (4, 2)})
    last = complaints({"500101": (9, 5), "500102": (30, 2), "510101": (2, 2), "510102": (4, 2)})
    rows = differences.differences(first, last)
    rows = rows[rows["measure"] == "dt_closed_rate"]
    assert "500101" in set(rows["code"])
    assert not {"510101", "510102"} & set(rows["code"])


def test_an_edition_sees_that_something_is_few_now() -> None:
    first = complaints(dict.fromkeys(PLACES, (10, 6)))
    last = complaints({code: (4 if code == "500101" else 10, 6) for code in PLACES})
    rows = differences.differences(first, last)
    gone = rows[(rows["measure"] == "dt_days") & (rows["state"] == differences.GONE)]
    assert "500101" in set(gone["code"])


def test_a_median_of_few_closed_follows_the_threshold_in_force(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Imported where five were enough, they are left out on maps as on the page of progress."""
    found = complaints({"500101": (40, 7), "500102": (40, 12), "510101": (40, 4), "510102": (9, 9)})
    shown = {}
    for threshold in (5, 10):
        monkeypatch.setenv(THRESHOLD.name, str(threshold))
        table = readings.reading(found, "tambon", "dt_days", made.YEAR)
        shown[threshold] = set(table.index[table["status"] == Status.PUBLISHED])
        hidden = table[table["status"] == Status.WITHHELD]
        assert hidden[["value", "count", "rank"]].isna().all(axis=None)
    assert shown == {5: {"500101", "500102", "510102"}, 10: {"500102"}}


def test_measures_of_other_sources_stand_on_no_such_figure() -> None:
    known = made.release().catalog.measures
    assert not [one.id for one in known.values() if few.column(one)]
