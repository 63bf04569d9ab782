"""The `atlas` command, run as a person would."""

from __future__ import annotations

import csv
import io
import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest
from typer.testing import CliRunner

from cli import app
from data.stored import release

ROOT = Path(__file__).parents[1]


class Answer(NamedTuple):
    """How a command ended and what it wrote."""

    returncode: int
    stdout: bytes
    stderr: bytes


def atlas(*arguments: str) -> Answer:
    """The command in this process, which spares its start."""
    ended = CliRunner().invoke(app, list(arguments))
    assert ended.exception is None or isinstance(ended.exception, SystemExit), ended.exception
    return Answer(ended.exit_code, ended.stdout_bytes, ended.stderr_bytes)


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        capture_output=True,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
    )


def rows(answer: Answer | subprocess.CompletedProcess[bytes]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.stdout.decode(), newline="")))


def test_a_table_begins_with_code_and_names_and_holds_fractions() -> None:
    answer = command("table", "--level", "province", "--measure", "target_poor_rate")
    found = rows(answer)
    assert answer.returncode == 0
    assert list(found[0])[:3] == ["code", "name_th", "name_en"]
    assert len(found) == 77
    nan = next(row for row in found if row["code"] == "55")
    assert float(nan["target_poor_rate"]) == pytest.approx(44_304 / 339_357)


def test_tambons_and_municipalities_add_up_to_the_country() -> None:
    total = sum(
        float(row["target_poor"] or 0)
        for level in ("tambon", "municipality")
        for row in rows(atlas("table", "--level", level, "--measure", "target_poor"))
    )
    assert total == 1_032_987


def test_a_table_within_an_area() -> None:
    found = rows(atlas("table", "--level", "district", "--within", "50"))
    assert len(found) == 25
    assert all(row["code"].startswith("50") for row in found)


def test_a_table_as_json_and_parquet() -> None:
    as_json = json.loads(atlas("table", "--level", "region", "--format", "json").stdout)
    written = io.BytesIO(command("table", "--level", "region", "--format", "parquet").stdout)
    assert [row["code"] for row in as_json] == pd.read_parquet(written)["code"].tolist()


@pytest.mark.parametrize(
    ("arguments", "culprit"),
    [
        (["--level", "province", "--measure", "gdp"], "gdp"),
        (["--level", "province", "--within", "99"], "99"),
        (["--level", "province", "--period", "2500"], "2500"),
        (["--level", "village"], "village"),
    ],
)
def test_wrong_usage_names_the_culprit_and_ends_with_2(arguments: list[str], culprit: str) -> None:
    answer = atlas("table", *arguments)
    assert answer.returncode == 2
    assert answer.stdout == b""
    assert culprit in answer.stderr.decode()


def test_sources_that_are_not_there_are_refused_with_1(tmp_path: Path) -> None:
    answer = atlas("build", str(tmp_path), "--out", str(tmp_path / "out"))
    assert answer.returncode == 1
    assert "tpmap-*.zip" in answer.stderr.decode()
    assert "tha_admbnda_adm3_*.zip" in answer.stderr.decode()
    assert not (tmp_path / "out").exists()


def test_a_damaged_release_is_refused_by_file(tmp_path: Path) -> None:
    damaged = tmp_path / "release"
    shutil.copytree(release.EMBEDDED, damaged)
    with (damaged / "figures.parquet").open("r+b") as stream:
        stream.seek(1000)
        stream.write(b"?")
    answer = command("table", "--level", "country", ATLAS_RELEASE=str(damaged))
    assert answer.returncode == 1
    assert "figures.parquet" in answer.stderr.decode()
    assert "เสียหาย" in answer.stderr.decode()


def test_a_port_in_use_gets_a_clear_message() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        answer = command("serve", "--port", port)
    assert answer.returncode == 1
    assert port in answer.stderr.decode()
    assert "PORT=" in answer.stderr.decode()


def test_make_runs_own_start_says_the_same_of_a_taken_port() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        answer = subprocess.run(
            [sys.executable, "-m", "serving.start", port],
            capture_output=True,
            cwd=ROOT,
            check=False,
        )
    assert answer.returncode == 1
    assert port in answer.stderr.decode()


POVERTY_FIGURES = [
    "poor",
    "h",
    "a",
    "m0",
    *(
        f"{part}_{dimension}"
        for part in ("censored", "contribution")
        for dimension in ("health", "living", "education", "income", "access")
    ),
]
POVERTY_COLUMNS = [
    *("code", "name_th", "name_en", "people"),
    *(column for name in POVERTY_FIGURES for column in (name, f"{name}_status")),
]


def test_poverty_prints_the_designed_columns() -> None:
    answer = atlas("poverty", "--level", "country")
    found = rows(answer)
    assert answer.returncode == 0
    assert list(found[0]) == POVERTY_COLUMNS
    assert found[0]["people"] == "36647817"
    assert int(found[0]["poor"]) == pytest.approx(132_787 + 24_339 + 2_660, rel=1e-3)
    assert found[0]["poor_status"] == "derived"
    assert answer.stderr == b""


