"""The embedded release and a small one, read once for all tests of the data."""

from pathlib import Path

import pandas as pd
import pytest

import settings
from data.stored import writing
from data.stored.library import Library

OTHERS = ("pover", "poor_people", "near_", "severe_", "gini", "registered_people", "density")
"""How the columns begin that are neither the survey's nor HAI."""


@pytest.fixture(scope="session")
def figures(embedded) -> pd.DataFrame:
    """The survey's figures and HAI of the embedded release in 2561, indexed by code."""
    others = [name for name in embedded.table if str(name).startswith(OTHERS)]
    year = embedded.table.loc[2561].drop(columns=others)
    return year.dropna(axis="columns", how="all")


def _small(folder: Path) -> str:
    return writing.write_release(
        folder,
        areas=pd.DataFrame({"code": ["TH", "11"], "level": ["country", "province"]}),
        figures=pd.DataFrame(
            {
                "year_be": pd.array([2560, 2560], dtype="int16"),
                "code": ["TH", "11"],
                "people": pd.array([7, None], dtype="Int32"),
            }
        ),
        assets={"province": b"shapes", "detail/11": b"more shapes"},
        about={"title": "small", "periods": [2560], "sources": []},
    )


@pytest.fixture
def write_small():
    """Writes a small release into a folder and returns its id."""
    return _small


@pytest.fixture
def small(tmp_path) -> Path:
    """The folder of a small release."""
    folder = tmp_path / "small"
    _small(folder)
    return folder


@pytest.fixture
def shelf(tmp_path, monkeypatch) -> Library:
    """An empty library, the one that the store looks into."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    monkeypatch.delenv(settings.RELEASE.name, raising=False)
    return Library(tmp_path / "data")
