"""What depends on nothing but what it is asked: made once, by the right key, bounded."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from threading import Barrier, Thread

import pytest

from data.stored import store
from ui import kept
from ui.choice import Choice
from ui.dimensions.view import MethodView
from ui.parts import findings, headline, notes
from ui.view import View
from wording import clock

COUNTRY = Choice(None, "district", "target_poor_rate", 2561, "quantile", "th")


def view(**changes: object) -> View:
    return View(COUNTRY.but(**changes), store.active())


def other_release(of: View) -> View:
    """The same view of a release that differs in nothing but what it is called."""
    manifest = {**of.release.manifest, "release": "0123456789ab"}
    return replace(of, release=replace(of.release, manifest=manifest))


def under(**changes: object) -> MethodView:
    """The view of a setting of the measures of several dimensions."""
    return MethodView.named_by(view(**changes))


DIFFERENT = {
    "plain": view(),
    "english": view(lang="en"),
    "of an area": view(area="50"),
    "of another measure": view(measure="income_rate"),
    "of tambons": view(level="tambon"),
    "of another release": other_release(view()),
    "within a province": replace(view(area="50"), within="50"),
    "dark": replace(view(), theme="dark"),
    "of several dimensions": under(),
    "under a setting": under(weights="15-15-15-40-15"),
    "of the default beside a setting": under(weights="15-15-15-40-15").usual,
    "of another address": replace(view(), asked=view(period=2560).choice),
}


@pytest.mark.parametrize(("one", "other"), sorted(combinations(DIFFERENT, 2)))
def test_views_that_differ_have_different_keys(one: str, other: str) -> None:
    assert kept.key(DIFFERENT[one]) != kept.key(DIFFERENT[other])


def test_two_visitors_of_one_view_have_one_key() -> None:
    assert kept.key(view()) == kept.key(view())
    assert hash(kept.key(view())) == hash(kept.key(view()))


def test_texts_that_tell_an_age_are_made_anew_the_next_day(monkeypatch: pytest.MonkeyPatch) -> None:
    today, later = clock.today(), clock.today().replace(year=clock.today().year + 1)
    known = kept.key(view())
    monkeypatch.setattr(clock, "today", lambda: later)
    assert kept.key(view()) != known
    monkeypatch.setattr(clock, "today", lambda: today)
    assert kept.key(view()) == known


def test_what_is_made_of_a_view_is_made_once_and_for_each_language_and_release() -> None:
    made = []

    @kept.of_view(8)
    def named(shown: View, ending: str) -> str:
        made.append(shown.choice.lang)
        return f"{shown.release.id} {shown.choice.lang} {ending}"

    one = view()
    assert named(one, "a") == named(view(), "a") == f"{one.release.id} th a"
    assert made == ["th"]
    assert named(view(lang="en"), "a") == f"{one.release.id} en a"
    assert named(other_release(one), "a") == "0123456789ab th a"
    assert named(one, "b") == f"{one.release.id} th b"
    assert made == ["th", "en", "th", "th"]


def test_no_more_is_kept_than_was_said() -> None:
    made = []

    @kept.kept(2)
    def double(number: int) -> int:
        made.append(number)
        return 2 * number

    assert [double(number) for number in (1, 2, 3, 3, 2, 1)] == [2, 4, 6, 6, 4, 2]
    assert made == [1, 2, 3, 1]


def test_a_failure_is_not_kept() -> None:
    asked = []

    @kept.kept(2)
    def fails_once(number: int) -> int:
        asked.append(number)
        if len(asked) == 1:
            raise ValueError(number)
        return number

    with pytest.raises(ValueError, match="1"):
        fails_once(1)
    assert fails_once(1) == 1


def test_of_many_who_ask_at_once_one_makes_it() -> None:
    made, given, start = [], [], Barrier(6)

    @kept.kept(2)
    def slow(number: int) -> list[int]:
        made.append(number)
        return [number]

    def ask() -> None:
        start.wait()
        given.append(slow(1))

    askers = [Thread(target=ask) for _ in range(6)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert made == [1]
    assert all(one is given[0] for one in given)


@pytest.mark.parametrize("part", [findings.sentence, headline.shown_figures, notes.told])
def test_the_parts_of_a_page_say_the_same_again_and_something_else_in_english(part) -> None:
    thai = part(view(area="50"))
    assert part(view(area="50", lang="en")) != thai
    assert part(view(area="50")) == thai


def test_what_is_made_of_an_object_is_made_once_for_it_alone() -> None:
    made: list[tuple[int, str]] = []

    @kept.of_object(3)
    def lengths(table: list[int], of: str) -> int:
        made.append((len(table), of))
        return len(table)

    one, other = [1, 2], [1, 2, 3]
    assert [lengths(one, "a"), lengths(other, "a"), lengths(one, "b"), lengths(one, "a")] == [
        2, 3, 2, 2,
    ]  # fmt: skip
    assert made == [(2, "a"), (3, "a"), (2, "b")]


def test_an_object_that_is_no_more_is_never_taken_for_another() -> None:
    """An identity is used again by the next object; a result is held with what it is of."""
    lengths = kept.of_object(2)(len)
    for length in range(200):
        assert lengths([0] * length) == length
        assert lengths([0] * length) == length


def test_a_failure_on_an_object_is_not_kept() -> None:
    asked: list[str] = []

    @kept.of_object(2)
    def first(table: list[int]) -> int:
        asked.append("again")
        return table[0]

    table: list[int] = []
    for _ in range(2):
        with pytest.raises(IndexError):
            first(table)
    assert len(asked) == 2
