"""Headlines: the finding in one sentence, from figures alone, without a cause."""

from __future__ import annotations

import pandas as pd

from briefing import absence, layout
from briefing.facts import measure_name, short_name, within_sentence
from briefing.figures import Subject
from briefing.lines import whole
from briefing.wording import missing
from data.catalog import Measure
from geo import areas as area_rules
from geo import printed
from geo.areas import COUNTRY
from poverty import combinations, concentration

LEADING = 10
"""How many of the worst areas are looked at for a region that most of them share."""
FEW = 2 * LEADING
"""Of fewer areas, the ten worst say little."""


def national(subject: Subject) -> str:
    """Which region most of the ten worst areas share, and which area is worst."""
    table = layout.worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return absent(subject, subject.below)
    first = str(table.index[0])
    regions = table.index[:LEADING].map(area_rules.region_of).value_counts()
    shared = len(table) >= LEADING and int(regions.iloc[0]) > LEADING // 2
    arguments = {**_leader(subject, table), "k": subject.text.number(int(regions.iloc[0]))}
    if not shared:
        return subject.text("finding-worst", **arguments)
    region = str(regions.index[0])
    arguments["region"] = subject.name(region)
    if area_rules.region_of(first) != region:
        beside = subject.name(area_rules.region_of(first))
        arguments["first"] = f"{arguments['first']} ({beside})"
    return subject.text("finding-region", **arguments)


def ranking(subject: Subject) -> str:
    """The worst and the best area."""
    table = layout.worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return absent(subject, subject.below)
    if len(table) == 1:
        return subject.text("finding-worst", **_leader(subject, table))
    last = str(table.index[-1])
    return subject.text(
        "finding-ends",
        **_leader(subject, table),
        last=subject.spoken(last),
        least=whole(subject.shown(table.iloc[-1])),
    )


def of_area(subject: Subject, code: str) -> str:
    """The area's value, and its distance to the country or its rank."""
    row, text = subject.row(code), subject.text
    if missing(row["value"]):
        return absent(subject, subject.level)
    country = subject.row(COUNTRY)
    arguments = {
        "area": subject.own_name(code),
        "measure": within_sentence(measure_name(subject)),
        "value": whole(subject.shown(row)),
    }
    if subject.shade.unit != "percent" or missing(country["value"]):
        place = subject.reading(subject.level)
        rank = text.number(float(place["rank"][code]))
        n = text.number(int(place["value"].notna().sum()))
        return text("finding-rank", **arguments, rank=rank, n=n)
    return text(
        "finding-distance",
        **arguments,
        country=whole(subject.shown(country)),
        points=text.apart(float(row["value"]), float(country["value"])),
        side=printed.side(float(row["value"]), float(country["value"])),
    )


def tambons(subject: Subject) -> str:
    """How many tambons lie above the country, and which is worst."""
    table = layout.worst_first(subject, subject.inside("tambon"))
    if table.empty:
        return absent(subject, "tambon")
    arguments = _leader(subject, table)
    country = layout.reference(subject)
    if country is None or subject.shade.unit != "percent":
        return subject.text("finding-worst", **arguments)
    beyond = (
        table["value"] > country if layout.end(subject) == "highest" else table["value"] < country
    )
    return subject.text(
        "finding-tambons",
        **arguments,
        k=subject.text.number(int(beyond.sum())),
        some="some" if beyond.any() else "none",
        area=subject.own_name(subject.area),
        country=whole(subject.shown(subject.row(COUNTRY))),
    )


def two(subject: Subject) -> str:
    """How many of the ten worst by one measure are among the ten worst by the other.

    Where there are hardly more than ten, this would say little: then which area is worst by each.
    """
    worst = [_worst_first(subject, measure) for measure in (subject.shade, subject.second())]
    for codes, measure in zip(worst, (subject.shade, subject.second()), strict=True):
        if not len(codes):
            return absent(subject, subject.below, measure.id)
    if len(worst[0]) < FEW:
        return _two_of_few(subject, worst)
    ends = [codes[:LEADING] for codes in worst]
    return subject.text(
        "finding-two",
        k=subject.text.number(len(ends[0].intersection(ends[1]))),
        n=subject.text.number(len(ends[0])),
        level=subject.kinds(subject.below),
        first=within_sentence(measure_name(subject)),
        second=within_sentence(short_name(subject, subject.second())),
        end=layout.end(subject),
        area=subject.own_name(subject.area),
        scope="country" if subject.area == COUNTRY else "part",
    )


def _worst_first(subject: Subject, measure: Measure) -> pd.Index:
    """Codes of the areas compared, the worst by a measure first."""
    known = subject.inside(subject.below, measure.id)["value"].dropna()
    return known.sort_values(ascending=measure.direction != "higher_is_worse", kind="stable").index


def _two_of_few(subject: Subject, worst: list[pd.Index]) -> str:
    """Which area is worst by each of two measures."""
    places = [subject.spoken(str(codes[0])) for codes in worst]
    second = subject.second()
    return subject.text(
        "finding-two-same" if places[0] == places[1] else "finding-two-apart",
        place=places[0],
        other=places[1],
        first=within_sentence(measure_name(subject)),
        second=within_sentence(short_name(subject, second)),
        end=layout.end(subject),
        beside="highest" if second.direction == "higher_is_worse" else "lowest",
    )


