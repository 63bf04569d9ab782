"""What the legend of a map says: its keys, its unit and scale, the area that is marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from briefing.figures import Subject
from briefing.naming import short_name
from briefing.page.legend import Key, Legend
from briefing.page.ranges import class_labels
from briefing.page.scale_marks import Tick
from briefing.page.shading import Shading
from data.catalog import Measure
from figures import ranges, scale
from geo.areas import COUNTRY
from geo.classing.marks import MISSING, PLAIN, PROTECTED, SMALL_SAMPLE, WEAK
from geo.print_map import patterns
from poverty import claims
from wording.numbers import missing

COUNTED_BY_DEFAULT = "target_poor"
"""What a map counts that is filled by no measure."""


def legend_of_map(
    subject: Subject, shade: Shading, codes: Sequence[str], chosen: str = ""
) -> Legend:
    """The legend of a map of areas filled by a measure; `chosen` is the area marked on it."""
    said = (subject.own_name(chosen), value_and_rank(subject, shade, chosen)) if chosen else ()
    empty = _empty(shade, codes)
    return Legend(
        title=title(subject, shade),
        unit=unit_and_scale(subject, shade, codes),
        keys=tuple(class_keys(subject, shade, codes)),
        colours=_swatches(shade),
        counted=subject.text("legend-areas", level=subject.kinds(shade.level)),
        chosen=said,
        dark="" if empty else dark(subject, shade),
        ticks=() if empty else tuple(ticks(subject, shade, chosen)),
    )


def title(subject: Subject, shade: Shading) -> str:
    """The measure, and the part of the country that alone it is compared in."""
    measure = short_name(subject, shade.measure)
    if not subject.own_classes:
        return measure
    if subject.kind == "group":  # its own name may be long, and is in the headline
        return subject.text("legend-title-within-group", measure=measure)
    name = subject.own_name(subject.area)
    return subject.text("legend-title-within", measure=measure, name=name)


def dark(subject: Subject, shade: Shading) -> str:
    """What dark stands for; nothing where there are no colours to tell apart."""
    if len(shade.classes.classes) < len(("pale", "dark")):
        return ""
    return subject.text("legend-dark", direction=shade.measure.direction)


def ticks(subject: Subject, shade: Shading, chosen: str) -> Iterator[Tick]:
    """The country's value on the scale, and that of the area marked; of a total there is none."""
    if shade.measure.unit == "count":
        return
    for code in filter(None, (COUNTRY, chosen)):
        row = subject.row(code, shade.measure.id)
        where = None if missing(row["value"]) else scale.spot(shade.classes, float(row["value"]))
        if where is not None:
            name = subject.text("whole-country")
            value = subject.shown(row, shade.measure)
            said = subject.text("legend-tick", name=name, value=value) if code == COUNTRY else ""
            yield Tick(PLAIN[where.place], where.share, said, marked=code != COUNTRY)


def legend_of_two(subject: Subject, shades: Sequence[Shading], codes: Sequence[str]) -> Legend:
    """The legend of two maps on one scale, with the numbers of areas of both."""
    text = subject.text
    both = [{key.mark: key for key in class_keys(subject, shade, codes)} for shade in shades]
    marks = sorted({mark for found in both for mark in found}, key=_order)
    together = tuple(
        Key(
            mark,
            next(found[mark].label for found in both if mark in found),
            " / ".join(found[mark].count if mark in found else text.number(0) for found in both),
        )
        for mark in marks
    )
    return Legend(
        title=text("legend-shared"),
        unit=unit_and_scale(subject, _filled(shades, codes), codes),
        keys=together,
        dark=dark(subject, shades[0]) if _one_direction(shades) else "",
        colours=_swatches(shades[0]),
        counted=text("legend-both", level=subject.kinds(shades[0].level)),
    )


def _one_direction(shades: Sequence[Shading]) -> bool:
    """Whether dark stands for the same on all maps."""
    return len({shade.measure.direction for shade in shades}) == 1


def _order(mark: str) -> tuple[int, int, str]:
    """Classes from the highest, then what has none."""
    return (0, -PLAIN.index(mark), "") if mark in PLAIN else (1, 0, mark)


