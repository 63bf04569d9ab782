"""What the plan says in sentences: what is reached, how sure that is, what the limits do."""

from __future__ import annotations

from data.catalog import Catalog
from figures.plan.made import HIGHEST, POOREST, Impossible, Plan
from ui.plan import asking
from ui.plan.amounts import goal_kind, hidden, money, people, percent_up, published, share
from ui.view import View
from wording.names import listed
from wording.numbers import number

BOUND = 0.001
"""The gap that is promised: a search that leaves more open was given up."""


def goal_name(view: View, goal: str) -> str:
    """A goal as it is chosen."""
    known: Catalog = view.catalog
    name = known.dimensions[goal].name(view.choice.lang) if goal in known.dimensions else ""
    return view.text(f"budget-goal-{goal_kind(goal)}", dimension=name.lower())


def headline(view: View) -> str:
    """What the budget reaches, or what is still to be filled in."""
    found = asking.result(view)
    wanted = asking.asked(view)
    if isinstance(found, Impossible):
        return impossible(view, found)
    if found is None:
        return view.text("budget-start", asked="zero" if wanted.budget == 0 else "open")
    return reached(view, found)


def reached(view: View, plan: Plan) -> str:
    """What the budget reaches by the goal, and which part of all that counts for it."""
    lang, goal, known = view.choice.lang, plan.asked.goal, view.catalog.dimensions
    return view.text(
        "budget-reached",
        goal=goal_kind(goal),
        dimension=known[goal].name(lang).lower() if goal in known else "",
        people=people(view, goal, plan.best),
        share=share(view, plan, plan.best),
        budget=money(view, plan.asked.budget or 0),
        place=asking.part(view),
    )


def impossible(view: View, why: Impossible) -> str:
    """Why the limits leave nothing to choose."""
    lang, wanted = view.choice.lang, asking.asked(view)
    return view.text(
        f"budget-impossible-{why.kind}",
        names=listed([view.name(code) for code in why.codes], lang),
        least=number(wanted.least, lang),
        provinces=number(why.places, lang),
        all=number(wanted.least * why.places, lang),
        needed=money(view, why.baht),
        budget=money(view, wanted.budget or 0),
        n=len(why.codes),
        place=asking.part(view),
    )


def sentences(view: View, plan: Plan) -> list[str]:
    """How sure the answer is, how it stands to the usual ways, and what is left."""
    return [
        _proof(view, plan),
        *(_against(view, plan, name) for name in (POOREST, HIGHEST)),
        *_left(view, plan),
    ]


def _proof(view: View, plan: Plan) -> str:
    """By how much another choice could be better at most, and over which figures that is proven."""
    lang, proven = view.choice.lang, _proven(plan)
    return view.text(
        "budget-proof",
        proven=proven,
        gap=percent_up(plan.gap, lang) if proven in ("near", "far") else "",
        promised=percent_up(BOUND, lang),
        over="published" if published(plan.asked.goal) else "protected",
    )


def _proven(plan: Plan) -> str:
    """What is proven: `best`, `near`, `far` beyond what is promised, or `open` where untold."""
    if plan.bound <= plan.gain:
        return "best"
    if not plan.gain or hidden(plan.asked.goal, plan.best):
        return "open"
    return "near" if plan.gap <= BOUND else "far"


def _against(view: View, plan: Plan, name: str) -> str:
    """How much a usual way reaches with the same money."""
    goal, other = plan.asked.goal, plan.usual[name]
    own = other.by_goal[goal]
    small = hidden(goal, plan.best) or hidden(goal, other)
    times = "" if small or not own else number(plan.gain / own, view.choice.lang, decimals=2)
    return view.text(
        "budget-against",
        way=name,
        people=people(view, goal, other),
        share=share(view, plan, other),
        side="same" if own == plan.gain and not small else "more",
        known="no" if times in ("", number(1, view.choice.lang, decimals=2)) else "yes",
        times=times,
        goal=goal_kind(goal),
    )


def _left(view: View, plan: Plan) -> list[str]:
    """What of the budget is not spent, and what of it only because it is set aside."""
    budget = float(plan.asked.budget or 0)
    told = []
    if plan.enough:
        told.append(
            view.text(
                "budget-enough",
                needed=money(view, plan.best.baht),
                left=money(view, budget - plan.best.baht),
            )
        )
    if plan.asked.least:
        told.append(
            view.text(
                "budget-aside",
                least=number(plan.asked.least, view.choice.lang),
                idle=money(view, plan.idle),
                some="yes" if plan.idle else "no",
            )
        )
    return told
