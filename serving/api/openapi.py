"""`/openapi.json`: the interface as OpenAPI 3.0 describes it, written from its declarations."""

from __future__ import annotations

from typing import Any

from data.stored.release import Release
from serving.api import declared
from serving.api.calls import PREFIX, VERSION, Answer, Call, Endpoint, Parameter, as_json
from serving.api.landing import OPENAPI
from serving.api.problems import MEDIA, TITLES
from serving.api.schemas import SCHEMAS, Schema
from wording.bundle import texts
from wording.saying import Saying

REFUSALS = (400, 401, 403, 404, 413, 429, 500, 503)
"""What any request may be answered with beside what it asks for."""
TAGGED = "If-None-Match"


def document(call: Call) -> Answer:
    """The document."""
    text = texts(call.lang)
    paths: dict[str, Any] = {one.path: {"get": _operation(one, call)} for one in declared.ENDPOINTS}
    return as_json(
        {
            "openapi": "3.0.3",
            "info": {
                "title": text("api-title"),
                "description": text("api-description"),
                "version": VERSION,
            },
            "servers": [{"url": f"{call.base}{PREFIX}"}],
            "security": [{}, {"bearer": []}, {"basic": []}],
            "paths": paths,
            "components": {
                "schemas": SCHEMAS,
                "securitySchemes": {
                    "bearer": {"type": "http", "scheme": "bearer"},
                    "basic": {"type": "http", "scheme": "basic"},
                },
                "responses": {f"Problem{status}": _problem(status, call) for status in REFUSALS},
                "headers": {"ETag": {"schema": {"type": "string"}}},
            },
        },
        OPENAPI,
    )


def _operation(one: Endpoint, call: Call) -> dict[str, Any]:
    tagged = {
        "name": TAGGED,
        "in": "header",
        "required": False,
        "description": Saying("api-told-etag").said(call.lang),
        "schema": {"type": "string"},
    }
    found = [_parameter(parameter, call) for parameter in one.parameters]
    refusals = {str(status): _referred(f"Problem{status}") for status in REFUSALS}
    etag = {"ETag": {"$ref": "#/components/headers/ETag"}}
    content = {kind: {"schema": _schema(name)} for kind, name in one.media.items()}
    summary = one.summary.said(call.lang)
    return {
        "operationId": one.id,
        "summary": summary,
        "parameters": [*found, tagged],
        "responses": {
            "200": {"description": summary, "headers": etag, "content": content},
            "304": {"description": Saying("api-told-unchanged").said(call.lang), "headers": etag},
            **refusals,
        },
    }


def _schema(name: str) -> Schema:
    """The schema of an answer; of one that is no JSON, bytes."""
    if not name:
        return {"type": "string", "format": "binary"}
    return {"$ref": f"#/components/schemas/{name}"}


def _referred(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/responses/{name}"}


def _problem(status: int, call: Call) -> dict[str, Any]:
    return {
        "description": TITLES[status].said(call.lang),
        "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def _parameter(one: Parameter, call: Call) -> dict[str, Any]:
    """A parameter; what takes several values or numbers says how these stand in an address."""
    schema = _taken(one, call.release)
    told: dict[str, Any] = {
        "name": one.name,
        "in": "path" if one.in_path else "query",
        "required": one.in_path,
        "description": one.told.said(call.lang),
        "schema": schema,
    }
    if one.many:
        told |= {"style": "form", "explode": True}
    elif "oneOf" in schema:
        told |= {"style": "form", "explode": False}
    return told


def _taken(one: Parameter, release: Release) -> Schema:
    schema = one.kind.schema(release)
    if one.many:
        schema = {
            "type": "array",
            "items": schema,
            "minItems": 1,
            "maxItems": one.many,
            "uniqueItems": True,
        }
    stated = one.default not in (None, "")
    return schema | ({"default": one.default} if stated else {})
