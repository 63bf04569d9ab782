"""Figures of the province page against a recount of TPMAP's CSV files with nothing but `csv`."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from ui import cached
from ui.parts import cards
from ui.province import five, indicators, missed, start, strips, tree
from ui.view import View

ZIP = Path(__file__).parents[3].parent / "shared" / "sources" / "tpmap-2561.zip"
PROVINCES = ("30", "55", "83")
"""Nakhon Ratchasima, Nan and Phuket: the one with the most areas, a poor one, a rich one."""
REGIONS = {"30": "34", "55": "56", "83": "89"}
"""First digits of the codes of each one's region (มอก. 1099)."""
POOR, BMN, REGISTERED = "poor.JPT.MOFval.CNT", "poor.JPT.CNT", "poor.JPT.MOFreg.CNT"
DIMENSIONS = ("health", "living", "education", "income", "access")
TPMAPS = {"access": "accessibility"}

Views = Callable[..., View]
pytestmark = [
    pytest.mark.sources,
    pytest.mark.skipif(not ZIP.exists(), reason="../shared/sources is not here"),
]


def rows(unit: str, table: str, key: str) -> dict[str, dict[str, str]]:
    """Rows of one of TPMAP's files by code."""
    with zipfile.ZipFile(ZIP) as archive:
        text = archive.read(f"61/61_{unit}_{table}.csv").decode("utf-8")
    return {row[key]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


@pytest.fixture(scope="module")
def common() -> dict[str, dict[str, str]]:
    return rows("province", "common", "province_ID")


@pytest.fixture(scope="module")
def poor() -> dict[str, dict[str, str]]:
    return rows("province", "11111", "province_ID")


def rate(poor: dict[str, dict[str, str]], common: dict[str, dict[str, str]], code: str) -> float:
    return int(poor[code][POOR]) / int(common[code]["HOUSEMEMBER_CNT"])


@pytest.mark.parametrize("code", PROVINCES)
def test_the_cards(place_of: Views, common: dict, poor: dict, code: str) -> None:
    own = rate(poor, common, code)
    higher = sum(rate(poor, common, other) > own for other in poor)
    measure, _, region, rank = cards.of_place(place_of(area=code))
    people = int(common[code]["HOUSEMEMBER_CNT"])
    assert measure[2] == f"{int(poor[code][POOR]):,} จาก {people:,} คน"
    assert rank[1] == str(higher + 1)
    inside = [other for other in poor if other[0] in REGIONS[code]]
    held = sum(int(poor[other][POOR]) for other in inside) / sum(
        int(common[other]["HOUSEMEMBER_CNT"]) for other in inside
    )
    assert f"{100 * held:.1f}%" in region[2]


@pytest.mark.parametrize("code", PROVINCES)
def test_the_dimensions(place_of: Views, common: dict, poor: dict, code: str) -> None:
    found = five.dimension_rows(place_of(area=code), code)["value"]
    people = int(common[code]["HOUSEMEMBER_CNT"])
    for name in DIMENSIONS:
        counted = int(poor[code][f"poor.JPT.MOFval.{TPMAPS.get(name, name)}"])
        assert found[name] == pytest.approx(counted / people, rel=1e-12)


@pytest.mark.parametrize("code", PROVINCES)
def test_the_indicators(place_of: Views, common: dict, code: str) -> None:
    made = indicators.table_of(place_of(area=code)).rows.set_index("indicator")
    for number, row in made.iterrows():
        assert row["count"] == int(common[code][f"indicator{number}.CNT"])
        assert row["base"] == int(common[code][f"indicator{number}.ALL"])


@pytest.mark.parametrize("code", PROVINCES)
def test_those_possibly_missed(place_of: Views, poor: dict, code: str) -> None:
    own = missed.gap(place_of(area=code), "province").loc[code]
    assert own["bmn_poor"] == int(poor[code][BMN])
    assert own["unregistered"] == int(poor[code][BMN]) - int(poor[code][REGISTERED])


@pytest.mark.parametrize(
    ("level", "unit", "key"),
    [("district", "amphur", "amphur_ID"), ("tambon", "tambol", "tumbol_ID")],
)
@pytest.mark.parametrize("code", PROVINCES)
def test_where_to_start(place_of: Views, code: str, level: str, unit: str, key: str) -> None:
    counted = {area: int(row[POOR]) for area, row in rows(f"{code}_{unit}", "11111", key).items()}
    most_first, total = sorted(counted.values(), reverse=True), sum(counted.values())
    half = next(n for n in range(1, len(counted) + 1) if 2 * sum(most_first[:n]) >= total)
    view = place_of(area=code, level=level)
    table = cached.spread(view.release.id, level, "target_poor_rate", 2561, code)
    assert table["count"].dropna().to_dict() == counted
    words = f"{half} {view.level_name(level)}"
    assert words in start.half_sentence(view, table, start.counting(view))
    assert table["running"].dropna().iloc[half - 1] == pytest.approx(sum(most_first[:half]) / total)


@pytest.mark.parametrize("code", PROVINCES)
def test_the_treemap(place_of: Views, code: str) -> None:
    counted = {
        area: int(row[POOR])
        for unit, key in (("amphur", "amphur_ID"), ("tambol", "tumbol_ID"))
        for area, row in rows(f"{code}_{unit}", "11111", key).items()
        if int(row[POOR])
    }
    parts = tree.parts_of(place_of(area=code))
    assert parts["count"].drop(code).to_dict() == counted


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_strips_of_every_province(place_of: Views, common: dict, poor: dict, lang: str) -> None:
    """Every dot, every rank and the dimension named, over the country, by whole numbers."""
    known = {
        name: {
            code: Fraction(
                int(row[f"poor.JPT.MOFval.{TPMAPS.get(name, name)}"]),
                int(common[code]["HOUSEMEMBER_CNT"]),
            )
            for code, row in poor.items()
        }
        for name in DIMENSIONS
    }
    ranks = {
        name: {
            code: 1 + sum(other > own for other in rates.values()) for code, own in rates.items()
        }
        for name, rates in known.items()
    }
    words = {
        "th": ("สุขภาพ", "ความเป็นอยู่", "การศึกษา", "รายได้", "การเข้าถึงบริการภาครัฐ"),
        "en": ("Health", "Living conditions", "Education", "Income", "Access to public services"),
    }[lang]
    dots = strips.dot_rows(place_of(area="55", lang=lang))
    for name, own in dots.groupby("strip"):
        told = own.set_index("code")["value"].to_dict()
        assert told == pytest.approx({code: float(rate) for code, rate in known[name].items()})
    for code in sorted(poor):
        view = place_of(area=code, lang=lang)
        title, heads = strips.title(view), strips.head_rows(view)
        best = min(ranks[name][code] for name in DIMENSIONS)
        for name, word in zip(DIMENSIONS, words, strict=True):
            assert heads.at[name, "text"].endswith(f" {ranks[name][code]}/76")
            assert (word in title) == (ranks[name][code] == best), title
        assert re.search(rf"(อันดับ|rank) {best}\b", title), title


def test_provinces_without_a_dot_are_named(place_of: Views) -> None:
    assert strips.left_out(place_of(area="55")).endswith(": กรุงเทพมหานคร")
    rows = strips.table_of(place_of(area="55")).rows
    assert len(rows) == 77
    assert rows.index[-1] == "10"