def test_poverty_at_the_union_is_what_is_published() -> None:
    (country,) = rows(atlas("poverty", "--level", "country", "--k", "0.2"))
    assert country["poor"] == "1032987"
    assert float(country["h"]) == pytest.approx(1_032_987 / 36_647_817)
    assert float(country["censored_health"]) == pytest.approx(217_081 / 36_647_817)


@pytest.mark.parametrize(
    ("population", "poor", "people"),
    [
        ("target_poor", "1032987", "36647817"),
        ("bmn_poor", "4405684", "36647817"),
    ],
)
def test_poverty_counts_the_population_asked_for(population, poor, people) -> None:
    (row,) = rows(atlas("poverty", "--level", "country", "--population", population, "--k", "0.1"))
    assert (row["poor"], row["people"]) == (poor, people)


def test_poverty_protects_by_default_and_not_with_exact() -> None:
    shown = rows(atlas("poverty", "--level", "tambon", "--within", "50"))
    answer = atlas("poverty", "--level", "tambon", "--within", "50", "--exact")
    exact = rows(answer)
    few = [place for place, row in enumerate(exact) if row["poor"] in {"1", "2", "3", "4"}]
    assert few
    assert not [row for row in shown if row["poor"] in {"1", "2", "3", "4"}]
    words = {"published", "derived", "below", "missing"}
    assert {row["poor_status"] for row in shown} == words
    assert all((row["poor"] == "") == (row["poor_status"] in {"below", "missing"}) for row in shown)
    assert {row["poor_status"] for row in exact} == {"exact", "missing"}
    assert "--exact" in answer.stderr.decode()


def test_poverty_takes_weights_by_name() -> None:
    answer = atlas("poverty", "--level", "country", "--k", "1", "--weights", "health=.5,income=.5")
    (country,) = rows(answer)
    assert float(country["a"]) == 1
    assert float(country["contribution_health"]) == pytest.approx(0.5)
    assert float(country["contribution_living"]) == 0


@pytest.mark.parametrize(
    ("arguments", "culprit"),
    [
        (["--k", "0"], "found 0"),
        (["--k", "1.5"], "found 1.5"),
        (["--weights", "health=0"], "all weights are zero"),
        (["--weights", "health=-1"], "found -1"),
        (["--weights", "wealth=1"], "wealth"),
        (["--weights", "health:1"], "health:1"),
        (["--threshold", "4"], "found 4"),
        (["--threshold", "1"], "found 1"),
        (["--within", "99"], "99"),
        (["--period", "2500"], "2500"),
        (["--population", "rich"], "rich"),
    ],
)
def test_poverty_used_wrongly_names_the_culprit(arguments: list[str], culprit: str) -> None:
    answer = atlas("poverty", "--level", "province", *arguments)
    assert answer.returncode == 2
    assert answer.stdout == b""
    assert culprit in answer.stderr.decode()


def test_a_slide_is_written_as_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "slide.png"
    answer = atlas(
        "slide",
        "--area",
        "83",
        "--template",
        "follow_up",
        "--set",
        "digits=thai",
        "--out",
        str(out),
    )
    assert answer.returncode == 0
    assert out.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "culprit"),
    [
        (["--area", "99", "--out", "a.png"], "99"),
        (["--area", "83", "--template", "pie", "--out", "a.png"], "pie"),
        (["--area", "TH", "--template", "tambons", "--out", "a.png"], "tambons"),
        (["--area", "83", "--out", "a.gif"], "gif"),
        (["--area", "83", "--set", "colour=red", "--out", "a.png"], "colour"),
        (["--area", "83", "--size", "1x1", "--out", "a.png"], "1x1"),
    ],
)
def test_a_slide_that_cannot_be_is_wrong_usage(arguments: list[str], culprit: str) -> None:
    answer = atlas("slide", *arguments)
    assert answer.returncode == 2
    assert culprit in answer.stderr.decode()


def test_slides_of_several_provinces_in_one_zip_and_again_from_what_is_there(
    tmp_path: Path,
) -> None:
    arguments = ["slides", "--area", "83", "--area", "58", "--template", "follow_up"]
    out = tmp_path / "all.zip"
    assert command(*arguments, "--out", str(out)).returncode == 0
    files = sorted((tmp_path / "all").iterdir())
    first, times = out.read_bytes(), [path.stat().st_mtime_ns for path in files]
    assert [path.name[:2] for path in files] == ["58", "83"]
    assert command(*arguments, "--out", str(out)).returncode == 0
    assert out.read_bytes() == first
    assert [path.stat().st_mtime_ns for path in files] == times


def test_slides_of_no_province_are_wrong_usage(tmp_path: Path) -> None:
    answer = atlas("slides", "--out", str(tmp_path))
    assert answer.returncode == 2
    assert "--all-provinces" in answer.stderr.decode()
