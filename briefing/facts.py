"""The figures that several slides show in large type, each with what it is."""

from __future__ import annotations

from collections.abc import Callable

from briefing.figures import Subject
from briefing.naming import measure_name
from briefing.page.large_figures import LargeFigure
from figures.options import several_of
from geo.areas import COUNTRY
from poverty import claims
from wording.numbers import NONE, UNAVAILABLE, missing


def poor(subject: Subject, code: str) -> LargeFigure:
    """Target poor of an area and of how many surveyed."""
    row, text = subject.row(code, "target_poor_rate"), subject.text
    if missing(row["count"]):
        surveyed = subject.known_in("province", "target_poor_rate")
        key = "fact-poor-none" if surveyed else "fact-poor-missing"
        return LargeFigure(UNAVAILABLE, text(key, year=text.year(subject.request.period)))
    return LargeFigure(text.count(row["count"]), text("fact-poor", base=text.count(row["base"])))


def rate(subject: Subject, code: str) -> LargeFigure:
    """The measure's value for an area, with the country's beside it."""
    row, text = subject.row(code), subject.text
    value = subject.shown(row)
    country = subject.row(COUNTRY)
    if code == COUNTRY or missing(country["value"]):
        return LargeFigure(value, text("fact-rate", measure=measure_name(subject)))
    return LargeFigure(
        value,
        text("fact-rate-beside", measure=measure_name(subject), country=subject.shown(country)),
    )


def under_setting(name: str) -> Callable[[Subject, str], LargeFigure]:
    """H, A, M0 or the poor (`h`, `a`, `m0`, `poor`) of an area, with the usual setting's beside."""

    def fact(subject: Subject, code: str) -> LargeFigure:
        text = subject.text
        usual = subject.of_setting(code, name, usual=True)
        label = text(f"fact-setting-{name}", unit=text(f"setting-unit-{subject.method.base}"),
                     several=several_of(subject.method))  # fmt: skip
        beside = text("fact-setting-usual", label=label, usual=usual)
        return LargeFigure(subject.of_setting(code, name), beside)

    return fact


def rank(subject: Subject, code: str) -> LargeFigure:
    """The rank of an area among those of its level, with their number and who shares it."""
    text, level = subject.text, str(subject.areas.at[code, "level"])
    place = claims.place(subject.reading(level)["value"], code)
    if place is None:
        return LargeFigure(NONE, text("fact-rank-none"))
    return LargeFigure(
        text("fact-rank-value", rank=text.number(place.rank), n=text.number(place.of)),
        text("fact-rank", level=text(f"kind-{level}", number="many"),
             shared=text.number(place.shared_by)),
    )  # fmt: skip


def largest_dimension(subject: Subject, code: str) -> LargeFigure:
    """The dimension in which most target poor are deprived, or those in which as many are."""
    text, counts = subject.text, subject.dimensions(code)["count"]
    if not counts.max() > 0:
        return LargeFigure(
            UNAVAILABLE if counts.isna().all() else NONE, text("fact-dimension-none")
        )
    dimensions, leaders = subject.catalog.dimensions, claims.leaders(counts)
    names = [dimensions[str(name)].name(text.lang) for name in leaders]
    share = counts.max() / subject.row(code, "target_poor_rate")["count"]
    label = text("fact-dimension", share=text.percent(share), tied=text.number(len(leaders)))
    return LargeFigure(text.listed(names), label)


def several(subject: Subject, code: str) -> LargeFigure:
    """Target poor in two or more dimensions."""
    people, text = subject.several(code), subject.text
    total = subject.row(code, "target_poor_rate")["count"]
    if not missing(people):
        share = text.percent(people / total) if total > 0 else UNAVAILABLE
        shown = text.count(people)
        shown = text("about", value=shown) if people > 0 else shown
        return LargeFigure(shown, text("fact-several", share=share))
    if missing(total) or not subject.joint_of(code):
        key = "fact-several-none" if missing(total) else "fact-several-joint"
        return LargeFigure(UNAVAILABLE, text(key, year=text.year(subject.request.period)))
    return LargeFigure(text.below(), text("fact-several-protected"))


def rate_of_poor(subject: Subject, code: str) -> LargeFigure:
    """The target poor rate of an area, with the country's beside it."""
    text, measure = subject.text, subject.catalog.measures["target_poor_rate"]
    name = measure.name(text.lang)
    value = text.percent(subject.row(code, measure.id)["value"])
    if code == COUNTRY:
        return LargeFigure(value, text("fact-rate", measure=name))
    country = text.percent(subject.row(COUNTRY, measure.id)["value"])
    return LargeFigure(value, text("fact-rate-beside", measure=name, country=country))
