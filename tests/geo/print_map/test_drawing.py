"""Maps for slides: in metres, holes open, hatches where there is no figure, names that fit."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from data.stored import store
from geo.print_map import drawing, label_places, outlines, patterns
from geo.print_map.window import Window
from geo.shapes import topology

RING = shapely.Polygon(
    [(100, 13), (101, 13), (101, 14), (100, 14)],
    [[(100.3, 13.3), (100.3, 13.7), (100.7, 13.7), (100.7, 13.3)]],
)
SQUARES = gpd.GeoSeries(
    {"11": RING, "12": shapely.box(101, 13, 102, 14), "21": shapely.box(102, 13, 103, 14)},
    crs="EPSG:4326",
)
BOX = (0.0, 0.0, 300.0, 100.0)
COLOURS = ("#ff0000", "#0000ff")


def picture(
    marks: dict[str, str], shapes: outlines.Shapes | None = None, **look: float
) -> np.ndarray:
    """The squares drawn on a page of 300 × 100 points, a pixel a point."""
    figure = Figure(figsize=(300 / 72, 100 / 72), dpi=72, facecolor="white")
    drawn = shapes or outlines.Shapes.of(SQUARES)
    window = Window(BOX, 100, outlines.Shapes.of(SQUARES).extent)
    drawing.fill(figure, window, drawn, marks, COLOURS, **look)
    agg = FigureCanvasAgg(figure)
    agg.draw()
    return np.asarray(agg.buffer_rgba())[:, :, :3]


def at(pixels: np.ndarray, lon: float, lat: float) -> tuple[int, ...]:
    """The pixel at a place."""
    point = gpd.GeoSeries([shapely.Point(lon, lat)], crs="EPSG:4326").to_crs(outlines.METRES)[0]
    window = Window(BOX, 100, outlines.Shapes.of(SQUARES).extent)
    ((x, y),) = window.placed([[point.x, point.y]])
    return tuple(int(part) for part in pixels[int(y), int(x)])


def test_the_projection_is_utm_47n() -> None:
    provinces = topology.decode(topology.unpack(store.active().assets["province"]), "province")
    west, south, east, north = outlines.Shapes.of(provinces).extent
    assert 300_000 < west < 350_000 < 1_200_000 < east < 1_250_000
    assert 600_000 < south < 650_000 < 2_250_000 < north < 2_300_000


def test_shapes_without_a_projection_are_refused() -> None:
    with pytest.raises(ValueError, match="EPSG:32647"):
        outlines.Shapes.of(gpd.GeoSeries({"1": shapely.box(0, 0, 1, 1)}))


def test_areas_have_the_colour_of_their_class_and_holes_stay_open() -> None:
    pixels = picture({"11": "0", "12": "1", "21": "b"}, border=0.0)
    assert at(pixels, 100.15, 13.5) == (255, 0, 0)
    assert at(pixels, 100.5, 13.5) == (255, 255, 255)
    assert at(pixels, 101.5, 13.5) == (0, 0, 255)


def test_an_area_without_a_mark_is_hatched_as_no_data_never_coloured() -> None:
    pixels = picture({"12": "0"}, border=0.0).reshape(-1, 3)
    grey = tuple(round(part * 255) for part in to_rgb(patterns.NO_DATA))
    assert (pixels == grey).all(axis=1).sum() > 500
    assert ((pixels < 200).all(axis=1)).sum() > 50


@pytest.mark.parametrize("mark", ["-", "*", "a"])
def test_what_is_missing_protected_or_weak_has_a_pattern_of_its_own(mark: str) -> None:
    plain = picture({"12": "0", "11": "0", "21": "0"}, border=0.0)
    assert (picture({"12": mark, "11": "0", "21": "0"}, border=0.0) != plain).any()
    assert patterns.pattern(mark)
    assert patterns.pattern("0") is None


def test_only_some_of_the_shapes() -> None:
    shapes = outlines.Shapes.of(SQUARES)
    assert shapes.only(["1"]).codes == ("11", "12")
    assert shapes.only(["21"]).extent[0] == pytest.approx(shapes.bounds[2, 0])


def test_a_point_of_an_area_lies_in_its_largest_part() -> None:
    parts = shapely.MultiPolygon([shapely.box(99, 8, 99.1, 8.1), shapely.box(100, 13, 101, 14)])
    shapes = outlines.Shapes.of(gpd.GeoSeries({"1": parts}, crs="EPSG:4326"))
    assert shapes.points[0, 1] > 1_400_000


@given(st.floats(10, 500), st.floats(10, 500))
def test_a_map_fills_its_box_in_one_direction_and_is_centred(width: float, height: float) -> None:
    west, south, east, north = extent = (0.0, 0.0, 2_000.0, 1_000.0)
    window = Window((5.0, 7.0, width, height), 600.0, extent)
    (x1, y1), (x2, y2) = window.placed([[west, north], [east, south]])
    assert (x1 + x2) / 2 == pytest.approx(5 + width / 2)
    assert (y1 + y2) / 2 == pytest.approx(7 + height / 2)
    assert max((x2 - x1) / width, (y2 - y1) / height) == pytest.approx(1)


def test_lines_have_a_casing_and_clip_to_the_limits() -> None:
    figure = Figure(figsize=(300 / 72, 100 / 72), dpi=72, facecolor="#00ff00")
    shapes = outlines.Shapes.of(SQUARES)
    window = Window(BOX, 100, shapes.extent, limits=(0, 0, 150, 100))
    drawing.lines(figure, window, shapes, width=2, colour="#000000", casing=6)
    drawing.ground(figure, window, shapes.only(["21"]), "#123456")
    agg = FigureCanvasAgg(figure)
    agg.draw()
    pixels = np.asarray(agg.buffer_rgba())[:, :, :3]
    assert (pixels[:, 160:] == (0, 255, 0)).all()
    assert (pixels[:, :150] == (255, 255, 255)).all(axis=2).any()
    assert (pixels[:, :150] == (0, 0, 0)).all(axis=2).any()


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), max_size=12))
def test_names_that_fit_never_meet_and_stay_in_the_box(points: list[tuple[float, float]]) -> None:
    taken = [(40.0, 40.0, 20.0, 20.0)]
    sizes = [(18.0, 8.0)] * len(points)
    kept = label_places.labels_that_fit(
        np.array(points).reshape(-1, 2), sizes, within=(0, 0, 100, 100), taken=taken
    )
    boxes = [shapely.box(*taken[0][:2], 60, 60)]
    for place in kept:
        x, y = points[place]
        box = shapely.box(x - 9, y - 4, x + 9, y + 4)
        assert shapely.box(0, 0, 100, 100).covers(box)
        assert not any(box.intersection(other).area > 0 for other in boxes)
        boxes.append(box)
