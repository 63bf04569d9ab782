"""The second year: what people leave and come to, held against the first and against the rule."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.official import consistency, tpmap
from data.stored.release import Release
from poverty import joint
from releases import survey as checked
from releases.training import make, rule, survey, tpmap_files

SEED = 7


@pytest.fixture(scope="module")
def first(embedded: Release) -> pd.DataFrame:
    """The survey units of 2561 in one province and a half: some hundred."""
    units = make.surveyed(embedded)
    return units[units.index.str.startswith(("5001", "55"))]


@pytest.fixture(scope="module")
def second(first: pd.DataFrame) -> pd.DataFrame:
    """The year after it."""
    return survey.next_year(first, SEED)


def test_the_first_year_is_the_real_one(embedded: Release) -> None:
    units = make.surveyed(embedded)
    assert (len(units), int(units["target_poor"].sum())) == (7588, 1_032_987)


def test_the_same_seed_gives_the_same_and_another_another(
    first: pd.DataFrame, second: pd.DataFrame
) -> None:
    assert survey.next_year(first, SEED).equals(second)
    assert not survey.next_year(first, SEED + 1).equals(second)


def test_the_zip_is_the_same_to_the_byte(second: pd.DataFrame, tmp_path: Path) -> None:
    made = [tpmap_files.write(tmp_path / name, second, rule.YEAR) for name in ("a.zip", "b.zip")]
    assert len({hashlib.sha256(path.read_bytes()).hexdigest() for path in made}) == 1


def test_what_is_read_of_the_zip_passes_the_checks_of_a_real_year(
    second: pd.DataFrame, tmp_path: Path
) -> None:
    name = f"tpmap-{rule.YEAR}.zip"
    read = tpmap.read_survey(tpmap_files.write(tmp_path / name, second, rule.YEAR))
    units, done = checked.survey_figures(read)
    assert read.year_be == rule.YEAR
    assert all(check.passed for check in done)
    shared = [name for name in units if name in second]
    assert len(shared) > 160
    pd.testing.assert_frame_equal(
        units[shared], second[shared], check_dtype=False, check_names=False
    )
    assert consistency.sums_agree(read)


def test_cells_are_counts_and_the_target_poor_some_of_the_poor(second: pd.DataFrame) -> None:
    cells = {name: second[joint.columns(name)].to_numpy() for name in joint.POPULATIONS}
    assert min(found.min() for found in cells.values()) >= 0
    assert (cells["target_poor"] <= cells["bmn_poor"]).all()
    assert (second["bmn_poor"] <= second["people"]).all()
    assert (second["poor_households"] <= second["households"]).all()
    assert (second["registered"] <= second["bmn_poor"]).all()
    assert (second["target_poor"] <= second["registered"]).all()


def test_as_many_are_surveyed_and_fewer_are_poor(first: pd.DataFrame, second: pd.DataFrame) -> None:
    assert second[["people", "households"]].equals(first[["people", "households"]])
    assert second["target_poor"].sum() < first["target_poor"].sum()


def test_help_has_the_effect_that_the_rule_says(embedded: Release) -> None:
    """Counted without the rule's own functions: how many stay where help was given, and where not.

    Shares that leave and come are those of provinces, so provinces are compared within themselves.
    """
    units = make.surveyed(embedded)
    later, helped = survey.next_year(units, SEED), survey.helped(units.index, SEED)
    kept = pd.DataFrame({"was": units["bmn_poor"], "is": later["bmn_poor"], "helped": helped})
    kept["province"] = kept.index.str[:2]
    sums = kept.pivot_table(["was", "is"], "province", "helped", aggfunc="sum")
    share = sums["is"] / sums["was"]
    gained = (share[False] - share[True]).mean()
    low, high = rule.LEAVE
    assert gained == pytest.approx(rule.EFFECT * (1 - (low + high) / 2), abs=0.01)
    assert helped.mean() == pytest.approx(rule.HELPED, abs=0.02)


def test_who_is_helped_hangs_on_no_other_unit(first: pd.DataFrame) -> None:
    whole = survey.helped(first.index, SEED)
    assert survey.helped(first.index[3::2], SEED).equals(whole[3::2])
    assert len(set(whole)) == 2


def test_a_unit_in_which_everybody_is_poor_stays_within_its_people() -> None:
    cells = {name: [0] * 31 for name in joint.POPULATIONS}
    columns = {column: [100] for name in cells for column in joint.columns(name)[:1]}
    rest = {column: [0] for name in cells for column in joint.columns(name)[1:]}
    failed = {f"indicator_{no:02d}_{part}": [9] for no in range(1, 32)
              for part in ("failed", "surveyed")}  # fmt: skip
    full = ("people", "households", "bmn_poor", "target_poor", "registered", "elderly")
    plain = {**{key: [100] for key in full}, "card_applied": [5], "card_holders": [5]}
    whole = pd.DataFrame({**columns, **rest, **failed, **plain}, index=pd.Index(["550101"]))
    for seed in range(40):
        later = survey.next_year(whole.astype("float64"), seed)
        assert int(later["bmn_poor"].iloc[0]) <= 100
        assert int(later["elderly"].iloc[0]) <= 100
        assert np.isfinite(later.to_numpy("float64")).all()
