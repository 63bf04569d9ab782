"""What plans of training say, in the language of whoever reads them.

They are kept as people keep theirs, in the language that plans are written in. A text that is still
the one they were made with is known by it, and told in every language; any other stands as it is,
and so do the plans of people, but for agencies of the catalogue.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from data.catalog import catalog
from data.plan_checks import LONGEST
from data.plans import Plan, Task
from data.stored import training
from wording.languages import DEFAULT
from wording.saying import Name, Said, Saying, area_name, said

POST, DOING, NOTE = (Saying(f"training-{key}") for key in ("post", "doing", "note"))


def title(name: Said) -> Saying:
    """What a plan of training of a place is called."""
    return Saying("training-title", mark=training.WORDS, title=Saying("training-plan", area=name))


def work(dimension: str, name: Said) -> Saying:
    """What a task of training about a dimension says."""
    return Saying(f"training-task-{dimension}", area=name)


def told(plan: Plan, areas: pd.DataFrame, lang: str) -> Plan:
    """A plan as it is read in a language: never to be kept."""
    if lang == DEFAULT:
        return plan
    tasks = tuple(replace(one, agency=_agency(one.agency, lang)) for one in plan.tasks)
    if not plan.training:
        return replace(plan, tasks=tasks)
    return replace(
        plan,
        title=_as(plan.title, lang, [title(_named(areas, plan.area))]),
        post=post(plan.post, lang),
        note=_as(plan.note, lang, [NOTE]),
        tasks=tuple(_task(one, areas, lang) for one in tasks),
    )


def post(text: str, lang: str) -> str:
    """A post, in a language where it is one of training."""
    return _as(text, lang, [POST, DOING])


def what(text: str, code: str, areas: pd.DataFrame, lang: str) -> str:
    """What a task in an area says, in a language where it is one of training."""
    return _as(text, lang, [work(one, _named(areas, code)) for one in catalog().dimensions])


def _task(task: Task, areas: pd.DataFrame, lang: str) -> Task:
    return replace(task, what=what(task.what, task.area, areas, lang), post=post(task.post, lang))


def _as(text: str, lang: str, known: list[Saying]) -> str:
    """A text in a language where it is one of those known."""
    return next((said(one, lang) for one in known if said(one, DEFAULT) == text), text)


def _named(areas: pd.DataFrame, code: str) -> Name | str:
    return area_name(areas, code) if code in areas.index else code


def _agency(text: str, lang: str) -> str:
    """An agency by its name in a language, where the catalogue knows it."""
    for one in catalog().agencies:
        if text == one.name_th[: LONGEST["agency"]]:
            return one.name(lang)
    return text
