"""`/catalog`: what there is as DCAT-AP in JSON-LD, for portals of open data to harvest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.catalog import Catalog, Measure
from figures import cited, readings
from geo.areas import MAP_LEVELS
from serving.api import tables
from serving.api.calls import GEOJSON, JSON, LINKED, PARQUET, Answer, Call, as_json
from serving.api.parameters import levels
from wording import languages
from wording.saying import Name, Said, Saying, said

AUTHORITY = "http://publications.europa.eu/resource/authority"
IANA = "https://www.iana.org/assignments/media-types"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "wdrs": "http://www.w3.org/2007/05/powder-s#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
THEMES = ("SOCI", "GOVE")
FORMS = {"csv": ("text/csv", "CSV"), "json": (JSON, "JSON")}
SHAPED = {"geojson": (GEOJSON, "GEOJSON"), "geoparquet": (PARQUET, "PARQUET")}
Node = dict[str, Any]


def catalog(call: Call) -> Answer:
    """The catalogue: a dataset a measure, one a level of boundaries, and the service of these."""
    service = call.address("/")
    mark = call.release.mark()
    title = Saying("api-title")
    return as_json(
        {
            "@context": CONTEXT,
            "@id": call.address("/catalog"),
            "@type": "dcat:Catalog",
            "dct:title": _in_all(title, mark),
            "dct:description": _in_all(Saying("api-description"), mark),
            "dct:publisher": _agent(call.base, title),
            "dct:language": [_iri(f"{AUTHORITY}/language/{one}") for one in ("THA", "ENG")],
            "dct:spatial": _thailand(),
            "dcat:themeTaxonomy": _iri(f"{AUTHORITY}/data-theme"),
            "foaf:homepage": _iri(f"{call.base}/"),
            "dcat:service": {
                "@id": service,
                "@type": "dcat:DataService",
                "dct:title": _in_all(Saying("api-of-collections"), mark),
                "dcat:endpointURL": _iri(service),
                "dcat:endpointDescription": _iri(call.address("/openapi.json")),
                "dct:conformsTo": _iri("http://www.opengis.net/doc/IS/ogcapi-features-1/1.0"),
            },
            "dcat:dataset": [*_of_measures(call), *_of_boundaries(call)],
        },
        LINKED,
    )


def _of_measures(call: Call) -> Iterator[Node]:
    for measure in call.release.catalog.measures.values():
        years = {
            level: readings.years(call.release, level, measure) for level in levels(call.release)
        }
        known = {
            level: found
            for level, found in years.items()
            if level in measure.levels.split() and found
        }
        if known:
            yield _of_measure(call, measure, known)


def _of_measure(call: Call, measure: Measure, known: dict[str, list[int]]) -> Node:
    every = sorted({year - 543 for years in known.values() for year in years})
    source = call.release.catalog.sources.get(measure.source)
    told = cited.title(source) if source else measure.source
    distributions = [
        one
        for level, years in known.items()
        for year in years
        for one in _distributions(call, measure.id, level, year)
    ]
    named = Saying("api-dataset", measure=Name.of(measure), source=told)
    return {
        "@id": call.address(f"/measures/{measure.id}") + "#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": measure.id,
        **_about(call, Name.of(measure), named, measure.source),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _date(f"{every[0]}-01-01"),
            "dcat:endDate": _date(f"{every[-1]}-12-31"),
        },
        "dcat:distribution": distributions,
    }


def _about(call: Call, title: Said, description: Said, source: str) -> Node:
    """What every dataset says of itself."""
    mark = call.release.mark()
    return {
        "dct:title": _in_all(title, mark),
        "dct:description": _in_all(description, mark),
        "dct:publisher": _publisher(call, source),
        "dct:spatial": _thailand(),
        "dcat:theme": [_iri(f"{AUTHORITY}/data-theme/{one}") for one in THEMES],
        "dcat:version": call.release.id,
    }


def _of_boundaries(call: Call) -> Iterator[Node]:
    for level in MAP_LEVELS:
        if level not in call.release.assets:
            continue
        path, text = f"/collections/{level}", Saying(f"api-collection-{level}")
        files = [
            _file(call, call.address("/tables", level=level, format=form), kind, "cod_ab")
            for form, kind in SHAPED.items()
            if tables.fits(call.release, level)
        ]
        served = _paged(call, call.address(f"{path}/items"), "cod_ab")
        yield {
            "@id": call.address(path) + "#dataset",
            "@type": "dcat:Dataset",
            "dct:identifier": f"boundaries-{level}",
            **_about(call, text, Saying("api-boundaries", level=text), "cod_ab"),
            "dcat:distribution": [*files, served],
        }


def _distributions(call: Call, measure: str, level: str, year: int) -> Iterator[Node]:
    """The files of a level in a year; where it has more rows than a file may, its pages."""
    asked = {"measure": measure, "period": year}
    source = call.release.catalog.source_of(call.release.catalog.measures[measure], year)
    if tables.fits(call.release, level):
        asked |= {"level": level}
        for form, kind in FORMS.items():
            found = _file(call, call.address("/tables", **asked, format=form), kind, source)
            if form == "csv":
                found["wdrs:describedby"] = _iri(call.address("/tables/metadata", **asked))
            yield found | _titled(call, level, year, form)
    elif level in MAP_LEVELS and level in call.release.assets:
        found = _paged(call, call.address(f"/collections/{level}/items", **asked), source)
        yield found | _titled(call, level, year, "geojson")


def _titled(call: Call, level: str, year: int, form: str) -> Node:
    title = Saying("api-distribution", level=Saying(f"level-{level}"), year=str(year), form=form)
    return {"dct:title": _in_all(title, call.release.mark())}


def _paged(call: Call, address: str, source: str) -> Node:
    """What comes page by page, each naming the next: nothing to download as one file."""
    found = _file(call, address, (GEOJSON, "GEOJSON"), source)
    del found["dcat:downloadURL"]
    return found | {"dcat:accessService": _iri(call.address("/"))}


def _file(call: Call, address: str, kind: tuple[str, str], source: str) -> Node:
    media, form = kind
    known = call.release.catalog.sources.get(source)
    label = _in_all(cited.licence(known)) if known else source
    licence = {"@type": "dct:LicenseDocument", "rdfs:label": label}
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dcat:accessURL": _iri(address),
        "dcat:downloadURL": _iri(address),
        "dcat:mediaType": _iri(f"{IANA}/{media}"),
        "dct:format": _iri(f"{AUTHORITY}/file-type/{form}"),
        "dct:license": licence,
    }


def _publisher(call: Call, source: str) -> Node:
    catalog: Catalog = call.release.catalog
    known = catalog.sources.get(source)
    return _agent(f"{call.base}/#{source}", cited.publisher(known) if known else source)


def _agent(address: str, name: Said) -> Node:
    return {"@id": address, "@type": "foaf:Agent", "foaf:name": _in_all(name)}


def _thailand() -> Node:
    return {"@id": f"{AUTHORITY}/country/THA", "@type": "dct:Location"}


def _iri(address: str) -> Node:
    return {"@id": address}


def _date(day: str) -> Node:
    return {"@value": day, "@type": "xsd:date"}


def _in_all(text: Said, mark: str = "") -> list[Node]:
    """A text in both languages, behind the words of training where the figures are invented."""
    before = f"{mark} · " * bool(mark)
    return [{"@value": before + said(text, lang), "@language": lang} for lang in languages.WRITTEN]
