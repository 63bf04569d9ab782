"""What legends say: every area counted once, ranges that do not overlap, one reason for a gap."""

from __future__ import annotations

import re

import pytest

from briefing.page import inset, legend_keys, maps, panels, ranges
from briefing.page.marks import Box, Map
from briefing.page.shading import shading
from tests.briefing.conftest import subject_of


@pytest.mark.parametrize(
    ("area", "level"), [("TH", "province"), ("30", "district"), ("83", "tambon")]
)
def test_every_area_of_the_map_is_counted_once(area: str, level: str) -> None:
    subject = subject_of(template="ranking", area=area, lang="en")
    shade = shading(subject, level, subject.shade)
    codes = maps.shapes_within(subject, level).codes
    keys = legend_keys.class_keys(subject, shade, codes)
    assert sum(int(key.count) for key in keys if key.mark != "a") == len(codes)


def test_ranges_meet_without_overlapping() -> None:
    subject = subject_of(template="ranking", lang="en")
    labels = ranges.class_labels(subject, shading(subject, "province", subject.shade))
    assert labels[0].startswith("<")
    ends = [re.findall(r"[\d.]+", label) for label in labels]
    assert float(ends[-1][1]) == round(100 * subject.reading("province")["value"].max(), 1)
    assert [upper[-1] for upper in ends[:-1]] == [lower[0] for lower in ends[1:]]


def test_the_area_marked_has_its_value_and_rank() -> None:
    subject = subject_of(template="national", area="55", lang="en")
    shade = shading(subject, "province", subject.shade)
    values = subject.reading("province")["value"].dropna()
    said = legend_keys.value_and_rank(subject, shade, "55")
    assert subject.text.percent(values["55"]) in said
    assert str(int((values > values["55"]).sum()) + 1) in said


def test_the_country_has_an_inset_of_six_provinces_and_a_province_none() -> None:
    found = {}
    for area in ("TH", "30"):
        subject = subject_of(template="ranking", area=area)
        shade = shading(subject, subject.below, subject.shade)
        panel = panels.panel(subject, shade, Box(36, 100, 480, 380))
        found[area] = [part for part in panel.parts if isinstance(part, Map) and part.framed]
    assert [set(drawn.shapes.codes) for drawn in found["TH"]] == [set(inset.CAPITAL)]
    assert found["30"] == []


def test_a_region_shows_its_provinces_only() -> None:
    subject = subject_of(template="ranking", area="north")
    codes = maps.shapes_within(subject, "province").codes
    assert set(codes) == set(subject.areas.query("region == 'north' and level == 'province'").index)


def test_more_areas_have_finer_borders() -> None:
    widths = [maps.border_width(number) for number in (10, 100, 900, 7000)]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == len(widths)
