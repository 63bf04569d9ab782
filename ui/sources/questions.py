"""What a person is asked about a file: each question with its answer, which can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from data.imports.evidence import Reply
from data.imports.report import Report
from data.imports.telling.listed import placed
from geo.names import search
from ui import cached
from ui.view import View
from wording.names import full_name
from wording.saying import Said, said

LEAVE, OPEN = "", "–"
"""Answers of a question about a name: its rows are left out, or nothing is decided yet."""
QUESTIONS_SHOWN, FOUND, LONGEST = 60, 20, 100
"""Questions shown at once, areas that a search offers, most letters searched for."""
DECISIONS, ANSWERS, ASKED = "assistant-decisions", "assistant-answers", "assistant-asked"
"""Where the session keeps what was decided of names, what was answered, and what was asked."""


@dataclass(frozen=True)
class Question:
    """One question as it was asked: of a name (`area`) or anything else, and answers offered.

    `offered` are values and their words, the likeliest first.
    """

    key: str
    told: Said
    offered: tuple[tuple[str, Said], ...]
    area: bool = False


def questions_asked(view: View, report: Report) -> bool:
    """A box for every question, those answered before among them; whether there are any."""
    asked = _remembered(report)
    for place, question in enumerate(list(asked.values())[:QUESTIONS_SHOWN]):
        answers = st.session_state.setdefault(DECISIONS if question.area else ANSWERS, {})
        chosen = _box(view, question, answers, key=f"ask-{place}-{question.key}")
        if chosen == OPEN:
            answers.pop(question.key, None)  # a decision taken back is taken back
        else:
            answers[question.key] = chosen
    if len(asked) > QUESTIONS_SHOWN:
        st.caption(view.text("assistant-more-questions", n=len(asked) - QUESTIONS_SHOWN))
    return bool(asked)


def _remembered(report: Report) -> dict[str, Question]:
    """Every question of this file so far, in the order in which they came up."""
    asked: dict[str, Question] = st.session_state.setdefault(ASKED, {})
    for doubt in report.doubts:
        offered = _offered(doubt.suggestions)
        asked[f"area:{doubt.text}"] = Question(doubt.text, doubt.text, offered, area=True)
    for ask in report.asks:
        offered, told = _offered(ask.choices), placed(ask.told, ask.places)
        asked[f"ask:{ask.key}"] = Question(ask.key, told, offered, area=ask.areas)
    return asked


def _offered(choices: Sequence[Reply]) -> tuple[tuple[str, Said], ...]:
    return tuple((one.value, one.told) for one in choices)


def _box(view: View, question: Question, answers: dict[str, str], key: str) -> str:
    """The box of a question; what stands in it."""
    lang = view.choice.lang
    names = {value: said(told, lang) for value, told in question.offered}
    if question.area:
        names = {code: f"{code} {name}" for code, name in names.items()}
    before = answers.get(question.key, OPEN)
    found = _searched(view, key) if question.area else {}
    options = [OPEN, *dict.fromkeys([*found, *names]), *([LEAVE] if question.area else [])]
    if before not in options:
        options.insert(1, before)
    words = names | found | {OPEN: view.text("assistant-decide-none")}
    words.setdefault(LEAVE, view.text("assistant-decide-leave"))
    title = said(question.told, lang)
    chosen = st.selectbox(
        view.text("assistant-decide", name=title) if question.area else title,
        options,
        index=options.index(before),
        format_func=lambda value: words.get(value) or _named(view, value),
        key=key,
        accept_new_options=question.area,
        help=view.text("assistant-decide-search") if question.area else None,
    )
    return str(chosen) if chosen is not None else OPEN


def _searched(view: View, key: str) -> dict[str, str]:
    """Areas that what was typed into a box may mean, the likeliest of them chosen at once."""
    typed = st.session_state.get(key)
    kept: dict[str, str] = st.session_state.setdefault(f"{key}-found", {})
    if not isinstance(typed, str) or typed in (OPEN, LEAVE) or typed in view.release.areas.index:
        return kept
    index = cached.search_index(view.release.id)
    levels = view.release.areas["level"]
    hits = [
        code
        for code in search.search(index, typed[:LONGEST], limit=FOUND)
        if levels.get(code) in ("province", "district", "tambon")
    ]
    kept = {code: _named(view, code) for code in hits}
    st.session_state[f"{key}-found"] = kept
    st.session_state[key] = hits[0] if hits else OPEN
    return kept


def _named(view: View, code: str) -> str:
    """An area with its code and parents."""
    known = code in view.release.areas.index
    return f"{code} {full_name(view.release.areas, code, view.choice.lang)}" if known else code
