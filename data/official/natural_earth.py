"""Natural Earth: the lands, lakes and large rivers around Thailand, the background of maps.

Public domain. Its border of Thailand is approximate: our own shapes lie over it.
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
from pyogrio.errors import DataSourceError

from data.refusal import Fault, Refused
from wording.saying import Saying

SOURCE = "natural_earth"
FOLDER = "geo"
FILES = {
    "neighbours": "neighbours_ne_10m.geojson",
    "lakes": "lakes_ne_50m.geojson",
    "rivers": "rivers_ne_50m.geojson",
}
"""What the ground is made of, and its file among the sources or in a folder `geo` beside them."""
THAILAND = "764"
_CODE = "iso_n3"


def files(sources: Path) -> dict[str, Path]:
    """The files of the ground by part; none where they do not all lie together."""
    for folder in (sources, sources / FOLDER, sources.resolve().parent / FOLDER):
        found = {part: folder / name for part, name in FILES.items()}
        if all(path.is_file() for path in found.values()):
            return found
    return {}


def read(path: Path) -> gpd.GeoSeries:
    """Shapes in degrees, the lands by their numeric ISO code. Raises `Refused` for another file."""
    try:
        table = gpd.read_file(path, use_arrow=False)
    except DataSourceError as error:
        raise Refused([_fault(path, str(error)[:80])]) from error
    if path.name != FILES["neighbours"]:
        return table.geometry
    if THAILAND not in set(table.get(_CODE, [])):
        raise Refused([_fault(path, ", ".join(map(str, table.columns)))])
    return table.set_index(_CODE).geometry


def _fault(path: Path, found: str) -> Fault:
    expected = Saying("official-natural-earth-expected", code=_CODE, thailand=THAILAND)
    return Fault(path.name, "", found, expected, Saying("official-natural-earth-unreadable"))
