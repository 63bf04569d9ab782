"""What the templates share: subtitles, rankings as bars and rows, the finished slide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from briefing import absence, code
from briefing.figures import Subject
from briefing.page import fonts, frame, lines, styles
from briefing.page.elements import Area, Bar, Bars, Box, Element, Slide, Text, write
from briefing.page.frame import Frame
from geo.areas import COUNTRY
from poverty import claims
from wording.numbers import missing


class Notice(NamedTuple):
    """A message with its bar."""

    bar: Area
    said: Text


MAP_SHARE = 0.55
GUTTER = 26.0


def columns(content: Box, share: float = MAP_SHARE) -> tuple[Box, Box]:
    """The map's box on the left and the room on the right."""
    left = Box(content.left, content.top, content.width * share, content.height)
    start = left.right + GUTTER
    return left, Box(start, content.top, content.right - start, content.height)


def subtitle(subject: Subject, level: str = "", measure: str = "") -> tuple[str, str]:
    """Measure and areas, and the end that is always kept: the place and the year."""
    text = subject.text
    name = measure or text.numerals(subject.shade.name(text.lang))
    if not measure and subject.shade.id != subject.measure.id:
        name = text("drawn-as-rate", rate=name, count=subject.measure.name(text.lang))
    parts = [name]
    if level:
        parts.append(text("by-level", level=subject.kinds(level, plural=False)))
    return " · ".join(parts), ending(subject)


def ending(subject: Subject) -> str:
    """The place and the year of a subtitle; a place within the area that was asked for is named."""
    text, area = subject.text, subject.own_name(subject.area)
    if subject.request.place:
        inside = subject.own_name(subject.request.place)
        area = text("area-around", area=area, place=inside)
    year = text("year", year=text.year(subject.request.period))
    return f" · {area} · {year}"


def finished(
    subject: Subject, around: Frame, elements: Sequence[Element], description: str
) -> Slide:
    """The slide with its notes and what its file says of itself."""
    text, request = subject.text, subject.request
    title = next(part.text for part in around.elements if isinstance(part, Text))
    address = code.full_address(request)
    notes = "\n".join(
        [
            description,
            "".join(frame.source_line(subject)),
            text("note"),
            frame.credit(subject),
            *([address] if request.address else [text("code-note")]),
            *([text("lost-signs", signs=lost)] if (lost := _lost(subject)) else []),
        ]
    )
    keywords = {
        "Title": title,
        "Measure": subject.shade.id,
        "Area": request.area,
        "Period": str(request.period),
        "Made": request.made,
        "Release": subject.figures.release.id,
        "Address": address,
        "Short": code.address(request),
        "Code": code.certain(request, subject.catalog),
        "Template": request.template,
        "Setting": request.setting,
        "Language": request.lang,
    }
    return Slide(title, (*around.elements, *elements), notes, keywords)


def _lost(subject: Subject) -> str:
    """Signs in the names of a measure and its source that the type has no glyphs of."""
    source = subject.catalog.sources.get(subject.shade.source)
    named = [subject.measure.name(subject.text.lang), subject.second().name(subject.text.lang)]
    named += [source.title, source.publisher, source.publisher_en] if source else []
    return fonts.undrawable("".join(named))


def worst_first(subject: Subject, table: pd.DataFrame) -> pd.DataFrame:
    """Areas with a value, those most in need first; `place` is a rank that equals share."""
    ascending = subject.shade.direction != "higher_is_worse"
    known = table.dropna(subset=["value"])
    places = claims.comparable(known["value"]).rank(method="min", ascending=ascending)
    known = known.assign(place=places)
    return known.sort_values("value", ascending=ascending, kind="stable")


def list_title(subject: Subject, table: pd.DataFrame, key: str, shown: int, *, end: str) -> str:
    """How many areas stand at an end of a table, of how many, and how many more tie with them."""
    text, number = subject.text, min(shown, len(table))
    level = str(subject.areas.at[table.index[0], "level"])
    more = claims.beyond(table["value"], shown, highest=end == "highest")
    return text(
        key,
        k=text.number(number),
        n=text.number(len(table)),
        level=subject.kinds(level, plural=number != 1),
        more=text("tied-more", more=text.number(more)),
    )


