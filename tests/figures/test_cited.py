"""Where a measure's figures come from, in words."""

from __future__ import annotations

from dataclasses import replace

from data.catalog import Source, catalog
from figures import cited


def test_a_source_with_a_text_of_its_own_is_told_by_it() -> None:
    hai = catalog().measures["hai"]
    assert cited.source(catalog(), hai, 2561, "en").startswith(
        "Human Achievement Index (NESDC), 2018"
    )


def test_one_that_was_imported_is_told_by_title_and_publisher() -> None:
    one = Source("own", "ตาราง", "สำนัก", "Office", "open")
    known = replace(catalog(), sources={**catalog().sources, "own": one})
    measure = replace(catalog().measures["hai"], source="own")
    assert cited.source(known, measure, 2561, "en") == "ตาราง (Office), 2018"


def test_a_source_alone_names_no_figures_that_are_not_there() -> None:
    known = catalog()
    hai, poor = known.measures["hai"], known.measures["target_poor_rate"]
    assert cited.alone(known, hai, 2561, "en") == "Human Achievement Index (NESDC), 2018"
    assert cited.alone(known, poor, 2561, "en") == cited.source(known, poor, 2561, "en")
