"""Numbers, years and days as a language writes them."""

from __future__ import annotations

import doctest
from dataclasses import replace
from types import ModuleType

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import printed
from wording import bundle, names, numbers
from wording.languages import languages


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
    assert numbers.percent(value, "th") == shown


@pytest.mark.parametrize("lang", ["th", "en"])
def test_counts_have_grouped_arabic_digits(lang: str) -> None:
    assert numbers.count(1_032_987, lang) == "1,032,987"


def test_a_count_of_nothing_is_zero_and_no_count_is_not_available() -> None:
    assert (numbers.count(0, "th"), numbers.count(float("nan"), "th")) == ("0", "..")


def test_years_are_of_the_buddhist_era_but_in_english() -> None:
    assert (numbers.year(2561, "th"), numbers.year(2561, "en")) == ("2561", "2018")


def test_differences_are_of_exact_values_then_rounded() -> None:
    """13.055% prints as 13.1%, 2.819% as 2.8%; 10.236 points are 10.2, not 10.3."""
    assert numbers.difference_shown(0.13055, 0.02819) == pytest.approx(0.102)
    assert numbers.difference_shown(0.0042, 0.028) == pytest.approx(-0.0238)


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
    assert numbers.apart(one, other, "en") == plain
    assert numbers.distance(one, other, "en") == signed


@pytest.mark.parametrize(
    ("lang", "shown"), [("th", "1 ม.ค. 2570 05:30 น."), ("en", "1 Jan 2027, 05:30")]
)
def test_a_moment_is_told_in_thailands_time(lang: str, shown: str) -> None:
    assert numbers.moment("2026-12-31T22:30:00+00:00", lang) == shown


def test_a_moment_tells_the_day_of_the_month() -> None:
    assert numbers.moment("2026-11-25T07:05:00+00:00", "en") == "25 Nov 2026, 14:05"
    assert numbers.moment("2026-11-25T07:05:00+00:00", "th") == "25 พ.ย. 2569 14:05 น."


@pytest.mark.parametrize("module", [numbers, names, bundle], ids=lambda module: module.__name__)
def test_what_the_documents_show_is_so(module: ModuleType) -> None:
    """The examples in the docstrings hold."""
    assert not doctest.testmod(module).failed


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (0.0282, "percent", "2.8%"),
        (0.61104, "index", "0.6110"),
        (0.00002, "index", "<0.0001"),
        (0.0, "index", "0.0000"),
        (1_032_987, "count", "1,032,987"),
        (0.4, "count", "0"),
        (None, "count", ".."),
        (float("nan"), "index", ".."),
    ],
)
def test_a_figure_is_written_in_its_unit(value: float | None, unit: str, shown: str) -> None:
    assert numbers.figure(value, unit, "th") == shown


@pytest.mark.parametrize(("lang", "shown"), [("th", "25 พ.ย. 2569"), ("en", "25 Nov 2026")])
def test_days_are_of_the_languages_era(lang: str, shown: str) -> None:
    assert numbers.day("2026-11-25", lang) == shown


@pytest.mark.parametrize("few", ["0", "1", "๐", "๑"])
def test_none_and_one_are_numbers_in_any_digits(few: str) -> None:
    assert bundle.numbered({"n": few, "of": "10", "name": "1a"}) == {
        "n": int(few), "of": "10", "name": "1a",
    }  # fmt: skip


def test_numbers_and_days_are_written_as_the_languages_locale_has_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A language of another locale: points between thousands, a comma before decimals."""
    other = replace(languages()["en"], locale="de")
    monkeypatch.setattr(numbers, "languages", lambda: {"de": other})
    assert numbers.number(1234.5, "de", decimals=2) == "1.234,50"
    assert numbers.number(-1234.6, "de") == "−1.235"
    assert numbers.percent(0.1234, "de") == "12,3%"
    assert numbers.figure(0.00002, "index", "de") == "<0,0001"
    assert numbers.day("2026-03-05", "de") == "5 März 2026"
    assert numbers.in_era(2561, "de") == 2018


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (12.5, "baht", "13"),
        (0.4, "baht", "<1"),
        (0.0, "baht", "0"),
        (1.005, "number", "1.01"),
        (0.001, "number", "<0.01"),
        (0.25, "another", "0.2500"),
        (None, "percent", ".."),
        (None, "baht", ".."),
    ],
)
def test_a_figure_of_any_unit_is_written(value: float | None, unit: str, shown: str) -> None:
    assert numbers.figure(value, unit, "en") == shown


def test_what_is_not_there_is_missing() -> None:
    found = [numbers.missing(one) for one in (None, float("nan"), 0.0, 1.0)]
    assert found == [True, True, False, False]
    assert (numbers.count(None, "en"), numbers.percent(None, "en")) == ("..", "..")


def test_a_distance_in_words_is_the_languages() -> None:
    assert numbers.distance(0.1, 0.1, "th") != numbers.distance(0.1, 0.1, "en")
    assert numbers.distance(0.5, 0.25, "th") == "+25.0"
    assert numbers.apart(0.25, 0.5, "th") == "25.0"


@given(st.floats(-1e-3, 1e-3), st.integers(0, 4))
def test_nothing_has_no_sign(value: float, decimals: int) -> None:
    for lang in ("th", "en"):
        shown = numbers.number(value, lang, decimals=decimals)
        assert "-" not in shown
        assert not shown.startswith("−") or any(digit in shown for digit in "123456789")


@given(st.lists(st.floats(-2, 2), min_size=1), st.sampled_from(["number", "index", "percent"]))
def test_no_figure_of_a_table_is_a_negative_nothing(values: list[float], unit: str) -> None:
    shown = printed.values(pd.Series(values), unit)
    assert not any(value == 0 and np.signbit(value) for value in shown)


@given(st.integers(1, 10**7), st.integers(1, 7))
def test_a_bound_is_told_in_full(digits: int, decimals: int) -> None:
    """Read again, what is told is the very number, as a count and as a rate."""
    value = digits / 10**decimals
    told = numbers.exactly(value, "number", "en").replace(",", "")
    assert float(told) == pytest.approx(float(f"{value:.10g}"), rel=1e-12)
    rate = digits / 10**7
    percents = numbers.exactly(rate, "percent", "en")
    assert float(percents.removesuffix("%")) / 100 == pytest.approx(rate, rel=1e-9)


@pytest.mark.parametrize(
    ("value", "others", "unit", "shown"),
    [
        (0.0204, [0.02, None], "percent", ["2.04%", "2.00%", ".."]),
        (0.0204, [0.02, float("nan")], "percent", ["2.04%", "2.00%", ".."]),
        (0.131, [0.2, 0.131], "percent", ["13.1%", "20.0%", "13.1%"]),
        (12.5, [12.6], "baht", ["12.5", "12.6"]),
        (12.25, [12.26, None], "baht", ["12.25", "12.26", ".."]),
        (3.0, [3.0], "count", ["3", "3"]),
        (7.04, [7.0], "number", ["7.04", "7.00"]),
        (0.1, [0.1 + 1e-12], "percent", ["10.0%", "10.0%"]),
    ],
)
def test_a_value_is_told_from_what_it_is_compared_with(
    value: float, others: list[float | None], unit: str, shown: list[str]
) -> None:
    assert numbers.beside(value, others, unit, "en") == shown
