"""Where the ground's files are looked for, and files that are none."""

import json

import pytest

from data.official import natural_earth
from data.refusal import Refused

LAND = {"type": "Polygon", "coordinates": [[[100, 10], [101, 10], [101, 11], [100, 10]]]}


def collection(**properties: str) -> str:
    """A GeoJSON file of one land."""
    feature = {"type": "Feature", "properties": properties, "geometry": LAND}
    return json.dumps({"type": "FeatureCollection", "features": [feature]})


@pytest.mark.parametrize("folder", ["sources", "sources/geo", "geo"])
def test_the_files_lie_among_the_sources_or_beside_them(tmp_path, folder):
    (tmp_path / "sources").mkdir()
    (tmp_path / folder).mkdir(exist_ok=True)
    for name in natural_earth.FILES.values():
        (tmp_path / folder / name).write_text(collection(iso_n3="764"))
    found = natural_earth.files(tmp_path / "sources")
    assert {part: path.name for part, path in found.items()} == natural_earth.FILES
    assert {path.parent.resolve() for path in found.values()} == {tmp_path / folder}


def test_a_part_of_the_files_is_none(tmp_path):
    (tmp_path / natural_earth.FILES["lakes"]).write_text(collection())
    assert natural_earth.files(tmp_path) == {}


@pytest.mark.parametrize(
    "content", ["no GeoJSON", collection(iso_n3="104"), collection(name="Thailand")]
)
def test_a_file_that_is_no_natural_earth_is_refused_by_name(tmp_path, content):
    path = tmp_path / natural_earth.FILES["neighbours"]
    path.write_text(content)
    with pytest.raises(Refused, match=path.name):
        natural_earth.read(path)


def test_lands_are_told_apart_by_their_codes(tmp_path):
    path = tmp_path / natural_earth.FILES["neighbours"]
    path.write_text(collection(iso_n3="764"))
    assert list(natural_earth.read(path).index) == ["764"]
