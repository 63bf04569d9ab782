"""จปฐ. indicators by area: how many failed each, of how many surveyed for it; 31 or 38 of them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.catalog import Measure, Named, catalog
from data.imports.columns import unit_words
from data.imports.draft import Options
from data.intake.header import header_key
from data.official.tpmap_form import INDICATORS
from geo.names.declared import whole

SOURCE = "bmn"
NAMES_38 = Path(__file__).parents[1] / "facts" / "bmn38.csv"
_DECLARED = whole(__file__, "bmn.toml")
_SOURCE, _MEASURE_38 = map(_DECLARED.within, ("source", "measure_38"))
TEMPLATE = _DECLARED.within("template")
"""Headers of the template, by what stands below."""
GROUP_38 = _DECLARED.entry("group_38", Named)
_NUMBER, _FAILED, _SURVEYED = map(
    _DECLARED.within("headers").known_by, ("number", "failed", "surveyed")
)
FAILED_PERCENT = "failed_percent"


@dataclass(frozen=True)
class FormField:
    """A column of a table of indicators: which indicator, and `failed` or `surveyed`.

    A column of percents is `failed_percent`: it checks the count beside it and is never stored.
    """

    number: int
    what: str


def field(name: str) -> FormField | None:
    """What a header says: "ตัวชี้วัดที่ 3 ไม่ผ่าน", "indicator3.CNT"; None for anything else."""
    plain = header_key(name)
    number = _NUMBER.search(plain)
    if number is None:
        return None
    what = "failed" if _FAILED.search(plain) else "surveyed" if _SURVEYED.search(plain) else ""
    if what and unit_words.of_header(name) in ("percent", "fraction"):
        what = FAILED_PERCENT if what == "failed" else ""
    return FormField(int(number[1]), what) if what else None


def source(options: Options) -> dict[str, str]:
    """Where the figures come from."""
    return {
        "id": SOURCE,
        "title": options.source or _SOURCE.text("title"),
        "title_en": options.source or _SOURCE.text("title_en"),
        "publisher": options.publisher or _SOURCE.text("publisher"),
        "publisher_en": options.publisher or _SOURCE.text("publisher_en"),
        "licence": options.licence or _SOURCE.text("licence"),
    }


@cache
def names_38() -> dict[int, str]:
    """Names of the 38 indicators by number, as far as they are known."""
    with NAMES_38.open(encoding="utf-8", newline="") as stream:
        return {int(row["no"]): row["name_th"] for row in csv.DictReader(stream)}


def measures(there: list[str]) -> tuple[Measure, ...]:
    """Measures of indicators that the catalogue does not have: those of the form of 38."""
    prefix = INDICATORS[max(INDICATORS)]
    name_th, name_en = map(_MEASURE_38.text, ("name_th", "name_en"))
    numbers = sorted({int(name.split("_")[1]) for name in there if name.startswith(f"{prefix}_")})
    return tuple(
        Measure(
            id=f"{prefix}_{number:02d}",
            name_th=name_th.format(number=number, name=names_38().get(number, "")).rstrip(": "),
            name_en=name_en.format(number=number),
            group=GROUP_38.id,
            kind="ratio",
            count=f"{prefix}_{number:02d}_failed",
            base=f"{prefix}_{number:02d}_surveyed",
            source=SOURCE,
            people="indicator",
        )
        for number in numbers
    )


def indicators() -> list[str]:
    """Names of the 31 indicators, in their order, for the template."""
    return [indicator.name_th for indicator in catalog().indicators.values()]
