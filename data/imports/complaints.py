"""Complaints by area and kind: received, closed, median days to close."""

from __future__ import annotations

from data.imports.system import system

SOURCE = "complaints"
SYSTEM = system(SOURCE)
