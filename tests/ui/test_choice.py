"""The address and the choice it names."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalog import catalog
from data.stored.release import Release
from tests.conftest import known_on
from ui import choice as choices
from ui.site import PAGES, PROVINCE, Page


def test_an_empty_address_is_the_country_by_province(known: choices.Known) -> None:
    chosen, ignored = choices.read_choice({}, known)
    expected = choices.Choice(None, "province", "target_poor_rate", 2561, None, "th")
    assert (chosen, ignored) == (expected, {})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("area", "99"),
        ("area", "<script>"),
        ("level", "village"),
        ("measure", "gdp"),
        ("period", "2018"),
        ("classes", "jenks"),
        ("lang", "de"),
        ("section", "weather"),
    ],
)
def test_an_unknown_value_falls_back_to_the_default_and_is_told(
    known: choices.Known, name: str, text: str
) -> None:
    chosen, ignored = choices.read_choice({name: text}, known)
    assert chosen == known.default()
    assert ignored == {name: text}


def test_a_parameter_that_is_not_ours_is_left_alone(known: choices.Known) -> None:
    assert choices.read_choice({"utm_source": "mail"}, known) == (known.default(), {})


@given(
    st.dictionaries(
        st.sampled_from(["area", "level", "measure", "period", "classes", "lang"]), st.text()
    )
)
def test_no_address_breaks_the_reading(known: choices.Known, query: dict[str, str]) -> None:
    chosen, _ = choices.read_choice(query, known)
    assert chosen.level in known.levels


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path or "national")
def test_a_copied_address_names_the_same_view(release: Release, page: Page) -> None:
    known, others = known_on(release, page), []
    for measure, level in product(catalog().measures, ("province", "district", "tambon")):
        query = {"area": "5001", "level": level, "measure": measure, "lang": "en"}
        chosen, _ = choices.read_choice(query, known)
        if choices.read_choice(chosen.query(), known) != (chosen, {}):
            others.append(query)
    assert others == []


def test_a_measure_of_provinces_moves_the_view_to_provinces(known: choices.Known) -> None:
    assert choices.read_choice({"measure": "hai", "level": "tambon"}, known)[0].level == "province"


def test_a_measure_that_a_page_lacks_is_never_swapped(release: Release) -> None:
    """The page says that its levels lack it (test_lacking.py)."""
    known = known_on(release, PROVINCE)
    chosen, ignored = choices.read_choice({"measure": "hai", "level": "tambon"}, known)
    assert (chosen.measure, chosen.level, ignored) == ("hai", "tambon", {})


def test_fixed_breaks_do_not_apply_to_an_index(known: choices.Known) -> None:
    chosen, _ = choices.read_choice({"measure": "mpi_m0", "classes": "policy"}, known)
    assert chosen.classes is None
    assert "classes" not in chosen.query()


def test_comparing_within_a_province_is_the_province_pages_alone(
    release: Release, known: choices.Known
) -> None:
    query = {"classes": "within"}
    assert choices.read_choice(query, known)[0].classes is None
    assert choices.read_choice(query, known_on(release, PROVINCE))[0].classes == "within"


def test_a_section_is_part_of_the_address(release: Release) -> None:
    chosen, ignored = choices.read_choice({"section": "peers"}, known_on(release, PROVINCE))
    assert not ignored
    assert chosen.query()["section"] == "peers"


def test_an_address_without_a_section_names_none(known: choices.Known) -> None:
    assert "section" not in known.default().query()
