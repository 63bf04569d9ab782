"""Measures over a level as a table for programs, and its years."""

from __future__ import annotations

import pytest

from data.stored.release import Release
from figures import files, tabled
from poverty.protection.disclosure import Status


def test_a_table_holds_what_each_measure_stands_on(embedded: Release) -> None:
    made = tabled.table(embedded, "province", ["mpi_m0", "target_poor", "hai"], 2561, "en")
    assert [column.id for column in made.columns] == [
        "code", "name_th", "name_en", "level", "parent",
        "mpi_m0", "mpi_m0_rank", "mpi_m0_rank_of",
        "target_poor", "target_poor_base", "target_poor_rank", "target_poor_rank_of",
        "hai", "hai_rank", "hai_rank_of",
    ]  # fmt: skip
    assert list(made.rows.index) == sorted(made.rows.index)
    assert (made.id, made.period, made.mark) == ("province-mpi_m0-2561", 2561, "")
    assert made.source.count("; ") == 1
    assert made.rows.loc["30", "target_poor"] == 51_234
    assert set(made.rows["target_poor_rank_of"].dropna()) == {76}


def test_a_figure_that_is_not_shown_is_empty_and_told(embedded: Release) -> None:
    made = tabled.table(embedded, "tambon", ["mpi_m0"], 2561, "th", within="55")
    [column] = [one for one in made.columns if one.id == "mpi_m0"]
    words = files.words(made, column)
    assert {Status.WITHHELD, Status.DERIVED} <= set(words)
    written = files.cells(made, column)
    hidden = {Status.BELOW, Status.WITHHELD, Status.MISSING, Status.NONE}
    assert [cell is None for cell in written] == [word in hidden for word in words]


def test_some_areas_alone_keep_their_ranks(embedded: Release) -> None:
    whole = tabled.table(embedded, "district", ["target_poor_rate"], 2561, "th")
    some = tabled.table(
        embedded, "district", ["target_poor_rate"], 2561, "th", only=["5505", "3001"]
    )
    assert list(some.rows.index) == ["5505", "3001"]
    assert (
        some.rows.loc["5505", "target_poor_rate_rank"]
        == (whole.rows.loc["5505", "target_poor_rate_rank"])
    )


def test_columns_say_what_they_hold_and_which_word_stands_beside_them(embedded: Release) -> None:
    """Districts of Nan: a rate with its count and its base, and a count with its base alone."""
    made = tabled.table(
        embedded, "district", ["target_poor_rate", "target_poor"], 2561, "en", within="55"
    )
    rate, poor = "Target poor rate", "Target poor people"
    ranked = "rank over the whole level, 1 is the highest"
    assert [(one.id, one.title, one.kind, one.status) for one in made.columns] == [
        ("code", "Code", "code", ""),
        ("name_th", "Area, in Thai", "name", ""),
        ("name_en", "Area, in English", "name", ""),
        ("level", "Level", "text", ""),
        ("parent", "Code of the area above", "text", ""),
        ("target_poor_rate", rate, "percent", "target_poor_rate_status"),
        ("target_poor_rate_count", f"{rate}: how many", "count", "target_poor_rate_count_status"),
        ("target_poor_rate_base", f"{rate}: of how many", "base", ""),
        ("target_poor_rate_rank", f"{rate}: {ranked}", "rank", ""),
        ("target_poor_rate_rank_of", f"{rate}: areas that are ranked", "rank", ""),
        ("target_poor", poor, "count", "target_poor_status"),
        ("target_poor_base", f"{poor}: of how many", "base", ""),
        ("target_poor_rank", f"{poor}: {ranked}", "rank", ""),
        ("target_poor_rank_of", f"{poor}: areas that are ranked", "rank", ""),
    ]
    assert (made.id, made.title) == ("district-55-target_poor_rate-2561", "district")
    assert (made.mark, made.marks, made.seen) == ("", {}, "")
    assert list(made.rows.index) == [f"55{place:02}" for place in range(1, 16)]
    first = made.rows.loc["5501", ["name_en", "parent", "target_poor", "target_poor_rate_base"]]
    assert first.tolist() == ["Mueang Nan, Nan", "55", 5_673, 54_685]


def test_an_indicator_has_no_count_and_sources_follow_each_other(embedded: Release) -> None:
    made = tabled.table(embedded, "country", ["target_poor_rate", "gini"], 2561, "en")
    assert [one.id for one in made.columns][-3:] == ["gini", "gini_rank", "gini_rank_of"]
    assert made.id == "country-target_poor_rate-2561"
    first, second = made.source.split("; ", 1)
    assert first.startswith("TPMAP (NESDC and NECTEC) from the survey")
    assert second.startswith("Monetary poverty (NESDC)")


@pytest.mark.parametrize(
    ("level", "chosen", "years", "latest"),
    [
        ("province", ["hai"], [2564, 2563, 2562, 2561, 2560, 2559, 2558], 2561),
        ("tambon", ["hai"], [], 2561),
        ("region", ["gini"], None, 2561),
        ("region", ["gini_income"], None, 2566),
    ],
)
def test_years_of_measures(
    embedded: Release, level: str, chosen: list[str], years: list[int] | None, latest: int
) -> None:
    found = tabled.years(embedded, level, chosen)
    if years is not None:
        assert found == years
    assert tabled.latest(embedded, level, chosen) == latest


def test_a_year_that_one_measure_lacks_is_missing_there(embedded: Release) -> None:
    found = tabled.reading(embedded, "province", embedded.catalog.measures["mpi_m0"], 2564)
    assert set(found["value_status"]) == {"missing"}
    assert found["rank_of"].isna().all()
    lacked = tabled.reading(embedded, "tambon", embedded.catalog.measures["hai"], 2561)
    assert set(lacked["value_status"]) == {"none"}
