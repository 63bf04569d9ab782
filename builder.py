"""The builder: official sources in, a checked release out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyuca

from data import checks, release
from data.catalog import catalog
from data.refusal import Fault, Refused
from data.sources import cod_ab, tpmap
from geo import areas as area_rules
from geo import boundaries, topology
from poverty import joint

HAI = Path(__file__).with_name("data") / "facts" / "hai.csv"
BUDGETS = {"province": 30_000, "district": 100_000, "tambon": 400_000, "detail": 60_000}
"""Most bytes a packed asset may have."""

Report = Callable[[str, int, int], None]


def build(sources: Path, out: Path, report: Report) -> dict[str, Any]:
    """Read the sources in a folder, check them, write the release to `out`.

    `report(stage, done, of)` is told the progress. Returns the manifest as written. Raises
    `Refused` with every fault of the first stage that fails; `out` is then as it was.
    """
    files = {
        cod_ab.SOURCE: _only(sources, cod_ab.PATTERN),
        tpmap.SOURCE: _only(sources, tpmap.PATTERN),
    }
    report("boundaries", 0, 1)
    tambons = cod_ab.read(files[cod_ab.SOURCE])
    report("boundaries", 1, 1)
    published = tpmap.read(files[tpmap.SOURCE], lambda done, of: report("figures", done, of))
    report("checks", 0, 1)
    figures, done = _figures(published)
    shapes = _shapes(tambons)
    areas = _areas(tambons, shapes, published.common["tambon"].index)
    figures = _with_sums(areas, figures)
    done += _geometry_checks(files[cod_ab.SOURCE].name, shapes)
    done += checks.parents_exist(areas, files[tpmap.SOURCE].name)
    done += checks.known_totals(
        checks.totals(areas, figures), catalog().known.get(published.year_be, {})
    )
    report("checks", 1, 1)
    assets = _assets(shapes, report)
    about = _about(published.year_be, files, done, areas, figures)
    release.write(
        out,
        areas=areas.reset_index(),
        figures=_dated(areas, figures, published.year_be),
        assets=assets,
        about=about,
    )
    return dict(release.load(out).manifest)


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        names = ", ".join(path.name for path in found) or "–"
        raise Refused([Fault(str(folder), "", names, f"one file {pattern}", "ไม่พบแฟ้มต้นทาง")])
    return found[0]


def _figures(published: tpmap.Tpmap) -> tuple[pd.DataFrame, list[checks.Check]]:
    """Figures of the survey units: counts, exact joint distributions, indicators."""
    done = checks.sums_agree(published)
    exact = {name: _exact(levels["tambon"]) for name, levels in published.unions.items()}
    done += checks.cells_are_counts(exact)
    done += checks.indicators_fit(published.common["tambon"])
    totals = {
        "poor_households": published.unions["households"]["tambon"]["11111"],
        "bmn_poor": published.unions["bmn_poor"]["tambon"]["11111"],
        "registered": published.registered["tambon"],
        "target_poor": published.unions["target_poor"]["tambon"]["11111"],
    }
    common = published.common["tambon"]
    survey, indicators = common[["households", "people"]], common.drop(columns=["households", "people"])
    cells = [cells.add_prefix(f"{name}_") for name, cells in exact.items()]
    return pd.concat([survey, pd.DataFrame(totals), *cells, indicators], axis="columns"), done


def _exact(unions: pd.DataFrame) -> pd.DataFrame:
    padded = unions.reindex(columns=list(joint.MASKS), fill_value=0)
    cells = joint.exact_counts(padded.to_numpy())
    return pd.DataFrame(cells[:, 1:], index=unions.index, columns=list(joint.MASKS[1:]))


def _shapes(tambons: gpd.GeoDataFrame) -> dict[str, gpd.GeoSeries]:
    return {
        "tambon": tambons.geometry,
        "district": boundaries.union(tambons.geometry, 4),
        "province": boundaries.union(tambons.geometry, 2),
    }


def _geometry_checks(file: str, shapes: Mapping[str, gpd.GeoSeries]) -> list[checks.Check]:
    torn = boundaries.faults(shapes["tambon"])
    if torn:
        raise Refused(
            [Fault(file, f"row {c}", "overlap or gap", "a coverage", "ขอบเขตซ้อนหรือมีช่องว่าง") for c in torn]
        )
    names = {"province": "จังหวัด", "district": "อำเภอ", "tambon": "ตำบล"}
    return [
        checks.Check(
            f"coverage_{level}",
            f"ขอบเขตระดับ{names[level]}ต่อกันสนิท ไม่ซ้อน ไม่มีช่องว่าง",
            f"The {level} shapes are one valid coverage",
            len(series),
            len(series) - len(boundaries.faults(series)),
        )
        for level, series in shapes.items()
    ]


def _areas(
    tambons: gpd.GeoDataFrame, shapes: Mapping[str, gpd.GeoSeries], surveyed: pd.Index
) -> pd.DataFrame:
    """The area table of a release, highest level first, in the order of codes."""
    with_shapes = [
        _named(tambons, level, shapes[level]) for level in ("province", "district", "tambon")
    ]
    units = surveyed.difference(tambons.index)
    areas = pd.concat([_above(with_shapes[0]), *with_shapes, _units_without_polygon(units)])
    areas.insert(3, "parent", [area_rules.parent_of(code) for code in areas.index])
    areas.insert(4, "region", [_region(code) for code in areas.index])
    collation = pyuca.Collator()
    by_name = sorted(areas.index, key=lambda code: (collation.sort_key(areas.at[code, "name_th"]), code))
    areas["sort_th"] = pd.Series(range(len(by_name)), index=by_name, dtype="int32")
    return areas.rename_axis("code")


def _named(tambons: gpd.GeoDataFrame, level: str, shapes: gpd.GeoSeries) -> pd.DataFrame:
    digits = area_rules.LEVELS[level].digits
    first = tambons.groupby(tambons.index.str[:digits]).first()
    names = first[[f"{level}_th", f"{level}_en"]].set_axis(["name_th", "name_en"], axis="columns")
    names.insert(0, "level", level)
    placed = names.join(boundaries.sizes(shapes).round(3))
    return placed.join(boundaries.label_points(shapes).round(5))


def _above(provinces: pd.DataFrame) -> pd.DataFrame:
    regions = provinces["area_km2"].groupby(provinces.index.map(area_rules.region_of)).sum()
    rows = {area_rules.COUNTRY: ("country", *area_rules.COUNTRY_NAMES, regions.sum())}
    rows |= {
        code: ("region", *names, regions[code]) for code, names in area_rules.REGIONS.items()
    }
    columns = ["level", "name_th", "name_en", "area_km2"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).round(3)


def _units_without_polygon(codes: pd.Index) -> pd.DataFrame:
    """Survey units that COD-AB does not draw: TPMAP publishes their codes, not their names."""
    municipal = [51 <= int(code[4:]) <= 99 for code in codes]
    return pd.DataFrame(
        {
            "level": "municipality",
            "name_th": [
                f"{'เทศบาล' if town else 'ตำบล'} (หน่วยสำรวจ {code})"
                for code, town in zip(codes, municipal, strict=True)
            ],
            "name_en": [
                f"{'Municipality' if town else 'Tambon'} (survey unit {code})"
                for code, town in zip(codes, municipal, strict=True)
            ],
        },
        index=codes,
    )


def _region(code: str) -> str | None:
    if code == area_rules.COUNTRY:
        return None
    return code if code in area_rules.REGIONS else area_rules.region_of(code)


def _with_sums(areas: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Figures of the units and of everything above them, by adding up."""
    keys = {
        "district": units.index.str[:4],
        "province": units.index.str[:2],
        "region": units.index.map(area_rules.region_of),
        "country": pd.Index([area_rules.COUNTRY] * len(units)),
    }
    sums = [units.groupby(pd.Index(key, name="code")).sum() for key in keys.values()]
    figures = pd.concat([*sums[::-1], units])
    return figures.loc[areas.index[areas.index.isin(figures.index)]]


