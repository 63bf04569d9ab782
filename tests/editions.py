"""Two releases beside each other: the embedded one, and one after it with a year more and changes.

In the later one TPMAP of 2561 stands again as 2562, a fifth of its areas with more or fewer target
poor; the BMN-poor of two districts of 2561 are restated, the registered of one are gone.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import settings
from data.plans import Goal, Plan, Task
from data.stored import merge, release, writing
from data.stored.library import Library
from data.stored.pointer import Pointer
from data.stored.release import Release
from tests import shared

SEED, YEAR, LATER = 7, 2561, 2562
RESTATED, MISSING = {"5505": 7, "5601": -3}, "5506"
"""Districts whose BMN-poor are restated, by how many; the one whose registered are gone."""
PLANS = [
    Plan("aaaaaaaaaaaa", "แผนของน่าน", "2026-01-01", area="55",
         tasks=(Task("1", "ซ่อมบ้าน", area="5505", due="2026-01-31"),),
         goals=(Goal("target_poor_rate", 0.01, 2570),)),
]  # fmt: skip
FIGURES = "^(people|households|bmn_poor|poor_households|registered|target_poor.*)$"


def table(shipped: Release) -> pd.DataFrame:
    """The figures of the later release."""
    drawn = np.random.default_rng(SEED)
    found = shipped.table.copy()
    some = found.filter(regex=FIGURES).loc[[YEAR]].rename(index={YEAR: LATER}, level="year_be")
    least = some.filter(regex="^target_poor_").max(axis=1).fillna(0)
    factor = np.where(drawn.random(len(some)) < 0.2, drawn.uniform(0.6, 3.0, len(some)), 1.0)
    some["target_poor"] = (some["target_poor"] * factor).round().clip(least, some["people"])
    for code, more in RESTATED.items():
        found.loc[(YEAR, code), "bmn_poor"] += more
    found.loc[(YEAR, MISSING), "registered"] = float("nan")
    whole = some.combine_first(found).sort_index()
    return whole.assign(year_ce=whole.index.get_level_values("year_be") - 543)


def stored(folder: Path, **about: object) -> str:
    """Put the later release in force in a data folder; returns its id. It is made once a run."""
    if about:
        return _stored(folder, **about)
    shutil.copytree(shared.folder("edition", _stored), folder, dirs_exist_ok=True)
    [place] = (folder / "releases").iterdir()
    return place.name


def _stored(folder: Path, **about: object) -> str:
    shipped = release.load_release()
    stated = {
        key: value
        for key, value in shipped.manifest.items()
        if key not in {"release", "format", "files"}
    }
    place = folder / "made"
    writing.write_release(
        place,
        areas=shipped.areas.reset_index(),
        figures=merge.stored(table(shipped)),
        assets=shipped.assets,
        about={**stated, "periods": sorted({*shipped.periods, LATER}), **about},
    )
    identity = str(release.load_release(place).id)
    (folder / "releases").mkdir(parents=True)
    place.rename(folder / "releases" / identity)
    (folder / "active.json").write_text(Pointer(identity, ("embedded",)).written(), "utf-8")
    return identity


@contextmanager
def in_use(folder: Path) -> Iterator[Library]:
    """A data folder in use."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.DATA.name, str(folder))
        patch.delenv(settings.RELEASE.name, raising=False)
        yield Library(folder)
