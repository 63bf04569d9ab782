"""By what areas side by side are furthest apart, recounted from the files."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest

from data.stored.release import Release
from tests.recount import quick, source, spoken
from tests.recount.extent import PARTS, SEED, WHOLE, of_part
from tests.recount.source import measured
from ui.choice import Choice
from ui.compare import places, sides, tables, words

pytestmark = pytest.mark.recount
RATES = ("target_poor_rate", "bmn_poor_rate", "poor_household_rate", "multi_rate")
COMPARED = (*RATES, *(f"{dimension}_rate" for dimension in source.DIMENSIONS))
LEVELS = ("province", "district", "tambon")
Group = tuple[str, ...]


def groups() -> Iterator[Group]:
    """Every pair of provinces, and groups of up to six areas of any level."""
    provinces = [str(code) for code in source.figures("province").index]
    yield from combinations(provinces, 2)
    codes = [
        str(code)
        for level in (LEVELS if WHOLE else LEVELS[:2])  # tambons take long to read
        for code in source.figures(level).index
    ]
    drawn = random.Random(SEED)
    yield from (tuple(drawn.sample(codes, drawn.randint(2, 6))) for _ in range(4000))


def level_of(code: str) -> str:
    """The level of a code."""
    return str(source.areas().at[code, "level"])


def apart(one: Fraction, other: Fraction) -> Decimal:
    """Points between two rates as they print."""
    decimals = max(-int(spoken.points(value).as_tuple().exponent) for value in (one, other))
    return spoken.half_up(100 * (one - other), decimals)


def differences(group: Group) -> dict[str, tuple[Decimal, Fraction, set[str], set[str]]]:
    """By rate: points, the exact difference, and the areas that print like either end."""
    found = {}
    for rate in COMPARED:
        values = {code: measured(rate, level_of(code)).values[code] for code in group}
        known = {code: value for code, value in values.items() if value is not None}
        if len(known) < 2:
            continue
        most, least = max(known.values()), min(known.values())
        ends = [
            {code for code, value in known.items() if spoken.percent(value) == spoken.percent(end)}
            for end in (most, least)
        ]
        found[rate] = (apart(most, least), most - least, *ends)
    return found


def named_in(said: str, lang: str) -> set[str]:
    """The rates that a sentence names; the name of one may begin with that of another."""
    names = {rate: source.catalogue()[rate][f"name_{lang}"] for rate in COMPARED}
    found = set()
    for rate in sorted(COMPARED, key=lambda rate: -len(names[rate])):
        if names[rate] in said:
            found.add(rate)
            said = said.replace(names[rate], "")
    return found


def test_a_rate_whose_name_begins_anothers_is_not_named_with_it() -> None:
    names = {rate: source.catalogue()[rate]["name_th"] for rate in COMPARED}
    assert names["multi_rate"].startswith(names["target_poor_rate"])
    assert named_in(f"ต่างกันที่{names['multi_rate']}", "th") == {"multi_rate"}


@pytest.fixture
def view(release: Release) -> Callable[..., quick.QuickView]:
    """A function from a language and areas to a view."""

    def make(lang: str, group: Group) -> quick.QuickView:
        choice = Choice(None, "province", RATES[0], source.PERIOD, None, lang)
        return quick.QuickView(choice.but(beside=",".join(group)), release)

    return make


@pytest.mark.parametrize("part", PARTS)
def test_by_what_areas_are_furthest_apart(view: Callable[..., quick.QuickView], part: int) -> None:
    for place, group in enumerate(of_part(groups(), 20, part)):
        lang = ("th", "en")[place % 2]
        seen = view(lang, group)
        assert sides.sides(seen) == group
        said = spoken.plain(words.furthest(seen, places.compared(seen), group))
        assert not spoken.faults(said, lang), said
        found = differences(group)
        telling = {
            rate: one for rate, one in found.items()
            if one[0] and spoken.percent(one[1]) != "0%" and one[2] != one[3]
        }  # fmt: skip
        if not telling:
            assert "%" not in said, said
            continue
        first = max(telling, key=lambda rate: telling[rate][1])
        points, _, high, low = telling[first]
        assert f" {points:,} " in said, (said, points)
        for code in high | low:
            assert source.name(code, lang) in said, said
        tied = {rate for rate, one in telling.items() if one[0] >= points}
        assert named_in(said, lang) == tied, said


@pytest.mark.parametrize("lang", ["th", "en"])
def test_areas_are_alike_by_as_many_rates_as_all_of_them_have(
    view: Callable[..., quick.QuickView], lang: str
) -> None:
    """Tambons where nobody is poor are the same by what is compared, not by "every measure"."""
    rates = {rate: measured(rate, "tambon").values for rate in COMPARED}
    nobody = [code for code, value in rates["bmn_poor_rate"].items()
              if value == 0 and not rates["poor_household_rate"][code]]  # fmt: skip
    drawn = random.Random(SEED)
    for group in (tuple(drawn.sample(nobody, n)) for n in (2, 3, 6, 2, 4)):
        seen = view(lang, group)
        said = spoken.plain(words.furthest(seen, places.compared(seen), group))
        whole = [
            rate for rate, known in rates.items() if all(known[one] is not None for one in group)
        ]
        assert all(known[one] in {0, None} for known in rates.values() for one in group)
        numbers = {str(len(group)), str(len(COMPARED)), str(len(whole))}
        assert set(re.findall(r"\d+", said)) == numbers, said
        every = {"th": f"ทั้ง {len(COMPARED)} อัตรา", "en": f"each of the {len(COMPARED)} rates"}
        assert (every[lang] in said) == (len(whole) == len(COMPARED)), said


@pytest.mark.parametrize("part", PARTS)
def test_the_table_has_the_same_differences(
    view: Callable[..., quick.QuickView], part: int
) -> None:
    for group in of_part(groups(), 8, part):
        seen = view("th", group)
        made = tables.beside(seen, COMPARED, group)
        found = differences(group)
        for rate, row in made.rows.iterrows():
            expected = found.get(str(rate))
            shown = row["points"]
            assert (shown == float(expected[0])) if expected else (shown != shown), (group, rate)
