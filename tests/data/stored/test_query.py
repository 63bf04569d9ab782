"""The query engine: the same figures as the tables, which stay as they are."""

import pandas as pd
import pytest

from data.stored.query import Query


@pytest.fixture(scope="module")
def query() -> Query:
    """Two years of a country with two provinces, the second year without one of them."""
    areas = pd.DataFrame(
        {"level": ["country", "province", "province"]},
        index=pd.Index(["TH", "11", "12"], name="code"),
    )
    table = pd.DataFrame(
        {
            "year_be": [2560, 2560, 2560, 2561, 2561],
            "code": ["11", "12", "TH", "11", "TH"],
            "people": [1.0, 2.0, 3.0, 4.0, 4.0],
            "hai": [0.5, None, 0.6, None, None],
        }
    ).set_index(["year_be", "code"])
    return Query(areas, table)


def test_figures_keep_the_order_of_the_areas(query):
    assert query.figures("province", 2560)["people"].to_dict() == {"11": 1, "12": 2}


def test_area_without_a_row_has_missing_figures(query):
    assert query.figures("province", 2561)["people"].isna().to_dict() == {"11": False, "12": True}


@pytest.mark.parametrize(("level", "year"), [("district", 2560), ("province", 2559)])
def test_unknown_level_or_year_is_an_error(query, level, year):
    with pytest.raises(KeyError):
        query.figures(level, year)


def test_years_are_those_with_a_figure_latest_first(query):
    assert (query.years("people", "province"), query.years("hai", "province")) == (
        [2561, 2560],
        [2560],
    )


def test_unknown_column_has_no_years(query):
    assert query.years('people" OR 1=1 --', "province") == []


def test_series_of_an_area_rises_by_year(query):
    series = query.series("TH", ["people", "nothing"])
    assert series["people"].to_dict() == {2560: 3, 2561: 4}
    assert series["nothing"].isna().all()


def test_coverage_counts_the_areas_of_a_year(query):
    rows = query.coverage().to_dict(orient="list")
    assert rows == {
        "year_be": [2561, 2561, 2560, 2560],
        "level": ["country", "province", "country", "province"],
        "areas": [1, 1, 1, 2],
    }


def test_coverage_leaves_out_areas_without_any_figure(release):
    counts = release.query.coverage().set_index(["year_be", "level"])["areas"]
    assert (counts[2561, "tambon"], counts[2561, "municipality"]) == (7425 - 169 - 261, 593)


def test_asking_leaves_the_table_as_it_is(query):
    before = query._table.copy()
    rows = query.series("TH", ["people"])
    rows["people"] = 0.0
    pd.testing.assert_frame_equal(query._table, before)
