"""What the page of groups says where nothing is counted, whatever level and year are asked for."""

from __future__ import annotations

from unittest import mock

import pytest
import streamlit as st

from data.refusal import Refused
from data.stored.release import Release
from figures.groups.counted import GroupFigures
from tests.ui.group.test_group import view_of
from ui.group import panels, start
from ui.group.view import GroupView

NOBODY = "tambon~rule~registered_share~le~0~TH~2561"
BORDER = "district~ready~border"
MEASURES = ["registered_people", "density"]


def said(view: GroupView) -> list[str]:
    """What the part on where to start says: its captions and its head."""
    told: list[str] = []
    with (
        mock.patch.object(st, "caption", told.append),
        mock.patch.object(st, "subheader", lambda text, **_: told.append(text)),
    ):
        start.where_to_start(view)
    return told


@pytest.mark.parametrize("measure", MEASURES)
def test_of_a_measure_without_people_counted_the_survey_s_are_told(
    release: Release, measure: str
) -> None:
    """Nan's own districts: whatever measure is chosen, its target poor are those of the survey."""
    view = view_of(
        release, level="district", group="district~list~5505", measure=measure, lang="en"
    )
    head, *_ = said(view)
    usual, *_ = said(view_of(release, level="district", group="district~list~5505", lang="en"))
    assert head.startswith(usual.split(" (")[0])
    assert "no figure" not in head
    if view.choice.period not in release.periods:
        assert head.endswith("(2018)")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_group_in_which_nobody_is_counted_is_said_to_have_nobody(
    release: Release, lang: str
) -> None:
    view = view_of(release, level="tambon", group=NOBODY, measure="registered_share", lang=lang)
    group = view.group
    assert group
    people = release.table.loc[2561].loc[list(group.codes), "people"].sum()
    (told,) = said(view)
    assert f"{people:,.0f}" in told
    assert view.text("no-figures") not in told


@pytest.mark.parametrize(
    ("query", "level"),
    [
        ({"group": "tambon~ready~border"}, "tambon"),
        ({"group": "tambon~list~550701"}, "tambon"),
        ({"group": NOBODY}, "tambon"),
        ({"group": BORDER}, "district"),
        ({"group": "tambon~ready~border", "level": "district"}, "district"),
        ({"group": "tambon~ready~border", "level": "province"}, "tambon"),
    ],
)
def test_a_group_s_own_level_counts_where_the_address_names_none_of_the_page(
    release: Release, query: dict[str, str], level: str
) -> None:
    view = view_of(release, **query)
    assert view.choice.level == level
    assert view.group
    assert view.group.level == level


def test_a_list_without_a_whole_district_is_said_to_be_empty(release: Release) -> None:
    with pytest.raises(Refused) as refused:
        view_of(release, group="tambon~list~550701", level="district")
    assert "empty" in str(refused.value.faults[0].message)


def test_a_group_stands_beside_one_region_whatever_the_year(release: Release) -> None:
    view = view_of(release, group=BORDER, lang="en")
    group = view.group
    assert group
    firsts = {next(iter(GroupFigures(release, group, period).regions)) for period in (2561, 2564)}
    people = release.table.loc[release.periods[0]].loc[list(group.codes), "people"]
    parts = release.areas.loc[people.index, "parent"].map(release.areas["parent"])
    assert firsts == {people.groupby(parts).sum().idxmax()}


def test_why_a_group_of_several_regions_stands_beside_one_is_said(release: Release) -> None:
    told: list[str] = []
    with mock.patch.object(st, "caption", told.append):
        panels.region(view_of(release, group=BORDER, measure="hai", lang="en"))
        panels.region(view_of(release, group="district~list~5505", lang="en"))
    (line,) = told
    assert line.startswith("Of the 4 regions that the group lies in, it is held against")
    assert line.endswith("(2018)")
