"""What the log tells of plans: whether it is whole, and what was changed, by which post, when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import streamlit as st

from data.plans import Plan
from data.refusal import Refused
from data.stored import log
from data.stored.log_line import Line
from figures.following import trained
from ui.plans import here, values
from ui.view import View
from wording.clock import THAILAND
from wording.numbers import day
from wording.saying import said

NEWEST, PARTS = 10, 6
"""Lines of the log that are listed, and changed parts that a line names."""


def log_line(view: View) -> None:
    """Say it where the end of the log is not as it was written."""
    broken = log.end(here.shelf().folder)
    if broken is not None:
        told = (broken.told, *broken.advice)
        st.warning("\n\n".join(said(one, view.choice.lang) for one in told))


def made(view: View, plan: Plan) -> str:
    """The day of a plan, and the post that keeps it."""
    when = day(plan.made, view.choice.lang)
    return view.text("plans-made", day=when, post=plan.post or "–")


def in_language(view: View, refused: Refused) -> str:
    """What is wrong, in the language of the page, measures by their names."""
    lang = view.choice.lang

    def named(text: str) -> str:
        return here.name_of(view, text) if text in view.catalog.measures else text

    faults = [one.mapped(named) for one in refused.faults]
    return "\n\n".join(said(one.whole, lang) for one in faults)


def moment(view: View, time: str) -> str:
    """A time of the log as the page tells it, in Thailand's hours."""
    when = datetime.fromisoformat(time).astimezone(THAILAND)
    return f"{day(when.date().isoformat(), view.choice.lang)} {when:%H:%M}"


def entry(view: View, line: Line) -> str:
    """A line of the log: when, which post, what was done to which parts."""
    changed = [part(view, name, line.before.get(name), line.after.get(name)) for name in line.after]
    more = len(changed) - PARTS
    listed = changed[:PARTS] + ([view.text("plans-more", n=more)] if more > 0 else [])
    what = view.text(f"plans-log-{line.what.replace(' ', '-')}")
    post = trained.post(line.post, view.choice.lang)
    return f"{moment(view, line.time)} · {post} · {what}: {'; '.join(listed)}"


def part(view: View, name: str, before: Any, after: Any) -> str:  # noqa: ANN401 (as the log has it)
    """What became of a part of a plan: added, gone, or which of its values are others."""
    kind, _, identity = name.partition(":")
    called = _called(view, kind, identity, after or before)
    if before is None or after is None:
        return view.text("plans-added" if before is None else "plans-gone", part=called)
    names = [one for one in after if before.get(one) != after[one]]
    unit = here.unit_of(view, identity) if kind == "goal" else ""
    told = ", ".join(
        f"{view.text(f'plans-value-{one}')} "
        + " → ".join(values.pair(view, one, before.get(one), after[one], unit))
        for one in names
    )
    return f"{called} ({told})"


def _called(view: View, kind: str, identity: str, stated: Mapping[str, Any]) -> str:
    if kind == "plan":
        return view.text("plans-itself")
    if kind == "goal":
        return here.name_of(view, identity)
    done, where = str(stated["what"]), str(stated.get("area", ""))
    done = trained.what(done, where, view.release.areas, view.choice.lang)
    return view.text("plans-task", id=identity, what=done)


def history(view: View, lines: list[Line]) -> None:
    """The newest lines about a plan, to be opened."""
    with st.expander(view.text("plans-history", n=len(lines)), icon=":material/history:"):
        for line in reversed(lines[-NEWEST:]):
            st.text(entry(view, line))
