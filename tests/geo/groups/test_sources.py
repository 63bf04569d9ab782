"""What lies in drawn shapes, counted again from the official shapes as they were published."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from data.stored.release import Release
from figures.groups import warm
from geo.groups import forms
from geo.groups.origins import Polygon

FILE = Path(__file__).parents[4] / "shared/sources/tha_admbnda_adm3_rtsd_20220121.zip"
RENAMED = {"530306", "530407"}
"""The code of one tambon in the file, and its code as it was put right."""
pytestmark = [
    pytest.mark.sources,
    pytest.mark.skipif(not FILE.exists(), reason="../shared/sources is not here"),
]


def test_drawn_polygons_hold_what_the_official_shapes_say(release: Release) -> None:
    read = gpd.read_file(f"zip://{FILE}", columns=["ADM3_PCODE"])
    codes = read["ADM3_PCODE"].str.removeprefix("TH").to_numpy()
    official = read.geometry.to_crs("EPSG:6933")
    ground, rng, found = warm.ground_of(release, "tambon"), np.random.default_rng(2561), 0
    points = release.areas.loc[ground.codes, ["lat", "lon"]].to_numpy()
    for latitude, longitude in points[rng.choice(len(points), 20, replace=False)]:
        turns, reach = np.sort(rng.uniform(0, 2 * np.pi, 9)), rng.uniform(0.1, 0.5, 9)
        corners = np.column_stack(
            [latitude + reach * np.sin(turns), longitude + reach * np.cos(turns)]
        )
        drawn = Polygon(tuple(map(tuple, corners.tolist())))
        outline = shapely.make_valid(shapely.Polygon([(x, y) for y, x in drawn.corners]))
        shape = gpd.GeoSeries([outline], crs="EPSG:4326").to_crs("EPSG:6933").iloc[0]
        near = official.sindex.query(shape, predicate="intersects")
        shares = official.iloc[near].intersection(shape).area / official.iloc[near].area
        again = set(codes[near][(shares >= 0.5).to_numpy()])
        inside = set(ground.inside(forms.projected(drawn)).codes)
        assert again - RENAMED == inside - RENAMED
        found += len(inside)
    assert found > 300
