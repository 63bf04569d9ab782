"""A release built: official sources in, a checked release out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pandas as pd

from data.catalog import catalog
from data.official import (
    cod_ab,
    consistency,
    moved,
    municipal,
    natural_earth,
    nesdc,
    offices,
    repairs,
    tabulated,
    totals,
    tpmap,
)
from data.official.check import Check
from data.official.gazetteer import gazetteer
from data.refusal import Fault, Refused
from data.stored import release, writing
from data.stored.merge import KEYS, combined, stored
from releases import monetary
from releases.maps import coverage_checks, ground_asset, packed_assets, shapes_of, sized
from releases.progress import Progress
from releases.survey import survey_figures, under_present_codes, with_means, with_sums
from wording.saying import Saying

DENSITY = "density"
"""The column of registered people a km²."""


def build(sources: Path, out: Path, report: Progress) -> dict[str, Any]:
    """Read the sources in a folder, check them, write the release to `out`.

    `report(stage, done, of)` is told the progress. Returns the manifest as written. Raises
    `Refused` with every fault of the first stage that fails; `out` is then as it was.
    """
    files, around = _files(sources), natural_earth.files(sources)
    report("boundaries", 0, 1)
    tambons, made = repairs.repaired(cod_ab.read_tambons(files[cod_ab.SOURCE]), repairs.declared())
    shapes = shapes_of(files[cod_ab.SOURCE], tambons.geometry)
    report("boundaries", 1, 1)
    published = tpmap.read_survey(files[tpmap.SOURCE], lambda done, of: report("figures", done, of))
    report("checks", 0, 1)
    units, done = survey_figures(published)
    units = under_present_codes(units, tambons.index)
    places = {level: sized(shapes[level]) for level in ("province", "district", "tambon")}
    areas = gazetteer(tambons.drop(columns="geometry"), places, units.index)
    done += coverage_checks(shapes)
    done += consistency.parents_exist(published, areas)
    figures = with_means(with_sums(areas, units), published)
    known = catalog().known.get(published.year_be, {})
    done += totals.known_totals(files[tpmap.SOURCE].name, totals.totals(areas, figures), known)
    money, agreed = monetary.figures(files.get(nesdc.SOURCE), areas)
    done += agreed
    report("checks", 1, 1)
    writing.write_release(
        out,
        areas=areas.reset_index(),
        figures=_dated(areas, figures, money, published.year_be),
        assets=packed_assets(files[cod_ab.SOURCE], shapes, report)
        | ground_asset(around, shapes)
        | offices.packed(),
        about=_about(published.year_be, files, around, done, areas, figures, made),
    )
    return dict(release.load_release(out).manifest)


def _files(folder: Path) -> dict[str, Path]:
    """The one file of each source in a folder; that of monetary poverty may be missing."""
    wanted = {cod_ab.SOURCE: cod_ab.PATTERN, tpmap.SOURCE: tpmap.PATTERN}
    if any(folder.glob(nesdc.PATTERN)):
        wanted[nesdc.SOURCE] = nesdc.PATTERN
    found = {source: sorted(folder.glob(pattern)) for source, pattern in wanted.items()}
    faults = [
        Fault(
            str(folder),
            "",
            ", ".join(path.name for path in found[source]) or "–",
            Saying("releases-one-file", pattern=pattern),
            Saying(f"releases-{'several-source-files' if found[source] else 'no-source-file'}"),
        )
        for source, pattern in wanted.items()
        if len(found[source]) != 1
    ]
    if faults:
        raise Refused(faults)
    return {source: paths[0] for source, paths in found.items()}


def _dated(
    areas: pd.DataFrame, figures: pd.DataFrame, money: pd.DataFrame, year_be: int
) -> pd.DataFrame:
    """One row for every area in the survey's year, and one for every other fact."""
    table = figures.reindex(areas.index).astype("float64")
    table.index = pd.MultiIndex.from_product([[year_be], areas.index], names=KEYS)
    facts = combined(_with_density(tabulated.figures(), areas["area_km2"]), money)
    facts = facts[facts.index.get_level_values("code").isin(areas.index)]
    surveyed = facts.index.get_level_values("year_be") == year_be
    whole = combined(table, facts[~surveyed])
    dated = [*(fact.column for fact in tabulated.FACTS), DENSITY, *money.columns]
    return stored(combined(whole, facts.loc[surveyed, dated]))


def _with_density(facts: pd.DataFrame, sizes: pd.Series) -> pd.DataFrame:
    """Facts with the registered people on each km² of the shape, to a hundredth."""
    size = sizes.reindex(facts.index.get_level_values("code")).to_numpy()
    return facts.assign(**{DENSITY: (facts["registered_people"] / size).round(2)})


def _about(
    year_be: int,
    files: Mapping[str, Path],
    around: Mapping[str, Path],
    done: list[Check],
    areas: pd.DataFrame,
    figures: pd.DataFrame,
    made: list[repairs.Repair],
) -> dict[str, Any]:
    """What the manifest says beside its files: periods, sources, checks, gaps, repaired names."""
    tambons = areas.index[areas["level"] == "tambon"]
    return {
        "title": "Thai Poverty Atlas: TPMAP figures on COD-AB boundaries",
        "periods": [year_be],
        "sources": [named_source(source, path) for source, path in files.items()]
        + [named_source(source, path) for source, path in tabulated.SOURCES.items()]
        + [named_source("municipal_units", municipal.FACTS)]
        + [named_source("offices", offices.FACTS)]
        + [named_source("geothai", repairs.NAMES)]
        + [named_source(natural_earth.SOURCE, path) for path in around.values()],
        "national_years": tabulated.national_years(),
        "thaiqm_national": tabulated.thaiqm_national(),
        "area_changes": moved.table(),
        "checks": [check.as_dict() for check in done],
        "without_polygon": areas.index[areas["level"] == "municipality"].tolist(),
        "without_figures": tambons[~tambons.isin(figures.index)].tolist(),
        "repaired_names": [asdict(repair) for repair in made],
    }


def named_source(source: str, path: Path) -> dict[str, Any]:
    """What the manifest says of a source: its entry of the catalogue, file name and SHA-256."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return asdict(catalog().sources[source]) | {"file": path.name, "sha256": digest}