def _dated(areas: pd.DataFrame, figures: pd.DataFrame, year_be: int) -> pd.DataFrame:
    """One row for every area, its figures missing where it has none."""
    table = figures.reindex(areas.index).astype("Int32")
    hai = pd.read_csv(HAI, dtype={"code": "str"}).set_index("code")
    column = str(year_be)
    known = hai[column] if column in hai else pd.Series(dtype="float64")
    table["hai"] = known.reindex(areas.index)
    table.insert(0, "year_be", pd.Series(year_be, index=table.index, dtype="int16"))
    table.insert(1, "year_ce", pd.Series(year_be - 543, index=table.index, dtype="int16"))
    return table.reset_index()


def _assets(shapes: Mapping[str, gpd.GeoSeries], report: Report) -> dict[str, bytes]:
    """Packed TopoJSON: an overview a level, and one detailed file a province."""
    provinces = list(shapes["province"].index)
    steps = len(boundaries.OVERVIEW_METRES) + len(provinces)
    assets = {}
    for done, (level, metres) in enumerate(boundaries.OVERVIEW_METRES.items(), start=1):
        simple = boundaries.generalise(shapes[level], metres)
        assets[level] = _packed({level: simple}, topology.OVERVIEW_STEP, BUDGETS[level])
        report("maps", done, steps)
    for done, code in enumerate(provinces, start=len(boundaries.OVERVIEW_METRES) + 1):
        layers = {
            level: shapes[level][shapes[level].index.str[:2] == code]
            for level in ("district", "tambon")
        }
        assets[f"detail/{code}"] = _packed(layers, topology.DETAIL_STEP, BUDGETS["detail"])
        report("maps", done, steps)
    return assets


def _packed(layers: Mapping[str, gpd.GeoSeries], step: float, budget: int) -> bytes:
    packed = topology.pack(topology.encode_valid(layers, step))
    if len(packed) > budget:
        found = f"{len(packed)} bytes"
        raise Refused([Fault("-".join(layers), "", found, f"≤ {budget}", "แฟ้มแผนที่ใหญ่เกินงบ")])
    return packed


def _about(
    year_be: int,
    files: Mapping[str, Path],
    done: list[checks.Check],
    areas: pd.DataFrame,
    figures: pd.DataFrame,
) -> dict[str, Any]:
    """What the manifest says beside its files: periods, sources, checks, units without match."""
    tambons = areas.index[areas["level"] == "tambon"]
    return {
        "title": "Thai Poverty Atlas: TPMAP figures on COD-AB boundaries",
        "periods": [year_be],
        "sources": [_source(source, path) for source, path in files.items()]
        + [_source("nesdc_hai", HAI)],
        "checks": [check.as_dict() for check in done],
        "without_polygon": areas.index[areas["level"] == "municipality"].tolist(),
        "without_figures": tambons[~tambons.isin(figures.index)].tolist(),
    }


def _source(source: str, path: Path) -> dict[str, Any]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return asdict(catalog().sources[source]) | {"file": path.name, "sha256": digest}
