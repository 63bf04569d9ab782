"""The reporting systems, by their ids."""

from __future__ import annotations

from data.imports import complaints, logbook, thaiqm
from data.imports.system import System

SYSTEMS: dict[str, System] = {one.SYSTEM.id: one.SYSTEM for one in (thaiqm, logbook, complaints)}
