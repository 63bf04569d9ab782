"""Headlines as they are set: where their lines may end, and how large they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from icu4py.breakers import LineBreaker

from ui.parts import findings, titled
from ui.view import View
from wording.breaks import breaks

Views = Callable[..., View]
PROVINCES = [f"{code}" for code in (10, 17, 30, 44, 58, 80, 96)]


def plain(text: str) -> str:
    """A headline as it is read, without what only keeps words on one line."""
    return text.replace("\u2060", "").replace("\u00a0", " ")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_is_set_is_what_is_said(place_of: Views, lang: str) -> None:
    for code in PROVINCES:
        view = place_of(area=code, lang=lang)
        said = findings.sentence(view)
        assert plain(titled.set_in_lines(view, said)) == plain(said)


def test_no_line_ends_inside_the_name_of_any_province(place_of: Views) -> None:
    release = place_of().release
    for code in release.codes("province"):
        view = place_of(area=code)
        name = view.own_name(code)
        said = titled.set_in_lines(view, f"{name}: 1 ใน 3 ของ{name}")
        parts = [plain(part).strip() for part in LineBreaker(said, "th")]
        assert parts[0] == f"{name}:"
        assert parts[-1].endswith(name)


def test_no_line_of_the_country_ends_with_a_word_that_leads_on(view_of: Views) -> None:
    for level in ("province", "district", "tambon"):
        view = view_of(level=level)
        set_ = titled.set_in_lines(view, findings.sentence(view))
        ends = [plain(part).strip() for part in LineBreaker(set_, "th")]
        assert not [end for end in ends for word in breaks().leading_on if end == word]


def test_the_longer_a_headline_the_smaller_it_is_set() -> None:
    sizes = [titled.size("ก" * letters) for letters in range(0, 300, 10)]
    assert sizes == sorted(sizes)
    assert set(sizes) == {0, 1, 2, 3}


def test_marks_above_a_letter_and_joiners_take_no_room() -> None:
    assert titled.width("กี่\u2060") == titled.width("ก")


def test_a_place_with_a_long_measure_leaves_the_region_to_the_figures(place_of: Views) -> None:
    """The sixth indicator's name alone takes a line."""
    long = findings.sentence(place_of(area="58", measure="indicator_18"))
    usual = findings.sentence(place_of(area="58"))
    assert "ภาคเหนือ" in usual
    assert "ภาคเหนือ" not in long
    assert "จาก 76 จังหวัด" in long


def test_a_leader_that_is_a_region_of_its_own_is_named_once(view_of: Views) -> None:
    """Bangkok has the most registered people, most of the ten lie in the Northeast."""
    said = findings.sentence(view_of(measure="registered_people"))
    assert said.count("กรุงเทพมหานคร") == 1
