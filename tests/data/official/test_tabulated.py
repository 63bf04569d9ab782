"""Facts from publications in the embedded release, against the figures published."""

import csv
from pathlib import Path

import pytest

from data.official import municipal, tabulated
from data.stored import release

FACTS = Path(release.__file__).parents[3] / "shared" / "facts"
needs_facts = pytest.mark.skipif(not FACTS.exists(), reason="../shared/facts is not here")


@pytest.mark.parametrize(
    ("code", "year", "column", "value"),
    [
        ("TH", 2561, "registered_people", 66_413_979),
        ("TH", 2564, "registered_people", 66_171_439),
        ("10", 2561, "registered_people", 5_676_648),
        ("TH", 2562, "target_poor", 983_316),
        ("TH", 2565, "target_poor", 1_025_782),
        ("TH", 2565, "people", 36_103_806),
        ("TH", 2565, "target_poor_in_income", 506_647),
        ("TH", 2566, "target_poor", 655_365),
        ("10", 2558, "hai", 0.630914),
        ("TH", 2558, "hai", 0.606919),
    ],
)
def test_embedded_release_has_the_published_figure(embedded, code, year, column, value):
    assert embedded.table.loc[(year, code), column] == pytest.approx(value, abs=5e-7)


@needs_facts
def test_every_index_of_a_province_is_the_published_one(embedded):
    with (FACTS / "nesdc-hai-2558-2564.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["level"] == "province"]
    found = [embedded.table.loc[(int(r["year_be"]), r["province_code"]), "hai"] for r in rows]
    assert found == pytest.approx([float(row["hai"]) for row in rows], abs=5e-7)
    assert len(rows) == 77 * 7


@needs_facts
def test_every_headcount_of_a_region_is_the_published_one(embedded):
    regions = {"Bangkok": "bangkok", "Whole kingdom": "TH"}
    path = FACTS / "nesdc-poverty-headcount-region-2531-2567.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["area_en"] == "total"]
    codes = [regions.get(row["region_en"], row["region_en"].lower()) for row in rows]
    found = [
        embedded.table.loc[(int(row["year_be"]), code), "poverty_headcount"]
        for row, code in zip(rows, codes, strict=True)
    ]
    stated = [float(row["poverty_headcount_pct"]) / 100 for row in rows]
    assert found == pytest.approx(stated, abs=5.01e-5)  # stated to a hundredth of a percent


@needs_facts
def test_thaiqm_figures_are_those_of_the_press(embedded):
    with (FACTS / "thaiqm-national.csv").open(encoding="utf-8-sig", newline="") as stream:
        stated = [(row["as_of"], float(row["value"])) for row in csv.DictReader(stream)]
    known = embedded.manifest["thaiqm_national"]
    assert [(row["as_of"], float(row["value"])) for row in known] == stated


@pytest.mark.parametrize("row", tabulated.thaiqm_national(), ids=lambda row: row["id"])
def test_every_thaiqm_figure_has_its_date_and_source(row):
    assert row["source"].startswith("https://")
    assert row["as_of"] in {"2022-10-24", "2023-11-21"}


def test_national_years_have_their_sources(embedded):
    years = {row["year_be"]: row for row in embedded.manifest["national_years"]}
    assert list(years) == ["2562", "2565", "2566"]
    assert all(row["source"] and row["note_th"] and row["note_en"] for row in years.values())


def test_periods_are_only_those_of_the_survey(embedded):
    assert embedded.periods == [2561]


def test_release_stays_below_eight_megabytes():
    size = sum(path.stat().st_size for path in release.EMBEDDED.rglob("*") if path.is_file())
    assert size < 8_000_000


@needs_facts
def test_names_of_survey_units_are_those_found():
    with (FACTS / "municipal-units.csv").open(encoding="utf-8-sig", newline="") as stream:
        stated = {row["code"]: row for row in csv.DictReader(stream) if row["name_th"]}
    assert stated.pop("530407")["note"].startswith("Not a municipality")
    known = municipal.units()
    assert known.keys() == stated.keys()
    for code, unit in known.items():
        assert unit.name_th == stated[code]["name_th"]
        assert ";".join(unit.tambons) == stated[code]["tambons"]


def test_names_are_of_survey_units_of_the_release(embedded):
    """Eight units alone have no name: those that TPMAP no longer lists in 2565."""
    units = set(embedded.codes("municipality"))
    assert len(municipal.units()) == 585
    assert set(municipal.units()) <= units
    assert len(units - set(municipal.units())) == 8


def test_units_cover_tambons_of_the_release(embedded):
    covered = set(municipal.covering())
    assert covered <= set(embedded.codes("tambon"))


# Royal Institute's transcription, and the ranks of municipalities by their law.
@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("550151", "Nan Town Municipality"),
        ("200451", "Pattaya City"),
        ("640151", "Sukhothai Thani Town Municipality"),
        ("110155", "Bang Mueang Subdistrict Municipality"),
        ("400190", "Non Chai Health Centre (Khon Kaen City Municipality)"),
        ("920151", "Trang City Municipality"),
    ],
)
def test_a_unit_has_a_name_in_english(code, name):
    assert municipal.units()[code].name_en == name


@needs_facts
def test_every_warning_of_the_facts_file_is_carried():
    """How a figure is stated, what it is a share of, and what it cannot be held against."""
    with (FACTS / "thaiqm-national.csv").open(encoding="utf-8-sig", newline="") as stream:
        stated = list(csv.DictReader(stream))
    notes = tabulated.thaiqm_notes()
    for row, own in zip(stated, tabulated.thaiqm_national(), strict=True):
        note = notes[own["as_of"], own["id"]]
        assert ("more than" in row["unit_note"]) == (note["stated"] == "more")
        assert ("rounded" in row["unit_note"]) == ("rounded" in note["note_en"])
        assert ("different bases" in row["unit_note"]) == ("different bases" in note["note_en"])
        assert ("ฐานต่างกัน" in note["note_th"]) == ("different bases" in note["note_en"])


@pytest.mark.parametrize("row", tabulated.thaiqm_national(), ids=lambda row: row["id"])
def test_every_thaiqm_figure_has_its_note_in_both_languages(row):
    note = tabulated.thaiqm_notes()[row["as_of"], row["id"]]
    assert note["note_th"]
    assert note["note_en"]
    assert note["stated"] in {"exact", "about", "more"}
