"""Texts and numbers in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from wording import text

ROOT = Path(text.__file__).parents[1]
THAI = re.compile("[\u0e00-\u0e7f]")
SOURCES = sorted(
    path for room in ("pages", "ui", "wording") for path in (ROOT / room).rglob("*.py")
)


def keys(lang: str) -> dict[str, set[str]]:
    """Keys of a language with the arguments that each asks for."""
    found = {}
    for path in sorted((text.LOCALE / lang).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), entry.content
            if isinstance(entry, fluent.Message):
                found[entry.id.name] = _variables(entry)
    return found


def _variables(node: object) -> set[str]:
    if isinstance(node, fluent.VariableReference):
        return {node.id.name}
    if isinstance(node, fluent.BaseNode):
        return {name for value in vars(node).values() for name in _variables(value)}
    if isinstance(node, list):
        return {name for item in node for name in _variables(item)}
    return set()


def test_both_languages_have_the_same_keys_and_arguments() -> None:
    assert keys("th") == keys("en")


def test_there_are_texts_to_compare() -> None:
    assert len(keys("th")) > 50


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_text_is_written_in_a_page(path: Path) -> None:
    """Thai stands in the .ftl files; only a language's own name may stand in code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    written = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documents
        and THAI.search(node.value)
    ]
    assert written in ([], ["ไทย"])


def test_every_key_that_the_pages_name_exists() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    named = set(re.findall(r"""\btext\(\s*"([a-z0-9-]+)"[,)]""", code))
    assert named
    assert named <= keys("th").keys()


def test_every_key_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    literal = set(re.findall(r'"([a-z0-9_-]+)"', code))
    stems = set(re.findall(r"""f["']([a-z-]+-)\{""", code))
    unused = [key for key in keys("th") if key not in literal and not key.startswith(tuple(stems))]
    assert not unused


def test_a_missing_argument_is_an_error_not_a_gap() -> None:
    with pytest.raises(ValueError, match="year"):
        text.texts("th")("year")


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(LookupError):
        text.texts("th")("no-such-text")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.028187, "2.8%"),
        (0.0042, "0.42%"),
        (0.00002, "<0.01%"),
        (0.0, "0%"),
        (1.0, "100.0%"),
        (0.9998, "99.98%"),
        (0.0125, "1.3%"),
        (-0.013, "−1.3%"),
        (float("nan"), ".."),
    ],
)
def test_percent(value: float, shown: str) -> None:
    assert text.percent(value, "th") == shown


@pytest.mark.parametrize("lang", ["th", "en"])
def test_counts_have_grouped_arabic_digits(lang: str) -> None:
    assert text.count(1_032_987, lang) == "1,032,987"


def test_a_count_of_nothing_is_zero_and_no_count_is_not_available() -> None:
    assert (text.count(0, "th"), text.count(float("nan"), "th")) == ("0", "..")


def test_years_are_of_the_buddhist_era_but_in_english() -> None:
    assert (text.year(2561, "th"), text.year(2561, "en")) == ("2561", "2018")


def test_differences_are_of_exact_values_then_rounded() -> None:
    """13.055% prints as 13.1%, 2.819% as 2.8%; 10.236 points are 10.2, not 10.3."""
    assert text.difference_shown(0.13055, 0.02819) == pytest.approx(0.102)
    assert text.difference_shown(0.0042, 0.028) == pytest.approx(-0.0238)


@pytest.mark.parametrize(
    ("one", "other", "plain", "signed"),
    [
        (0.13055, 0.02819, "10.2", "+10.2"),
        (0.0298, 0.0282, "0.2", "+0.2"),
        (0.0042, 0.028, "2.38", "−2.38"),
        (0.028, 0.028, "0.0", "the same"),
        (0.02841, 0.02819, "0.0", "about the same"),
        (0.02851, 0.02849, "0.0", "about the same"),
        (0.9998, 1.0, "0.02", "−0.02"),
    ],
)
def test_a_distance_has_the_decimals_of_the_rates(
    one: float, other: float, plain: str, signed: str
) -> None:
    assert text.apart(one, other, "en") == plain
    assert text.distance(one, other, "en") == signed


@pytest.mark.parametrize(
    ("names", "th", "en"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A และB", "A and B"),
        (["A", "B", "C"], "A B และC", "A, B and C"),
        (["A, B", "C", "D"], "A, B; C และD", "A, B; C; and D"),
    ],
)
def test_names_are_listed(names: list[str], th: str, en: str) -> None:
    assert text.listed(names, "th") == th
    assert text.listed(names, "en") == en


@pytest.mark.parametrize(
    ("lang", "shown"), [("th", "1 ม.ค. 2570 05:30 น."), ("en", "1 Jan 2027, 05:30")]
)
def test_a_moment_is_told_in_thailands_time(lang: str, shown: str) -> None:
    assert text.moment("2026-12-31T22:30:00+00:00", lang) == shown
