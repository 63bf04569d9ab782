"""The tabulation, written once as Ibis expressions: records in, sums by area and set out.

A household fails an indicator where it does itself, or where anybody in it does; it is deprived in
a dimension where it fails an indicator of it. Indicators count the people of the households that
were asked, as TPMAP does; people are deprived in what their household is, or in what is their own
where the definition says so. No row that comes out is of a single record: `kind`, `area` and `mask`
are its keys.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tabulating.answers import NO, WRONG, Expression, any_bit, bits, fits, ibis_, mask_of, number
from tabulating.choosing import province
from tabulating.definition import (
    HOUSEHOLD,
    KINDS,
    OWN,
    PERSON,
    Condition,
    Definition,
    people_in,
    sized,
)
from tabulating.engine import Table

OTHER_SIZE = "other_size"
"""Households of which their own column tells another size than they have."""
FLAGS = ("registered", "target")
COUNTED = "counted"
"""The kind of the records that are counted; others are left out, for the reason that it names."""
REASONS = (COUNTED, *KINDS)
"""The kinds by their numbers, by which engines group faster than by words."""


def tabulated(households: Table, persons: Table, definition: Definition) -> Table:
    """Sums by kind, area and set: households, people, flags and groups, indicators.

    `persons_…` count records of people that are left out by themselves.
    """
    together = _together(households, persons, definition)
    marked = together.mutate(
        kind=_kind(together), mask=mask_of(together["failed"], definition.indicators)
    )
    names = [*FLAGS, *definition.groups]
    sums = {"households": _summed("there"), "people": _summed("people")}
    sums |= {name: _summed(name) for name in (*names, "persons_impossible", "persons_no_key")}
    sums |= {name: _summed(name) for name in definition.homes}
    sums |= {sized(name): _sized(name, test) for name, test in definition.homes.items()}
    for name, band in definition.sizes.bands.items():
        sums |= {name: _in_band("there", *band), people_in(name): _in_band("people", *band)}
    if definition.sizes.told:
        sums[OTHER_SIZE] = _summed(OTHER_SIZE)
    for place, one in enumerate(definition.indicators):
        for what in ("asked", "failed"):
            sums[f"{what}_{one.no}"] = _people_with(what, place)
    return marked.group_by(["kind", "area", "mask"]).aggregate(**sums)


def own_sets(households: Table, persons: Table, definition: Definition) -> Table:
    """People by kind, area and the set of their own: what they fail, and their household itself."""
    people = _persons(persons, definition)
    whole = _households(households, definition).join(
        people.rename(own_failed="failed", own_asked="asked"), ["hkey", "province"]
    )
    failed = whole["failed"] | whole["own_failed"]
    marked = whole.mutate(mask=mask_of(failed, definition.indicators), fine=~whole["impossible"])
    sums = {name: _summed(name) for name in ("people", *FLAGS, *definition.groups)}
    for place, one in enumerate(definition.indicators):
        for what in ("asked", "failed"):
            column = what if one.level == HOUSEHOLD else f"own_{what}"
            sums[f"{what}_{one.no}"] = _people_with(column, place)
    return marked.filter(marked["fine"]).group_by(["area", "mask"]).aggregate(**sums)


def _sized(name: str, test: Condition) -> Callable[[Table], Expression]:
    """Households of a group that would be in it by how many people they have as well."""
    asked = replace(test, column="people")
    return lambda table: (table[name] * _one(fits(table, asked))).sum()


def _in_band(name: str, least: int, most: int | None) -> Callable[[Table], Expression]:
    """A sum of the households alone that have so many people."""
    size = Condition("people", least=least, most=most)
    return lambda table: ibis_().ifelse(fits(table, size), table[name], 0).sum()


def _summed(name: str) -> Callable[[Table], Expression]:
    return lambda table: table[name].sum()


def _people_with(bits: str, place: int) -> Callable[[Table], Expression]:
    """People of the rows in which a bit is set."""
    return lambda table: ibis_().ifelse((table[bits] & 2**place) != 0, table["people"], 0).sum()


def _together(households: Table, persons: Table, definition: Definition) -> Table:
    """Households with what the people of each come to; people of none have no area."""
    homes = _households(households, definition)
    people = _by_household(_persons(persons, definition), definition)
    names = {"hkey": "phkey", "province": "pprovince"}
    right = people.rename(
        {new: old for old, new in names.items()}
        | {"people_asked": "asked", "people_failed": "failed"}
    )
    both = homes.join(right, list(names.items()), how="outer")
    if definition.sizes.told:
        alike = (both[OTHER_SIZE] == both["people"]).fill_null(NO)
        both = both.mutate(**{OTHER_SIZE: _one((both["there"] == 1) & ~alike)})
    counts = ("people", *FLAGS, *definition.groups, *definition.homes)
    counts += ("persons_impossible", "persons_no_key")
    return both.mutate(
        there=both["there"].fill_null(0),
        asked=both["asked"].fill_null(0) | both["people_asked"].fill_null(0),
        failed=both["failed"].fill_null(0) | both["people_failed"].fill_null(0),
        **{name: both[name].fill_null(0) for name in counts},
    )


def _kind(table: Table) -> Expression:
    """Why a row is left out, or that it is counted: its place in `REASONS`."""
    reasons = (
        (table["there"] == 0, "person_without_household"),
        (table["hkey"].isnull(), "no_key"),
        (table["impossible"], "impossible_value"),
        (table["area"].isnull(), "no_area"),
        (table["people"] == 0, "household_without_people"),
    )
    cases = [(test, REASONS.index(reason)) for test, reason in reasons]
    return ibis_().cases(*cases, else_=REASONS.index(COUNTED)).cast("int8")


def _households(table: Table, definition: Definition) -> Table:
    """Households by their key: area as text, bits of what was asked and failed."""
    asked, failed = bits(table, definition, HOUSEHOLD)
    told = definition.sizes.told
    area = table[definition.households.area].cast("string").strip()
    return table.select(
        hkey=table[definition.households.key],
        province=province(table, definition.persons.area and definition.households.area),
        area=area.nullif(""),
        there=ibis_().literal(1, "int64"),
        asked=asked,
        failed=failed,
        **{name: _one(fits(table, test)) for name, test in definition.homes.items()},
        **({OTHER_SIZE: number(table[told])} if told else {}),
    ).mutate(impossible=lambda homes: homes["asked"] >= WRONG)


def _persons(table: Table, definition: Definition) -> Table:
    """People with the key of their household; those that are left out count as nobody."""
    asked, failed = bits(table, definition, PERSON)
    tests = dict(zip(FLAGS, (definition.registered, definition.target), strict=True))
    tests |= dict(definition.groups)
    told = table.select(
        hkey=table[definition.persons.household],
        province=province(table, definition.persons.area),
        no_key=table[definition.persons.key].isnull(),
        asked=asked,
        failed=failed,
        **{name: fits(table, test) for name, test in tests.items()},
    )
    impossible = told["asked"] >= WRONG
    fine = ~impossible & ~told["no_key"]
    return told.select(
        "hkey",
        "province",
        people=_one(fine),
        asked=ibis_().ifelse(fine, told["asked"], 0),
        failed=ibis_().ifelse(fine, told["failed"], 0),
        persons_impossible=_one(impossible & ~told["no_key"]),
        persons_no_key=_one(told["no_key"]),
        **{name: _one(fine & told[name]) for name in tests},
    )


def _one(test: Expression) -> Expression:
    """One where a test holds, else nought."""
    return ibis_().ifelse(test, 1, 0).cast("int64")


def _by_household(people: Table, definition: Definition) -> Table:
    """What the people of each household come to; counted in no more digits than people need."""
    names = ("people", *FLAGS, *definition.groups, "persons_impossible", "persons_no_key")
    return people.group_by(["hkey", "province"]).aggregate(
        asked=any_bit(people["asked"]),
        failed=any_bit(people["failed"]),
        **{name: people[name].sum().cast("int32").cast("int64") for name in names},
    )


def by_own(definition: Definition) -> bool:
    """Whether people are deprived in what is their own."""
    return definition.poor_by == OWN
