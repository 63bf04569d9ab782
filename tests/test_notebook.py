"""The notebook in docs/: every cell runs, one after another, and draws the map that it tells of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import folium
import pytest

from geo import folium_map

NOTEBOOK = Path(__file__).parents[1] / "docs" / "map.ipynb"


def cells() -> list[str]:
    """The code of each cell."""
    known = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in known if cell["cell_type"] == "code"]


def test_every_cell_runs_and_the_map_is_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    room: dict[str, Any] = {}
    for code in cells():
        exec(compile(code, NOTEBOOK.name, "exec"), room)  # noqa: S102 (the house's own notebook)
    assert isinstance(room["drawn"], folium.Map)
    assert (tmp_path / "map.html").read_text("utf-8") == folium_map.html(room["single"])
    assert len(capsys.readouterr().out.splitlines()) == len(room["single"].sheets)
    assert "<iframe" in room["drawn"]._repr_html_()


def test_it_holds_no_output_of_an_earlier_run() -> None:
    known = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    assert all(not cell.get("outputs") for cell in known)
