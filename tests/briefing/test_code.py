"""Codes of slides: every view comes back; what was not written here is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import code, packs
from briefing.request import CLASSES, DIGITS, LANGUAGES, Request, WrongRequest, fitting, read
from data import store
from data.catalog import catalog
from geo.areas import COUNTRY, MAP_LEVELS, REGIONS

MEASURES = sorted(catalog().measures)
AREAS = [COUNTRY, *REGIONS, *store.active().codes("province")]
QUERIES = st.fixed_dictionaries(
    {
        "template": st.sampled_from(sorted(packs.known())),
        "area": st.sampled_from(AREAS),
        "measure": st.sampled_from(MEASURES),
        "second": st.sampled_from(MEASURES),
        "level": st.sampled_from(MAP_LEVELS),
        "classes": st.sampled_from(CLASSES),
        "lang": st.sampled_from(LANGUAGES),
        "digits": st.sampled_from(DIGITS),
    }
)


@given(QUERIES)
def test_a_code_opens_the_slide_it_was_written_for(query: dict[str, str]) -> None:
    request = read(query, store.active(), packs.known(), made="2026-11-25")
    again = read(
        code.read(code.write(request), catalog()), store.active(), packs.known(), made="2026-11-25"
    )
    assert again == request == fitting(request, store.active().catalog)


def test_a_usual_code_is_short() -> None:
    request = read({"template": "province", "area": "30"}, store.active(), packs.known())
    assert len(code.write(request).replace("-", "")) <= 6


def test_a_code_is_read_however_it_is_typed() -> None:
    request = read({"template": "tambons", "area": "58"}, store.active(), packs.known())
    spelled = code.write(request)
    assert code.read(spelled.lower().replace("-", " "), catalog()) == code.read(spelled, catalog())
    assert code.read(spelled.replace("0", "O").replace("1", "I"), catalog()) == code.read(
        spelled, catalog()
    )


@given(QUERIES, st.integers(0, 40), st.sampled_from(code.SIGNS))
def test_a_sign_mistyped_is_noticed(query: dict[str, str], place: int, sign: str) -> None:
    """Two check signs let one of 1,024 slips pass; a slip that passes opens some other slide."""
    spelled = code.write(read(query, store.active(), packs.known())).replace("-", "")
    place %= len(spelled)
    slip = spelled[:place] + sign + spelled[place + 1 :]
    try:
        held = code.read(slip, catalog())
    except WrongRequest:
        return
    assert slip == spelled or read(held, store.active(), packs.known())


@pytest.mark.parametrize(
    "spelled", ["", "-", "hello world", "281H-G", "0" * 40, "ก", "<b>", "ZZZZ"]
)
def test_anything_else_is_refused_by_name(spelled: str) -> None:
    with pytest.raises(WrongRequest, match="slide"):
        code.read(spelled, catalog())


def test_measures_have_numbers_of_their_own() -> None:
    assert len({code._measure(name) for name in MEASURES}) == len(MEASURES)


def test_every_template_and_pack_has_a_number() -> None:
    assert set(code.TEMPLATES) == set(packs.known())


def test_the_address_of_a_code_is_that_of_the_briefing_page() -> None:
    request = read({"template": "province", "area": "30"}, store.active(), packs.known())
    assert code.address(request) == f"http://localhost:8501/briefing?slide={code.write(request)}"


def test_a_code_of_a_measure_that_was_imported_is_read_by_its_release() -> None:
    own = replace(catalog().measures["target_poor_rate"], id="complaints")
    loaded = replace(catalog(), measures=catalog().measures | {own.id: own})
    spelled = code.write(Request("province", area="30", measure="complaints", period=2567))
    assert code.read(spelled, loaded)["measure"] == "complaints"
    with pytest.raises(WrongRequest):
        code.read(spelled, catalog())
