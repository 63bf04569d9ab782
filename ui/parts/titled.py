"""A headline as it is set: its lines end between words, none inside a name, and how large it is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import streamlit as st
from icu4py.breakers import LineBreaker

from briefing.page.breaks import JOINER, pieces, whole
from geo import areas as area_rules
from poverty import claims
from ui.charts.ground import visible
from ui.kept import MANY, of_view
from ui.view import View
from wording.breaks import breaks

LATIN, THAI = 0.475, 0.54
"""Width of a letter in bold type, in units of the type's size: the most that a headline takes."""
STEPS = (58, 72, 85)
"""Widths up to which a headline is set in each size (page.css): two lines at 1280 pixels."""
NO_BREAK = "\u00a0"
NAMED = 3
"""As many leading areas as a headline names."""


def title(view: View, sentence: str) -> None:
    """A sentence as the page's title."""
    with st.container(key=f"headline-{size(marked(view, sentence))}"):
        st.header(marked(view, set_in_lines(view, sentence)), anchor=False)


def plain(view: View, said: str) -> None:
    """A title that is no finding: its lines end where they will."""
    st.header(marked(view, said), anchor=False)


def marked(view: View, said: str) -> str:
    """A title behind the words of a release of training, where the view is of one."""
    mark = view.release.mark(view.choice.lang)
    return view.text("training-title", mark=mark, title=said) if mark else said


def width(sentence: str) -> float:
    """How wide a sentence is on one line, in units of the type's size."""
    latin = sum(letter.isascii() for letter in sentence)
    return LATIN * latin + THAI * (visible(sentence.replace(JOINER, "")) - latin)


@lru_cache(MANY)
def size(sentence: str) -> int:
    """The size that a sentence is set in: 0 is the largest."""
    return sum(width(sentence) > step for step in STEPS)


@of_view(MANY)
def set_in_lines(view: View, sentence: str) -> str:
    """A sentence whose lines end between words, never inside a name."""
    for name in sorted(names(view), key=len, reverse=True):
        sentence = sentence.replace(name, firm(name))
    return "".join(map(_ended, pieces(sentence)))


def _ended(piece: str) -> str:
    """A piece of a headline that no line parts; a word that leads on to the next ends no line."""
    stem = piece.rstrip(" ")
    spaces = piece[len(stem) :]
    if stem in breaks().leading_on:
        return whole(stem) + spaces.replace(" ", NO_BREAK) + JOINER
    return whole(stem) + spaces


def firm(name: str) -> str:
    """A name in which no word can be parted; its words can."""
    return " ".join(_firm(word) for word in name.split(" "))


def _firm(word: str) -> str:
    """A word with joiners where the dictionary, asked again, still breaks it."""
    while len(list(LineBreaker(word, "th"))) > 1:
        word = whole(word)
    return word


def names(view: View) -> set[str]:
    """Names of the areas that a headline of the view tells of."""
    codes = {part for code in _told_of(view) for part in _around(code)}
    found = {named for code in codes for named in (view.own_name(code), view.short_name(code))}
    return found | {view.text(f"in-{region}") for region in area_rules.REGIONS}


def _told_of(view: View) -> Iterable[str]:
    if view.choice.area:
        return [view.choice.area]
    values = view.reading["value"].dropna()
    if values.empty:
        return []
    return map(str, claims.leaders(values, highest=view.worse_is_higher)[:NAMED])


def _around(code: str) -> list[str]:
    """An area with those around it."""
    return area_rules.ancestors(code) if code[:1].isdigit() else [code]
