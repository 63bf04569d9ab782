"""How many figures in force would stand otherwise."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.replaced import replaced
from data.stored.merge import KEYS


def table(**columns: list[float]) -> pd.DataFrame:
    index = pd.MultiIndex.from_product([[2566], ["11", "12", "13"]], names=KEYS)
    return pd.DataFrame(columns, index=index, dtype="float64")


OLD = table(a=[1, 2, np.nan], b=[5, 5, 5])


def test_a_figure_that_is_another_counts_by_its_column():
    assert replaced(OLD, table(a=[9, 2, 3], b=[5, 6, 7])).to_dict() == {"a": 1, "b": 2}


def test_a_missing_figure_on_either_side_replaces_nothing():
    assert replaced(OLD, table(a=[np.nan, 2, 3])).empty


def test_figures_as_they_were_rounded_are_the_same():
    assert replaced(OLD, OLD * (1 + 1e-7)).empty
    assert replaced(OLD, OLD * (1 + 1e-4))["b"] == 3


def test_columns_and_areas_that_are_new_replace_nothing():
    assert replaced(OLD, table(c=[1, 2, 3])).empty
    assert replaced(OLD, OLD.rename(index={2566: 2567})).empty
