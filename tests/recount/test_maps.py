"""What is said of a whole map, recounted: who leads, who ties, where most are, what its classes hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction

import pytest

from geo.classing.marks import PLAIN
from tests.recount import source, spoken
from tests.recount.extent import some
from tests.recount.source import measured
from ui.map import aloud, legend, ranges
from ui.parts import findings, ranking
from ui.view import View

pytestmark = pytest.mark.recount
Views = Callable[..., View]
LEVELS = ("province", "district", "tambon")
TEN = 10
REGIONS = {
    "th": {"ภาคกลาง": "central", "ภาคเหนือ": "north", "ภาคตะวันออกเฉียงเหนือ": "northeast",
           "ภาคใต้": "south", "กรุงเทพมหานคร": "bangkok"},
    "en": {"the Central region": "central", "the North": "north", "the Northeast": "northeast",
           "the South": "south", "Bangkok": "bangkok"},
}  # fmt: skip
PARTS = {
    "th": {
        "ten": r"^(?P<k>\d+) ใน (?P<ten>\d+) \S+ที่มี.+ (?P<end>สูง|ต่ำ)ที่สุดอยู่ใน(?P<region>\S+) "
               r"(?:สูง|ต่ำ)สุดคือ (?P<first>.+) \((?P<value>[^ )]+)",
        "one": r"^(?P<first>.+?) มี.+ (?P<end>สูง|ต่ำ)ที่สุดจาก (?P<n>[\d,]+) \S+ \((?P<value>[^ )]+)",
        "tied": r": (?:(?P<m>[\d,]+) \S+?|(?P<names>.+) )มีค่า(?P<end>สูง|ต่ำ)สุดเท่ากัน จาก (?P<n>[\d,]+) "
                r"\S+ \((?P<value>[^ )]+)[^)]*\)(?: (?P<k>[\d,]+) \S+?อยู่ใน(?P<region>\S+))?$",
        "alike": r": ทั้ง (?P<n>[\d,]+) \S+?มีค่าเท่ากัน \((?P<value>[^ )]+)",
        "only": r"^(?P<first>.+?) เป็นแห่งเดียวที่มีตัวเลข.+ \((?P<value>[^ )]+)",
        "none": r"^ไม่มีข้อมูล",
    },
    "en": {
        "ten": r"^(?P<k>\d+) of the (?P<ten>\d+) [\w ]+ with the (?P<end>high|low)est figures are in "
               r"(?P<region>[\w ]+); (?P<first>.+) is \w+ \(.*?: (?P<value>[^ ;)]+)(?: \w+)?(?:;|\)$)",
        "one": r"^(?P<first>.+) is (?P<end>high|low)est of (?P<n>[\d,]+) [\w ]+ "
               r"\(.*: (?P<value>[^ ;)]+)(?: \w+)?(?:;|\)$)",
        "tied": r"^(?:(?P<m>[\d,]+) [a-z ]+|(?P<names>.+)) tie for the (?P<end>high|low)est figure of "
                r"(?P<n>[\d,]+) [\w ]+ \(.*: (?P<value>[^ ;)]+)(?: \w+)?(?:; Thailand [^)]+)?\)"
                r"(?:; (?P<k>[\d,]+) [\w ]+ in (?P<region>[\w ]+))?$",
        "alike": r"^All of the (?P<n>[\d,]+) .* have the same figure \(.*: (?P<value>[^ ;)]+)",
        "only": r"^(?P<first>.+) alone has a figure \(.*: (?P<value>[^ ;)]+)",
        "none": r"^No figures here",
    },
}  # fmt: skip
ENDS = {"สูง": True, "ต่ำ": False, "high": True, "low": False}


def parsed(said: str, lang: str) -> tuple[str, dict[str, str]]:
    """Which kind of sentence it is, and what it claims."""
    for kind, pattern in PARTS[lang].items():
        found = re.search(pattern, said)
        if found:
            return kind, {name: text for name, text in found.groupdict().items() if text}
    raise AssertionError(f"not understood: {said}")


def expected(values: dict[str, Fraction], *, highest: bool, regional: bool) -> tuple[str, object]:
    """The kind of sentence that is true, and what it has to claim."""
    if not values:
        return "none", None
    line = sorted(values.values(), reverse=highest)
    leaders = [code for code, value in values.items() if value == line[0]]
    if len(line) == 1:
        return "only", leaders
    if len(leaders) == len(line):
        return "alike", leaders
    if len(leaders) > 1:
        return "tied", leaders
    if regional and len(line) > TEN and line[TEN - 1] != line[TEN]:
        first = [code for code, v in values.items() if (v >= line[9] if highest else v <= line[9])]
        region, held = Counter(map(source.region, first)).most_common(1)[0]
        if held > TEN / 2:
            return "ten", (leaders, region, held)
    return "one", leaders


def check(said: str, values: dict[str, Fraction], lang: str, unit: str, *,
          highest: bool, regional: bool) -> None:  # fmt: skip
    """A sentence about a map claims what is so."""
    said = spoken.plain(said)
    assert not spoken.faults(said, lang), said
    kind, claims = parsed(said, lang)
    wanted, truth = expected(values, highest=highest, regional=regional)
    assert kind == wanted, said
    if kind == "none":
        return
    leaders = truth[0] if kind == "ten" else truth
    extreme = values[leaders[0]]
    assert claims["value"] == spoken.figure(extreme, unit, lang).split()[0], said
    if "end" in claims:
        assert ENDS[claims["end"]] == highest, said
    if "n" in claims:
        assert spoken.number(claims["n"]) == len(values), said
    if "first" in claims:
        assert str(source.areas().at[leaders[0], f"name_{lang}"]) in claims["first"], said
    if kind == "ten":
        assert (REGIONS[lang][claims["region"]], int(claims["k"])) == truth[1:], said
    if kind == "tied":
        check_tied(said, claims, leaders, lang, regional=regional)


def check_tied(said: str, claims: dict[str, str], leaders: list[str], lang: str, *,
               regional: bool) -> None:  # fmt: skip
    """How many tie, or their names, and the region of more than half of them."""
    if "names" in claims:
        assert len(leaders) <= 3, said
        for code in leaders:
            assert str(source.areas().at[code, f"name_{lang}"]) in claims["names"], said
        return
    assert spoken.number(claims["m"]) == len(leaders), said
    region, held = Counter(map(source.region, leaders)).most_common(1)[0]
    if regional and 2 * held > len(leaders):
        assert REGIONS[lang][claims["region"]] == region, said
        assert spoken.number(claims["k"]) == held, said
    else:
        assert "region" not in claims, said


MAPS = [(measure, level) for measure in source.counted() for level in LEVELS
        if source.has(measure, level)]  # fmt: skip
PROVINCES = [str(code) for code in source.figures("province").index]
INSIDE = [(measure, level, province) for measure, level in MAPS if level != "province"
          for province in PROVINCES]  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_national_map(view: Views, lang: str) -> None:
    for measure, level in some(MAPS, 12):
        known = measured(measure, level)
        said = findings.of_map(view(lang, measure, level))
        check(said, known.known, lang, known.unit, highest=known.higher_is_worse, regional=True)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_map_of_a_province(view: Views, lang: str) -> None:
    for measure, level, province in some(INSIDE, 40):
        known = measured(measure, level)
        inside = source.inside(measure, level, province)
        said = findings.of_map(view(lang, measure, level, within=province))
        check(said, inside, lang, known.unit, highest=known.higher_is_worse, regional=False)


TITLE = {
    "th": r"^(?P<k>[\d,]+) \S+ที่(?:สูง|ต่ำ)ที่สุด \(จาก (?P<n>[\d,]+) \S+\)(?: · อีก (?P<more>[\d,]+) )?",
    "en": r"^The (?:(?P<k>\d+) )?(?:high|low)est [\w ]+ \(of (?P<n>[\d,]+) [\w ]+\)"
          r"(?: · (?P<more>[\d,]+|one) more)?",
}  # fmt: skip


@pytest.mark.parametrize("end", ["highest", "lowest"])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_ranking_says_how_many_tie_with_its_last(view: Views, lang: str, end: str) -> None:
    for measure, level in some(MAPS, 12):
        check_title(view(lang, measure, level), measure, end)


def check_title(view: View, measure: str, end: str) -> None:
    """The title of a ranking says of how many it is, and how many more have the last figure."""
    lang, level = view.choice.lang, view.choice.level
    line = sorted(measured(measure, level).known.values(), reverse=end == "highest")
    said = ranking.ranking_title(view, end)
    found = re.match(TITLE[lang], said)
    assert found, said
    assert not spoken.faults(said, lang), said
    assert (int(found["k"] or 1), spoken.number(found["n"])) == (min(TEN, len(line)), len(line))
    more = line[TEN:].count(line[min(TEN, len(line)) - 1])
    assert spoken.number((found["more"] or "0").replace("one", "1")) == more, said


RANGE = re.compile(r"^(?:<(?P<below>[\d.,]+)|≥(?P<from>[\d.,]+)|(?P<over>>?)(?P<low>[\d.,]+)–"
                   r"(?P<open><)?(?P<high>[\d.,]+)|(?P<only>[\d.,]+))$")  # fmt: skip


def holds(label: str, shown: str) -> bool:
    """Whether a printed range holds a printed figure."""
    found = RANGE.match(label)
    assert found, label
    tiny = shown.startswith("<")
    value = spoken.number(shown.lstrip("<").rstrip("%").split()[0])
    if found["only"]:
        return value == spoken.number(found["only"]) and not tiny
    if found["below"]:
        return (
            value <= spoken.number(found["below"])
            if tiny
            else value < spoken.number(found["below"])
        )
    if found["from"]:
        return value >= spoken.number(found["from"]) and not tiny
    low, high = spoken.number(found["low"]), spoken.number(found["high"])
    above = value > low if found["over"] else value >= low and not tiny
    return above and (value <= high if tiny or not found["open"] else value < high)


@pytest.mark.parametrize("classes", ["quantile", "high", "policy"])
def test_no_figure_stands_in_a_class_whose_printed_bounds_exclude_it(
    view: Views, classes: str
) -> None:
    for measure, level in some(MAPS, 12):
        shown = view("th", measure, level, classes=classes)
        unit = shown.shade.unit
        if classes == "policy" and unit != "percent":
            continue
        labels = ranges.class_labels(shown)
        known = measured(shown.shade.id, level)
        shown_legend = legend.legend_of(shown, list(known.values))
        counts = Counter()
        for code, value in known.known.items():
            place = int(shown.classes.places[code])
            assert holds(labels[place], spoken.figure(value, unit)), (measure, level, code)
            counts[labels[place]] += 1
        rows = [row for row in shown_legend["rows"] if row.key in PLAIN]
        for row in rows:
            assert spoken.number(row.size.strip("()")) == counts[row.label], (measure, row)


ALT_ENDS = {
    "th": r"มีข้อมูล (?P<known>[\d,]+) จาก (?P<all>[\d,]+) พื้นที่ · สูงสุดสามอันดับ: (?P<highest>.*)"
          r" · ต่ำสุดสามอันดับ: (?P<lowest>.*)$",
    "en": r"Areas with figures: (?P<known>[\d,]+) of (?P<all>[\d,]+)\. Highest three: (?P<highest>.*)\. "
          r"Lowest three: (?P<lowest>.*)\.$",
}  # fmt: skip
TIED = {
    "th": r"^([\d,]+) \S+เท่ากัน \((\S+?)(?: \S+)?\)$",
    "en": r"^([\d,]+) [\w ]+ tied \((\S+?)(?: \w+)?\)$",
}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_map_in_words(view: Views, lang: str) -> None:
    for measure, level in some(MAPS, 12):
        check_words(view(lang, measure, level), measure)


def check_words(view: View, measure: str) -> None:
    """A map in words: how many have figures, and both ends."""
    lang, level = view.choice.lang, view.choice.level
    known = measured(measure, level)
    said = spoken.plain(aloud.map_in_words(view))
    assert not spoken.faults(said, lang), said
    found = re.search(ALT_ENDS[lang], said)
    assert found, said
    assert spoken.number(found["known"]) == len(known.known)
    assert spoken.number(found["all"]) == len(known.values)
    for end in ("highest", "lowest"):
        check_end(found[end].split("; "), known.known, lang, known.unit, highest=end == "highest")


def check_end(told: list[str], values: dict[str, Fraction], lang: str, unit: str, *,
              highest: bool) -> None:  # fmt: skip
    """The three at an end: each named alone in its place, or those that tie told by number."""
    line = sorted(values.values(), reverse=highest)
    named = 0
    for one in told:
        tied = re.match(TIED[lang], one)
        if tied:
            at = line[named]
            assert spoken.number(tied[1]) == line.count(at), told
            assert named + line.count(at) > 3, told
            assert tied[2] == spoken.figure(at, unit, lang).split()[0], told
            return
        shown = spoken.figure(line[named], unit, lang)
        holders = [code for code, value in values.items() if value == line[named]]
        names = [str(source.areas().at[code, f"name_{lang}"]) for code in holders]
        assert f"({shown.split()[0]}" in one, told
        assert any(name in one for name in names), told
        named += 1
    assert named == min(3, len(line)), told
