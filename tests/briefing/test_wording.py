"""Texts and numbers of slides: both languages, every key used, numbers as the pages write them."""

from __future__ import annotations

import io
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation

from briefing.figures import Subject
from briefing.files.pptx import deck
from briefing.kept import Figures
from briefing.page.marks import Label
from briefing.request import Request
from briefing.templates import TEMPLATES
from briefing.wording import Wording
from data.stored import store
from poverty.protection.disclosure import Status
from tests.products import covering
from wording import numbers

RATES = st.floats(0, 1, allow_nan=False)


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(LookupError):
        Wording("th")("no-such-text")


def test_a_missing_argument_is_an_error() -> None:
    with pytest.raises(ValueError, match="year"):
        Wording("th")("year")


@given(RATES, st.sampled_from(["th", "en"]))
def test_rates_are_written_as_on_the_pages(rate: float, lang: str) -> None:
    assert Wording(lang).percent(rate) == numbers.percent(rate, lang)


@given(st.integers(0, 10**8), st.sampled_from(["th", "en"]))
def test_counts_are_written_as_on_the_pages(count: int, lang: str) -> None:
    assert Wording(lang).count(count) == numbers.count(count, lang)


def test_a_difference_has_the_decimals_of_its_rates() -> None:
    """Nakhon Ratchasima and the country: 51,234 ÷ 1,714,753 and 1,032,987 ÷ 36,647,817."""
    assert Wording("th").apart(51_234 / 1_714_753, 1_032_987 / 36_647_817) == "0.2"


def test_what_is_missing_protected_or_zero_is_told_apart() -> None:
    text = Wording("th")
    nan = float("nan")
    assert [text.percent(nan), text.count(nan), text.figure(nan, "index")] == [".."] * 3
    told = {status: text.reading(nan, "percent", status) for status in Status}
    assert (told["below"], told["withheld"]) == ("<5", "ปกปิด")
    assert (told["missing"], told["none"]) == ("..", "–")
    assert text.reading(0.042, "percent", "derived") == "ประมาณ 4.2%"
    assert text.reading(0.042, "percent", "published") == "4.2%"
    assert (text.percent(0.0), text.percent(0.00001)) == ("0%", "<0.01%")
    assert text.figure(0.61104, "index") == "0.6110"


def test_thai_digits_are_a_choice() -> None:
    text = Wording("th", "thai")
    assert text.percent(0.137) == "๑๓.๗%"
    assert text("year", year="2561") == "พ.ศ. ๒๕๖๑"


def test_days_are_of_the_buddhist_era_but_in_english() -> None:
    assert Wording("th").day("2026-11-25") == "25 พ.ย. 2569"
    assert Wording("en").day("2026-11-25") == "25 Nov 2026"


HOSTILE = [
    "**ก** ข", "_a_ `b` $c$", ":red[ก] :material/home:", "~~ก~~ # 1 | 2", "<b>ก</b> &amp; & <5",
    "{ $name } \\n %s {0}", "Complaints: closed (%)", "![ก](x) [ข](y)", "ราคา $5 – $6",
]  # fmt: skip


@pytest.mark.parametrize(
    ("template", "lang", "name"),
    covering(["national", "ranking", "two_maps", "tambons"], ["th", "en"], HOSTILE),
)
def test_a_name_from_outside_is_drawn_as_it_was_written(
    template: str, name: str, lang: str
) -> None:
    """In the subtitle, the legend or the headline of a picture, and in a deck."""
    release = store.active()
    named = replace(
        release.catalog.measures["education_rate"], id="from_outside", name_th=name, name_en=name
    )
    outside = replace(release, manifest={**release.manifest, "measures": [asdict(named)]})
    area = "55" if template == "tambons" else "TH"
    request = Request(template, area=area, measure=named.id, period=2561, lang=lang,
                      made="2026-11-26")  # fmt: skip
    made = TEMPLATES[template].compose(Subject(request, Figures(outside)))
    drawn = "".join(mark.text for mark in made.marks() if isinstance(mark, Label))
    assert drawn.replace(" ", "").count(name.replace(" ", "")) >= 2, drawn
    slide = Presentation(io.BytesIO(deck.pptx([made]))).slides[0]
    written = "".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert name.replace(" ", "") in written.replace(" ", "").replace("\x0b", "").replace("\n", "")
