"""Doubtful names are told once with what they may mean; too many of them are a fault."""

from __future__ import annotations

from data.imports.areas import told
from data.imports.areas.said import SaidOfRow
from data.imports.draft import Findings
from data.intake import limits
from tests.data.imports.tabled import MATCHER, table

ONE = table("จังหวัด|คนจน", *(f"ฮฮฮ{letter}|1" for letter in "กขคง"))


def of_doubts(doubts) -> Findings:
    """What is found of names in doubt."""
    findings = Findings()
    told.doubtful(ONE, doubts, MATCHER, findings)
    return findings


def test_a_doubt_names_its_first_three_places_and_what_it_may_mean() -> None:
    said = SaidOfRow((("เชียงใหม", "province"),))
    (doubt,) = of_doubts({said.text: (said, ONE.lines)}).doubts
    assert (doubt.text, len(doubt.places)) == ("เชียงใหม", 3)
    assert "50" in [one.value for one in doubt.suggestions]
    assert len(doubt.suggestions) <= told.SUGGESTED


def test_more_doubts_than_anybody_answers_are_a_fault(monkeypatch) -> None:
    monkeypatch.setattr(limits, "DOUBTS", 2)
    many = {name: (SaidOfRow(((name, ""),)), ONE.lines[:1]) for name in ("ฮฮก", "ฮฮข", "ฮฮค")}
    found = of_doubts(many)
    assert (len(found.doubts), len(found.faults)) == (2, 1)
    assert not of_doubts(dict(list(many.items())[:2])).faults


def test_codes_of_a_doubt_are_those_of_known_areas() -> None:
    said = SaidOfRow((), (("5007", 0), ("9999", 1), ("ก", 2)))
    assert told.coded(said, MATCHER) == ["5007"]


def test_what_was_taken_for_which_area_is_one_note_of_three_and_how_many_more() -> None:
    key = "imports-taken-by-sound"
    areas = {"ก": "42", "ข": "50", "ค": "63", "ง": "66"}
    (note,) = told.taken(areas, key, MATCHER)
    assert all(code in note.text("th") for code in ("42", "50", "63"))
    assert "66" not in note.text("th")
    assert not list(told.taken({}, key, MATCHER))
