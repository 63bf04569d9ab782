"""What a plan says in sentences: what is reached, how sure that is, what the limits do.

`place` is the name of the part of the country that the plan is of.
"""

from __future__ import annotations

from data.catalog import Catalog
from figures.plan.amounts import goal_kind, hidden, money, people, percent_up, published, share
from figures.plan.asked import Asked
from figures.plan.made import Impossible, Plan
from wording.numbers import number
from wording.speech import Speech

BOUND = 0.001
"""The gap that is promised: a search that leaves more open was given up."""


def goal_name(text: Speech, known: Catalog, goal: str) -> str:
    """A goal as it is chosen."""
    dimension = known.dimensions[goal].name(text.lang) if goal in known.dimensions else ""
    return text(f"budget-goal-{goal_kind(goal)}", dimension=dimension.lower())


def start(text: Speech, asked: Asked) -> str:
    """What is said where costs or a budget are still to be filled in."""
    return text("budget-start", asked="zero" if asked.budget == 0 else "open")


def reached(text: Speech, known: Catalog, plan: Plan, place: str) -> str:
    """What the budget reaches by the goal, and which part of all that counts for it."""
    goal, dimensions = plan.asked.goal, known.dimensions
    return text(
        "budget-reached",
        goal=goal_kind(goal),
        dimension=dimensions[goal].name(text.lang).lower() if goal in dimensions else "",
        people=people(text, goal, plan.best),
        share=share(text, plan, plan.best),
        budget=money(text, plan.asked.budget or 0),
        place=place,
    )


def impossible(text: Speech, why: Impossible, asked: Asked, names: list[str], place: str) -> str:
    """Why the limits leave nothing to choose; `names` are those of its areas."""
    return text(
        f"budget-impossible-{why.kind}",
        names=text.listed(names),
        least=text.number(asked.least),
        provinces=text.number(why.places),
        all=text.number(asked.least * why.places),
        needed=money(text, why.baht),
        budget=money(text, asked.budget or 0),
        n=len(why.codes),
        goal=goal_kind(asked.goal),
        place=place,
    )


def proof(text: Speech, plan: Plan) -> str:
    """By how much another choice could be better at most, and over which figures that is proven."""
    proven = _proven(plan)
    gap = percent_up(plan.gap, text.lang) if proven in ("near", "far") else ""
    return text(
        "budget-proof",
        proven=proven,
        gap=text.numerals(gap),
        promised=text.numerals(percent_up(BOUND, text.lang)),
        over="published" if published(plan.asked.goal) else "protected",
    )


def _proven(plan: Plan) -> str:
    """What is proven: `best`, `near`, `far` beyond what is promised, or `open` where untold."""
    if plan.bound <= plan.gain:
        return "best"
    if not plan.gain or hidden(plan.asked.goal, plan.best):
        return "open"
    return "near" if plan.gap <= BOUND else "far"


def against(text: Speech, plan: Plan, name: str) -> str:
    """How much a usual way reaches with the same money."""
    goal, other = plan.asked.goal, plan.usual[name]
    own = other.by_goal[goal]
    small = hidden(goal, plan.best) or hidden(goal, other)
    times = "" if small or not own else text.number(plan.gain / own, decimals=2)
    once = text.numerals(number(1, text.lang, decimals=2))
    return text(
        "budget-against",
        way=name,
        people=people(text, goal, other),
        share=share(text, plan, other),
        side="same" if own == plan.gain and not small else "more",
        known="no" if times in ("", once) else "yes",
        times=times,
        goal=goal_kind(goal),
    )


def left(text: Speech, plan: Plan) -> list[str]:
    """What of the budget is not spent, and what of it only because it is set aside."""
    budget = float(plan.asked.budget or 0)
    told = []
    if plan.enough:
        needed, over = money(text, plan.best.baht), money(text, budget - plan.best.baht)
        told.append(text("budget-enough", needed=needed, left=over))
    if plan.asked.least:
        told.append(
            text(
                "budget-aside",
                least=text.number(plan.asked.least),
                idle=money(text, plan.idle),
                some="yes" if plan.idle else "no",
            )
        )
    return told
