"""What a file would show before anything is stored: a sample, or an edition."""

from __future__ import annotations

import pytest

from releases import checking, preview
from tests.data import made_up
from tests.releases.small import doubled, table


def test_sample_of_a_table_is_its_rate_on_the_finest_level(tmp_path, base):
    path = table(tmp_path, "code,year,complaints (cases)", "11,2566,30", "1101,2566,12")
    sample = preview.sample(checking.check(path, base), base)
    assert sample.measure.name_en == "complaints (cases) per surveyed person"
    assert (sample.level, sample.period) == ("district", 2566)
    people = base.table.loc[(2560, "1101"), "people"]
    assert sample.reading["value"].to_dict() == {"1101": 12 / people}


def test_sample_of_a_year_of_tpmap_is_the_rate_of_its_tambons(tmp_path, base):
    path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62))
    sample = preview.sample(checking.check(path, base), base)
    first = base.table.loc[2560]
    rate = (first["target_poor"] / first["people"])[sample.reading.index]
    assert (sample.level, sample.period) == ("tambon", 2562)
    assert sample.reading["value"].tolist() == pytest.approx(rate.tolist())


def test_a_file_that_is_refused_has_no_sample(tmp_path, base):
    outcome = checking.check(table(tmp_path, "code,year,score index", "11,2566,x"), base)
    assert outcome.report.faults
    assert preview.sample(outcome, base) is None


def test_other_edition_is_looked_at_beside_the_one_in_force(tmp_path, base):
    frame = made_up.tambon_frame()
    frame.loc[frame["ADM3_PCODE"] == "TH900102", "ADM3_PCODE"] = "TH900103"
    frame.loc[frame["ADM3_PCODE"] == "TH110102", "ADM3_TH"] = "บางอื่น"
    outcome = checking.check(made_up.zip_boundaries(tmp_path / "other.zip", frame), base)
    edition = preview.edition(outcome, base)
    states = edition.states[edition.states != "same"].to_dict()
    assert states == {"900103": "new", "900102": "gone", "110102": "renamed"}
    assert set(edition.shapes.index) == set(frame["ADM3_PCODE"].str[2:]) | {"900102"}
    assert edition.shapes.is_valid.all()


def test_a_file_of_figures_has_no_edition(tmp_path, base):
    outcome = checking.check(table(tmp_path, "code,year,score index", "11,2566,0.5"), base)
    assert outcome.report.clean
    assert preview.edition(outcome, base) is None
