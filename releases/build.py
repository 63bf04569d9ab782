"""A release built: official sources in, a checked release out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from data.catalog import catalog
from data.official import checks, cod_ab, repairs, tabulated, tpmap
from data.official.gazetteer import gazetteer
from data.official.tpmap_zip import ANY
from data.refusal import Fault, Refused
from data.stored import release
from data.stored.merge import KEYS, combined, stored
from geo.areas import COUNTRY, region_of
from geo.shapes import boundaries, topology
from poverty import joint

BUDGETS = {"province": 30_000, "district": 100_000, "tambon": 400_000, "detail": 60_000}
"""Most bytes a packed asset may have."""

Report = Callable[[str, int, int], None]


def build(sources: Path, out: Path, report: Report) -> dict[str, Any]:
    """Read the sources in a folder, check them, write the release to `out`.

    `report(stage, done, of)` is told the progress. Returns the manifest as written. Raises
    `Refused` with every fault of the first stage that fails; `out` is then as it was.
    """
    files = _files(sources)
    report("boundaries", 0, 1)
    tambons, made = repairs.repaired(cod_ab.read(files[cod_ab.SOURCE]), repairs.declared())
    shapes = shapes_of(files[cod_ab.SOURCE], tambons.geometry)
    report("boundaries", 1, 1)
    published = tpmap.read(files[tpmap.SOURCE], lambda done, of: report("figures", done, of))
    report("checks", 0, 1)
    units, done = survey_figures(published)
    places = {level: sized(shapes[level]) for level in ("province", "district", "tambon")}
    areas = gazetteer(tambons.drop(columns="geometry"), places, units.index)
    done += coverage_checks(shapes)
    done += checks.parents_exist(published, areas)
    figures = with_sums(areas, units)
    known = catalog().known.get(published.year_be, {})
    done += checks.known_totals(files[tpmap.SOURCE].name, checks.totals(areas, figures), known)
    report("checks", 1, 1)
    release.write(
        out,
        areas=areas.reset_index(),
        figures=_dated(areas, figures, published.year_be),
        assets=packed_assets(files[cod_ab.SOURCE], shapes, report),
        about=_about(published.year_be, files, done, areas, figures, made),
    )
    return dict(release.load(out).manifest)


def _files(folder: Path) -> dict[str, Path]:
    """The one file of each source in a folder."""
    wanted = {cod_ab.SOURCE: cod_ab.PATTERN, tpmap.SOURCE: tpmap.PATTERN}
    found = {source: sorted(folder.glob(pattern)) for source, pattern in wanted.items()}
    faults = [
        Fault(
            str(folder),
            "",
            ", ".join(path.name for path in found[source]) or "–",
            f"one file {pattern}",
            "ไม่พบแฟ้มต้นทาง" if not found[source] else "แฟ้มต้นทางมีมากกว่าหนึ่ง",
        )
        for source, pattern in wanted.items()
        if len(found[source]) != 1
    ]
    if faults:
        raise Refused(faults)
    return {source: paths[0] for source, paths in found.items()}


def survey_figures(published: tpmap.Tpmap) -> tuple[pd.DataFrame, list[checks.Check]]:
    """Figures of the survey units: counts, exact joint distributions, indicators."""
    done = checks.sums_agree(published)
    exact = {}
    if published.complete:
        exact = {name: exact_cells(levels["tambon"]) for name, levels in published.unions.items()}
        done += checks.cells_are_counts(published, exact)
        checks.demand_nested_poor(published, exact)
    done += checks.indicators_fit(published)
    anybody = {name: levels["tambon"][ANY] for name, levels in published.unions.items()}
    totals = {
        "poor_households": anybody["households"],
        "bmn_poor": anybody["bmn_poor"],
        "registered": published.registered["tambon"],
        "target_poor": anybody["target_poor"],
    }
    survey = ["households", "people"]
    common = published.common["tambon"]
    cells = [cells.add_prefix(f"{name}_") for name, cells in exact.items()]
    parts = [common[survey], pd.DataFrame(totals), *cells, common.drop(columns=survey)]
    if not published.complete:
        parts.append(single_dimensions(published))
    return pd.concat(parts, axis="columns"), done


def single_dimensions(published: tpmap.Tpmap) -> pd.DataFrame:
    """Target poor deprived in each dimension whose own mask was published, `target_poor_in_…`."""
    unions = published.unions["target_poor"]["tambon"]
    masks = {f"{dimension.bit:05b}": dimension.id for dimension in catalog().dimensions.values()}
    there = {mask: name for mask, name in masks.items() if mask in unions}
    return unions[list(there)].set_axis(
        [f"target_poor_in_{name}" for name in there.values()], axis="columns"
    )


def exact_cells(unions: pd.DataFrame) -> pd.DataFrame:
    """People in exactly each of the 31 sets by unit, from the 31 unions as published."""
    padded = unions.reindex(columns=list(joint.MASKS), fill_value=0)
    cells = joint.exact_counts(padded.to_numpy())
    return pd.DataFrame(cells[:, 1:], index=unions.index, columns=list(joint.MASKS[1:]))


def shapes_of(path: Path, tambons: gpd.GeoSeries) -> dict[str, gpd.GeoSeries]:
    """The shapes of every level; refused where the tambons are no coverage."""
    torn = boundaries.faults(tambons, gap=boundaries.NARROW_GAP)
    if torn:
        raise Refused(_torn(path, torn))
    return {
        "tambon": tambons,
        "district": boundaries.union(tambons, 4),
        "province": boundaries.union(tambons, 2),
    }


def _torn(path: Path, codes: Iterable[str]) -> list[Fault]:
    expected = "a shape that meets its neighbours"
    return [
        Fault(path.name, f"row {code}", "overlap, gap or no area", expected, "ขอบเขตไม่ต่อกันสนิท")
        for code in codes
    ]


def coverage_checks(shapes: Mapping[str, gpd.GeoSeries]) -> list[checks.Check]:
    """One check a level: how many of its shapes meet their neighbours exactly."""
    names = {"tambon": "ตำบล", "district": "อำเภอ", "province": "จังหวัด"}
    return [
        checks.Check(
            f"coverage_{level}",
            f"ขอบเขตระดับ{name}ต่อกันสนิท ไม่ซ้อน ไม่มีช่องว่าง",
            f"The {level} shapes are one valid coverage",
            len(shapes[level]),
            len(shapes[level]) - len(boundaries.faults(shapes[level])),
        )
        for level, name in names.items()
    ]


def sized(shapes: gpd.GeoSeries) -> pd.DataFrame:
    """Size of each shape to 0.001 km², and its label point to 0.00001 degrees, about a metre."""
    sizes = boundaries.sizes(shapes).round(3).to_frame()
    return sizes.join(boundaries.label_points(shapes).round(5))


def with_sums(areas: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Figures of the units and of everything above them, by adding up."""
    keys = {
        "district": units.index.str[:4],
        "province": units.index.str[:2],
        "region": units.index.map(region_of),
        "country": pd.Index([COUNTRY] * len(units)),
    }
    sums = [units.groupby(pd.Index(key, name="code")).sum() for key in keys.values()]
    figures = pd.concat([*sums[::-1], units])
    return figures.loc[areas.index[areas.index.isin(figures.index)]]


