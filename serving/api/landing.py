"""`/`: what there is here, with links, as OGC API – Features has its landing page."""

from __future__ import annotations

from serving.api import declared
from serving.api.calls import JSON, LINKED, Answer, Call, as_json
from wording.bundle import texts

OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
RELATIONS = {
    "landing": ("self", JSON),
    "openapi": ("service-desc", OPENAPI),
    "conformance": ("conformance", JSON),
    "collections": ("data", JSON),
    "catalog": ("describedby", LINKED),
}
"""How the addresses relate to this one, by their ids; all others are items of it."""


def landing(call: Call) -> Answer:
    """Links to everything that can be asked for without a code."""
    text = texts(call.lang)
    found = [
        {
            "rel": RELATIONS.get(one.id, ("item", ""))[0],
            "type": RELATIONS.get(one.id, ("", ""))[1] or next(iter(one.media)),
            "href": call.address(one.path),
            "title": one.summary.said(call.lang),
        }
        for one in declared.ENDPOINTS
        if "{" not in one.path
    ]
    mark = call.release.mark()
    return as_json(
        {
            **({"training": mark} if mark else {}),
            "title": text("api-title"),
            "description": text("api-description"),
            "release": call.release.id,
            "links": found,
        }
    )
