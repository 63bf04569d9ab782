"""The embedded figures, against a recount of TPMAP's CSV files with nothing but `csv`."""

import csv
import io
import random
import zipfile
from pathlib import Path

import pytest

from poverty import joint

ZIP = Path(__file__).parents[3].parent / "shared" / "sources" / "tpmap-2561.zip"
MASKS = [f"{mask:05b}" for mask in range(1, 32)]
UNIONS = {
    "households": "poor.household.CNT",
    "bmn_poor": "poor.JPT.CNT",
    "target_poor": "poor.JPT.MOFval.CNT",
}
COMMON = {"household.CNT": "households", "HOUSEMEMBER_CNT": "people"}
COMMON |= {f"indicator{no}.ALL": f"indicator_{no:02d}_surveyed" for no in range(1, 32)}
COMMON |= {f"indicator{no}.CNT": f"indicator_{no:02d}_failed" for no in range(1, 32)}
KEYS = {"country": "", "province": "province_ID", "amphur": "amphur_ID", "tambol": "tumbol_ID"}
LEVELS = {
    "country": ["country"],
    "province": ["province"],
    "amphur": ["district"],
    "tambol": ["tambon", "municipality"],
}

pytestmark = [
    pytest.mark.sources,
    pytest.mark.skipif(not ZIP.exists(), reason="../shared/sources is not here"),
]


@pytest.fixture(scope="module")
def rows() -> dict[tuple[str, str, str], dict[str, str]]:
    """Every row of every file by unit (`tambol`), code and table (`common`, `00001`, …)."""
    found = {}
    with zipfile.ZipFile(ZIP) as archive:
        for name in archive.namelist():
            *_, unit, table = Path(name).stem.split("_")
            text = io.TextIOWrapper(archive.open(name), encoding="utf-8", newline="")
            for row in csv.DictReader(text):
                found[unit, row.get(KEYS[unit], "TH"), table] = row
    return found


@pytest.fixture(scope="module")
def codes(rows) -> dict[str, list[str]]:
    """Codes of the rows of each unit."""
    return {unit: sorted({code for u, code, _ in rows if u == unit}) for unit in KEYS}


@pytest.fixture(scope="module")
def drawn(codes) -> list[str]:
    """200 tambons, drawn once and for all."""
    return random.Random(2561).sample(codes["tambol"], 200)


def unequal_common(rows, figures, unit, codes) -> list[tuple[str, str]]:
    """Code and column of each figure of `common` that the release does not have."""
    return [
        (code, column)
        for code in codes
        for column, ours in COMMON.items()
        if int(rows[unit, code, "common"][column]) != figures.at[code, ours]
    ]


def unequal_unions(rows, figures, unit, codes, population) -> list[tuple[str, str]]:
    """Code and mask of each union that the release's joint cells do not add up to."""
    cells = {exactly: figures.loc[codes, f"{population}_{exactly}"].to_dict() for exactly in MASKS}
    return [
        (code, mask)
        for code in codes
        for mask in MASKS
        if int(rows[unit, code, mask][UNIONS[population]])
        != sum(cells[e][code] for e in MASKS if int(e, 2) & int(mask, 2))
    ]


@pytest.mark.parametrize("unit", KEYS)
def test_release_has_figures_for_every_code_published(embedded, figures, codes, unit):
    known = figures["people"].dropna().index
    areas = [code for level in LEVELS[unit] for code in embedded.codes(level)]
    assert sorted(known.intersection(areas)) == codes[unit]


def test_drawn_tambons_have_the_published_survey_and_indicators(rows, figures, drawn):
    assert unequal_common(rows, figures, "tambol", drawn) == []


@pytest.mark.parametrize("population", UNIONS)
def test_drawn_tambons_have_the_published_unions(rows, figures, drawn, population):
    assert unequal_unions(rows, figures, "tambol", drawn, population) == []


@pytest.mark.parametrize("unit", ["country", "province", "amphur"])
def test_totals_have_the_published_survey_and_indicators(rows, figures, codes, unit):
    assert unequal_common(rows, figures, unit, codes[unit]) == []


@pytest.mark.parametrize("population", UNIONS)
@pytest.mark.parametrize("unit", ["country", "province", "amphur"])
def test_totals_have_the_published_unions(rows, figures, codes, unit, population):
    assert unequal_unions(rows, figures, unit, codes[unit], population) == []


@pytest.mark.parametrize("unit", KEYS)
def test_registered_are_the_published(rows, figures, codes, unit):
    column = "poor.JPT.MOFreg.CNT"
    published = {code: int(rows[unit, code, "11111"][column]) for code in codes[unit]}
    assert figures.loc[codes[unit], "registered"].to_dict() == published


@pytest.mark.parametrize("population", UNIONS)
@pytest.mark.parametrize("figure", ["country", "tambol"])
def test_totals_of_the_poor_are_the_union_of_all_dimensions(
    rows, figures, codes, figure, population
):
    ours = {"households": "poor_households"}.get(population, population)
    column = UNIONS[population]
    published = {code: int(rows[figure, code, "11111"][column]) for code in codes[figure]}
    assert figures.loc[codes[figure], ours].to_dict() == published


@pytest.mark.parametrize("unit", ["province", "amphur", "tambol"])
def test_published_dimensions_are_those_of_the_joint_cells(rows, figures, codes, unit):
    """TPMAP also prints the five dimensions themselves, beside the unions."""
    columns = {"health": 16, "living": 8, "education": 4, "income": 2, "accessibility": 1}
    exact = joint.from_figures(figures.loc[codes[unit]], "target_poor")
    for column, bit in columns.items():
        published = [
            int(rows[unit, code, "11111"][f"poor.JPT.MOFval.{column}"]) for code in codes[unit]
        ]
        assert joint.deprived_in(exact, bit).tolist() == published
