"""What a release adds to the catalogue, and what of it this version cannot show."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from data.catalog import DEFAULT_MEASURE, catalog
from data.extension import extended

MEASURE = {
    "id": "x_new", "name_th": "ใหม่", "name_en": "new", "group": "overall", "kind": "value",
}  # fmt: skip


def test_a_measure_stands_beside_those_of_the_catalogue():
    found = extended(catalog(), {"measures": [MEASURE]})
    assert found.measures["x_new"].name_en == "new"
    assert found.measures.keys() - {"x_new"} == catalog().measures.keys()


def test_what_the_catalogue_has_itself_stays_as_it_is():
    other = asdict(catalog().measures[DEFAULT_MEASURE]) | {"name_en": "another"}
    found = extended(catalog(), {"measures": [other]})
    assert found.measures[DEFAULT_MEASURE] == catalog().measures[DEFAULT_MEASURE]


def test_a_field_of_a_later_version_is_left_out():
    found = extended(catalog(), {"measures": [MEASURE | {"later": 1}]})
    assert found.measures["x_new"].kind == "value"


@pytest.mark.parametrize("name", ["kind", "unit", "direction", "group"])
def test_a_measure_without_arithmetic_or_words_here_is_an_error(name):
    with pytest.raises(ValueError, match="x_new"):
        extended(catalog(), {"measures": [MEASURE | {name: "unheard of"}]})


def test_a_field_that_holds_something_else_is_an_error():
    with pytest.raises(TypeError, match="name_th"):
        extended(catalog(), {"measures": [MEASURE | {"name_th": 7}]})
