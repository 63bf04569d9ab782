"""What goes to the reading process and comes back: the job, and a draft as plain data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from data.catalog import Measure, Named
from data.imports.draft import Aside, Doubt, Draft, Findings, Meaning, Note, Options
from data.imports.evidence import Ask, Reply, Role
from data.imports.readers import boundaries
from data.intake import child
from data.intake.reading import Answer
from data.refusal import Fault
from data.stored.merge import KEYS
from geo.names.known_names import spelt
from wording import carried

_NAMES = [
    "level",
    "name_th",
    "name_en",
    "parent",
    "sort_th",
    "lon",
    "lat",
    "area_km2",
    "people",
    "households",
]


def job(areas: pd.DataFrame | None, said: Options) -> bytes:
    """What the reading process needs to know beside the file: the areas and what a person said.

    The names of the areas come as they are sought, in one spelling: to spell them takes longer than
    to read most files.
    """
    return f'{{"options": {json.dumps(asdict(said))}, {_as_text(_Same(areas))}}}'.encode()


class _Same:
    """An area table, never changed in place, as a key of a cache."""

    def __init__(self, areas: pd.DataFrame | None) -> None:
        self.areas = areas

    def __hash__(self) -> int:
        return id(self.areas)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.areas is self.areas


@lru_cache(maxsize=2)
def _as_text(same: _Same) -> str:
    areas = same.areas
    if areas is None:
        return '"areas": null, "names": []'
    columns = {name: areas[name].tolist() for name in _NAMES if name in areas}
    told = json.dumps({"code": areas.index.tolist()} | columns)
    return f'"areas": {told}, "names": {json.dumps(spelt(areas))}'


def options(said: Mapping[str, Any]) -> Options:
    """What a person said, out of a job."""
    declared = {header_: Meaning(**one) for header_, one in said["declared"].items()}
    return Options(**(dict(said) | {"declared": declared}))


def plain(draft: Draft, folder: Path) -> dict[str, Any]:
    """A draft without its figures and shapes, which go to a file."""
    about: dict[str, Any] = {
        "importer": draft.importer,
        "counts": draft.counts,
        "measures": [asdict(one) for one in draft.measures],
        "groups": [asdict(one) for one in draft.groups],
        "source": dict(draft.source),
        "meanings": {name: asdict(one) for name, one in draft.meanings.items()},
    }
    if draft.tambons is not None:
        names = draft.tambons.drop(columns="geometry")
        child.write_shapes(folder, shapely.to_wkb(draft.tambons.geometry.to_numpy()).tolist())
        return about | {"codes": names.index.tolist(), "names": names.to_dict("list")}
    if draft.figures.empty:
        return about
    index = draft.figures.index
    np.savez(
        folder / child.ARRAYS,
        figures=draft.figures.to_numpy("float64"),
        years=index.get_level_values("year_be").to_numpy("int64"),
    )
    codes = index.get_level_values("code").tolist()
    return about | {"codes": codes, "columns": [str(name) for name in draft.figures]}


def taken(answer: Answer) -> tuple[Draft, Findings]:
    """The draft and the findings of a file that the reading process checked."""
    found, about = answer.about["findings"], answer.about["draft"]
    findings = Findings(
        faults=[Fault.restored(one) for one in found["faults"]],
        doubts=[_doubt(one) for one in found["doubts"]],
        asks=[_ask(one) for one in found["asks"]],
        asides=[Aside(**carried.taken(one)) for one in found["asides"]],
        notes=[Note(**carried.taken(one)) for one in found["notes"]],
        differences=[Note(**carried.taken(one)) for one in found["differences"]],
        rows=int(found["rows"]),
        accepted=int(found["accepted"]),
        set_aside=int(found["set_aside"]),
        headers=tuple(found["headers"]),
        columns=[Role(**carried.taken(one)) for one in found["columns"]],
    )
    draft = Draft(
        str(about["importer"]),
        figures=_figures(answer, about),
        counts=tuple(about["counts"]),
        measures=tuple(Measure(**one) for one in about["measures"]),
        groups=tuple(Named(**one) for one in about["groups"]),
        source=about["source"],
        tambons=_tambons(answer, about) if "names" in about else None,
        meanings={name: Meaning(**one) for name, one in about["meanings"].items()},
    )
    return draft, findings


def _doubt(one: Mapping[str, Any]) -> Doubt:
    suggestions = tuple(Reply(**carried.taken(each)) for each in one["suggestions"])
    return Doubt(str(one["text"]), tuple(map(carried.restored, one["places"])), suggestions)


def _ask(one: Mapping[str, Any]) -> Ask:
    choices = tuple(Reply(**carried.taken(each)) for each in one["choices"])
    return Ask(
        str(one["key"]), carried.restored(one["told"]), choices=choices,
        places=tuple(map(carried.restored, one["places"])),
        rows=int(one["rows"]), areas=bool(one["areas"]),
    )  # fmt: skip


def _figures(answer: Answer, about: Mapping[str, Any]) -> pd.DataFrame:
    if "columns" not in about:
        return pd.DataFrame()
    index = pd.MultiIndex.from_arrays([answer.arrays["years"], about["codes"]], names=KEYS)
    return pd.DataFrame(answer.arrays["figures"], index=index, columns=about["columns"])


def _tambons(answer: Answer, about: Mapping[str, Any]) -> gpd.GeoDataFrame:
    shapes = boundaries.shapes(answer)
    index = pd.Index(about["codes"], name="code", dtype="str")
    names = pd.DataFrame(about["names"], index=index, dtype="str")
    return gpd.GeoDataFrame(names, geometry=shapes, crs="EPSG:4326")
