"""Where it lies what was counted."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "build" / "coverage"
READ = "read."
"""How the names of what reading processes counted begin."""
