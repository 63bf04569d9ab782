"""One map under the default setting; of another two, with the areas outlined that differ."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures import classed
from geo import painting
from geo.classing.classes import Classes
from ui import cached
from ui.dimensions import maps
from ui.dimensions.view import MethodView
from ui.map import layer
from ui.view import View

Views = Callable[..., View]
SETTINGS = [
    {"k": "60"},
    {"weights": "15-15-15-40-15"},
    {"weights": "15-15-15-40-15", "level": "tambon", "shown": "h"},
    {"k": "20", "level": "district", "population": "bmn_poor", "shown": "income"},
]


def marks(drawn: painting.Painting) -> np.ndarray:
    """The class of each area, weak figures like others; −1 without one."""
    letters = "0123456789abcdefghij"
    return np.array([letters.find(mark) % 10 if mark in letters else -1 for mark in drawn.marks])


def places(gaps: str) -> list[int]:
    """The places that gaps in base 36 stand for."""
    return list(np.cumsum([int(gap, 36) for gap in gaps.split(",")]) - 1) if gaps else []


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_is_outlined_and_said_is_what_differs_between_both_maps(
    view_of: Views, setting: dict[str, str], lang: str
) -> None:
    view = MethodView.named_by(view_of(lang=lang, **setting))
    own, usual = (maps.outlined(one) for one in maps.beside(view))
    assert own is not None
    assert usual is not None
    first, second = marks(own), marks(usual)
    both = (first >= 0) & (second >= 0)
    differ = np.flatnonzero(both & (first != second))
    assert places(own.outlined) == places(usual.outlined) == list(differ)
    assert len(differ) > 0
    said = maps.moved(view)
    numbers = [int(one.replace(",", "")) for one in re.findall(r"\d[\d,]*", said)]
    up, down = (int((both & moved).sum()) for moved in (first > second, first < second))
    wanted = [len(differ), int(both.sum()), up, down]
    assert numbers[:4] == wanted
    assert numbers[4:] == ([int((~both).sum())] if (~both).any() else [])


def test_the_default_setting_has_one_map_without_outlines(view_of: Views) -> None:
    view = MethodView.named_by(view_of())
    assert maps.outlined(view) is None
    assert not layer.painting_of(view).outlined
    assert maps.title(view) == view.text("method-map-default")


def test_maps_are_titled_by_what_they_show(view_of: Views) -> None:
    view = MethodView.named_by(view_of(k="60"))
    titles = [maps.title(one) for one in maps.beside(view)]
    assert titles == [view.text("method-map-chosen"), view.text("method-map-usual")]


@given(st.lists(st.tuples(st.integers(-1, 4), st.integers(-1, 4)), max_size=40))
def test_every_area_moves_up_or_down_stays_or_cannot_be_compared(
    pairs: list[tuple[int, int]],
) -> None:
    codes = [f"{place:02}" for place in range(len(pairs))]
    own, usual = (
        Classes("quantile", (), zero=False, places=pd.Series(column, codes, dtype="int64"))
        for column in (list(zip(*pairs, strict=True)) or [(), ()])
    )
    found = classed.changed(own, usual)
    known = [(code, a, b) for code, (a, b) in zip(codes, pairs, strict=True) if min(a, b) >= 0]
    assert list(found.up) == [code for code, a, b in known if a > b]
    assert list(found.down) == [code for code, a, b in known if a < b]
    assert found.compared == len(known)
    assert found.compared + found.unknown == len(pairs)


def test_places_are_written_as_gaps(view_of: Views) -> None:
    order = cached.order(view_of().release.id, "tambon", "tambon")
    wanted = [order[place] for place in (0, 1, 40, 7424)]
    gaps = painting.outlined(order, wanted)
    assert gaps == "1,1,13,5p4"
    assert places(gaps) == [0, 1, 40, 7424]
    assert painting.outlined(order, []) == ""
