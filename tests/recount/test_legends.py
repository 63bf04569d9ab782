"""What a legend says beside its ranges, recounted: how the classes were made, whose values it marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from tests.recount import source, spoken
from tests.recount.extent import some
from tests.recount.source import measured
from tests.recount.test_maps import INSIDE, MAPS, holds
from ui.map import legend, ranges
from ui.view import View

pytestmark = pytest.mark.recount
Views = Callable[..., View]
MADE = {
    "th": r"^(?:(?P<n>\d+) กลุ่ม(?P<even> จำนวนพื้นที่ใกล้เคียงกัน)?|(?P<one>มีค่าเดียว)|(?P<zeros>เป็น 0 ทั้งหมด)|"
          r"(?P<none>ไม่มีข้อมูล))(?:ให้แบ่งกลุ่ม)?(?P<where>ทั้งประเทศ|ภายในจังหวัด|ภายในกรุงเทพฯ)?"
          r"(?: จำนวนพื้นที่ต่างกัน)?(?P<zero> นอกจาก 0)?(?: กลุ่มสูงสุดแบ่งต่อเป็น (?P<parts>\d+) ช่วง)?$",
    "en": r"^(?:(?P<n>\d+) groups of (?:(?P<even>about equal)|unequal) size|(?P<one>a single value)|"
          r"(?P<zeros>all zero)|(?P<none>no figures to group))"
          r"(?P<where>, whole country| within the province| within Bangkok)?(?P<zero> besides zero)?"
          r"(?:, the highest in (?P<parts>\d+) parts)?$",
}  # fmt: skip
DARK = {
    "th": {"higher_is_worse": "เข้ม = แย่กว่า", "higher_is_better": "เข้ม = แย่กว่า (ค่าต่ำ)",
           "neutral": "เข้ม = ค่าสูง"},
    "en": {"higher_is_worse": "Dark = worse", "higher_is_better": "Dark = worse (low)",
           "neutral": "Dark = high"},
}  # fmt: skip
COUNTRY = {"th": "ทั้งประเทศ", "en": "Thailand"}
SIX_TENTHS = Fraction(6, 10)


def counted(view: View, known: dict[str, Fraction], unit: str) -> list[int]:
    """Areas whose printed figure each printed range holds, lowest first."""
    found = Counter()
    labels = ranges.class_labels(view)
    for value in known.values():
        shown = spoken.figure(value, unit, view.choice.lang)
        (label,) = [one for one in labels if holds(one, shown)]
        found[label] += 1
    return [found[label] for label in labels]


def check_made(view: View, known: dict[str, Fraction], unit: str) -> None:
    """How many groups, whether about equal, and into how many the highest was parted."""
    lang = view.choice.lang
    said = spoken.plain(legend.made(view))
    told = re.match(MADE[lang], said)
    assert told, said
    sizes = counted(view, known, unit)
    zero = ranges.class_labels(view)[:1] == ["0"]
    groups = sizes[zero:]
    parts = int(told["parts"] or 1)
    groups = [*groups[: len(groups) - parts + 1][:-1], sum(groups[len(groups) - parts :])]
    groups = groups if sizes[zero:] else []
    if not known:
        assert told["none"], said
        return
    assert bool(told["zero"]) == (zero and bool(groups)), said
    if len(groups) > 1:
        assert int(told["n"]) == len(groups), said
        assert bool(told["even"]) == (max(groups) <= 2 * min(groups)), (said, groups)
    else:
        assert told["one"] if groups else told["zeros"], said


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("classes", ["quantile", "high"])
def test_how_the_classes_of_every_national_map_were_made(
    view: Views, lang: str, classes: str
) -> None:
    for measure, level in some(MAPS, 10):
        shown = view(lang, measure, level, classes=classes)
        known = measured(shown.shade.id, level)
        check_made(shown, known.known, known.unit)
        direction = source.catalogue()[shown.shade.id].get("direction", "higher_is_worse")
        several = len(ranges.class_labels(shown)) > 1
        assert legend.dark(shown) == (DARK[lang][direction] if several else "")
        assert legend.title(shown) == shown.shade.name(lang)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_highest_value_is_printed_in_every_legend(view: Views, lang: str) -> None:
    for classes in ("quantile", "high", "policy"):
        for measure, level in some(MAPS, 6):
            shown = view(lang, measure, level, classes=classes)
            known = measured(shown.shade.id, level)
            if not known.known or (classes == "policy" and known.unit != "percent"):
                continue
            highest = spoken.figure(max(known.known.values()), known.unit, lang).rstrip("%")
            said = legend.legend_of(shown, list(known.values))
            told = " ".join([said["rows"][0].label, *said["notes"]])
            assert highest in re.findall(r"[\d.,]+", told), (measure, level, classes, told)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_province_that_most_districts_share_a_class_of_is_compared_within_itself(
    view: Views, lang: str
) -> None:
    for measure, level, province in some(INSIDE, 30):
        asked = view(lang, measure, level, area=province, within=province)
        unnamed = replace(asked, choice=asked.choice.but(classes=None))
        inside = source.inside(asked.shade.id, level, province)
        unit = measured(asked.shade.id, level).unit
        sizes = counted(asked, inside, unit)
        within = bool(inside) and max(sizes) >= SIX_TENTHS * len(inside)
        name = str(source.areas().at[province, f"name_{lang}"])
        title = spoken.plain(legend.title(unnamed))
        assert legend.title(asked) == asked.shade.name(lang)
        if within:
            assert name in title, (measure, level, province, sizes)
            check_made(unnamed, inside, unit)
        else:
            assert title == spoken.plain(legend.title(asked)), (measure, level, province, sizes)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_country_and_the_area_chosen_are_marked_at_their_values(view: Views, lang: str) -> None:
    for measure, level, province in some(INSIDE, 20):
        shown = view(lang, measure, level, area=province, within=province)
        ticks = {tick.kind: tick for tick in legend.ticks(shown)}
        labels = ranges.class_labels(shown)
        for kind, code, of in (("country", "TH", "country"), ("area", province, "province")):
            value = measured(shown.shade.id, of).known.get(code)
            if value is None or not labels:
                assert kind not in ticks
                continue
            unit = measured(shown.shade.id, level).unit
            figure = spoken.figure(value, unit, lang)
            if kind in ticks:
                assert figure in ticks[kind].text, ticks
                place = int(ticks[kind].key, 16)
                assert holds(labels[place], figure) or place in {0, len(labels) - 1}, ticks
            else:
                assert not any(holds(label, figure) for label in labels), (measure, figure, labels)
