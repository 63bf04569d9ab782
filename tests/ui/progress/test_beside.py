"""ThaiQM beside TPMAP below the province."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.stored import release
from data.stored.library import Library
from data.stored.release import Release
from releases import checking, publishing
from tests.conftest import known_on
from ui import choice
from ui.progress import beside
from ui.site import NATIONAL
from ui.view import View

NAN = "55"


@pytest.fixture(scope="module")
def reported(embedded: Release, tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The embedded release with a report of Nan's districts: the first has most problems."""
    folder: Path = tmp_path_factory.mktemp("reported")
    codes = sorted(code for code in embedded.codes("district") if code.startswith(NAN))
    lines = [f"{code},2566,1000,{500 - 10 * place}" for place, code in enumerate(codes)]
    path = folder / "thaiqm.csv"
    path.write_text("\n".join(["รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา", *lines]), encoding="utf-8")
    found = checking.check(path, embedded)
    assert found.report.clean, found.report.faults
    shelf = Library(folder / "data")
    identity = publishing.publish(found, embedded, shelf)
    return release.load_release(shelf.folder_of(identity))


def view_of(loaded: Release) -> View:
    chosen, _ = choice.read_choice({}, known_on(loaded, NATIONAL))
    return View(chosen, loaded)


def test_both_systems_are_compared_by_district(
    reported: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside.cached, "reading", _reading(reported))
    table = beside.compared(view_of(reported), "district", 2561, 2566)
    figures = reported.figures("district", 2561).loc[table.index.sort_values()]
    poor = (figures["poor_households"] / figures["households"]).sort_values(ascending=False)
    assert len(table) == 15
    assert sorted(table["thaiqm_rank"]) == list(range(1, 16))
    first = table.index[0]
    apart = {
        code: abs(poor.index.get_loc(code) - sorted(poor.index).index(code)) for code in poor.index
    }
    assert apart[first] == max(apart.values())
    assert table["tpmap"][first] == pytest.approx(poor[first])


def test_report_of_districts_is_offered_by_district(reported: Release) -> None:
    assert 2566 in reported.years("qm_problems", "district")
    assert 2566 not in reported.years("qm_problems", "tambon")


def _reading(loaded: Release):
    """What the pages' cache reads of the release in force, of this one."""
    from figures import readings

    def read(_: str, level: str, measure: str, period: int) -> pd.DataFrame:
        return readings.reading(loaded, level, measure, period)

    return read
