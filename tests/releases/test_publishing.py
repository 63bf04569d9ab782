"""A file published: put in force, or stored only."""

from __future__ import annotations

from data.stored import library
from releases import checking, publishing
from tests.releases.small import REPORT, table


def test_draft_is_stored_and_not_in_force(tmp_path, base, shelf):
    outcome = checking.check(table(tmp_path, REPORT, "11,2566,100,20,10"), base)
    identity = publishing.publish(outcome, base, shelf, activate=False)
    assert shelf.pointer().active == library.EMBEDDED
    assert [entry.id for entry in shelf.entries()] == [library.EMBEDDED, identity]
