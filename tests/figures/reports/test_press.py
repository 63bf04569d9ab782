"""The press's national figures: a picture a day and unit, each as the press states it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.stored.release import Release
from figures.reports import press
from wording.speech import Speech


@pytest.mark.parametrize("lang", ["th", "en"])
def test_pictures_by_day_and_unit_with_the_shares_of_the_source(
    embedded: Release, lang: str
) -> None:
    found = press.pictures(embedded, Speech(lang))
    assert [(one.day, one.unit, list(one.rows.index)) for one in found] == [
        ("2023-11-21", "households", ["surveyed", "problems", "eased", "not_surveyed"]),
        ("2022-10-24", "households", ["problems", "helped"]),
        ("2022-10-24", "problems", ["reported", "solved"]),
    ]
    shares = [text for one in found for text in one.rows["text"] if " · " in text]
    assert [text.split(" · ")[1] for text in shares] == ["50.09%", "55.48%"]
    assert [press.publisher(one.source) for one in found] == ["Bangkok Post", *["The Thaiger"] * 2]


def test_shares_come_with_a_warning_and_an_unknown_publisher_is_its_host(embedded: Release) -> None:
    assert len(press.warnings(embedded, Speech("en"))) == 2
    assert press.warnings(embedded, Speech("en"), {"2023-11-21"}) == []
    assert press.publisher("https://www.a.example/x") == "a.example"
    assert press.publisher("nothing") == "nothing"


def test_a_picture_names_its_figures_and_what_each_is_a_part_of(embedded: Release) -> None:
    newest, older, problems = press.pictures(embedded, Speech("en"))
    assert list(newest.rows.columns) == ["name", "text", "value", "part"]
    assert newest.rows["name"].tolist() == [
        "households surveyed", "households with problems", "households eased",
        "households in municipalities not yet surveyed",
    ]  # fmt: skip
    assert newest.rows["value"].tolist() == [14_500_000, 3_800_000, 3_600_000, 6_000_000]
    assert newest.rows["part"].tolist() == [False, True, True, False]
    assert older.rows["value"].tolist() == [3_810_466, 1_900_000]
    assert older.rows["part"].tolist() == [False, True]
    assert problems.rows["part"].tolist() == [False, False]
    assert press.pictures(embedded, Speech("th"))[2].rows["name"].tolist() == [
        row["name_th"] for row in press.figures(embedded) if row["unit"] == "problems"
    ]


def test_a_picture_of_one_figure_has_its_source_and_its_share(embedded: Release) -> None:
    kept = [row for row in press.figures(embedded) if row["id"] in {"solved", "solved_share"}]
    alone = replace(embedded, manifest=embedded.manifest | {"thaiqm_national": kept})
    [found] = press.pictures(alone, Speech("en"))
    assert (found.source, list(found.rows.index)) == (kept[0]["source"], ["solved"])
    assert found.rows["text"].tolist()[0].endswith(" · 55.48%")


def test_a_release_without_figures_of_the_press_has_no_picture(embedded: Release) -> None:
    without = {key: one for key, one in embedded.manifest.items() if key != "thaiqm_national"}
    bare = replace(embedded, manifest=without)
    assert press.figures(bare) == press.pictures(bare, Speech("th")) == []


def test_a_language_of_its_own_names_a_figure_by_its_day_and_id() -> None:
    row = {"as_of": "2022-10-24", "id": "solved", "name_th": "a", "name_en": "b", "note_en": "c"}
    assert press.own(row, "en") == "b"
    assert press.own(row, "th") == "a"
    assert press.own(row | {"note_th": "d"}, "th", "note") == "d"
