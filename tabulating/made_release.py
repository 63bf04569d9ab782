"""What was tabulated written as a release: a base, a year in it, what the run was made from."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from data.official.tpmap_form import MEANS, MORE
from data.stored import writing
from data.stored.release import Release
from poverty import joint
from releases import merging
from releases.outcome import Outcome
from releases.progress import Progress
from tabulating.definition import HOUSEHOLD, PERSON, Definition
from tabulating.engine import Engine
from tabulating.run import Done

TITLE = "Thai Poverty Atlas: figures tabulated from survey records on COD-AB boundaries"
"""What a release is called none of whose years is TPMAP's."""
Tables = tuple[dict[str, bytes], list[dict[str, Any]]]
"""Files of declared tables by name, and what the manifest says of them."""


def about(
    definition: Definition, inputs: dict[str, Any], done: Done, engine: Engine
) -> dict[str, Any]:
    """What the manifest says of the run."""
    left = {HOUSEHOLD: done.left_out.households, PERSON: done.left_out.persons}
    return {
        "years": list(done.years),
        "definition": {"file": definition.file, "sha256": definition.sha256},
        "records": {
            level: {"rows": done.records[level], "left_out": dict(left[level]), "files": files}
            for level, files in inputs.items()
        },
        "engine": {"name": engine.name, **engine.versions},
    }


def write(
    out: Path,
    outcome: Outcome,
    base: Release,
    said: dict[str, Any],
    progress: Progress,
    tables: Tables = ({}, []),
) -> None:
    """Write the release of a base and a year, with the declared tables of the year."""
    survey = outcome.draft.published
    assert survey is not None  # noqa: S101 (it was just made)
    parts = merging.merged(cleared(base, survey.year_be), outcome, progress)
    surveyed = survey.common["tambon"].index
    tambons = base.areas.index[base.areas["level"] == "tambon"]
    earlier = [one for one in base.manifest.get("tabulated", []) if one != said]
    more: dict[str, Any] = {
        "without_figures": tambons[~tambons.isin(surveyed)].tolist(),
        "tabulated": [*earlier, said],
    }
    if not set(base.periods) - {survey.year_be, *base.catalog.tabulated}:
        more["title"] = TITLE
    listed = [*parts.about.get("tables", []), *tables[1]]
    if listed:
        more["tables"] = listed
    writing.write_release(
        out,
        areas=parts.areas,
        figures=parts.figures,
        assets=parts.assets,
        about={**parts.about, **more},
        villages=parts.villages,
        tables={**parts.tables, **tables[0]},
    )


def cleared(base: Release, year_be: int) -> Release:
    """A release without what it has of the survey of a year: it is tabulated as a whole."""
    if year_be not in base.periods:
        return base
    table = base.table.copy()
    rows = table.index.get_level_values("year_be") == year_be
    table.loc[rows, [name for name in table if _of_survey(str(name))]] = float("nan")
    villages = base.villages.reset_index()
    other = villages[villages["year_be"] != year_be] if len(villages) else villages
    return replace(base, table=table, packed=_packed(other))


def _of_survey(column: str) -> bool:
    """Whether a column of a release is a figure of the survey."""
    plain = {"people", "households", "bmn_poor", "target_poor", "registered", "poor_households"}
    beginning = ("indicator_", "bmn38_", "form", "target_poor_in_")
    sets = {name for population in joint.POPULATIONS for name in joint.columns(population)}
    known = plain | sets | set(MORE.values()) | set(MEANS.values())
    return column in known or column.startswith(beginning)


def _packed(villages: pd.DataFrame) -> bytes:
    """Villages as a release holds them; nothing where there are none."""
    if villages.empty:
        return b""
    stream = io.BytesIO()
    villages.to_parquet(stream, index=False)
    return stream.getvalue()
