"""What describes the interface: OpenAPI, CSV on the Web, DCAT-AP, each by a reader of its own."""

from __future__ import annotations

import csv
import io
import json
import re
import warnings

import pytest
import rdflib
from openapi_spec_validator import OpenAPIV30SpecValidator
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

import settings
from serving.api import csvw, dcat, declared, openapi, schemas
from serving.api.calls import PREFIX
from tests.serving.api.reached import Interface

LANGS = ("th", "en")


@pytest.mark.parametrize("lang", LANGS)
def test_the_document_is_valid_openapi(api: Interface, lang: str) -> None:
    found = api.ask("/openapi.json", lang=lang).json()
    assert list(OpenAPIV30SpecValidator(found).iter_errors()) == []
    assert list(found["paths"]) == [one.path for one in declared.ENDPOINTS]
    thai = re.search("[\u0e00-\u0e7f]", json.dumps(found["paths"], ensure_ascii=False))
    assert bool(thai) == (lang == "th")


def test_the_document_names_all_that_the_catalogue_knows(api: Interface) -> None:
    found = api.ask("/openapi.json").json()
    taken = {one["name"]: one for one in found["paths"]["/tables"]["get"]["parameters"]}
    measures = [one["id"] for one in api.ask("/measures").json()["measures"]]
    assert taken["measure"]["schema"]["items"]["enum"] == measures
    assert taken["level"]["schema"]["enum"][0] == "country"
    assert 2561 in taken["period"]["schema"]["enum"]
    assert taken["format"]["schema"]["enum"] == ["csv", "json", "parquet", "geojson", "geoparquet"]
    assert openapi.TAGGED in taken
    assert set(found["components"]["schemas"]) == set(schemas.SCHEMAS)
    named = {name for one in declared.ENDPOINTS for name in one.media.values() if name}
    assert named <= set(schemas.SCHEMAS)


@pytest.mark.parametrize("asked", [
    {"measure": ["mpi_m0", "hai"]}, {"level": "tambon", "within": "5501", "lang": "en"},
    {"measure": "happiness", "period": 2561},
])  # fmt: skip
def test_metadata_stands_beside_each_csv_and_describes_it(
    api: Interface, asked: dict[str, object]
) -> None:
    answer = api.ask("/tables", **asked)
    address = re.fullmatch(
        r'<(.*)>; rel="describedby"; type="application/csvm\+json"', answer.headers["link"]
    )
    assert address
    told = api.get(address[1])
    assert told.headers["content-type"] == csvw.MEDIA
    found = told.json()
    assert found["@context"][0] == "http://www.w3.org/ns/csvw"
    assert api.get(found["url"]).content == answer.content
    columns = found["tableSchema"]["columns"]
    reader = csv.reader(io.StringIO(answer.text.lstrip("\ufeff")))
    assert [one["titles"][0] for one in columns] == next(reader)
    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_]*", one["name"]) for one in columns)
    for row in reader:
        for cell, column in zip(row, columns, strict=True):
            assert fits(cell, column), (cell, column)
    assert found["tableSchema"]["primaryKey"] == "code"


def fits(cell: str, column: dict[str, object]) -> bool:
    """Whether a cell is of the datatype of its column."""
    if not cell:
        return not column.get("required")
    datatype = column["datatype"]
    if isinstance(datatype, dict):
        return bool(re.fullmatch(str(datatype["format"]), cell))
    pattern = {"integer": r"-?\d+", "number": r"-?\d+(\.\d+)?(e-?\d+)?", "string": "(?s).*"}
    return bool(re.fullmatch(pattern[str(datatype)], cell))


@pytest.fixture(scope="module")
def graph(api: Interface) -> rdflib.Graph:
    """The catalogue as a harvester reads it."""
    answer = api.ask("/catalog")
    assert answer.headers["content-type"] == "application/ld+json"
    with warnings.catch_warnings():  # the reader's own, of how it is written
        warnings.simplefilter("ignore", DeprecationWarning)
        return rdflib.Graph().parse(data=answer.text, format="json-ld")


def test_a_harvester_finds_what_dcat_ap_demands(graph: rdflib.Graph) -> None:
    [catalog] = graph.subjects(RDF.type, DCAT.Catalog)
    for demanded in (DCTERMS.title, DCTERMS.description):
        assert {one.language for one in graph.objects(catalog, demanded)} == {"th", "en"}
    [publisher] = graph.objects(catalog, DCTERMS.publisher)
    assert (publisher, RDF.type, FOAF.Agent) in graph
    assert list(graph.objects(publisher, FOAF.name))
    datasets = set(graph.objects(catalog, DCAT.dataset))
    assert len(datasets) > 60
    for dataset in datasets:
        assert (dataset, RDF.type, DCAT.Dataset) in graph
        for demanded in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher):
            assert list(graph.objects(dataset, demanded)), dataset
        for distribution in graph.objects(dataset, DCAT.distribution):
            assert (distribution, RDF.type, DCAT.Distribution) in graph
            for demanded in (DCAT.accessURL, DCTERMS.license, DCTERMS.format):
                assert list(graph.objects(distribution, demanded)), distribution
    [service] = graph.objects(catalog, DCAT.service)
    assert list(graph.objects(service, DCAT.endpointURL))


def test_what_is_harvested_can_be_fetched(api: Interface, graph: rdflib.Graph) -> None:
    addresses = sorted(map(str, set(graph.objects(None, DCAT.downloadURL))))
    assert all(one.startswith(f"http://localhost{PREFIX}/") for one in addresses)
    for address in addresses[:: len(addresses) // 25]:
        assert api.get(address).status_code == 200, address
    [service] = graph.objects(None, DCAT.endpointDescription)
    assert api.get(str(service)).status_code == 200
    assert dcat.CONTEXT["dcat"] == str(DCAT)


def test_what_is_more_than_an_answer_may_have_is_named_page_by_page(
    api: Interface, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is named that is refused when it is asked for (413)."""
    monkeypatch.setenv(settings.API_ROWS.name, "500")
    found = api.ask("/catalog").json()["dcat:dataset"]
    every = [one for dataset in found for one in dataset["dcat:distribution"]]
    files = [one for one in every if "dcat:downloadURL" in one]
    assert {level for one in files for level in re.findall(r"level=(\w+)", one["@id"])} == {
        "country", "region", "province",
    }  # fmt: skip
    for one in [*files[:: len(files) // 20], *(one for one in files if "geo" in one["@id"])]:
        assert api.get(one["@id"]).status_code == 200, one["@id"]
    paged = [one for one in every if "dcat:downloadURL" not in one]
    assert {one["@id"].split("/")[6] for one in paged} == {"province", "district", "tambon"}
    [asked] = [one for one in paged if "/tambon/" in one["@id"] and "income_rate" in one["@id"]]
    page = api.get(asked["@id"]).json()
    assert page["numberMatched"] == 7425
    assert "income_rate" in page["features"][0]["properties"]
    following = next(link["href"] for link in page["links"] if link["rel"] == "next")
    assert api.get(following).json()["features"][0]["id"] != page["features"][0]["id"]