def start(subject: Subject, table: pd.DataFrame) -> str:
    """In how few tambons and survey units half of the target poor live."""
    number = int(table["half"].sum())
    if not number:
        return absent(subject, "tambon", absence.POOR)
    text, n = subject.text, len(table)
    return text(
        "finding-half",
        area=subject.own_name(subject.area),
        k=text.number(number),
        n=text.number(n),
        share=whole(text.percent(number / n)),
    )


def absent(subject: Subject, level: str, measure: str = "") -> str:
    """That there are no figures of a level, of the measure that fills the map by default."""
    asked = subject.catalog.measures[measure] if measure else subject.shade
    if absence.not_surveyed(subject) and asked.source == absence.SURVEY:
        return subject.text("finding-bangkok")
    name = short_name(subject, asked)
    if level in asked.levels.split():
        return subject.text("finding-nothing", area=subject.own_name(subject.area), measure=name)
    return absence.reason(subject, level, asked).rstrip(".")


def _leader(subject: Subject, table: pd.DataFrame) -> dict[str, str]:
    """The worst area and its value, as the sentences name them."""
    text = subject.text
    return {
        "first": subject.spoken(str(table.index[0])),
        "value": whole(subject.shown(table.iloc[0])),
        "measure": within_sentence(measure_name(subject)),
        "subject": measure_name(subject),
        "level": subject.kinds(str(subject.areas.at[table.index[0], "level"])),
        "n": text.number(len(table)),
        "end": layout.end(subject),
    }


def to_follow_up(subject: Subject) -> list[tuple[str, str]]:
    """Points to follow up, each with the figure it rests on."""
    text = subject.text
    year = text.year(subject.request.period)
    found = _worst_point(subject)
    if subject.empty:
        area = subject.own_name(subject.area)
        key = "point-no-data" if absence.not_surveyed(subject) else "point-no-year"
        return [*found, (text(key, area=area, year=year), text("point-no-data-figure"))]
    found += [*_dimension_point(subject), *_half_point(subject), *_units_point(subject)]
    return [*found, (text("point-newer"), text("point-newer-figure", year=year))]


def _worst_point(subject: Subject) -> list[tuple[str, str]]:
    """The worst area, where the measure has figures of the areas compared."""
    table = layout.worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return []
    leader = _leader(subject, table)
    return [(subject.text("point-worst", **leader), subject.text("point-worst-figure", **leader))]


def _dimension_point(subject: Subject) -> list[tuple[str, str]]:
    """The dimension in which most are deprived, where anybody is known to be in one."""
    text, table = subject.text, subject.dimensions(subject.area)
    if not table["count"].max() > 0:
        return []
    first = str(table["count"].idxmax())
    name = subject.catalog.dimensions[first].name(text.lang)
    count, total = (
        float(table["count"][first]),
        subject.row(subject.area, "target_poor_rate")["count"],
    )
    figure = text(
        "point-dimension-figure", count=text.count(count), share=text.percent(count / total)
    )
    return [(text("point-dimension", dimension=within_sentence(name)), figure)]


def _half_point(subject: Subject) -> list[tuple[str, str]]:
    """The places that hold half, where anybody is poor."""
    text = subject.text
    units = pd.concat(
        [subject.inside(level, "target_poor_rate")["count"] for level in ("tambon", "municipality")]
    )
    number = concentration.holding(units)
    if not number:
        return []
    k, n = text.number(number), text.number(int(units.notna().sum()))
    return [(text("point-half", k=k), text("point-half-figure", k=k, n=n))]


def _units_point(subject: Subject) -> list[tuple[str, str]]:
    text = subject.text
    units = subject.inside("municipality", "target_poor_rate")
    if units.empty:
        return []
    return [
        (
            text("point-units"),
            text(
                "point-units-figure",
                n=text.number(len(units)),
                poor=text.count(units["count"].sum()),
            ),
        )
    ]


def together(subject: Subject, sets: pd.DataFrame) -> str:
    """The share of the target poor in two or more dimensions, and the most frequent combination."""
    text = subject.text
    people = subject.several(subject.area)
    total = subject.row(subject.area, "target_poor_rate")["count"]
    if missing(total):
        return absent(subject, subject.level, absence.POOR)
    area = subject.own_name(subject.area)
    if subject.dimensions(subject.area)["count"].isna().all():
        return text("finding-nothing", area=area, measure=text("dimensions-title"))
    known = sets[(sets["size"] >= combinations.SEVERAL) & (sets["count"] > 0)]
    if missing(people) or known.empty:
        first = str(subject.dimensions(subject.area)["count"].idxmax())
        name = subject.catalog.dimensions[first].name(text.lang)
        return text("finding-together-none", area=area, dimension=within_sentence(name))
    mask = str(known["count"].idxmax())
    share = whole(text.percent(people / total))
    return text("finding-together", share=share, area=area, together=set_name(subject, mask))


def set_name(subject: Subject, mask: str) -> str:
    """The dimensions of a set by name: "การศึกษา + รายได้"."""
    names = (
        subject.catalog.dimensions[name].name(subject.text.lang)
        for name in combinations.dimensions_of(mask)
    )
    named = " + ".join(names)
    return subject.text("only", dimension=named) if mask.count("1") == 1 else named
