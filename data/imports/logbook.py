"""Summaries of the TPMAP Logbook: target households, helped by dimension, agencies."""

from __future__ import annotations

from data.imports.system import system

SOURCE = "logbook"
SYSTEM = system(SOURCE)
