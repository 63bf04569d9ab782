"""ThaiQM reports: households surveyed, with problems, helped, solved by themselves, in progress."""

from __future__ import annotations

from data.imports.system import SystemField, system

__all__ = ["FIELDS", "GROUP", "OUTCOMES", "PROBLEMS", "SOURCE", "SURVEYED", "SYSTEM", "SystemField"]

SOURCE = "thaiqm"
SYSTEM = system(SOURCE)
GROUP = SYSTEM.group
SURVEYED, PROBLEMS = "qm_surveyed", "qm_problems"
FIELDS = SYSTEM.fields
"""The figures of a report, by their ids."""
OUTCOMES = SYSTEM.outcomes
source, measures = SYSTEM.source, SYSTEM.measures
