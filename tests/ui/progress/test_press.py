"""The press's figures of ThaiQM carry what the facts file says of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from figures.reports import press as figures
from ui.parts import grid
from ui.progress import press
from ui.view import View

Views = Callable[..., View]


@pytest.mark.parametrize(
    ("lang", "more", "about", "bases"),
    [
        ("th", "มากกว่า 12,000,000 ปัญหา", "ประมาณ 14,500,000 ครัวเรือน", "ฐานต่างกัน"),
        ("en", "more than 12,000,000 problems", "about 14,500,000 households", "different bases"),
    ],
)
def test_figures_are_stated_as_the_press_states_them(
    view_of: Views, lang: str, more: str, about: str, bases: str
) -> None:
    view = view_of(lang=lang)
    shown = press.table(view)
    values = list(shown.iloc[:, 2])
    assert more in values
    assert about in values
    assert "3,810,466" in values[0]
    assert shown.iloc[:, 3].str.contains(bases).sum() == 1
    assert [
        line
        for line in figures.warnings(view.release, view.speech)
        if "55.48%" in line and bases in line
    ]


@pytest.mark.parametrize(
    ("lang", "days"),
    [("th", {"24 ต.ค. 2565", "21 พ.ย. 2566"}), ("en", {"24 Oct 2022", "21 Nov 2023"})],
)
def test_days_are_written_as_the_language_writes_them(
    view_of: Views, lang: str, days: set[str]
) -> None:
    assert set(press.table(view_of(lang=lang)).iloc[:, 0]) == days


# thaiqm-national.csv: figures as the two articles print them.
PICTURES = {
    ("2023-11-21", "households"): {
        "surveyed": (14_500_000, False), "problems": (3_800_000, True),
        "eased": (3_600_000, True), "not_surveyed": (6_000_000, False),
    },
    ("2022-10-24", "households"): {"problems": (3_810_466, False), "helped": (1_900_000, True)},
    ("2022-10-24", "problems"): {"reported": (12_000_000, False), "solved": (5_100_000, False)},
}  # fmt: skip


def test_pictures_show_the_figures_published_and_join_only_parts_of_a_whole(
    view_of: Views,
) -> None:
    found = press.pictures(view_of())
    assert [(one.day, one.unit) for one in found] == list(PICTURES)
    for one in found:
        told = {step: (row["value"], row["part"]) for step, row in one.rows.iterrows()}
        assert told == PICTURES[one.day, one.unit]


def test_a_share_is_told_only_where_the_source_tells_it(view_of: Views) -> None:
    texts = {
        (one.day, str(step)): row["text"]
        for one in press.pictures(view_of(lang="en"))
        for step, row in one.rows.iterrows()
    }
    shares = {key: text.split(" · ")[1] for key, text in texts.items() if " · " in text}
    assert shares == {("2022-10-24", "helped"): "50.09%", ("2022-10-24", "solved"): "55.48%"}


def test_sources_are_called_by_a_short_name_and_link_to_their_address(view_of: Views) -> None:
    links = press.table(view_of()).iloc[:, -1]
    assert {link.name for link in links} == {"The Thaiger", "Bangkok Post"}
    page = grid.on_page(view_of(), press.table(view_of())).iloc[:, -1]
    for shown, link in zip(page, links, strict=True):
        assert shown == f"[{link.name}]({link})"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://a.b/c)![x](https://d", "http://a.b", "https://a b"]
)
def test_an_address_that_is_none_is_no_link(address: str) -> None:
    assert grid.Link(address, "name").markdown == "name"
