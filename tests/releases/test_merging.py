"""A release and what a file adds: sums, measures, another edition of the boundaries."""

from __future__ import annotations

import time
from dataclasses import replace

from data.stored.files import GROUND
from poverty import measures
from tests.data import made_up
from tests.releases.small import REPORT, doubled, imported, rate_of, table


def test_report_of_districts_adds_up_to_provinces_and_the_country(tmp_path, base, shelf):
    rows = ["1101,2566,100,20,10", "1102,2566,50,10,5", "9001,2566,30,3,0"]
    found = imported(table(tmp_path, REPORT, *rows), base, shelf)
    sums = {code: found.table.loc[(2566, code), "qm_problems"] for code in ("11", "90", "TH")}
    assert sums == {"11": 30, "90": 3, "TH": 33}


def test_area_with_a_part_missing_has_no_sum(tmp_path, base, shelf):
    found = imported(
        table(tmp_path, REPORT, "1101,2566,100,20,10", "9001,2566,30,3,0"), base, shelf
    )
    assert (2566, "11") not in found.table.index
    assert found.table.loc[(2566, "90"), "qm_problems"] == 3


def test_report_becomes_measures(tmp_path, base, shelf):
    found = imported(table(tmp_path, REPORT, "11,2566,100,20,10"), base, shelf)
    measure = found.catalog.measures["qm_helped_rate"]
    read = measures.reading(measure, found.figures("province", 2566))
    assert (read.loc["11", "value"], measure.direction) == (0.5, "higher_is_better")


def test_table_becomes_a_measure_with_its_rate(tmp_path, base, shelf):
    found = imported(table(tmp_path, "code,year,complaints (cases)", "11,2566,30"), base, shelf)
    rate = rate_of(found)
    people = base.table.loc[(2560, "11"), "people"]
    read = measures.reading(rate, found.figures("province", 2566))
    assert read.loc["11", "value"] == 30 / people


def test_a_survey_of_a_part_is_no_base_of_figures_of_the_whole(tmp_path, base, shelf, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(made_up, "UNITS", tuple(code for code in made_up.UNITS if code[:2] == "11"))
        path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62))
    part = imported(path, base, shelf, answers={"fewer": "take"})
    header = "code,year,complaints (cases)"
    whole = imported(table(tmp_path, header, "11,2562,30", "90,2562,40"), part, shelf)
    rate = rate_of(whole)
    for level, code, count in (("province", "11", 30), ("province", "90", 40)):
        value = measures.reading(rate, whole.figures(level, 2562)).loc[code, "value"]
        assert value == count / base.table.loc[(2560, code), "people"]
    own = imported(table(tmp_path, header, "11,2562,30"), part, shelf)
    value = measures.reading(rate_of(own), own.figures("province", 2562)).loc["11", "value"]
    assert value == 30 / part.table.loc[(2562, "11"), "people"]


def test_another_year_of_a_table_joins_the_same_measure(tmp_path, base, shelf):
    first = imported(table(tmp_path, "code,year,score index", "11,2565,0.5"), base, shelf)
    both = imported(table(tmp_path, "code,year,score index", "1101,2566,0.7"), first, shelf)
    (measure,) = [one for one in both.catalog.measures.values() if one.name_en == "score index"]
    assert both.years(measure.id, "province") == [2565]
    assert both.years(measure.id, "district") == [2566]
    assert measure.levels == "province district"


def test_other_edition_of_the_boundaries_keeps_the_figures(tmp_path, base, shelf):
    frame = made_up.tambon_frame()
    frame.loc[frame["ADM3_PCODE"] == "TH900102", "ADM3_PCODE"] = "TH900103"
    found = imported(made_up.zip_boundaries(tmp_path / "other.zip", frame), base, shelf)
    assert "900103" in found.areas.index
    assert "900102" not in found.areas.index
    assert found.table.loc[(2560, "TH"), "people"] == base.table.loc[(2560, "TH"), "people"]
    assert found.assets["tambon"] != b""


def test_other_edition_of_the_boundaries_keeps_the_ground(tmp_path, base, shelf):
    grounded = replace(base, assets={**base.assets, GROUND: b"ground"})
    frame = made_up.tambon_frame()
    for one in (base, grounded):
        found = imported(made_up.zip_boundaries(tmp_path / "other.zip", frame), one, shelf)
        assert found.assets.get(GROUND) == one.assets.get(GROUND)


def test_unit_that_lost_its_polygon_is_listed_without_one(tmp_path, base, shelf):
    frame = made_up.tambon_frame()
    frame.loc[frame["ADM3_PCODE"] == "TH110102", "ADM3_PCODE"] = "TH110103"
    found = imported(made_up.zip_boundaries(tmp_path / "other.zip", frame), base, shelf)
    assert found.areas.at["110102", "level"] == "municipality"
    assert "110102" in found.manifest["without_polygon"]


def test_table_of_all_tambons_is_imported(tmp_path, embedded, shelf, capsys):
    codes = embedded.codes("tambon")
    path = table(
        tmp_path,
        "code,year,value",
        *(f"{code},2566,{place % 90}" for place, code in enumerate(codes)),
    )
    start = time.monotonic()
    found = imported(path, embedded, shelf)
    with capsys.disabled():
        print(f" import of {len(codes):,} rows: {time.monotonic() - start:.1f} s")
    (value,) = [name for name in found.table if name.startswith("x_value_")]
    assert len(found.table.loc[2566][value].dropna()) == 7425
