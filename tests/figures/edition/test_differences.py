"""A figure of a level that one of two releases has none of is compared with nothing."""

from __future__ import annotations

from dataclasses import replace

from data.stored.release import Release
from figures.edition.differences import GONE, NEW, differences


def narrower(release: Release, levels: str) -> Release:
    """The release as if it had the BMN-poor of some levels alone."""
    known = release.catalog
    measures = {
        **known.measures,
        "bmn_poor": replace(known.measures["bmn_poor"], levels=levels),
    }
    made = replace(release, manifest={**release.manifest, "release": "0123456789ab"})
    made.__dict__["catalog"] = replace(known, measures=measures)
    return made


def test_a_level_that_one_release_lacks_has_no_figures_there(release: Release) -> None:
    few = narrower(release, "country province")
    more, less = differences(few, release), differences(release, few)
    for found, state, empty in ((more, NEW, "before"), (less, GONE, "after")):
        assert set(found["measure"]) == {"bmn_poor"}
        assert set(found["state"]) == {state}
        assert set(found["level"]) == {"region", "district", "tambon", "municipality"}
        assert found[empty].isna().all()
