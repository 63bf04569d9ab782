"""What the plan says in sentences: what is reached, how sure that is, what the limits do."""

from __future__ import annotations

from figures.plan import told
from figures.plan.made import HIGHEST, POOREST, Impossible, Plan
from ui.plan import asking
from ui.view import View

ADVISED = ("least", "must", "nobody")
"""Reasons whose sentence does not say what to do."""


def goal_name(view: View, goal: str) -> str:
    """A goal as it is chosen."""
    return told.goal_name(view.speech, view.catalog, goal)


def headline(view: View) -> str:
    """What the budget reaches, or what is still to be filled in."""
    found = asking.result(view)
    if isinstance(found, Impossible):
        return impossible(view, found)
    if found is None:
        return told.start(view.speech, asking.asked(view))
    return reached(view, found)


def reached(view: View, plan: Plan) -> str:
    """What the budget reaches by the goal, and which part of all that counts for it."""
    return told.reached(view.speech, view.catalog, plan, asking.part(view))


def impossible(view: View, why: Impossible) -> str:
    """Why the limits leave nothing to choose."""
    names = [view.name(code) for code in why.codes]
    return told.impossible(view.speech, why, asking.asked(view), names, asking.part(view))


def refused(view: View, why: Impossible) -> str:
    """The same with what to do, where the sentence itself does not say it."""
    said = impossible(view, why)
    return f"{said} {view.text(f'budget-advice-{why.kind}')}" if why.kind in ADVISED else said


def sentences(view: View, plan: Plan) -> list[str]:
    """How sure the answer is, how it stands to the usual ways, and what is left."""
    text = view.speech
    return [
        told.proof(text, plan),
        *(told.against(text, plan, name) for name in (POOREST, HIGHEST)),
        *told.left(text, plan),
    ]
