"""The table of promises agrees with the tests that hold us to them."""

from __future__ import annotations

from pathlib import Path

from tests.trust import table
from tests.trust.promise import HERE, Promise, promises

ONE = Promise("test_a.py::test_it", "Nothing breaks", 25_000, "requests")


def test_the_document_has_every_promise_with_its_number() -> None:
    document = table.DOCUMENT.read_text(encoding="utf-8")
    known = [[one.says, f"{one.full:,} {one.of}", table.again(one)] for one in promises()]
    assert [[row[0], row[1], row[3]] for row in table.rows(document)] == known


def test_every_test_that_tries_is_a_promise() -> None:
    tested = [path for path in HERE.glob("test_*.py") if "tries: int" in path.read_text("utf-8")]
    trying = sum(path.read_text("utf-8").count("tries: int") for path in tested if not _own(path))
    assert trying == len(promises())


def _own(path: Path) -> bool:
    return path.name == Path(__file__).name


def test_no_promise_is_shown_as_broken() -> None:
    assert "**broken**" not in table.DOCUMENT.read_text(encoding="utf-8")


def test_a_result_is_written_and_kept() -> None:
    empty = "# Trust\n\n<!-- promises -->\n<!-- end of promises -->\n"
    found = {ONE.test: {"outcome": "passed", "tried": 25_000, "seconds": 61.2}}
    once = table.written(empty, [ONE], found, "`make trust`, today.")
    assert table.rows(once) == [
        ["Nothing breaks", "25,000 requests", "kept in all 25,000, 61 s", "`ONLY=test_it`"]
    ]
    assert table.refreshed(once, [ONE]) == once
    assert table.written(once, [ONE], {}, "`make trust`, today.") == once


def test_a_tenth_is_tried_by_the_way() -> None:
    assert (ONE.some, Promise("", "", 3, "").some) == (2_500, 1)
