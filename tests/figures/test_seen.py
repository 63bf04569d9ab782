"""What is left out for who sees a part of a release alone, in words: whole, and in short."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.stored.part import REPORTS, VILLAGES, Part
from data.stored.release import Release
from figures import files, seen, tabled, written
from wording.languages import WRITTEN

REPORTS_EN = "reports of ThaiQM, of the Logbook and of complaints"


def seeing(release: Release, *provinces: str, held: frozenset[str] | None = None) -> Release:
    """What the office of some provinces sees of a release."""
    return replace(release, part=Part(held or frozenset({REPORTS}), frozenset(provinces)))


@pytest.mark.parametrize("lang", WRITTEN)
def test_to_who_sees_all_nothing_is_said(release: Release, lang: str) -> None:
    assert seen.told(release, lang) == seen.short(release, lang) == ""


def test_who_sees_no_province_is_told_so(release: Release) -> None:
    here = seeing(release)
    assert f"you see {REPORTS_EN} of no province" in seen.told(here, "en")
    assert seen.short(here, "en") == f"Left out: {REPORTS_EN} of every province"
    assert seen.short(here, "th").endswith("ของทุกจังหวัด")


def test_few_provinces_are_named_many_are_counted_in_short(release: Release) -> None:
    both = frozenset({REPORTS, VILLAGES})
    few, many = seeing(release, "30", "31", held=both), seeing(release, "10", "11", "12", "13")
    assert "Nakhon Ratchasima and Buri Ram alone" in seen.told(few, "en")
    assert "figures of villages; and reports" in seen.short(few, "en")
    assert seen.short(few, "en").endswith("of all provinces but Nakhon Ratchasima and Buri Ram")
    assert seen.short(many, "en").endswith("of all provinces but 4")
    assert seen.short(many, "th").endswith("นอกจาก 4 จังหวัด")
    assert "Pathum Thani" in seen.told(many, "en")
    three = seen.short(seeing(release, "10", "11", "12"), "en")
    assert three.endswith("but Bangkok, Samut Prakan and Nonthaburi")


def test_every_row_of_a_file_says_what_is_left_out(release: Release) -> None:
    here = seeing(release, "30")
    made = tabled.table(here, "province", ["target_poor_rate"], 2561, "en")
    told = seen.told(here, "en")
    assert told
    assert made.cited.endswith(f" · {told}")
    assert set(written.frame(made)["source"]) == {made.cited}
    lines = files.csv(made).decode("utf-8-sig").splitlines()
    assert all(told in line for line in lines[1:])
    whole = tabled.table(release, "province", ["target_poor_rate"], 2561, "en")
    assert whole.cited == whole.source
