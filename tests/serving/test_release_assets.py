"""Shapes and names of a release under their hash, in every encoding."""

from __future__ import annotations

import gzip
import json

import pytest
from starlette.testclient import TestClient

from data.stored import store
from geo.shapes import sent, topology
from serving import assets, release_assets


@pytest.mark.parametrize("name", ["province", "district", "tambon", "detail/50", "names/th"])
def test_shapes_are_served_compressed_under_their_hash(client: TestClient, name: str) -> None:
    answer = client.get(release_assets.address(name), headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    kept = store.active()
    if name == "names/th":
        assert set(answer.json()["names"]) >= set(kept.codes("province"))
    else:
        assert answer.content == sent.written(topology.unpack(kept.assets[name]))


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_a_client_gets_shapes_and_what_is_json_in_an_encoding_that_it_takes(
    client: TestClient, encoding: str
) -> None:
    kept = store.active().assets
    answers = [client.get(release_assets.address(name), headers={"accept-encoding": encoding})
               for name in ("province", "ground")]  # fmt: skip
    for answer in answers:
        assert answer.headers.get("content-encoding", "identity") == encoding
    assert answers[0].content == sent.written(topology.unpack(kept["province"]))
    assert answers[1].json() == json.loads(gzip.decompress(kept["ground"]))


def test_shapes_have_one_address_and_one_form(client: TestClient) -> None:
    address = release_assets.address("province")
    assert client.get(address.replace(".shapes", ".json")).status_code == 404


def test_nothing_else_lies_there() -> None:
    there = release_assets.address("province")
    found = release_assets.at(there, "identity")
    assert found
    assert found[1] == release_assets.KINDS[release_assets.SHAPES]
    folder = release_assets.FOLDER
    for path in (folder, f"{folder}/", f"{folder}/0/province.shapes", f"{there}.json", ""):
        assert release_assets.at(path, "identity") is None
    assert assets.shapes_address("province") == there