def _dated(areas: pd.DataFrame, figures: pd.DataFrame, year_be: int) -> pd.DataFrame:
    """One row for every area in the survey's year, and one for every other fact."""
    table = figures.reindex(areas.index).astype("float64")
    table.index = pd.MultiIndex.from_product([[year_be], areas.index], names=KEYS)
    facts = tabulated.figures()
    facts = facts[facts.index.get_level_values("code").isin(areas.index)]
    surveyed = facts.index.get_level_values("year_be") == year_be
    whole = combined(table, facts[~surveyed])
    return stored(combined(whole, facts.loc[surveyed, [fact.column for fact in tabulated.FACTS]]))


def packed_assets(
    path: Path, shapes: Mapping[str, gpd.GeoSeries], report: Report
) -> dict[str, bytes]:
    """Packed TopoJSON: an overview a level, and one detailed file a province."""
    provinces = list(shapes["province"].index)
    steps = len(boundaries.OVERVIEW_METRES) + len(provinces)
    assets = {}
    for done, (level, metres) in enumerate(boundaries.OVERVIEW_METRES.items(), start=1):
        layers = {level: boundaries.generalise(shapes[level], metres)}
        assets[level] = _packed(path, layers, topology.OVERVIEW_STEP, BUDGETS[level])
        report("maps", done, steps)
    for done, code in enumerate(provinces, start=len(boundaries.OVERVIEW_METRES) + 1):
        layers = {
            level: shapes[level][shapes[level].index.str[:2] == code]
            for level in ("district", "tambon")
        }
        assets[f"detail/{code}"] = _packed(path, layers, topology.DETAIL_STEP, BUDGETS["detail"])
        report("maps", done, steps)
    return assets


def _packed(path: Path, layers: Mapping[str, gpd.GeoSeries], step: float, budget: int) -> bytes:
    try:
        packed = topology.pack(topology.encode_valid(layers, step))
    except topology.SnapError as error:
        raise Refused(_torn(path, error.codes)) from error
    if len(packed) > budget:
        place = f"{' + '.join(layers)} of {next(iter(layers.values())).index[0][:2]}"
        found, expected = f"{len(packed)} bytes packed", f"≤ {budget} bytes"
        raise Refused([Fault(path.name, place, found, expected, "แฟ้มแผนที่ใหญ่เกินงบ")])
    return packed


def _about(
    year_be: int,
    files: Mapping[str, Path],
    done: list[checks.Check],
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
        + [named_source("geothai", repairs.NAMES)],
        "national_years": tabulated.national_years(),
        "thaiqm_national": tabulated.thaiqm_national(),
        "checks": [check.as_dict() for check in done],
        "without_polygon": areas.index[areas["level"] == "municipality"].tolist(),
        "without_figures": tambons[~tambons.isin(figures.index)].tolist(),
        "repaired_names": [asdict(repair) for repair in made],
    }


def named_source(source: str, path: Path) -> dict[str, Any]:
    """What the manifest says of a source: its entry of the catalogue, file name and SHA-256."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return asdict(catalog().sources[source]) | {"file": path.name, "sha256": digest}
