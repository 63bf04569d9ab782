"""Every address of the interface. A new one is one entry."""

from __future__ import annotations

from serving.api import (
    areas,
    collections,
    csvw,
    dcat,
    excel,
    features,
    groups,
    landing,
    measures,
    openapi,
    profiles,
    releases,
    tables,
)
from serving.api import parameters as given
from serving.api.calls import CSV, GEOJSON, JSON, LINKED, PARQUET, Endpoint
from wording.saying import Saying

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("/", "landing", landing.landing, Saying("api-of-landing"), (given.LANG,),
        media={JSON: "Landing"},
    ),
    Endpoint(
        "/areas",
        "areas",
        areas.areas,
        Saying("api-of-areas"),
        (given.ANY_LEVEL, given.WITHIN, given.PAGED, given.OFFSET, given.LANG, given.LIST_FORMAT),
        media={JSON: "Areas", CSV: ""},
    ),
    Endpoint(
        "/areas/{code}", "area", areas.area, Saying("api-of-area"), (given.AREA, given.LANG),
        media={JSON: "Area"},
    ),
    Endpoint(
        "/measures", "measures", measures.measures, Saying("api-of-measures"), (given.LANG,),
        media={JSON: "Measures"},
    ),
    Endpoint(
        "/measures/{id}", "measure", measures.measure, Saying("api-of-measure"),
        (given.MEASURE_ID, given.LANG), media={JSON: "Measure"},
    ),
    Endpoint(
        "/tables",
        "tables",
        tables.table,
        Saying("api-of-tables"),
        (given.LEVEL, given.WITHIN, given.MEASURES, given.PERIOD, given.LANG, given.FORMAT),
        media={CSV: "", JSON: "Table", PARQUET: "", GEOJSON: "Features"},
        places=given.of_within,
    ),
    Endpoint(
        "/tables/metadata",
        "metadata",
        csvw.metadata,
        Saying("api-of-metadata"),
        (given.LEVEL, given.WITHIN, given.MEASURES, given.PERIOD, given.LANG),
        media={csvw.MEDIA: "Metadata"},
        places=given.of_within,
    ),
    Endpoint(
        "/excel.pq",
        "excel",
        excel.query,
        Saying("api-of-excel"),
        (given.LEVEL, given.WITHIN, given.MEASURES, given.PERIOD, given.LANG),
        media={excel.MEDIA: ""},
        places=given.of_within,
    ),
    Endpoint(
        "/profiles/{code}", "profile", profiles.profile, Saying("api-of-profile"),
        (given.AREA, given.PERIOD, given.LANG), media={JSON: "Profile"}, places=given.of_code,
    ),
    Endpoint(
        "/groups", "groups", groups.groups, Saying("api-of-groups"),
        (given.GROUP_LEVEL, given.LANG), media={JSON: "Groups"}, of_release=False,
    ),
    Endpoint(
        "/groups/{group}", "group", groups.group, Saying("api-of-group"),
        (given.GROUP, given.PERIOD, given.LANG, given.PLAIN_FORMAT),
        media={CSV: "", JSON: "Group"}, places=given.of_within, of_release=False,
    ),
    Endpoint(
        "/releases", "releases", releases.releases, Saying("api-of-releases"), (given.LANG,),
        media={JSON: "Releases"}, of_release=False,
    ),
    Endpoint(
        "/conformance", "conformance", collections.conformance, Saying("api-of-conformance"),
        (given.LANG,), media={JSON: "Conformance"},
    ),
    Endpoint(
        "/collections", "collections", collections.collections, Saying("api-of-collections"),
        (given.LANG,), media={JSON: "Collections"},
    ),
    Endpoint(
        "/collections/{collection}", "collection", collections.collection,
        Saying("api-of-collection"), (given.COLLECTION, given.LANG), media={JSON: "Collection"},
    ),
    Endpoint(
        "/collections/{collection}/items",
        "items",
        features.items,
        Saying("api-of-items"),
        (
            given.COLLECTION, given.LIMIT, given.OFFSET, given.BOX, given.TIME, given.WITHIN,
            given.MEASURES, given.PERIOD, given.LANG,
        ),
        media={GEOJSON: "Features"},
        places=given.of_within,
    ),
    Endpoint(
        "/collections/{collection}/items/{code}", "item", features.item, Saying("api-of-item"),
        (given.COLLECTION, given.AREA, given.MEASURES, given.PERIOD, given.LANG),
        media={GEOJSON: "Feature"}, places=given.of_code,
    ),
    Endpoint(
        "/catalog", "catalog", dcat.catalog, Saying("api-of-catalog"), (given.LANG,),
        media={LINKED: "Catalog"},
    ),
    Endpoint(
        "/openapi.json", "openapi", openapi.document, Saying("api-of-openapi"), (given.LANG,),
        media={landing.OPENAPI: "Document"},
    ),
)  # fmt: skip
