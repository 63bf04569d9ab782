"""The threshold of the house, and what a reader may ask for."""

from __future__ import annotations

import pytest

import settings
from figures import house
from poverty.protection.disclosure import UnknownThreshold


def test_the_house_sets_the_threshold(monkeypatch: pytest.MonkeyPatch) -> None:
    assert house.threshold() == 5
    monkeypatch.setenv(settings.THRESHOLD.name, "10")
    assert (house.threshold(), house.below()) == (10, "<10")


@pytest.mark.parametrize("stated", ["2", "0", "-5", "101", "five", "5.5", "๕", "1e2"])
def test_a_setting_that_is_no_threshold_is_refused(
    monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.setenv(settings.THRESHOLD.name, stated)
    with pytest.raises(settings.WrongSetting, match="a whole number from 3 to 100"):
        house.threshold()


@pytest.mark.parametrize("asked", [3, 4, 0, 101])
def test_a_reader_may_only_ask_for_a_higher_one(asked: int) -> None:
    assert house.at_least(None) == 5
    assert house.at_least(8) == 8
    with pytest.raises(UnknownThreshold, match="from 5 to 100"):
        house.at_least(asked)
