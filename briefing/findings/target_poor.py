"""Headlines of the target poor: where half of them live, what comes together."""

from __future__ import annotations

import pandas as pd

from briefing import absence, ranked
from briefing.figures import Subject
from briefing.findings.absent import absent
from briefing.findings.worst import TIED_NAMED
from briefing.naming import within_sentence
from briefing.page.breaks import whole
from poverty import claims, combinations
from wording.numbers import missing


def start(subject: Subject, table: pd.DataFrame) -> str:
    """In how few tambons and survey units half of the target poor live."""
    half, text = claims.half(table["poor"]), subject.text
    if half.areas.empty:
        return absent(subject, "tambon", absence.POOR)
    told = {"name": subject.own_name(subject.area), "who": text("target-poor"),
            "of": text.number(half.of), "whole": subject.whole}  # fmt: skip
    if half.only:
        return text("start-all", **told, place=ranked.unit_name(subject, str(half.areas[0])))
    levels = subject.areas.loc[half.areas, "level"]
    return text(
        "on-slide-start-half",
        **told,
        areas=subject.many("tambon", len(half.areas)),
        units=text.number(int((levels == "municipality").sum())),
        share=whole(text.percent(half.share)),
    )


def together(subject: Subject, sets: pd.DataFrame) -> str:
    """The share of the target poor in two or more dimensions, and the most frequent combination."""
    text = subject.text
    people = subject.several(subject.area)
    total = subject.row(subject.area, "target_poor_rate")["count"]
    if missing(total):
        return absent(subject, subject.level, absence.POOR)
    area = subject.spoken_area
    counts = subject.dimensions(subject.area)["count"]
    if counts.isna().all():
        return text(
            "on-slide-finding-nothing", area=area, measure=text("on-slide-dimensions-title")
        )
    known = sets[(sets["size"] >= combinations.SEVERAL) & (sets["count"] > 0)]
    if missing(people) or known.empty:
        names = [
            within_sentence(subject.catalog.dimensions[str(name)].name(text.lang))
            for name in claims.leaders(counts)
        ]
        return text("finding-together-none", area=area, dimension=text.listed(names))
    masks = claims.leaders(known["count"])
    share = text("about", value=whole(text.percent(people / total)))
    return text(
        "finding-together",
        share=share,
        area=area,
        together=text.listed([set_name(subject, str(mask)) for mask in masks[:TIED_NAMED]]),
        tied=text.number(len(masks)),
        named="yes" if len(masks) <= TIED_NAMED else "no",
    )


def set_name(subject: Subject, mask: str) -> str:
    """The dimensions of a set by name: "การศึกษา + รายได้"."""
    names = (
        subject.catalog.dimensions[name].name(subject.text.lang)
        for name in combinations.dimensions_of(mask)
    )
    named = " + ".join(names)
    return subject.text("only", dimension=named) if mask.count("1") == 1 else named
