"""Did it help, in words: what was found with its interval and limits, or why nothing is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from data.catalog import catalog
from figures.helped.asked import RECORDS, WHY, Found
from poverty.helped import Effect
from ui.harmless import bold, written
from ui.progress import helped
from ui.view import View
from wording.languages import WRITTEN

Views = Callable[..., View]
MEASURE = catalog().measures["target_poor_rate"]


def found(difference: float, reach: float = 0.004) -> Found:
    """What was found: 212 helped areas against 208."""
    one = Effect(
        difference, difference - reach, difference + reach, 212, 208, -0.016, -0.0031, 72, 15.3
    )
    return Found("logbook", MEASURE, "", "tambon", 2561, 2563, "2019-09-30", one, one, 212, 208)


@pytest.mark.parametrize(
    ("difference", "th", "en"),
    [
        (-0.013, "ฝ่ายแรกเปลี่ยนไปต่ำกว่าฝ่ายหลัง 1.30 จุดร้อยละ", "1.30 points lower"),
        (0.013, "ฝ่ายแรกเปลี่ยนไปสูงกว่าฝ่ายหลัง 1.30 จุดร้อยละ", "1.30 points higher"),
        (-0.003, "ยังบอกไม่ได้ว่าต่างกัน", "no difference can be told yet"),
    ],
)
def test_the_sentence_says_by_how_much_and_how_sure(view_of: Views, difference, th, en) -> None:
    for lang, words in (("th", th), ("en", en)):
        said = helped.sentence(view_of(lang=lang), found(difference))
        assert bold(words) in said
        assert "*" not in said
        assert f"**{words}**" in written(said).replace("\\", "")
        for part in ("−1.60", "−0.31", "212", "208", "72", "95%", "TPMAP Logbook", "25", "5"):
            assert part in said
    assert "+0.90" in helped.sentence(view_of(lang="en"), found(0.013))
    assert "2561" in helped.sentence(view_of(lang="th"), found(-0.013))
    assert "30 Sep 2019" in helped.sentence(view_of(lang="en"), found(-0.013))


@pytest.mark.parametrize("why", WHY)
@pytest.mark.parametrize("lang", WRITTEN)
def test_every_reason_is_told(view_of: Views, why, lang) -> None:
    one = Found("thaiqm", MEASURE, why, "tambon", 2564, 2566, "2022-09-30", helped=12, others=40)
    said = helped.sentence(view_of(lang=lang), one)
    assert said
    assert ("30" in said) == (why == "few")
    assert "12" in said or why != "few"


def test_what_was_before_is_told_with_its_interval(view_of: Views) -> None:
    one = found(0.0002)
    said = helped.before(view_of(lang="en"), one, one.before)
    assert "+0.02" in said
    assert "no record tells whether they had been helped by then" in said
    known = helped.before(view_of(lang="en"), replace(one, untouched=True), one.before)
    assert "fewer than 5% of the target households had been helped by then" in known


def test_an_area_is_compared_within_its_province_or_a_greater_one(view_of: Views) -> None:
    views = [view_of(), *(view_of(area=area) for area in ("30", "3001", "northeast"))]
    asked = [helped.area_of(view) for view in views]
    assert asked == ["TH", "30", "30", "northeast"]


def test_the_page_says_at_once_that_there_is_no_record(view_of: Views) -> None:
    view = view_of(lang="en")
    (one,) = helped.compared(view.release.id, "target_poor_rate", "TH")
    assert (one.why, one.system) == ("no-record", RECORDS[0])
