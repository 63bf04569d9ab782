"""What a person says of a file: kept for that file alone, asked in their language, told in full."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from data.imports.draft import Options
from data.imports.indicator import DIRECTIONS, UNITS
from ui.sources import columns, questions, remembered, said, understood
from ui.view import View

Views = Callable[..., View]


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the session keeps, as a dictionary."""
    kept: dict[str, Any] = {}
    monkeypatch.setattr(remembered.st, "session_state", kept)
    return kept


def test_what_was_said_of_a_file_is_forgotten_with_it(state: dict[str, Any]) -> None:
    remembered.forget_others("first")
    state.update(dict.fromkeys(remembered.KEPT, "said"))
    remembered.forget_others("first")
    assert set(remembered.KEPT) <= set(state)
    remembered.forget_others("second")
    assert not set(remembered.KEPT) & set(state)


def test_what_is_decided_later_is_said_with_the_rest(state: dict[str, Any]) -> None:
    state["assistant-columns"] = {"จำนวน": "qm_problems"}
    state[questions.ANSWERS] = {"unit": "people"}
    again = said.said_since(Options(importer="thaiqm", period=2566))
    assert (again.importer, again.period) == ("thaiqm", 2566)
    assert again.columns == {"จำนวน": "qm_problems"}
    assert again.answers == {"unit": "people"}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_part_of_a_meaning_can_be_chosen_in_words(view_of: Views, lang: str) -> None:
    boxes: Any = columns.meaning_boxes(view_of(lang=lang), ["ประชากร"])
    assert len(boxes["unit"]["type_config"]["options"]) == len(UNITS)
    assert len(boxes["direction"]["type_config"]["options"]) == len(DIRECTIONS)
    assert len(boxes["denominator"]["type_config"]["options"]) == 1 + len(columns.PER) + 1


def test_a_report_with_nothing_in_it_is_a_list_with_a_head() -> None:
    report: Any = SimpleNamespace(
        faults=(), doubts=(), asks=(), differences=(), notes=(), asides=(), aside=0
    )
    assert understood.listed(report, "").decode("utf-8-sig") == "kind,place,th,en\r\n"
