"""Codes of slides: every view comes back; what was not written here is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import declared, packs
from briefing.codes import bases, fields, measure_numbers, signs, slide_code, under_setting
from briefing.declared import CARRY_SETTING
from briefing.fitting import fitting
from briefing.parameters import read_request
from briefing.request import CLASSES, DIGITS, Request, WrongRequest
from data.catalog import catalog
from data.stored import store
from figures.options import CUTOFFS, PRESETS, Method, shown
from geo.areas import COUNTRY, MAP_LEVELS, REGIONS
from poverty.alkire_foster import BASES
from wording.languages import WRITTEN

MEASURES = sorted(catalog().measures)
AREAS = [COUNTRY, *REGIONS, *store.active().codes("province")]
ALL_MEASURES = [*measure_numbers.DECLARED, "x_complaints", "x_complaints_rate", "x_score", "source"]
ALL = replace(
    catalog(),
    measures={
        name: replace(catalog().measures["target_poor_rate"], id=name) for name in ALL_MEASURES
    },
)
QUERIES = st.fixed_dictionaries(
    {
        "template": st.sampled_from(sorted(packs.known())),
        "area": st.sampled_from(AREAS),
        "measure": st.sampled_from(MEASURES),
        "second": st.sampled_from(MEASURES),
        "level": st.sampled_from(MAP_LEVELS),
        "classes": st.sampled_from(CLASSES),
        "lang": st.sampled_from(WRITTEN),
        "digits": st.sampled_from(DIGITS),
    }
)


@given(QUERIES)
def test_a_code_opens_the_slide_it_was_written_for(query: dict[str, str]) -> None:
    request = read_request(query, store.active(), packs.known(), made="2026-11-25")
    again = read_request(
        slide_code.read_code(slide_code.write_code(request), catalog()),
        store.active(),
        packs.known(),
        made="2026-11-25",
    )
    assert again == request == fitting(request, store.active().catalog)


SET = st.builds(
    Method,
    st.sampled_from(sorted(BASES)),
    st.sampled_from(CUTOFFS),
    st.one_of(
        st.sampled_from(sorted(PRESETS.values())),
        st.tuples(*[st.integers(0, 100)] * 5).filter(any),
    ),
    st.sampled_from(shown()),
)


@given(QUERIES, SET, st.sampled_from(CARRY_SETTING), st.sampled_from(["", "01", "0199"]))
def test_a_code_opens_the_setting_it_was_written_for(
    query: dict[str, str], method: Method, template: str, place: str
) -> None:
    own = {"template": template, "measure": method.measure, "setting": method.text}
    if query["area"].isdigit() and query["area"] + place in store.active().areas.index:
        own["area"] = query["area"] + place
    request = read_request(query | own, store.active(), packs.known(), made="2026-11-25")
    spelled = slide_code.certain_code(request, catalog())
    assert len(spelled.replace("-", "")) <= (signs.LONGEST if request.setting else 20)
    again = read_request(
        slide_code.read_code(spelled, catalog()), store.active(), packs.known(), made="2026-11-25"
    )
    if not request.setting:
        request = request.but(place=request.place)
    assert again == request
    assert request.setting == ("" if method.usual else method.text)


def test_a_code_under_a_setting_that_is_none_is_refused() -> None:
    query = {"template": "national", "measure": "multi_rate", "setting": "bmn_poor.60.1-2-3-4-5.h"}
    request = read_request(query, store.active(), packs.known())
    number = under_setting.values(request)
    for place, wrong in ((3, 15), (4, 31), (5, 3), (6, 7), (12, 1), (13, 0), (13, 101**5)):
        values = [*number]
        values[place] = wrong
        with pytest.raises(WrongRequest):
            slide_code.read_code(
                signs.spelled(bases.together(values, under_setting.BASES)), catalog()
            )


def test_a_usual_code_is_short() -> None:
    request = read_request({"template": "province", "area": "30"}, store.active(), packs.known())
    assert len(slide_code.write_code(request).replace("-", "")) <= 6


def test_a_code_is_read_however_it_is_typed() -> None:
    request = read_request({"template": "tambons", "area": "58"}, store.active(), packs.known())
    spelled = slide_code.write_code(request)
    assert slide_code.read_code(
        spelled.lower().replace("-", " "), catalog()
    ) == slide_code.read_code(spelled, catalog())
    assert slide_code.read_code(
        spelled.replace("0", "O").replace("1", "I"), catalog()
    ) == slide_code.read_code(spelled, catalog())


@given(QUERIES, st.integers(0, 40), st.sampled_from(signs.SIGNS))
def test_a_sign_mistyped_is_noticed(query: dict[str, str], place: int, sign: str) -> None:
    """Two check signs let one of 1,024 slips pass; a slip that passes opens some other slide."""
    spelled = slide_code.write_code(read_request(query, store.active(), packs.known())).replace(
        "-", ""
    )
    place %= len(spelled)
    slip = spelled[:place] + sign + spelled[place + 1 :]
    try:
        held = slide_code.read_code(slip, catalog())
    except WrongRequest:
        return
    assert slip == spelled or read_request(held, store.active(), packs.known())


@pytest.mark.parametrize(
    "spelled", ["", "-", "hello world", "281H-G", "0" * 40, "ก", "<b>", "ZZZZ"]
)
def test_anything_else_is_refused_by_name(spelled: str) -> None:
    with pytest.raises(WrongRequest, match="slide"):
        slide_code.read_code(spelled, catalog())


def test_measures_have_declared_numbers_of_their_own() -> None:
    assert (
        len(set(measure_numbers.DECLARED)) == len(measure_numbers.DECLARED) < measure_numbers.OTHERS
    )


def test_every_measure_of_the_catalogue_has_a_code_that_means_it_alone() -> None:
    """One without a declared number is told by its checksum."""
    meant = [
        measure_numbers.measure_of(
            measure_numbers.number_of(one), measure_numbers.checksum(one), MEASURES
        )
        for one in MEASURES
    ]
    assert meant == list(MEASURES)


def test_every_indicator_and_report_measure_is_declared() -> None:
    from data.imports.systems import SYSTEMS

    of_reports = {rate.id for one in SYSTEMS.values() for rate in one.rates}
    forms = {f"{prefix}_{no:02d}" for no in range(1, 39) for prefix in ("bmn38",)}
    assert of_reports | forms <= set(measure_numbers.DECLARED)


@pytest.mark.parametrize("one", measure_numbers.DECLARED)
def test_no_declared_measure_opens_another_beside_every_other(one: str) -> None:
    """Beside all that can be loaded; the first codes took `bmn38_17` for `education_rate`."""
    found = slide_code.read_code(
        slide_code.write_code(Request("ranking", measure=one, period=2561)), ALL
    )
    assert found["measure"] == one


@given(st.sampled_from(ALL_MEASURES), st.sampled_from(ALL_MEASURES), st.integers(1, 9999))
def test_a_code_names_its_measures_and_its_year_whatever_was_imported(
    first: str, second: str, year: int
) -> None:
    spelled = slide_code.write_code(Request("two_maps", measure=first, second=second, period=year))
    held = slide_code.read_code(spelled, ALL)
    assert (held["measure"], held["second"], held["period"]) == (first, second, str(year))


@given(st.integers(-5, 10_000))
def test_every_year_is_written_in_no_time(year: int) -> None:
    spelled = slide_code.write_code(Request("national", period=year)).replace("-", "")
    assert len(spelled) <= signs.LONGEST
    assert slide_code.read_code(spelled, catalog())["period"] == str(year)


def test_a_measure_that_is_not_told_from_another_is_refused() -> None:
    """Two ids with one checksum: `plumless` and `buckeroo`, a known pair of CRC-32."""
    own = catalog().measures["target_poor_rate"]
    both = {name: replace(own, id=name) for name in ("plumless", "buckeroo")}
    assert measure_numbers.checksum("plumless") == measure_numbers.checksum("buckeroo")
    loaded = replace(catalog(), measures=catalog().measures | both)
    request = Request("ranking", measure="plumless", period=2561)
    with pytest.raises(WrongRequest):
        slide_code.read_code(slide_code.write_code(request), loaded)
    assert slide_code.certain_code(request, loaded) == ""
    alone = replace(catalog(), measures=catalog().measures | {"plumless": both["plumless"]})
    assert slide_code.certain_code(request, alone) == slide_code.write_code(request)


@pytest.mark.parametrize(
    ("spelled", "held"),
    [
        ("401E-F", {"template": "province", "area": "58", "measure": "target_poor_rate"}),
        ("NV6W-2SC", {"template": "tambons", "area": "30", "measure": "education_rate"}),
    ],
)
def test_a_code_of_the_first_layout_is_read(spelled: str, held: dict[str, str]) -> None:
    found = slide_code.read_code(spelled, catalog())
    assert held.items() <= found.items()


def test_a_code_of_the_first_layout_that_may_mean_two_measures_is_refused() -> None:
    own = replace(catalog().measures["education_rate"], id="bmn38_17")
    assert measure_numbers.first_number("bmn38_17") == measure_numbers.first_number(
        "education_rate"
    )
    loaded = replace(catalog(), measures=catalog().measures | {own.id: own})
    with pytest.raises(WrongRequest):
        slide_code.read_code("NV6W-2SC", loaded)


@given(st.sampled_from(sorted(store.active().areas.index)))
def test_a_code_holds_the_place_that_is_marked(area: str) -> None:
    request = read_request({"template": "ranking", "area": area}, store.active(), packs.known())
    held = slide_code.read_code(slide_code.write_code(request), catalog())
    assert held["area"] == area
    assert read_request(held, store.active(), packs.known(), made=request.made) == request


def test_every_template_and_pack_has_a_number_of_its_own_without_a_gap() -> None:
    every = [*declared.SLIDES.values(), *declared.PACKS.values()]
    assert sorted(one.number for one in every) == list(range(len(every)))
    assert set(fields.TEMPLATES) == set(packs.known())


def test_numbers_that_are_on_paper_stay() -> None:
    """Codes were printed with these; a new template takes the number after them."""
    assert fields.TEMPLATES[:10] == (
        "national", "province", "tambons", "ranking", "together", "two_maps", "start", "follow_up",
        "governor", "national_pack",
    )  # fmt: skip


def test_the_address_of_a_code_is_that_of_the_briefing_page() -> None:
    request = read_request({"template": "province", "area": "30"}, store.active(), packs.known())
    assert (
        slide_code.short_address(request)
        == f"http://localhost:8501/briefing?slide={slide_code.write_code(request)}"
    )


def test_a_code_of_a_measure_that_was_imported_is_read_by_its_release() -> None:
    own = replace(catalog().measures["target_poor_rate"], id="complaints")
    loaded = replace(catalog(), measures=catalog().measures | {own.id: own})
    spelled = slide_code.write_code(
        Request("province", area="30", measure="complaints", period=2567)
    )
    assert slide_code.read_code(spelled, loaded)["measure"] == "complaints"
    with pytest.raises(WrongRequest):
        slide_code.read_code(spelled, catalog())
