"""The setting of the measures as texts of an address."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures import options
from figures.options import EQUAL, Method, Settings, Weights

WEIGHTS = st.lists(st.integers(0, 100), min_size=5, max_size=5).filter(any).map(tuple)
METHODS = st.builds(
    Method,
    st.sampled_from(["target_poor", "bmn_poor", "households"]),
    st.sampled_from(range(5, 101, 5)),
    WEIGHTS,
    st.sampled_from(["m0", "h", "a", "health", "living", "education", "income", "access"]),
)


@given(METHODS)
def test_a_setting_is_read_from_its_own_text(method: Method) -> None:
    assert method.text in options.Settings()
    assert Method.from_text(method.text) == method


@pytest.mark.parametrize(
    "text",
    [
        "",
        "target_poor.40.20-20-20-20-20",
        "nobody.40.20-20-20-20-20.m0",
        "target_poor.41.20-20-20-20-20.m0",
        "target_poor.40.0-0-0-0-0.m0",
        "target_poor.40.20-20-20-20-20.happiness",
        "target_poor.40.20-20-20-20-20.m0.m0",
    ],
)
def test_a_text_that_names_no_setting_is_refused(text: str) -> None:
    with pytest.raises(KeyError):
        Method.from_text(text)


@pytest.mark.parametrize(
    "text",
    ["", "20-20-20-20", "20-20-20-20-20-20", "0-0-0-0-0", "101-0-0-0-0", "-5-20-20-20-20",
     "a-20-20-20-20", "๒๐-20-20-20-20", "020000-1-1-1-1", "2.5-20-20-20-20", " 20-20-20-20-20"],
)  # fmt: skip
def test_texts_that_are_no_weights(text: str) -> None:
    assert text not in options.Weights()
    with pytest.raises(KeyError):
        options.Weights()[text]


def test_the_weights_that_are_offered_are_weights() -> None:
    offered = list(options.Weights())
    assert len(options.Weights()) == len(offered) == 3
    assert {options.Weights()[text] for text in offered} == set(offered)
    assert "20-20-20-20-20" in offered


@dataclass(frozen=True)
class Texts:
    """The texts of an address."""

    population: str | None = None
    k: str | None = None
    weights: str | None = None
    shown: str | None = None
    fix: str | None = None
    places: str | None = None
    share: str | None = None


def test_an_address_without_a_setting_names_the_default() -> None:
    assert Method.of(Texts()) == Method()
    assert Method().text == "target_poor.40.20-20-20-20-20.m0"


def test_every_text_of_an_address_is_read() -> None:
    texts = Texts("households", "65", "0-5-10-15-70", "access", "living", "500", "25")
    read = Method.of(texts)
    assert read == Method("households", 65, (0, 5, 10, 15, 70), "access", "living", 500, 25)


def test_a_setting_in_the_arithmetic_has_weights_that_add_up_to_one() -> None:
    setting = Method(k=55, weights=(0, 30, 30, 0, 60)).setting
    assert setting.weights == pytest.approx((0, 0.25, 0.25, 0, 0.5))
    assert setting.k == pytest.approx(0.55)


@pytest.mark.parametrize(
    ("method", "usual"),
    [
        (Method(), True),
        (Method(weights=(1, 1, 1, 1, 1)), True),
        (Method(shown="h"), True),
        (Method(k=45), False),
        (Method(population="bmn_poor"), False),
        (Method(shown="income"), False),
        (Method(weights=(21, 20, 20, 20, 19)), False),
    ],
)
def test_the_usual_setting_is_that_of_the_catalogues_measures(
    method: Method, *, usual: bool
) -> None:
    assert method.usual is usual


def test_what_is_shown_has_its_unit_measure_and_base() -> None:
    assert [Method(shown=name).unit for name in ("m0", "h", "a", "income")] == [
        "index",
        "percent",
        "percent",
        "percent",
    ]
    assert [Method(shown=name).measure for name in ("m0", "h", "a", "income")] == [
        "mpi_m0",
        "multi_rate",
        "mpi_a",
        "income_rate",
    ]
    assert Method("households").base == "households"
    assert Method("bmn_poor").base == "people"


def test_the_default_of_a_setting_keeps_whom_it_counts_and_what_it_shows() -> None:
    own = Method("bmn_poor", 80, (1, 2, 3, 4, 5), "a")
    assert own.default == Method("bmn_poor", shown="a")


@pytest.mark.parametrize(
    ("k", "weights", "several"),
    [
        (40, (20, 20, 20, 20, 20), "yes"),
        (20, (20, 20, 20, 20, 20), "no"),
        (40, (15, 15, 15, 40, 15), "no"),
        (45, (15, 15, 15, 40, 15), "yes"),
        (100, (0, 0, 0, 1, 0), "no"),
    ],
)
def test_whoever_reaches_the_cut_off_has_several_dimensions_or_one_may_do(
    k: int, weights: tuple[int, ...], several: str
) -> None:
    assert options.several_of(Method(k=k, weights=weights)) == several


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("20-20-20-20-20", True),
        ("0-0-0-0-1", True),
        ("100-100-100-100-100", True),
        ("0-0-0-0-0", False),
        ("101-0-0-0-0", False),
        ("20-20-20-20", False),
        ("20-20-20-20-20-20", False),
        ("20-20-20-20--20", False),
        ("20-20-20-20-๒๐", False),
        ("20-20-20-20-", False),
        ("20.20.20.20.20", False),
        ("0001-0-0-0-0", False),
        ("001-0-0-0-0", True),
        ("", False),
    ],
)
def test_five_whole_numbers_up_to_a_hundred_are_weights(text: str, known: bool) -> None:  # noqa: FBT001
    weights = Weights()
    assert (text in weights) == known
    if known:
        assert weights[text] == text
    else:
        with pytest.raises(KeyError, match=text or "''"):
            weights[text]


def test_weights_offered_are_the_presets() -> None:
    expected = ["20-20-20-20-20", "20-20-20-15-10", "15-15-15-40-15"]
    assert list(Weights()) == expected
    assert len(Weights()) == len(expected)
    assert options.written(EQUAL) == expected[0]


def test_parameters_mean_what_they_write() -> None:
    dimensions = ["health", "living", "education", "income", "access"]
    expected = {
        "population": ["target_poor", "bmn_poor", "households"],
        "k": [str(k) for k in range(5, 101, 5)],
        "shown": ["m0", "h", "a", *dimensions],
        "fix": dimensions,
        "places": ["10", "50", "100", "500"],
        "share": ["25", "50", "75", "100"],
    }
    for name, texts in expected.items():
        assert dict(options.SETTINGS[name]) == dict(zip(texts, texts, strict=True))
    assert options.shown() == expected["shown"]
    assert options._same(("a", "b")) == {"a": "a", "b": "b"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"population": "households"}, {"population": "households"}),
        ({"k": "60"}, {"k": 60}),
        ({"weights": "1-2-3-4-5"}, {"weights": (1, 2, 3, 4, 5)}),
        ({"shown": "income"}, {"shown": "income"}),
        ({"fix": "health"}, {"fix": "health"}),
        ({"places": "500"}, {"places": 500}),
        ({"share": "25"}, {"share": 25}),
    ],
)
def test_each_parameter_sets_its_own(said: dict, meant: dict) -> None:
    assert Method.of(Texts(**said)) == replace(Method(), **meant)


@pytest.mark.parametrize(
    "text",
    [
        "bmn_poor.60.1-2-3-4-5",
        "bmn_poor.60.1-2-3-4-5.h.h",
        "nobody.60.1-2-3-4-5.h",
        "bmn_poor.61.1-2-3-4-5.h",
        "bmn_poor.60.1-2-3-4.h",
        "bmn_poor.60.1-2-3-4-5.x",
        "",
    ],
)
def test_another_word_is_no_setting(text: str) -> None:
    assert text not in Settings()
    with pytest.raises(KeyError) as refused:
        Method.from_text(text)
    assert refused.value.args == (text,)
