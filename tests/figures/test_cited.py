"""Where a measure's figures come from, in words."""

from __future__ import annotations

import re
from dataclasses import replace

from data.catalog import Source, catalog
from data.imports import bmn, identity
from data.imports.draft import Options
from data.imports.systems import SYSTEMS
from data.stored.release import Release
from figures import cited


def test_a_source_with_a_text_of_its_own_is_told_by_it() -> None:
    hai = catalog().measures["hai"]
    assert cited.source(catalog(), hai, 2561, "en").startswith(
        "Human Achievement Index (NESDC), 2018"
    )


def test_one_that_was_imported_is_told_by_title_and_publisher() -> None:
    one = Source("own", "ตาราง", "สำนัก", "Office", "open")
    known = replace(catalog(), sources={**catalog().sources, "own": one})
    measure = replace(catalog().measures["hai"], source="own")
    assert cited.source(known, measure, 2561, "en") == "ตาราง (Office), 2018"


def test_a_source_alone_names_no_figures_that_are_not_there() -> None:
    known = catalog()
    hai, poor = known.measures["hai"], known.measures["target_poor_rate"]
    assert cited.alone(known, hai, 2561, "en") == "Human Achievement Index (NESDC), 2018"
    assert cited.alone(known, poor, 2561, "en") == cited.source(known, poor, 2561, "en")


def test_a_source_is_called_in_each_language_by_a_name_of_its_own() -> None:
    one = Source("own", "ตาราง", "สำนัก", "Office", "เปิด", "Table", "open")
    known = replace(catalog(), sources={**catalog().sources, "own": one})
    measure = replace(catalog().measures["hai"], source="own")
    assert cited.source(known, measure, 2561, "en") == "Table (Office), 2018"
    assert cited.source(known, measure, 2561, "th") == "ตาราง (สำนัก) ปี พ.ศ. 2561"
    assert [cited.licence(one).said(lang) for lang in ("th", "en")] == ["เปิด", "open"]


def test_no_source_of_the_catalogue_is_called_in_thai_for_readers_of_english() -> None:
    for one in catalog().sources.values():
        for name in (cited.title(one), cited.publisher(one), cited.licence(one)):
            assert not re.search("[ก-๙]", name.said("en")), one.id
        assert re.search("[ก-๙]", cited.title(one).said("th")), one.id


def test_what_an_older_release_says_in_one_language_the_catalogue_says_in_both(
    embedded: Release,
) -> None:
    for entry in embedded.manifest["sources"]:
        old = {
            name: text for name, text in entry.items() if not name.endswith(("title_en", "e_en"))
        }
        assert cited.described(old) == catalog().sources[entry["id"]]
    own = {"id": "dopa", "title": "ของเรา", "publisher": "–", "publisher_en": "–", "licence": "–"}
    assert cited.title(cited.described(own)).said("en") == "ของเรา"
    assert cited.described(own | {"title_en": "Ours", "file": "a.csv"}).title_en == "Ours"


def test_sources_of_files_from_people_are_called_in_both_languages() -> None:
    sources = [one.source(Options()) for one in SYSTEMS.values()]
    sources += [bmn.source(Options()), identity.source(Options())]
    for one in sources:
        assert re.search("[ก-๙]", one["title"])
        assert one["title_en"]
        assert not re.search("[ก-๙]", one["title_en"])
    assert identity.source(Options(source="ของเรา"))["title_en"] == "ของเรา"
