"""A map of complaints: what is left out for few of them, and what is weak, in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from data.stored.release import Release, load_release
from tests.ui import loaded
from ui import cached
from ui import choice as choices
from ui.map import layer, legend
from ui.parts import findings
from ui.site import NATIONAL
from ui.view import View

HEAD = "รหัส,ปี,รับเรื่อง,ยุติเรื่อง"
LINES = ["55,2568,30,12", "56,2568,300,330", "57,2568,4,3"]


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Release]:
    """The release of those complaints in force."""
    folder = tmp_path_factory.mktemp("few")
    with loaded.in_force(loaded.imported(folder, HEAD, LINES, load_release())) as found:
        yield found


def of(release: Release, lang: str, **query: str) -> View:
    """The national view of how many complaints are closed."""
    asked = {
        "measure": "dt_closed_rate",
        "level": "province",
        "lang": lang,
        "period": "2568",
        **query,
    }
    known = choices.Known.on_page(release, NATIONAL, partial(cached.years, release.id))
    return View(choices.read_choice(asked, known)[0], release)


@pytest.mark.parametrize(
    ("lang", "hidden", "weak", "tip"),
    [
        ("th", "ปกปิด (บอกถึง <5 เรื่อง)", "ข้อมูลน้อย (<100 เรื่อง)",
         "ปกปิด: จะบอกถึงเรื่องที่น้อยกว่า 5 เรื่อง ของที่นี่"),
        ("en", "Not shown (tells of <5 complaints)", "Few data (<100 complaints)",
         "Not shown: it would tell of fewer than 5 complaints here"),
    ],
)  # fmt: skip
def test_the_legend_and_the_pointer_speak_of_complaints(
    received: Release, lang: str, hidden: str, weak: str, tip: str
) -> None:
    view = of(received, lang)
    rows = legend.legend_of(view, list(received.codes("province")))["rows"]
    told = " ".join(map(str, rows))
    assert hidden in told
    assert weak in told
    texts = layer.texts_of(view, set(view.of_level("province")["status"]))
    assert texts["protected"].startswith(tip)
    assert texts["hidden"] == view.text("value-withheld")


@pytest.mark.parametrize(
    ("lang", "told"), [("th", "น้อยกว่า 5 เรื่อง"), ("en", "fewer than 5 complaints")]
)
def test_the_sentence_of_a_place_of_few_says_why(received: Release, lang: str, told: str) -> None:
    said = findings.sentence(of(received, lang, area="57"))
    assert told in said
    assert "75" not in said


def test_more_closed_than_received_prints_above_a_hundred(received: Release) -> None:
    assert of(received, "en").value("56") == "110.0%"
