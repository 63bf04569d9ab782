"""A definition is read, or refused with all that is wrong with it, each fault with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.catalog import catalog
from data.refusal import Refused
from tabulating import defining, entries, toml_lines
from tabulating.definition import OWN, Condition
from tests.tabulating import made

EXAMPLE = Path(defining.__file__).parents[1] / "docs" / "definitions" / "bmn-2561.toml"


def faults(text: str) -> list[tuple[int, str]]:
    """The line of each fault, and the key that it names."""
    with pytest.raises(Refused) as refused:
        defining.defined(text, "d.toml")
    told = [str(fault) for fault in refused.value.faults]
    found = [re.search(r"line (\d+)(?: \(([\w.]+)\))?", one) for one in told]
    return [(int(one[1]), one[2] or "") for one in found if one]


def test_the_example_is_the_form_of_2560_to_2564() -> None:
    read = defining.read(EXAMPLE)
    known = catalog().indicators.values()
    assert [one.dimension for one in read.indicators] == [one.dimension or "" for one in known]
    assert read.year == 2561
    assert read.groups["elderly"] == Condition("age", least=60)


def test_the_example_names_each_indicator_as_the_catalogue_does() -> None:
    named = re.findall(r"^# (.+)\n\[\[indicator\]\]", EXAMPLE.read_text("utf-8"), re.MULTILINE)
    assert named == [f"{one.name_th} ({one.name_en})" for one in catalog().indicators.values()]


def test_what_the_definition_of_small_records_says() -> None:
    read = made.definition(OWN)
    assert read.poor_by == OWN
    assert [(one.column, one.level, one.dimension or "none") for one in read.indicators] == [
        *made.INDICATORS
    ]
    assert read.target == Condition("holder", ("1",))


def test_all_faults_are_told_at_once_each_with_its_line() -> None:
    text = made.text(year="1999", more="\n[surplus]\n")
    text = text.replace('key = "home"', 'kee = "home"').replace("most = 1\n", "most = 2\n")
    text = text.replace('level = "person"', 'level = "man"', 1).replace("no = 7", "no = 70")
    text = text.replace(", least = 60", "")
    lines = text.splitlines()
    expected = {
        ("year", "year = 1999"),
        ("households.key", "[households]"),
        ("households.kee", 'kee = "home"'),
        ("left_out.most", "most = 2"),
        ("indicator.2.level", 'level = "man"'),
        ("indicator.7.no", "no = 70"),
        ("groups.elderly", 'elderly = { column = "age" }'),
        ("surplus", "[surplus]"),
    }
    assert sorted(faults(text)) == sorted((lines.index(line) + 1, key) for key, line in expected)


@pytest.mark.parametrize(
    ("was", "is_", "key"),
    [
        ("no = 7", "no = 6", "indicator"),
        ('column = "g"', 'column = "e"', "indicator.5.column"),
        ("not_asked = [9]", "not_asked = [0]", "indicator.1"),
        ("failed = [0]", "failed = []", "indicator.1.failed"),
        ("failed = [0]", "failed = 0", "values.failed"),
        ('dimension = "access"', 'dimension = "wealth"', "indicator.7.dimension"),
        ('title = "ระเบียน"', "title = 3", "source.title"),
        ("[groups]", "[[groups]]", "groups"),
        ("most = 1\n", 'most = "all"\n', "left_out.most"),
    ],
)
def test_a_fault_is_named_where_it_is(was: str, is_: str, key: str) -> None:
    text = made.text()
    assert was in text
    assert key in [name for _, name in faults(text.replace(was, is_))]


def test_lines_that_are_no_toml_are_all_told() -> None:
    lines = made.text().splitlines()
    broken = [place for place, line in enumerate(lines) if line in ("[poor]", "failed = [0]")]
    lines[broken[0]], lines[broken[1]] = "[poor", "failed = [0"
    found = toml_lines.read("\n".join(lines))
    assert list(found.broken) == [place + 1 for place in broken]
    assert found.tree["households"]["key"] == "home"


def test_a_file_that_is_no_toml_at_all_is_refused() -> None:
    assert faults("<html>\n</html>")[0][0] == 1


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(Refused, match="UTF-8"):
        defining.read(path)


def test_what_nobody_asked_for_is_a_fault_of_its_table() -> None:
    notes = entries.Notes("d.toml", toml_lines.read("[a]\nb = 1\nc = 2\n"))
    table = entries.Entries(notes, ("a",), notes.lines.tree["a"])
    assert table.whole("b", 0, 5) == 1
    table.finish()
    assert ["line 3 (a.c)" in str(fault) for fault in notes.faults] == [True]