def class_keys(subject: Subject, shade: Shading, codes: Sequence[str]) -> list[Key]:
    """Keys for each class and for what has none, with how many of the areas shown fall in each."""
    shown = pd.Series([shade.marks.get(code, MISSING) for code in codes], dtype=object)
    number = subject.text.number
    found = []
    labels = class_labels(subject, shade)
    held = [int(shown.isin([PLAIN[place], WEAK[place]]).sum()) for place in range(len(labels))]
    most = max(held, default=0)
    for place, label in reversed(list(enumerate(labels))):
        if (shown == MISSING).all():
            continue
        length = scale.bar_length(held[place], most)
        found.append(Key(PLAIN[place], label, number(held[place]), length))
    empty = missing_key(subject, dict(zip(codes, shown, strict=True)), shade.measure)
    weak = int(shown.isin(list(WEAK)).sum())
    for mark, key, areas in (
        (MISSING, empty, int((shown == MISSING).sum())),
        (SMALL_SAMPLE, "legend-small-sample", int((shown == SMALL_SAMPLE).sum())),
        (PROTECTED, "on-slide-legend-protected", int((shown == PROTECTED).sum())),
        ("a", "on-slide-legend-weak", weak),
    ):
        if areas:
            found.append(Key(mark, subject.text(key), number(areas)))
    return found


def missing_key(subject: Subject, marks: Mapping[str, str], measure: Measure | None = None) -> str:
    """What it means that areas have no figures: those of a tambon may lie in municipal units.

    That is so of what the survey counts (the target poor where no measure is named), and only
    where it has figures of other tambons.
    """
    codes = [code for code, mark in marks.items() if mark == MISSING]
    levels = (measure or subject.catalog.measures[COUNTED_BY_DEFAULT]).levels
    if not 0 < len(codes) < len(marks) or "municipality" not in levels.split():
        return "legend-no-data"
    if subject.areas.at[codes[0], "level"] != "tambon":
        return "legend-no-data"
    units = subject.areas.index[subject.areas["level"] == "municipality"]
    within = {code[:4] for code in codes} <= set(units.str[:4])
    return "legend-municipal" if within else "legend-no-data"


def unit_and_scale(subject: Subject, shade: Shading, codes: Sequence[str]) -> str:
    """Unit, level, year, and in a paragraph of its own the scale, where an area is in a class."""
    text = subject.text
    first = text(
        "on-slide-legend-unit",
        unit=text(f"on-slide-unit-{shade.measure.unit}"),
        level=subject.kinds(shade.level, plural=False),
        year=text.year(subject.request.period),
    )
    if _empty(shade, codes):
        return first
    told = [first, made(subject, shade)]
    if ranges.unlabelled(shade.classes) and shade.classes.highest is not None:
        value = text.figure(shade.classes.highest, shade.measure.unit)
        told.append(text("legend-highest", value=value))
    return "\n".join(told)


def made(subject: Subject, shade: Shading) -> str:
    """How the classes were made: how many groups, about equal or not, of what part."""
    within = subject.own_classes
    kind = "within" if within else shade.classes.scheme
    part = subject.kind if within else "no"
    key = "setting" if subject.request.setting and not within else kind
    return subject.text(f"legend-{key}", within=part, **scale.made(shade.classes))


def _filled(shades: Sequence[Shading], codes: Sequence[str]) -> Shading:
    """The first of two that has a figure of the areas, or the first."""
    return next((shade for shade in shades if not _empty(shade, codes)), shades[0])


def _empty(shade: Shading, codes: Sequence[str]) -> bool:
    """Whether none of the areas has a figure."""
    return all(shade.marks.get(code, MISSING) == MISSING for code in codes)


def value_and_rank(subject: Subject, shade: Shading, code: str) -> str:
    """The value of an area and its rank among those of its level."""
    text, level = subject.text, str(subject.areas.at[code, "level"])
    table = subject.reading(level, shade.measure.id)
    row = subject.row(code, shade.measure.id)
    place = claims.place(table["value"], code)
    if place is None:
        return text("legend-no-data")
    return text(
        "legend-rank",
        value=subject.shown(row),
        rank=text.number(place.rank),
        shared=text.number(place.shared_by),
        n=text.number(place.of),
    )


def _swatches(shade: Shading) -> dict[str, str]:
    """Colours of the keys; a weak figure is shown on the middle class."""
    marks = [*PLAIN[: len(shade.colours)], MISSING, PROTECTED, SMALL_SAMPLE]
    found = {mark: patterns.colour_of(mark, shade.colours) for mark in marks}
    middle = shade.colours[len(shade.colours) // 2] if shade.colours else patterns.NO_DATA
    return found | {"a": middle}
