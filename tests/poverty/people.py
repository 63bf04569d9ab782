"""Random people, one by one, and the Alkire–Foster measures computed from them by definition."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from poverty import alkire_foster, joint
from poverty.setting import Setting

ORDER = ("health", "living", "education", "income", "access")
PERSON = st.integers(0, 31)
"""A person is the set of his or her deprivations, an integer whose bits are TPMAP's."""
PEOPLE = st.binary(min_size=1, max_size=80).map(lambda drawn: [byte & 31 for byte in drawn])
"""Drawn as bytes: that takes a tenth of the time of a list of integers."""
WEIGHTS = st.lists(st.integers(0, 9), min_size=5, max_size=5).filter(any)
CUTOFFS = st.sampled_from([0.05, 0.2, 0.25, 0.3, 1 / 3, 0.4, 0.5, 0.6, 0.75, 0.8, 1.0])
SETTINGS = st.builds(Setting.of, WEIGHTS, CUTOFFS)


def cells_of(*areas: list[int]) -> pd.DataFrame:
    """Counts of the 31 sets, a row an area; people deprived in nothing are in no cell."""
    rows = np.array([np.bincount(people, minlength=32)[1:] for people in areas], dtype=float)
    return pd.DataFrame(rows, columns=list(joint.MASKS[1:]), index=_codes(len(areas)))


def surveyed(*areas: list[int]) -> pd.Series:
    """How many people each area has."""
    return pd.Series([float(len(people)) for people in areas], index=_codes(len(areas)))


def _codes(many: int) -> list[str]:
    return [f"area-{place}" for place in range(many)]


def deprivations(people: list[int]) -> np.ndarray:
    """g0: a row a person, a column a dimension, health first."""
    return np.array([[person >> (4 - place) & 1 for place in range(5)] for person in people])


def by_definition(people: list[int], setting: Setting) -> dict[str, object]:
    """The measures from the deprivation matrix, person by person."""
    g0, weights = deprivations(people), np.array(setting.weights)
    scores = g0 @ weights
    poor = (scores > 0) & (scores >= setting.k - 1e-9)
    censored = (g0 * poor[:, None]).mean(axis=0)
    m0 = float((scores * poor).mean())
    return {
        "poor": int(poor.sum()),
        "h": float(poor.mean()),
        "a": float(scores[poor].mean()) if poor.any() else float("nan"),
        "m0": m0,
        "censored": censored,
        "uncensored": g0.mean(axis=0),
        "contribution": weights * censored / m0 if m0 > 0 else np.full(5, np.nan),
    }


def one(people: list[int], setting: Setting) -> pd.Series:
    """The measures of one area."""
    return alkire_foster.measure(cells_of(people), surveyed(people), setting).iloc[0]


def parts(row: pd.Series, part: str) -> list[float]:
    """A part of the measures, dimension by dimension."""
    return [value for name, value in row.items() if str(name).startswith(f"{part}_")]
