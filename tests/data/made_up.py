"""Small sources of our own making: three provinces on a grid of squares, six survey units."""

import csv
import io
import random
import tempfile
import zipfile
from functools import cache
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import shapely

TPMAP_ZIP = "tpmap-test.zip"
BOUNDARY_ZIP = "tha_admbnda_adm3_test.zip"
MASKS = [f"{mask:05b}" for mask in range(1, 32)]
# Units with figures: 110151 is a municipality, 110199 the last code of one; neither has a shape.
UNITS = ("110101", "110102", "110151", "110199", "110201", "900101")
# Shapes, in the order of the file: 100101 is in Bangkok, 900102 has a shape and no figures.
TAMBONS = ("900101", "110101", "110102", "110201", "900102", "100101")
PARENTS = {"country": 0, "province": 2, "amphur": 4, "tambol": 6}
KEYS = {"province": "province_ID", "amphur": "amphur_ID", "tambol": "tumbol_ID"}
POOR = ("poor.household.CNT", "poor.JPT.CNT", "poor.JPT.MOFval.CNT")
REGISTERED = "poor.JPT.MOFreg.CNT"
Tables = dict[str, list[list[str]]]


def exact(unit: str, column: str) -> dict[int, int]:
    """How many of a unit's made-up poor are deprived in exactly each set of dimensions."""
    chance = random.Random(f"{unit} {column}")
    inner = exact(unit, POOR[2]) if column == POOR[1] else dict.fromkeys(range(1, 32), 0)
    return {mask: inner[mask] + chance.choice([0, 0, 0, 1, 4, 25]) for mask in range(1, 32)}


def _common(unit: str) -> dict[str, int]:
    chance = random.Random(unit)
    surveyed = {f"indicator{no}.ALL": chance.randint(100, 900) for no in range(1, 32)}
    failed = {f"indicator{no}.CNT": chance.randint(0, 100) for no in range(1, 32)}
    return {"household.CNT": 700, "HOUSEMEMBER_CNT": 2000 + int(unit[-2:])} | surveyed | failed


def _any(unit: str, mask: str) -> dict[str, int]:
    chosen = int(mask, 2)
    unions = {
        column: sum(people for set_, people in exact(unit, column).items() if set_ & chosen)
        for column in POOR
    }
    return unions | {REGISTERED: unions["poor.JPT.CNT"] // 2}


def tpmap_tables(year: int = 60) -> Tables:
    """The CSV files of a small TPMAP year, by their paths: rows of text, header first."""
    tables: Tables = {}
    for table in ("common", *MASKS):
        for unit, digits in PARENTS.items():
            for code in sorted({code[:digits] for code in UNITS}):
                below = [code_ for code_ in UNITS if code_.startswith(code)]
                rows = [_common(u) if table == "common" else _any(u, table) for u in below]
                sums = {column: str(sum(row[column] for row in rows)) for column in rows[0]}
                place = f"{code[:2]}_" if digits > 2 else ""
                key = {KEYS[unit]: code} if digits else {}
                name = f"{year}/{year}_{place}{unit}_{table}.csv"
                tables.setdefault(name, [[*key, *sums]]).append([*key.values(), *sums.values()])
    return tables


def cell(tables: Tables, file: str, code: str, column: str, text: str) -> None:
    """Write a text into one cell of a file: the row of a code (the first row for no code)."""
    header, *rows = tables[file]
    row = next(row for row in rows if not code or row[0] == code)
    row[header.index(column)] = text


def tambon_frame() -> gpd.GeoDataFrame:
    """The boundaries: squares of a tenth of a degree in a row, the last with an island."""
    edges = [100 + i / 10 for i in range(len(TAMBONS) + 1)]
    squares = [shapely.box(west, 13, east, 13.1) for west, east in pairwise(edges)]
    island = shapely.box(100.8, 13, 100.82, 13.02)
    squares[-1] = shapely.MultiPolygon([squares[-1], island])
    columns = {}
    for level, digits in ((3, 6), (2, 4), (1, 2)):
        columns[f"ADM{level}_PCODE"] = [f"TH{code[:digits]}" for code in TAMBONS]
        columns[f"ADM{level}_TH"] = [f"ชื่อ{code[:digits]}" for code in TAMBONS]
        columns[f"ADM{level}_EN"] = [f"Name {code[:digits]}" for code in TAMBONS]
    return gpd.GeoDataFrame(columns, geometry=squares, crs="EPSG:4326")


def zip_tpmap(path: Path, tables: Tables) -> Path:
    """Write the CSV files into a zip, quoted as TPMAP quotes them."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, rows in tables.items():
            text = io.StringIO()
            csv.writer(text).writerows(rows)
            archive.writestr(name, text.getvalue())
    return path


def zip_boundaries(path: Path, frame: gpd.GeoDataFrame) -> Path:
    """Write the boundaries as a zipped shapefile."""
    folder = path.with_suffix("")
    folder.mkdir()
    frame.to_file(folder / "boundaries.shp", encoding="utf-8")
    with zipfile.ZipFile(path, "w") as archive:
        for part in sorted(folder.iterdir()):
            archive.write(part, part.name)
            part.unlink()
    folder.rmdir()
    return path


@cache
def _boundaries() -> bytes:
    """The zip of the boundaries, made once."""
    with tempfile.TemporaryDirectory() as folder:
        return zip_boundaries(Path(folder) / BOUNDARY_ZIP, tambon_frame()).read_bytes()


def sources(
    folder: Path, *, tables: Tables | None = None, frame: gpd.GeoDataFrame | None = None
) -> Path:
    """A folder with both zips, each the small one of this module unless given."""
    folder.mkdir(parents=True, exist_ok=True)
    zip_tpmap(folder / TPMAP_ZIP, tpmap_tables() if tables is None else tables)
    if frame is None:
        (folder / BOUNDARY_ZIP).write_bytes(_boundaries())
    else:
        zip_boundaries(folder / BOUNDARY_ZIP, frame)
    return folder


def ground_files(folder: Path) -> Path:
    """A folder with the ground's files: Thailand around the squares, a land west of it, water."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = {
        "neighbours_ne_10m": {
            "764": shapely.box(99.9, 12.9, 101, 13.2),
            "104": shapely.box(98, 12, 99.9, 14),
        },
        "lakes_ne_50m": {"": shapely.box(98.2, 12.2, 98.6, 12.6)},
        "rivers_ne_50m": {"": shapely.LineString([(98.1, 13), (99, 13)])},
    }
    for name, shapes in parts.items():
        frame = gpd.GeoDataFrame(
            {"iso_n3": list(shapes)}, geometry=list(shapes.values()), crs="EPSG:4326"
        )
        frame.to_file(folder / f"{name}.geojson", driver="GeoJSON")
    return folder
