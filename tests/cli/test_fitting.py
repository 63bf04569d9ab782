"""What options say of a file or of levels that is not there: told, never passed over."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from cli import fitting, levels, written
from data.imports.draft import Meaning, Options
from data.imports.report import Report
from tests.cli.run import atlas

TABLE = "จังหวัด,ปี,จำนวนคนจน,ประชากร\nพะเยา,2566,5,100\nน่าน,2566,6,100\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "ก.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.mark.parametrize("option", ["--column", "--unit", "--direction", "--per"])
def test_an_option_of_a_column_that_a_file_has_not_names_those_it_has(
    table: Path, option: str
) -> None:
    value = {
        "--column": "",
        "--unit": "percent",
        "--direction": "higher_is_worse",
        "--per": "people",
    }
    answer = atlas("check", str(table), option, f"จำนวน={value[option]}")
    assert answer.returncode == 2
    assert answer.stdout == b""
    assert "จำนวนคนจน" in answer.said


def test_what_says_nothing_of_a_file_fits_it_and_a_kind_that_is_another_does_not() -> None:
    report = Report("ก.csv", "", "imported")
    fitting.demand_fit(Options(), report)
    fitting.demand_fit(
        Options(declared={"จำนวน": Meaning(unit="count")}), report
    )  # it has no columns
    with pytest.raises(typer.Exit):
        fitting.demand_fit(Options(importer="cod_ab"), report)


def test_a_file_is_kept_or_the_command_ends(tmp_path: Path) -> None:
    written.keep(tmp_path / "a", b"1")
    assert (tmp_path / "a").read_bytes() == b"1"
    with pytest.raises(typer.Exit):
        written.keep(tmp_path / "nowhere" / "a", b"1")


def test_options_that_fit_are_followed(table: Path) -> None:
    fitting_ = ["--unit", "จำนวนคนจน=count", "--per", "จำนวนคนจน=ประชากร"]
    assert atlas("check", str(table), *fitting_).returncode == 0
    assert (
        atlas("check", str(table), "--as", "imported", "--per", "จำนวนคนจน=people").returncode == 0
    )


def test_a_denominator_that_is_nowhere_is_named(table: Path) -> None:
    answer = atlas("check", str(table), "--per", "จำนวนคนจน=ครัวเรือน 2565")
    assert answer.returncode == 2
    assert "ครัวเรือน 2565" in answer.said


def test_a_file_of_another_kind_than_is_said_is_not_read_as_its_own(table: Path) -> None:
    answer = atlas("check", str(table), "--as", "cod_ab")
    assert answer.returncode == 2
    assert "imported" in answer.said


@pytest.mark.parametrize("command", ["table", "poverty"])
@pytest.mark.parametrize(
    ("level", "within"), [("province", "5601"), ("region", "56"), ("district", "560101")]
)
def test_a_level_of_which_nothing_lies_in_an_area_is_refused(
    command: str, level: str, within: str
) -> None:
    answer = atlas(command, "--level", level, "--within", within)
    assert answer.returncode == 2
    assert answer.stdout == b""
    assert within in answer.said
    assert levels.Level.tambon in answer.said


def test_measures_without_figures_at_a_level_are_refused() -> None:
    answer = atlas("table", "--level", "tambon", "--measure", "hai")
    assert answer.returncode == 2
    assert "hai" in answer.said
    both = ["--measure", "hai", "--measure", "target_poor"]
    assert atlas("table", "--level", "tambon", "--within", "560101", *both).returncode == 0


def test_a_weight_given_twice_is_refused() -> None:
    answer = atlas("poverty", "--level", "province", "--weights", "health=.2,income=.1,health=.3")
    assert answer.returncode == 2
    assert "health" in answer.said


@pytest.mark.parametrize("command", ["map", "slide"])
def test_a_place_that_cannot_be_written_to_is_named_as_it_was_given(
    tmp_path: Path, command: str
) -> None:
    out = tmp_path / "nowhere" / ("x.html" if command == "map" else "x.png")
    answer = atlas(command, "--area", "56", "--out", str(out))
    assert answer.returncode == 1
    assert str(out) in answer.said
    assert "Errno" not in answer.said