def ranked_bars(
    subject: Subject, table: pd.DataFrame, *, names: str = "name", numbered: bool = False
) -> tuple[Bar, ...]:
    """Bars of areas, each with its figure and the country's value as a reference.

    `numbered` writes the rank of each (`place`) before it.
    """
    tick = reference(subject)

    return tuple(
        Bar(
            name=lines.plain(getattr(subject, names)(code)),
            value=float(row["value"]),
            figure=subject.shown(row),
            colour=styles.MARKED if code == subject.area else styles.BAR,
            tick=tick,
            strong=code == subject.area,
            rank=subject.text.number(row["place"]) if numbered else "",
        )
        for code, row in table.iterrows()
    )


def reference(subject: Subject) -> float | None:
    """The country's value that bars are held against; None where it has none."""
    country = float(subject.row(COUNTRY)["value"])
    return None if missing(country) or subject.shade.unit == "count" else country


def note(text: str, box: Box, top: float, *, most: int = 2) -> Text:
    """Small text below a heading or a table."""
    return write(text, box.left, top, box.width, styles.NOTE, most=most)


def tick_note(subject: Subject, box: Box, top: float | None = None) -> Text:
    """What the mark on the bars means, at the foot of a box by default."""
    country = subject.row(COUNTRY)
    total = subject.shade.unit == "count" and not missing(country["value"])
    key = "tick-total" if total else "tick-none" if reference(subject) is None else "tick"
    text = subject.text(key, value=subject.shown(country))
    height = styles.NOTE.points * styles.LEADING
    return note(text, box, box.bottom - height if top is None else top, most=1)


def heading(text: str, box: Box, top: float) -> Text:
    """A heading above a chart or a table."""
    return write(text, box.left, top, box.width, styles.HEADING, most=2)


def nothing(
    subject: Subject, box: Box, top: float, *, level: str = "", measure: str = "", why: str = ""
) -> Notice:
    """Why there is nothing to show (of a measure on a level), beside a bar in the accent colour."""
    asked = subject.catalog.measures[measure] if measure else None
    text = why or absence.reason(subject, level or subject.below, asked)
    said = write(text, box.left + 18, top, box.width - 18, styles.BODY_SMALL, most=6)
    return Notice(Area(Box(box.left, top + 3, 5, said.box.height), styles.ACCENT), said)


def ranking(subject: Subject, box: Box, shown: int) -> list[Element]:
    """A heading, what the marks mean, and bars of the worst areas."""
    table = worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return [*nothing(subject, box, box.top)]
    title = list_title(subject, table, f"worst-{end(subject)}", shown, end=end(subject))
    head = heading(title, box, box.top)
    marked = tick_note(subject, box, head.box.bottom)
    top = marked.box.bottom + 3
    place = Box(box.left, top, box.width, box.bottom - top)
    bars = ranked_bars(subject, table[:shown], names="named")
    return [head, marked, Bars(place, bars, title, subject.shade.unit)]


def standing(subject: Subject, row: pd.Series) -> str:
    """What a value stands on: "120 / 3,400"; nothing where there is no count."""
    if missing(row["count"]) or missing(row["base"]):
        return ""
    return f"{subject.text.count(row['count'])} / {subject.text.count(row['base'])}"


def unit_name(subject: Subject, code: str) -> str:
    """A tambon with its district, or a survey unit that has no polygon.

    TPMAP publishes no names of such units: the district stands for one, with the unit's code only
    where the district has several.
    """
    if subject.areas.at[code, "level"] != "municipality":
        return lines.plain(subject.named(code))
    beside = subject.areas.index[subject.areas["parent"] == code[:4]]
    several = (subject.areas.loc[beside, "level"] == "municipality").sum() > 1
    district = lines.plain(subject.name(code[:4]))
    return subject.text("unit-of-several" if several else "unit", code=code, district=district)


def end(subject: Subject) -> str:
    """Which end of the measure is the bad one, as the texts name it."""
    return "highest" if subject.shade.direction == "higher_is_worse" else "lowest"
