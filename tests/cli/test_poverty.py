"""`atlas poverty`: the designed columns, what is published, protected, asked wrongly."""

from __future__ import annotations

import pytest

from tests.cli.process import rows
from tests.cli.run import atlas

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
