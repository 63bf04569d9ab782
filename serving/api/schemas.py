"""What answers in JSON hold, as OpenAPI describes it."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def _object(required: str = "", **properties: Schema) -> Schema:
    """An object with these properties, those named needed; others may stand beside them."""
    found: Schema = {"type": "object", "properties": properties}
    return found | ({"required": required.split()} if required else {})


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _named(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _or_nothing(schema: Schema) -> Schema:
    return schema | {"nullable": True}


TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
ANY: Schema = {"type": "object"}
YEARS = _list(WHOLE)
ROWS = _list(_object("code", code=TEXT))
SCHEMAS: dict[str, Schema] = {
    "Problem": _object(
        "type title status detail expected remedy",
        type=TEXT, title=TEXT, status=WHOLE, detail=TEXT, parameter=TEXT, found=TEXT,
        expected=TEXT, remedy=TEXT,
    ),
    "Link": _object("rel href", rel=TEXT, href=TEXT, type=TEXT, title=TEXT),
    "Landing": _object(
        "title links", title=TEXT, description=TEXT, release=TEXT, links=_list(_named("Link"))
    ),
    "Conformance": _object("conformsTo", conformsTo=_list(TEXT)),
    "Area": _object(
        "code level full_name_th full_name_en",
        code=TEXT, level=TEXT, name=TEXT, full_name_th=TEXT, full_name_en=TEXT,
        parent=_or_nothing(TEXT), region=_or_nothing(TEXT), area_km2=_or_nothing(NUMBER),
        lon=_or_nothing(NUMBER), lat=_or_nothing(NUMBER), above=_list(TEXT), below=_list(TEXT),
        links=_list(_named("Link")),
    ),
    "Areas": _object(
        "matched returned links areas",
        release=TEXT, matched=WHOLE, returned=WHOLE, links=_list(_named("Link")),
        areas=_list(_named("Area")),
    ),
    "Measure": _object(
        "id name unit years source",
        id=TEXT, name=TEXT, name_th=TEXT, name_en=TEXT, unit=TEXT, direction=TEXT,
        derived={"type": "boolean"}, group=TEXT, group_name=TEXT, dimension=_or_nothing(TEXT),
        years={"type": "object", "additionalProperties": YEARS}, source=ANY, table=TEXT,
    ),
    "Measures": _object("measures", release=TEXT, measures=_list(_named("Measure"))),
    "Table": _object(
        "release level year_be year_ce source measures rows",
        release=TEXT, level=TEXT, within=TEXT, year_be=WHOLE, year_ce=WHOLE, source=TEXT,
        measures=_list(_object("id name unit", id=TEXT, name=TEXT, unit=TEXT)), rows=ROWS,
    ),
    "Metadata": _object("url tableSchema", url=TEXT, tableSchema=ANY),
    "Profile": _object(
        "code level name figures",
        release=TEXT, left_out=TEXT, code=TEXT, level=TEXT, name=TEXT, name_th=TEXT, name_en=TEXT,
        figures=_list(
            _object(
                "measure value status",
                measure=TEXT, name=TEXT, unit=TEXT, year_be=WHOLE, year_ce=WHOLE,
                value=_or_nothing(NUMBER), status=TEXT, count=_or_nothing(WHOLE),
                count_status=_or_nothing(TEXT), base=_or_nothing(WHOLE), rank=_or_nothing(WHOLE),
                rank_of=_or_nothing(WHOLE), source=TEXT,
            )
        ),
    ),
    "Groups": _object(
        "groups", release=TEXT, level=TEXT,
        groups=_list(_object("group name table", group=TEXT, name=TEXT, table=TEXT)),
    ),
    "Group": _object("group name rows", release=TEXT, group=TEXT, name=TEXT, rows=ROWS),
    "Releases": _object(
        "in_force releases", in_force=TEXT,
        releases=_list(
            _object(
                "id in_force", id=TEXT, in_force={"type": "boolean"}, title=TEXT, years_be=YEARS,
                sources=_list(ANY),
            )
        ),
    ),
    "Collection": _object(
        "id links", id=TEXT, title=TEXT, description=TEXT, itemType=TEXT, crs=_list(TEXT),
        extent=ANY, links=_list(_named("Link")),
    ),
    "Collections": _object(
        "links collections", links=_list(_named("Link")), collections=_list(_named("Collection"))
    ),
    "Feature": _object(
        "type geometry properties",
        type={"type": "string", "enum": ["Feature"]}, id=TEXT, geometry=_or_nothing(ANY),
        properties=_object("code", code=TEXT), links=_list(_named("Link")),
    ),
    "Features": _object(
        "type features",
        type={"type": "string", "enum": ["FeatureCollection"]}, features=_list(_named("Feature")),
        links=_list(_named("Link")), numberMatched=WHOLE, numberReturned=WHOLE,
    ),
    "Catalog": _object("@context @id @type", **{"@context": ANY, "@id": TEXT, "@type": TEXT}),
    "Document": _object("openapi info paths", openapi=TEXT, info=ANY, paths=ANY),
}  # fmt: skip
