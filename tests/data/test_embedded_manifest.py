"""What the manifest of the embedded release says of its sources, checks and gaps."""

import pytest

# sha256sum of the files in ../shared/sources.
SHA256 = {
    "tha_admbnda_adm3_rtsd_20220121.zip": (
        "d55fe3c316778d34a5f886d1ee02d5865bd7b1efd31e8209ea2901b765b4d1b6"
    ),
    "nesdc_poverty_distribution_20260205.xlsx": (
        "e67e14cd71aa887824179377599a1fcd9b24955b5e8cae955ba1eee130fb4112"
    ),
    "tpmap-2561.zip": "b0022cd538bd488b828cb16f5480be76c320bd0f9dcf44cd4e18d236c8c5af7f",
}
DESCRIBED = ["title", "publisher", "publisher_en", "licence", "file", "sha256"]


def test_sources_are_boundaries_figures_achievement_index_and_names(embedded):
    assert [source["id"] for source in embedded.manifest["sources"]] == [
        "cod_ab",
        "tpmap",
        "nesdc_poverty",
        "nesdc_hai",
        "dopa",
        "tpmap_press",
        "thaiqm_press",
        "municipal_units",
        "offices",
        "geothai",
        "natural_earth",
        "natural_earth",
        "natural_earth",
    ]


@pytest.mark.parametrize("described", DESCRIBED)
def test_every_source_is_described(embedded, described):
    assert all(source[described] for source in embedded.manifest["sources"])


@pytest.mark.parametrize(("file", "digest"), SHA256.items())
def test_source_is_named_with_its_hash(embedded, file, digest):
    named = {source["file"]: source["sha256"] for source in embedded.manifest["sources"]}
    assert named[file] == digest


def test_boundaries_are_credited_as_their_licence_asks(embedded):
    source = embedded.manifest["sources"][0]
    credit = (source["publisher"], source["licence"])
    assert credit == ("Royal Thai Survey Department via OCHA", "CC BY-IGO")


def test_every_check_passed(embedded):
    assert [check["id"] for check in embedded.manifest["checks"] if not check["passed"]] == []


@pytest.mark.parametrize(
    "check",
    [
        "sums_country",
        "sums_province",
        "sums_district",
        "joint_cells",
        "indicators",
        "coverage_province",
        "coverage_district",
        "coverage_tambon",
        "parents",
        "known_people",
        "known_target_poor",
        "known_units_without_polygon",
    ],
)
def test_check_stands_in_the_report(embedded, check):
    assert check in {entry["id"] for entry in embedded.manifest["checks"]}


def test_units_without_polygon_are_listed(embedded):
    listed = embedded.manifest["without_polygon"]
    assert listed == embedded.codes("municipality").tolist()


def test_polygons_without_figures_are_listed(embedded, figures):
    people = figures.loc[embedded.codes("tambon"), "people"]
    assert embedded.manifest["without_figures"] == people.index[people.isna()].tolist()


def test_period_is_2561(embedded):
    assert embedded.periods == [2561]


def test_release_says_its_id(embedded):
    assert embedded.id == embedded.manifest["release"]
