"""Why an area has no value: which sentence says so."""

from __future__ import annotations

import pandas as pd

from geo import areas as area_rules
from pages._ui.view import View

SURVEY = "tpmap"
"""The source whose survey leaves Bangkok out and counts tambons in municipal units."""


def absence(view: View, code: str, row: pd.Series) -> str:
    """Key of the sentence that says why an area has no value."""
    if row["protected"]:
        return "finding-protected"
    if view.measure.source != SURVEY:
        return "finding-none"
    if in_bangkok(code):
        return "finding-bangkok"
    if row["base"] == 0 or row["count"] == 0:
        return "finding-nobody"
    if view.level_of(code) == "tambon" and row["base"] != row["base"]:
        return "finding-missing" if _has_units(view, code[:4]) else "finding-district"
    return "finding-none"


def in_bangkok(code: str) -> bool:
    """Whether an area lies in the capital, or is it, as a province or as a region."""
    return code[:2] == area_rules.BANGKOK or code == area_rules.region_of(area_rules.BANGKOK)


def _has_units(view: View, district: str) -> bool:
    """Whether a district has survey units without a polygon."""
    units = view.of_level("municipality", view.choice.measure)
    return bool(units.index.str.startswith(district).any())
