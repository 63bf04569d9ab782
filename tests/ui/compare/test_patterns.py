"""The part of groups: its map, its sentences in either language, its tables and files."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from data.stored.release import Release
from figures import files
from figures.patterns.found import CALLED, NAMED, Kind, Patterns
from figures.patterns.neighbours import Rule
from figures.patterns.overall import Overall
from figures.patterns.said import whole
from tests.ui.compare.test_sides import view_of
from ui import cached
from ui.compare import made, pattern_map, pattern_tables, pattern_words, patterns
from ui.view import View
from wording.speech import Speech

MEASURE = "registered_share"


@pytest.fixture(scope="module")
def view(release: Release) -> View:
    shown, _ = view_of(release, level="province", measure=MEASURE, section="patterns", lang="en")
    return shown


@pytest.fixture(scope="module")
def found(view: View) -> Patterns:
    looked = patterns.looked(view)
    assert looked is not None
    return looked


def test_what_takes_long_is_made_once(view: View, found: Patterns) -> None:
    assert patterns.looked(view) is found
    assert made.ground(view.release.id) is made.ground(view.release.id)


def areas_of(**kinds: list[str]) -> Patterns:
    """Patterns of a few areas of each kind."""
    areas = pd.DataFrame(
        {"kind": {code: Kind(kind) for kind, codes in kinds.items() for code in codes}},
        dtype=object,
    )
    overall = dict.fromkeys(Rule, Overall(0.3, 0.002))
    return Patterns(areas, overall, len(areas))


def test_the_legend_counts_every_area_once(view: View, found: Patterns) -> None:
    drawn = pattern_map.drawn(view, found)
    rows = {row.label: row.size for row in drawn.legend["rows"]}
    told = {view.text(f"pattern-{kind}"): f"({len(found.codes(kind))})" for kind in CALLED}
    assert rows == told | {view.text("legend-no-data"): "(1)"}
    order = cached.order(view.release.id, "province", "province")
    for mark, code in zip(drawn.marks, order, strict=True):
        kind = found.areas.at[code, "kind"]
        assert mark == ("-" if kind == Kind.MISSING else str(CALLED.index(kind)))


def test_the_headline_counts_the_groups_and_tells_where(view: View) -> None:
    tambons = View(view.choice.but(level="tambon"), view.release)
    several = areas_of(high=["550101", "550102", "550103", "580101"], low=["300101"])
    assert pattern_words.headline(tambons, several).endswith(
        ": 4 tambons lie in high groups, more in Nan than in any other province (3 tambons), "
        "and 1 tambon in low groups"
    )
    one = areas_of(high=["550101"], low=[])
    assert "1 tambon lies in a high group (" in pattern_words.headline(tambons, one)
    none = areas_of(unsure=["550101", "550102"])
    assert "no tambons can be said to lie" in pattern_words.headline(tambons, none)


def test_a_tie_of_many_provinces_names_none(view: View) -> None:
    tambons = View(view.choice.but(level="tambon"), view.release)
    spread = [f"{province}0101" for province in ("30", "40", "55", "58")]
    assert pattern_words.groups(tambons, None).most(spread) == ""


@pytest.mark.parametrize(
    ("queen", "nearest", "said"),
    [
        ((0.4, 0.002), (0.3, 0.004), "more alike than by chance"),
        ((-0.4, 0.002), (-0.3, 0.002), "less alike than by chance"),
        ((0.4, 0.002), (0.01, 0.3), "not to be told from chance"),
        ((0.4, 0.002), (-0.3, 0.002), "not to be told from chance"),
    ],
)
def test_the_whole_map_is_told_where_both_rules_agree(
    view: View, queen: tuple[float, float], nearest: tuple[float, float], said: str
) -> None:
    rules = {Rule.QUEEN: Overall(*queen), Rule.NEAREST: Overall(*nearest)}
    assert said in whole(Speech(view.choice.lang), Patterns(pd.DataFrame(), rules, 76))


def test_chance_is_told_in_words(view: View) -> None:
    rules = dict.fromkeys(Rule, Overall(0.3, 0.004))
    said = whole(Speech(view.choice.lang), Patterns(pd.DataFrame(), rules, 76))
    assert "at most 4 times in 1,000" in said


@pytest.mark.parametrize("kind", sorted(Kind))
@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_area_chosen_is_told(view: View, kind: Kind, lang: str) -> None:
    chosen = View(view.choice.but(area="55", lang=lang), view.release)
    said = pattern_words.sentences(chosen, areas_of(**{"low": ["58"], kind: ["55"]}))[0]
    assert chosen.name("55") in said
    assert len({*said}) > 5


def test_a_measure_without_a_population_has_none(release: Release) -> None:
    view, _ = view_of(release, level="province", measure="hai", lang="en")
    assert patterns.looked(view) is None
    assert "no share with a population" in patterns.headline(view)


def test_the_list_holds_the_named_and_the_file_every_area(view: View, found: Patterns) -> None:
    named, every = pattern_tables.named(view, found), pattern_tables.every(view, found)
    assert set(named.rows["of"]) <= set(NAMED)
    assert len(every.rows) == 77
    written = pd.read_csv(io.BytesIO(files.csv(every)), dtype={"code": str}, encoding="utf-8-sig")
    written = written.set_index("code")
    assert list(written["kind"].loc[["10"]]) == ["No figure"]
    for code in found.codes(Kind.HIGH):
        assert written.at[code, "kind"] == "High group"
        assert float(written.at[code, "chance_queen"]) == found.areas.at[code, "chance_queen"]
        assert written.at[code, "moran_nearest_status"] == "derived"
    assert written.at["10", "smoothed_status"] == "missing"


def test_protected_areas_have_no_statistics_in_a_file(release: Release) -> None:
    view, _ = view_of(release, level="district", measure="multi_rate", lang="en")
    found = patterns.looked(view)
    assert found is not None
    hidden = found.codes(Kind.PROTECTED)
    assert hidden
    rows = pattern_tables.every(view, found).rows.loc[hidden]
    assert set(rows["own_status"]) == {"below"}
    assert rows[["value", "smoothed", "moran_queen", "star_nearest"]].isna().all(axis=None)
    assert "protected and without a name" in pattern_words.groups(view, found).untold()
