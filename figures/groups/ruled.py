"""Areas that a rule holds for: a measure that reaches a value, in a part of the country."""

from __future__ import annotations

from data.stored.release import Release
from figures import readings
from geo import areas as area_rules
from geo.groups.faults import WrongGroup
from geo.groups.origins import Rule

FORGIVEN = 1e-12
"""By so much a value may fall short of the rule's: the errors of binary fractions."""


def codes(release: Release, level: str, rule: Rule) -> tuple[str, ...]:
    """The areas of a level whose reading reaches the rule's value; one not shown reaches none.

    Raises `WrongGroup` for a measure, a part or a year that there is not.
    """
    measures, parts = release.catalog.measures, release.areas.index
    if rule.measure not in measures:
        raise WrongGroup("rule", rule.measure, ", ".join(list(measures)[:4]))
    if rule.part not in parts:
        raise WrongGroup("area", rule.part)
    years = readings.years(release, level, measures[rule.measure])
    if rule.period not in years:
        raise WrongGroup("rule", str(rule.period), ", ".join(map(str, years)))
    values = readings.reading(release, level, rule.measure, rule.period)["value"]
    values = values[area_rules.within(values.index, rule.part)]
    at_least = rule.side == "ge"
    holds = values >= rule.value - FORGIVEN if at_least else values <= rule.value + FORGIVEN
    return tuple(sorted(values.index[holds].astype(str)))
