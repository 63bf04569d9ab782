"""The levels that a command takes."""

from __future__ import annotations

from enum import StrEnum

from geo import areas as area_rules

Level = StrEnum("Level", {name: name for name in area_rules.LEVELS})  # type: ignore[misc]
