"""The levels that a command takes."""

from __future__ import annotations

from enum import StrEnum

from cli.console import demand, misuse
from data.stored.release import Release
from geo import areas as area_rules
from wording.saying import Saying, both

Level = StrEnum("Level", {name: name for name in area_rules.LEVELS})  # type: ignore[misc]


def demand_within(loaded: Release, level: str, within: str) -> None:
    """End the command as wrongly used where an area is unknown, or none of a level lies in it."""
    if not within:
        return
    demand("--within", [within], loaded.areas.index)
    there = [
        name for name in area_rules.LEVELS if area_rules.within(loaded.codes(name), within).any()
    ]
    if level not in there:
        told = Saying("command-no-such-level-within", within=within, levels=", ".join(there))
        misuse(f"--level {level}: " + both(told))
