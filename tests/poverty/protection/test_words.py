"""Every figure of every measure is told by one word, and the word fits the figure."""

from __future__ import annotations

import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from figures import readings
from geo.areas import LEVELS
from poverty.protection import words
from poverty.protection.disclosure import Status

NAN = float("nan")
SHOWN = {Status.PUBLISHED, Status.DERIVED}


@pytest.mark.parametrize("level", LEVELS)
def test_a_figure_is_there_where_its_word_says_so(embedded: Release, level: str) -> None:
    for measure, asked in catalog().measures.items():
        reading = readings.reading(embedded, level, measure, 2561)
        told = words.told(asked, reading, level=level)
        assert told.index.equals(reading.index), measure
        for part in words.PARTS:
            word = told[f"{part}_status"]
            assert set(word) <= {str(one) for one in Status}, measure
            assert (word.isin(SHOWN) == reading[part].notna()).all(), (measure, part)
        hidden = told["value_status"].isin({Status.BELOW, Status.WITHHELD})
        assert not hidden.any() or asked.derived, measure
        assert (told["count_status"][hidden] == Status.BELOW).all(), measure
        lacks = level not in asked.levels.split()
        assert (told["value_status"] == Status.NONE).all() == lacks, measure


def test_a_measure_that_a_level_lacks_is_not_merely_missing(embedded: Release) -> None:
    hai = catalog().measures["hai"]
    reading = readings.reading(embedded, "tambon", "hai", 2561)
    assert set(words.told(hai, reading, level="tambon")["value_status"]) == {Status.NONE}


def test_bangkok_is_missing(embedded: Release) -> None:
    rate = catalog().measures["target_poor_rate"]
    reading = readings.reading(embedded, "province", rate.id, 2561)
    told = words.told(rate, reading, level="province")
    assert told.loc["10"].tolist() == [Status.MISSING, Status.MISSING]
    assert set(told.drop("10")["value_status"]) == {Status.PUBLISHED}


def test_an_index_has_no_count(embedded: Release) -> None:
    hai = catalog().measures["hai"]
    reading = readings.reading(embedded, "province", "hai", 2561)
    assert set(words.told(hai, reading, level="province")["count_status"]) == {Status.NONE}


def test_the_word_of_a_count_follows_from_that_of_its_ratio() -> None:
    """A count that is there is what its ratio is; one that is hidden with it is below."""
    there = [("published", 1.0), ("derived", 7.0), ("none", 0.0), ("exact", 2.0)]
    gone = [("published", NAN), ("below", NAN), ("withheld", NAN), ("missing", NAN), ("none", NAN)]
    status, count = zip(*there, *gone, strict=True)
    index = [f"{place:02d}" for place in range(len(status))]
    words_ = pd.Series([Status(one) for one in status], index=index, dtype=object)
    found = words.of_count(words_, pd.Series(count, index=index))
    expected = ["published", "derived", "published", "exact"]
    expected += ["missing", "below", "below", "missing", "missing"]
    assert found.to_dict() == dict(zip(index, expected, strict=True))


@pytest.mark.parametrize(
    ("measure", "level", "words_"),
    [
        ("target_poor_rate", "tambon", ("derived", "derived")),
        ("hai", "province", ("derived", "none")),
        ("hai", "district", ("none", "none")),
    ],
)
def test_a_reading_has_a_word_for_its_value_and_one_for_its_count(
    measure: str, level: str, words_: tuple[str, str]
) -> None:
    reading = pd.DataFrame({"status": [Status.DERIVED], "count": [6.0]}, index=["a"])
    told = words.told(catalog().measures[measure], reading, level=level)
    assert list(told.columns) == ["value_status", "count_status"]
    assert tuple(told.loc["a"]) == words_
