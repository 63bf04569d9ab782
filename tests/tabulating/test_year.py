"""A year of units is a year of TPMAP: every level, every union, its measures, and nothing older."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data.imports import bmn
from data.official.tpmap_zip import MASKS
from data.stored.release import Release
from poverty import joint
from tabulating import defining, made_release, tabulate, year
from tabulating.sums import LeftOut, Part
from tests.tabulating import made
from tests.tabulating.test_defining import EXAMPLE


def small(values: dict[str, dict[str, int]]) -> Part:
    """A part with the counts named, all others nought."""
    names = ["households", "people", "elderly", "registered"]
    names += [f"{what}_{no}" for no in range(1, 8) for what in ("asked", "failed")]
    names += [name for population in joint.POPULATIONS for name in joint.columns(population)]
    units = pd.DataFrame(values).T.reindex(columns=names).fillna(0).astype("int64")
    return Part(units.rename_axis("code"), pd.DataFrame(), LeftOut())


def test_levels_and_unions_add_up() -> None:
    part = small(
        {
            "110101": {"people": 9, "bmn_poor_00010": 3, "bmn_poor_10010": 2},
            "110151": {"people": 4, "bmn_poor_10000": 1},
            "900101": {"people": 7, "failed_7": 5, "asked_7": 6},
        }
    )
    found = year.published(part, made.definition(), 2562)
    assert found.masks == list(MASKS)
    poor = found.unions["bmn_poor"]
    assert poor["tambon"].loc["110101", ["10000", "00010", "11111"]].tolist() == [2, 5, 5]
    assert poor["district"].loc["1101", ["10000", "00010", "11111"]].tolist() == [3, 5, 6]
    assert poor["country"].loc["TH", "11111"] == 6
    assert found.common["province"]["people"].to_dict() == {"11": 13, "90": 7}
    assert found.common["tambon"].loc["900101", "form7_07_failed"] == 5


def test_a_form_of_38_has_the_names_that_are_known_of_it_and_that_of_31_the_catalogue_s() -> None:
    example = defining.read(EXAMPLE)
    assert tabulate.measures(example, "x") == ((), ())
    more = [replace(example.indicators[0], no=no, column=f"x{no}") for no in range(1, 39)]
    named = replace(example, indicators=tuple(more))
    found, groups = tabulate.measures(named, "x")
    assert [one.id for one in found] == [f"bmn38_{no:02d}" for no in range(1, 39)]
    assert all(bmn.names_38()[no] in found[no - 1].name_th for no in bmn.names_38())
    assert groups == (bmn.GROUP_38,)


@pytest.mark.parametrize("column", ["people", "target_poor_10000", "indicator_01_failed"])
def test_a_year_in_force_goes_before_it_is_tabulated_and_other_facts_stay(
    embedded: Release, column: str
) -> None:
    left = made_release.cleared(embedded, 2561)
    assert left.table.loc[2561, column].isna().all()
    assert left.table["hai"].equals(embedded.table["hai"])
    assert made_release.cleared(embedded, 2562) is embedded
