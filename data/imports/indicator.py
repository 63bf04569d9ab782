"""Any table of figures by area: what its measures are called, and what their columns count."""

from __future__ import annotations

from data.imports.columns.meant import DIRECTIONS, GROUP, bare, counted
from data.imports.columns.unit_words import UNITS
from data.imports.identity import PREFIX, SOURCE

__all__ = ["DIRECTIONS", "GROUP", "PREFIX", "SOURCE", "UNITS", "bare", "counted"]
