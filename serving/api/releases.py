"""`/releases`: the releases that there are, but for those that are not for who asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

import settings
from data.stored import library, training
from data.stored.library import Library
from figures import cited
from serving.api.calls import Answer, Call, as_json

OF_SOURCE = ("id", "title", "title_en", "publisher", "publisher_en", "licence", "licence_en")


def releases(call: Call) -> Answer:
    """The releases, the one in force first."""
    return as_json({"in_force": call.release.whole_id, "releases": list(_listed(call))})


def _listed(call: Call) -> Iterator[dict[str, Any]]:
    yield _told(call.release.manifest, in_force=True)
    if settings.RELEASE.value():
        return
    told = {call.release.whole_id}
    for entry in Library(library.default_folder()).entries():
        id_ = str(entry.manifest.get("release", ""))
        if id_ and id_ not in told and id_ not in call.asked.hidden:
            told.add(id_)
            yield _told(entry.manifest, in_force=False)


def _source(entry: Mapping[str, Any]) -> dict[str, Any]:
    """A source by its names in both languages: the English ones of an older release as they are."""
    told = asdict(cited.described(entry))
    told |= {f"{one}_en": told[f"{one}_en"] or told[one] for one in ("title", "licence")}
    return {name: told[name] for name in OF_SOURCE}


def _told(manifest: Mapping[str, Any], *, in_force: bool) -> dict[str, Any]:
    sources = {str(one.get("id")): _source(one) for one in manifest.get("sources", [])}
    mark = training.mark(manifest)
    return {
        **({"training": mark} if mark else {}),
        "id": str(manifest["release"]),
        "in_force": in_force,
        "title": manifest.get("title", ""),
        "years_be": sorted(int(year) for year in manifest.get("periods", [])),
        "sources": list(sources.values()),
    }
