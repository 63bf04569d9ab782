"""In which municipality a tambon lies that was surveyed apart from it."""

from __future__ import annotations

import pytest

from data.official import municipal as units
from data.stored.release import Release
from figures import municipal
from wording import languages


def test_a_tambon_with_figures_of_its_own_lies_there_in_part(embedded: Release) -> None:
    figures = embedded.figures("tambon", 2561)["people"]
    apart = {"yes": "บางส่วนอยู่ใน", "maybe": "บางส่วนหรือทั้งหมดอยู่ใน"}
    notes = municipal.notes(embedded, "th")
    for code, note in notes.items():
        own = figures.loc[code] == figures.loc[code]
        assert note.startswith(apart["yes" if own else "maybe"]), code
        for unit in units.covering()[code]:
            assert unit.name_th in note
    assert set(notes) == set(units.covering()) & set(embedded.codes("tambon"))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_tambon_in_none_has_no_note(embedded: Release, lang: str) -> None:
    free = next(code for code in embedded.codes("tambon") if code not in units.covering())
    assert municipal.note(embedded, free, lang) == ""
    assert municipal.note(embedded, "550101", lang)
    assert ("เทศบาลเมืองน่าน" in municipal.note(embedded, "550101", lang)) == (lang == "th")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_of_some_tambons_the_same_is_told_as_of_all(embedded: Release, lang: str) -> None:
    every = municipal.notes(embedded, lang)
    some = [*sorted(every)[::40], "100101"]
    assert municipal.notes(embedded, lang, some) == {code: every[code] for code in some[:-1]}


def test_in_english_a_municipality_has_its_english_name(embedded: Release) -> None:
    said = municipal.notes(embedded, "en")
    for code, note in said.items():
        assert all((unit.name_en or unit.code) in note for unit in units.covering()[code]), code


def test_a_language_with_a_name_of_its_own_for_a_municipality_says_it(
    embedded: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = units.covering()["550101"][0]
    monkeypatch.setattr(languages, "translated", lambda _: {"areas": {unit.code: "Its own"}})
    said = municipal.note(embedded, "550101", "en")
    assert "Its own" in said
    assert unit.name_en not in said
