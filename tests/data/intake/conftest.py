"""A file of the server that no upload may reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.intake import made

SECRET = "the-secret-of-the-server"


@pytest.fixture(scope="module")
def secret(tmp_path_factory) -> Path:
    """A file of the server that no upload may reach: text, CSV and GeoJSON at once in a folder."""
    folder = tmp_path_factory.mktemp("server")
    (folder / "secret.csv").write_text(f"code,year,value,x,y\n50,2566,1,{SECRET},1\n")
    frame = made.tambons().assign(ADM3_TH=SECRET, ADM2_TH=SECRET, ADM1_TH=SECRET)
    frame.to_file(folder / "secret.geojson")
    frame.to_file(folder / "secret.gpkg")
    return folder / "secret.csv"
