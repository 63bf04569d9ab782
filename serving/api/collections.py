"""OGC API – Features: the boundaries of each level as a collection, what it conforms to."""

from __future__ import annotations

from typing import Any

import geopandas as gpd

from figures import outlines, tabled
from geo.areas import MAP_LEVELS
from serving.api.calls import GEOJSON, JSON, Answer, Call, as_json
from wording.bundle import texts

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
CONFORMS = tuple(
    f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{name}"
    for name in ("core", "geojson", "oas30")
)


def conformance(_: Call) -> Answer:
    """The classes of requirements that are met."""
    return as_json({"conformsTo": list(CONFORMS)})


def collections(call: Call) -> Answer:
    """Every collection."""
    self = {"rel": "self", "type": JSON, "href": call.but()}
    found = [told(call, level) for level in MAP_LEVELS if level in call.release.assets]
    return as_json({**marked(call), "links": [self], "collections": found})


def collection(call: Call) -> Answer:
    """One collection."""
    return as_json({**marked(call), **told(call, call.given["collection"])})


def marked(call: Call) -> dict[str, str]:
    """The words of a release of training."""
    mark = call.release.mark()
    return {"training": mark} if mark else {}


def _spatial(shapes: gpd.GeoSeries) -> dict[str, Any]:
    """Where shapes lie; nothing where there are none."""
    if shapes.empty:
        return {}
    return {"spatial": {"bbox": [[float(one) for one in shapes.total_bounds]], "crs": CRS84}}


def told(call: Call, level: str) -> dict[str, Any]:
    """What a collection is, where it lies and when its figures are of."""
    text, shapes = texts(call.lang), outlines.of(call.release, level)
    years = tabled.years(call.release, level, list(call.release.catalog.measures))
    first, last = (f"{year - 543}" for year in (years[-1:] or [0])[:1] + (years[:1] or [0]))
    path = f"/collections/{level}"
    return {
        "id": level,
        "title": text(f"api-collection-{level}"),
        "description": text("api-collection-note", n=len(shapes)),
        "itemType": "feature",
        "crs": [CRS84],
        "extent": {
            **_spatial(shapes),
            "temporal": {
                "interval": [[f"{first}-01-01T00:00:00Z", f"{last}-12-31T23:59:59Z"]],
                "trs": GREGORIAN,
            },
        },
        "links": [
            {"rel": "self", "type": JSON, "href": call.address(path, lang=call.lang)},
            {
                "rel": "items",
                "type": GEOJSON,
                "href": call.address(f"{path}/items", lang=call.lang),
            },
        ],
    }
