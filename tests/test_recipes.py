"""Each recipe of CONTRIBUTING.md leads to what it promises, in a copy where all were followed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import recipes

STEPS = recipes.recipes()


@pytest.fixture(scope="module")
def came(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of the recipes: one copy, one process."""
    copy = recipes.copied(tmp_path_factory.mktemp("copy"))
    # A language has every text: its folder is copied when those of the other recipes are there.
    for title in sorted(STEPS, key=lambda title: title == "A language"):
        for step in STEPS[title]:
            step.apply(copy)
    data = tmp_path_factory.mktemp("data")
    ended = subprocess.run(
        [sys.executable, "-m", "tests.followed", str(data / "came.json")],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "ATLAS_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
    return dict(json.loads((data / "came.json").read_text(encoding="utf-8")))


def test_every_block_of_code_is_a_step_of_a_recipe() -> None:
    steps = [step for each in STEPS.values() for step in each]
    assert sum(isinstance(step, recipes.Step) for step in steps) == recipes.blocks()
    assert list(STEPS) == [
        "A measure", "A template", "An importer", "A language", "A page", "A source",
    ]  # fmt: skip


def test_a_step_whose_place_is_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("one\ntwo\n")
    step = recipes.Step("In", "a.py", "below", "three", None, "four\n")
    with pytest.raises(ValueError, match="0 times"):
        step.apply(tmp_path)


def test_a_measure_is_in_table_page_and_slide(came: dict[str, Any]) -> None:
    found = came["measure"]
    # TPMAP 2561: 1,254,047 of the BMN-poor are registered, of 36,647,817 people surveyed.
    assert float(found["row"]["registered_rate"]) == pytest.approx(1_254_047 / 36_647_817)
    assert found["row"]["registered_rate_status"] == "published"
    assert found["page"]["faults"] == []
    assert any("3.4%" in heading for heading in found["page"]["headings"])
    assert "registered_rate" in json.dumps(found["slide"])


def test_a_template_draws(came: dict[str, Any]) -> None:
    assert came["template"]["drawn"] > 0.05
    assert "ภูเก็ต" in came["template"]["title"]


def test_an_importer_reads_its_file(came: dict[str, Any]) -> None:
    assert came["importer"]["ended"] == 0, came["importer"]["said"]
    assert "Households with piped water" in came["importer"]["said"]
    assert "Rows 2: 2 accepted" in came["importer"]["said"]


def test_a_language_is_its_folder(came: dict[str, Any]) -> None:
    assert came["language"]["offered"] == ["th", "en", "lo"]
    assert came["language"]["page"]["faults"] == []
    assert "ທົ່ວປະເທດ" in came["language"]["links"]


def test_a_page_answers(came: dict[str, Any]) -> None:
    assert came["new_page"]["faults"] == []
    assert "Phuket" in came["new_page"]["headings"][0]


def test_a_source_is_listed(came: dict[str, Any]) -> None:
    listed = came["source"]["listed"]
    assert [one["file"] for one in listed] == ["districts.csv"]
    # COD-AB: Samut Prakan has six districts, Songkhla sixteen; Phuket is not in the small release.
    assert came["source"]["figures"] == {"11": 6, "90": 16}
    assert came["source"]["page"]["faults"] == []
    assert came["source"]["shown"]
