"""The plan that a slide shows: what is asked, of which part of the country, and the answer."""

from __future__ import annotations

from functools import cached_property

from briefing.declared import BUDGET
from briefing.figures import Subject
from figures.plan import told
from figures.plan.asked import Asked
from figures.plan.made import Impossible, Plan


class Planning:
    """What a slide's request asks of a budget, and what comes of it."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    @property
    def texts(self) -> tuple[str, ...]:
        """What the request says of costs, budget, goal and limits."""
        return tuple(getattr(self.subject.request, name) for name in BUDGET)

    @cached_property
    def asked(self) -> Asked:
        """What is asked."""
        return Asked.read(self.texts)

    @property
    def code(self) -> str:
        """Code of the part of the country: the place asked for, the slide's area, or a group's."""
        return self.subject.request.place or self.subject.area

    @property
    def place(self) -> str:
        """Its name inside a sentence."""
        own = self.code == self.subject.area
        return self.subject.spoken_area if own else self.subject.own_name(self.code)

    @cached_property
    def result(self) -> Plan | Impossible | None:
        """The plan, or why there is none; None where costs or a budget are not given."""
        if not self.asked.costs or not self.asked.budget:
            return None
        request = self.subject.request
        try:
            return self.subject.figures.plan(request.period, self.code, request.group, self.texts)
        except Impossible as impossible:
            return impossible

    @property
    def said(self) -> str:
        """What the budget reaches, what is still to be filled in, or why nothing can be chosen."""
        text, found = self.subject.text, self.result
        if found is None:
            return told.start(text, self.asked)
        if isinstance(found, Impossible):
            names = [self.subject.spoken(code) for code in found.codes]
            return told.impossible(text, found, self.asked, names, self.place)
        return told.reached(text, self.subject.catalog, found, self.place)
