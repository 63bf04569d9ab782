"""What goes to the reading process and comes back is the same."""

from __future__ import annotations

import json

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from data.catalog import Measure, Named
from data.imports import carried
from data.imports.areas.named import named
from data.imports.draft import Aside, Doubt, Draft, Findings, Meaning, Note, Options
from data.imports.evidence import Ask, Reply, Role
from data.intake import child
from data.intake.grid import place
from data.intake.reading import Answer
from data.refusal import Fault
from tests.data.imports.tabled import MATCHER
from tests.known_areas import AREAS
from wording import carried as texts
from wording.saying import Saying

SAID = Options(
    "indicator",
    2566,
    {"ก": "code"},
    {"ข": "42"},
    {"ค": Meaning(unit="percent")},
    answers={"a": "b"},
)


def test_a_job_carries_what_a_person_said_and_the_areas() -> None:
    job = json.loads(carried.job(AREAS, SAID))
    assert carried.options(job["options"]) == SAID
    assert job["areas"]["code"] == AREAS.index.tolist()
    assert job["areas"]["name_th"] == AREAS["name_th"].tolist()
    assert json.loads(carried.job(None, SAID))["areas"] is None


def back(draft: Draft, findings: Findings, folder) -> tuple[Draft, Findings]:
    """A draft and findings as they come back from the reading process."""
    about = {"draft": carried.plain(draft, folder), "findings": dict(texts.fields(findings))}
    stored = folder / child.ARRAYS
    arrays = {}
    if stored.exists():
        with np.load(stored, allow_pickle=False) as kept:
            arrays = {name: kept[name] for name in kept.files}
    return carried.taken(Answer(json.loads(json.dumps(about)), arrays))


def test_figures_and_findings_come_back_as_they_were(tmp_path) -> None:
    index = pd.MultiIndex.from_tuples([(2566, "42"), (2566, "50")], names=["year_be", "code"])
    draft = Draft(
        "indicator", pd.DataFrame({"x_a": [1.5, np.nan]}, index=index), ("x_a",),
        (Measure("x_a", "ก", "A", "imported", "value", "x_a"),), (Named("imported", "ก", "A"),),
        {"id": "s"}, meanings={"ก": Meaning(measure="x_a")},
    )  # fmt: skip
    where = place("ก", 1, 2, "ข")
    findings = Findings(
        [Fault("f", where, "1", "2", Saying("place-row", row="3"))],
        [Doubt("ฮ", (where,), (Reply("42", named(MATCHER, "42")),))],
        [Ask("k", Saying("place-row", row="3"), choices=(Reply("v", "ก"),), rows=2, areas=True)],
        [Aside(where, "ก")], [Note("ก")], [Note("ข", place=where)], 3, 2, 1, ("h",),
        [Role("s", "h", "area")],
    )  # fmt: skip
    taken, found = back(draft, findings, tmp_path)
    assert found == findings
    pd.testing.assert_frame_equal(taken.figures, draft.figures, check_index_type=False)
    parts = ("importer", "counts", "measures", "groups", "source", "meanings", "tambons")
    assert [getattr(taken, part) for part in parts] == [getattr(draft, part) for part in parts]


def test_shapes_come_back_with_their_names(tmp_path) -> None:
    index = pd.Index(["420101"], name="code", dtype="str")
    frame = gpd.GeoDataFrame(
        pd.DataFrame({"tambon_th": ["ก"]}, index=index, dtype="str"),
        geometry=[shapely.box(101, 17, 102, 18)], crs="EPSG:4326",
    )  # fmt: skip
    taken, _ = back(Draft("cod_ab", tambons=frame), Findings(), tmp_path)
    assert taken.tambons is not None
    assert taken.tambons.geometry.equals(frame.geometry)
    assert taken.tambons["tambon_th"].to_dict() == {"420101": "ก"}
    assert taken.figures.empty


def test_a_draft_of_nothing_comes_back_empty(tmp_path) -> None:
    taken, found = back(Draft("indicator"), Findings(), tmp_path)
    assert (taken.figures.empty, taken.tambons, found) == (True, None, Findings())
