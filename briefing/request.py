"""What a slide shows: one frozen value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace

from data.catalog import DEFAULT_MEASURE
from figures.groups.added import GROUP
from geo.areas import COUNTRY
from geo.classing.classes import HIGH_END, POLICY, QUANTILE
from wording.fault import SaidFault
from wording.languages import DEFAULT
from wording.saying import Joined, Said, Saying

DIGITS = ("arabic", "thai")
SECOND_MEASURE = "income_rate"
WITHIN = "within"
"""Classes over the slide's area alone."""
CLASSES = (QUANTILE, POLICY, WITHIN, HIGH_END)
"""In the order of their numbers in printed codes: what is new stands last."""
ADDRESS = "http://localhost:8501"
"""Where the dashboard is taken to be when nothing else says so."""


LISTED = 8
"""Names of a list that a refusal tells, and that there are more."""


def listed(known: Iterable[str]) -> str:
    """The first names of a list, with a sign where there are more.

    >>> listed("abc"), listed("abcdefghij")
    ('a, b, c', 'a, b, c, d, e, f, g, h, …')
    """
    names = list(known)
    return ", ".join([*names[:LISTED], *["…"] * (len(names) > LISTED)])


NAME, VALUE, MISSING = "name", "value", "missing"


class WrongRequest(SaidFault, ValueError):
    """A slide that cannot be made: the parameter, what it said, and what was expected.

    `how`: there is no such parameter (`NAME`), it says nothing, or nothing that is known.
    """

    def __init__(self, parameter: str, found: str, expected: Said, how: str = "") -> None:
        self.parameter, self.found, self.expected = parameter, found, expected
        self.how = how or (VALUE if found else MISSING)
        wrong = Saying(
            "slide-parameter-unknown", how=self.how, found=repr(found[:80]), expected=expected
        )
        super().__init__(Joined((parameter, wrong), ": "))

    def __reduce__(self) -> tuple[type[WrongRequest], tuple[object, ...]]:
        """How it travels back from a worker."""
        return WrongRequest, (self.parameter, self.found, self.expected, self.how)

    @property
    def faults(self) -> tuple[WrongRequest, ...]:
        """Each fault by itself."""
        return (self,)


class WrongRequests(WrongRequest):
    """Several faults of a slide that cannot be made, told together, each on a line of its own."""

    def __init__(self, faults: Sequence[WrongRequest]) -> None:
        first, self._faults = faults[0], tuple(faults)
        super().__init__(first.parameter, first.found, first.expected, first.how)
        SaidFault.__init__(self, Joined(tuple(one.said for one in faults), "\n"))

    def __reduce__(self) -> tuple[type[WrongRequest], tuple[object, ...]]:
        """How it travels back from a worker."""
        return WrongRequests, (self._faults,)

    @property
    def faults(self) -> tuple[WrongRequest, ...]:
        """Each fault by itself."""
        return self._faults


def demand_none(faults: Iterable[WrongRequest]) -> None:
    """Raise all faults at once, where there is any."""
    found = list(faults)
    if found:
        raise found[0] if len(found) == 1 else WrongRequests(found)


@dataclass(frozen=True)
class Request:
    """A slide to be made.

    `area` is the code of a province, a region or the country, `place` that of a district or tambon
    in it that was asked for and is marked; `level` is that of the areas compared (the next below
    the area where empty). `headline` replaces the generated one where it is not empty. `made` is
    the processing date that is printed (ISO), `address` where the dashboard answers, empty where
    nobody said so: both are part of what is drawn, so the same request is the same picture.
    `setting` is that of the measures of several dimensions (options.Method.text);
    empty for the usual. `group` is the text of a group of areas (geo.groups.address), which the
    slide is of in place of the area; empty for none. `beside` are the areas and groups set side by
    side (figures.compare). What follows is what a plan is asked by (figures.plan.address), empty
    where it is the default.
    """

    template: str
    area: str = COUNTRY
    measure: str = DEFAULT_MEASURE
    second: str = SECOND_MEASURE
    level: str = ""
    period: int = 0
    classes: str = QUANTILE
    lang: str = DEFAULT
    digits: str = "arabic"
    headline: str = ""
    made: str = ""
    address: str = ADDRESS
    place: str = ""
    setting: str = ""
    group: str = ""
    beside: str = ""
    costs: str = ""
    budget: str = ""
    goal: str = ""
    least: str = ""
    must: str = ""
    never: str = ""
    covered: str = ""

    @property
    def of_group(self) -> bool:
        """Whether it is a slide of the page of groups."""
        return bool(self.group) and self.template == GROUP

    def but(self, **changes: object) -> Request:
        """The same slide with something else asked for; another area has no place marked in it."""
        if "area" in changes:
            changes = {"place": "", **changes}
        return replace(self, **changes)  # type: ignore[arg-type]

    def query(self) -> dict[str, str]:
        """The parameters of the slide's plain address; what is at its default may be left out."""
        plain = asdict(Request("", period=self.period))
        found = {
            name: str(value)
            for name, value in asdict(self).items()
            if name not in UNNAMED and (value != plain[name] or name in ALWAYS)
        }
        return found | ({"area": self.place} if self.place else {})


ASKED = ("costs", "budget", "goal", "least", "must", "never", "covered")
"""Parameters of a plan."""
UNNAMED = ("address", "made", "place")
"""Parts of a request that its address does not name; a place stands for its area there."""
ALWAYS = ("template", "area", "measure", "period", "lang")
"""Parameters that an address always has."""
