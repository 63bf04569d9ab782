"""Groups looked up in a release: from the text of an address, a shape, a list, a rule, or ready.

Everything that may be wrong with what was asked for is `Refused`, in both languages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import singledispatch

from data.stored import groups, library
from data.stored.release import Release
from figures.groups import readymade, ruled, warm
from figures.groups.refusing import refused, refusing
from geo.groups import address, forms, ranges
from geo.groups.address import Asked
from geo.groups.faults import WrongGroup
from geo.groups.ground import Inside
from geo.groups.group import LEVELS, OPERATIONS, Group, cleaned
from geo.groups.origins import (
    Circle,
    Listed,
    Near,
    Origin,
    Polygon,
    Ready,
    Rectangle,
    Rule,
    Stored,
)


def read(release: Release, text: str) -> Group:
    """The group that a text of an address names. Raises `Refused`."""
    with refusing():
        return resolved(release, address.read(text))


def resolved(release: Release, asked: Asked) -> Group:
    """What was asked for with its areas looked up. Raises `WrongGroup` and `Refused`."""
    if isinstance(asked.made, Stored):
        return _kept(release, asked)
    return _made(release, asked.level, asked.made, units=asked.units, name=asked.name)


def drawn(
    release: Release, level: str, made: Origin, *, units: bool = False, name: str = ""
) -> Group:
    """The group of areas inside a shape, or within a distance of an area. Raises `Refused`."""
    with refusing():
        return _made(release, level, made, units=units, name=cleaned(name))


def listed(
    release: Release, level: str, codes: Iterable[str], *, units: bool = False, name: str = ""
) -> Group:
    """The group of these areas. Raises `Refused` for codes that are none of the level."""
    with refusing():
        made = Listed(ranges.written(codes, codes_of(release, level)))
        return _made(release, level, made, units=units, name=cleaned(name))


def ready(release: Release, level: str, which: str, id_: str = "", *, units: bool = False) -> Group:
    """A group that is there ready (`readymade`): `border`, a `region`, `cluster` or `province`."""
    return drawn(release, level, Ready(which, id_), units=units)


def by_rule(release: Release, level: str, rule: Rule, *, units: bool = False) -> Group:
    """The areas that a rule holds for. Raises `Refused`, also where it holds for none."""
    return drawn(release, level, rule, units=units)


def combined(release: Release, one: Group, other: Iterable[str], operation: str) -> Group:
    """What `union`, `intersection` or `difference` with other codes of its level make of a group.

    It keeps its name and is a list from then on. Raises `Refused` where nothing is left.
    """
    codes = OPERATIONS[operation](one.codes, other)
    return listed(release, one.level, codes, units=one.units, name=one.name)


def at_level(release: Release, group: Group, level: str) -> Group:
    """The same group at another level: its shape asked anew, of a list what lies in it.

    Of a list of tambons the districts are those all of whose tambons are in it.
    """
    if level == group.level:
        return group
    if not isinstance(group.made, Listed | Stored):
        return drawn(release, level, group.made, units=group.units, name=group.name)
    codes = _within(release, group, level)
    if not codes:
        raise refused(WrongGroup("empty", group.made.kind))
    return listed(release, level, codes, units=group.units, name=group.name)


def _within(release: Release, group: Group, level: str) -> list[str]:
    """The areas of another level that lie in a list: each tambon is looked at once."""
    listed = set(group.codes)
    if group.level == "district":
        return [code for code in codes_of(release, level) if code[:4] in listed]
    tambons = set(codes_of(release, "tambon"))
    touched, left = ({code[:4] for code in part} for part in (tambons & listed, tambons - listed))
    return [code for code in codes_of(release, level) if code in touched - left]


def written(group: Group) -> str:
    """The text of a group for an address, whatever its length (`fits`)."""
    return address.written(group)


def fits(group: Group) -> bool:
    """Whether the text of a group may stand in an address; a longer one must be stored."""
    return address.fits(written(group))


def codes_of(release: Release, level: str) -> list[str]:
    """All codes of a level in order. Raises `WrongGroup` for a level that groups are not of."""
    _demand_level(level)
    return [str(code) for code in release.codes(level).tolist()]


def _demand_level(level: str) -> None:
    if level not in LEVELS:
        raise WrongGroup("level", level[:40], ", ".join(LEVELS))


def _kept(release: Release, asked: Asked) -> Group:
    """A group that is kept in the data folder, at the level that the address asks for."""
    stored = address.read(_text_of(asked.made), longest=groups.LONGEST)
    there = _made(release, stored.level, stored.made, units=stored.units, name=stored.name)
    found = at_level(release, there, asked.level)
    return replace(found, made=asked.made, units=asked.units, name=asked.name or stored.name)


def _text_of(made: Origin) -> str:
    """The text that is kept under an id. Raises `Refused`."""
    return groups.read(library.default_folder(), made.fields()[0])


def _made(release: Release, level: str, made: Origin, *, units: bool, name: str) -> Group:
    _demand_level(level)
    found = inside(made, release, level)
    if not found.codes:
        raise WrongGroup("empty", made.kind)
    return Group(level, found.codes, made, units and level == "tambon", name, found.edges)


@singledispatch
def inside(made: Origin, _release: Release, _level: str) -> Inside:
    """The areas of a level that something stands for, and border cases. Raises `WrongGroup`."""
    raise WrongGroup("kind", made.kind)


@inside.register
def _listed(made: Listed, release: Release, level: str) -> Inside:
    return Inside(ranges.read(made.text, level, codes_of(release, level)), ())


@inside.register(Polygon)
@inside.register(Rectangle)
@inside.register(Circle)
def _drawn(made: Origin, release: Release, level: str) -> Inside:
    return warm.ground_of(release, level).inside(forms.projected(made))


@inside.register
def _near(made: Near, release: Release, level: str) -> Inside:
    shape = readymade.shape_of(release, made.code)
    return warm.ground_of(release, level).inside(forms.widened(shape, made.km))


@inside.register
def _ready(made: Ready, release: Release, level: str) -> Inside:
    return Inside(readymade.codes(release, level, made), ())


@inside.register
def _ruled(made: Rule, release: Release, level: str) -> Inside:
    return Inside(ruled.codes(release, level, made), ())
