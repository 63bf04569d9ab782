"""Every fault of a group has its words, which name what stood there."""

from __future__ import annotations

import pytest

from data.refusal import Refused
from data.stored.release import Release
from figures.groups.refusing import refused, refusing
from figures.groups.ruled import codes
from geo.groups.drawn import Circle
from geo.groups.faults import KEYS, WrongGroup
from geo.groups.origins import Rule


@pytest.mark.parametrize("key", KEYS)
def test_every_fault_is_told_in_thai_and_in_english(key: str) -> None:
    told = str(refused(WrongGroup(key, "x1", "y2")))
    thai, english = told.split(" / ", 1)
    assert "x1" in thai
    assert "x1" in english
    assert any("ก" <= sign <= "๛" for sign in thai)


def test_what_stood_there_is_named(release: Release) -> None:
    with pytest.raises(Refused, match="2000"), refusing():
        Circle((15, 100), 2000)
    with pytest.raises(WrongGroup) as told:
        codes(release, "tambon", Rule("no_such", "ge", 0, "TH", 2561))
    assert told.value.found == "no_such"
