"""Where the country's classes make one colour of a group, its slide compares within the group."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from briefing import packs
from briefing.groups import made
from briefing.groups.subject import GroupSubject
from briefing.kept import kept
from briefing.page import legend_keys
from briefing.page.shading import shading
from briefing.parameters import read_request
from data.stored.release import Release
from figures.groups import asking

YEAR = 2561


def subject(release: Release, group: str, **query: str) -> GroupSubject:
    address = "https://atlas.example.go.th"
    asked = read_request({"group": group, **query}, release, packs.known(), address=address)
    return GroupSubject(asked, kept(release))


def listed(release: Release, level: str, begins: str) -> str:
    codes = [code for code in release.codes(level) if code.startswith(begins)]
    return asking.written(asking.listed(release, level, codes))


def share_of_one_class(one: GroupSubject) -> float:
    """Of the group's areas with a rate, those in the country's fullest class of them."""
    rates = one.release.table.loc[YEAR]
    known = (rates["target_poor"] / rates["people"]).reindex(list(one.group.codes)).dropna()
    usual = one.figures.classes(one.level, "target_poor_rate", YEAR, "quantile", "TH")
    edges = [part.lower for part in usual.classes[1:]]
    places = pd.Series(np.searchsorted(edges, known, side="right"))
    return float(places.value_counts(normalize=True).iloc[0])


def told(one: GroupSubject) -> tuple[str, str]:
    """Title and scale of the legend of the group's map."""
    shade = shading(one, one.level, one.shade)
    return legend_keys.title(one, shade), legend_keys.made(one, shade)


@pytest.mark.parametrize("begins", ["58", "55", "30", "93", "50"])
@pytest.mark.parametrize("level", ["district", "tambon"])
def test_a_group_of_one_colour_is_compared_within_itself(
    release: Release, level: str, begins: str
) -> None:
    one = subject(release, listed(release, level, begins))
    within = share_of_one_class(one) >= 0.6
    assert one.own_classes == within
    title, scale = told(one)
    assert ("เทียบภายในกลุ่ม" in title) == within
    assert ("ภายในกลุ่ม" in scale) == within
    assert ("ทั้ง" in scale) != within
    counts = sum(int(part.count) for part in one.classes(level).classes)
    assert (counts <= len(one.group.codes)) == within


def test_both_cases_are_among_them(release: Release) -> None:
    found = {
        subject(release, listed(release, level, begins)).own_classes
        for level in ("district", "tambon")
        for begins in ("58", "55", "30", "93", "50")
    }
    assert found == {True, False}


def crowded(release: Release) -> str:
    """A group that is compared within itself."""
    groups = (listed(release, "tambon", f"58{n:02}") for n in range(1, 8))
    return next(one for one in groups if subject(release, one).own_classes)


@pytest.mark.parametrize(
    ("lang", "said"), [("th", "เทียบภายในกลุ่ม"), ("en", "compared within the group")]
)
def test_the_slide_says_it(release: Release, lang: str, said: str) -> None:
    one = subject(release, crowded(release), lang=lang)
    drawn = made.first(one.request, release)
    text = " ".join(str(getattr(mark, "text", "")) for mark in drawn.marks())
    assert said.replace(" ", "") in text.replace(" ", "").replace("\u200b", "")


@pytest.mark.parametrize("classes", ["policy", "high"])
def test_classes_that_were_asked_for_stay(release: Release, classes: str) -> None:
    group = crowded(release)
    assert not subject(release, group, classes=classes).own_classes


def test_few_areas_or_one_value_are_compared_with_the_country(release: Release) -> None:
    few = asking.listed(release, "tambon", list(release.codes("tambon"))[400:403])
    assert not subject(release, asking.written(few)).own_classes
    bangkok = listed(release, "district", "10")
    assert not subject(release, bangkok).own_classes
