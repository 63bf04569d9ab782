"""Sentences of groups of neighbours, said alike on pages and slides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from figures.patterns import told
from figures.patterns.found import LEAST, NAMED, Kind, Patterns
from wording.speech import Speech


@dataclass(frozen=True)
class Groups:
    """What is told of, and how: areas of a level by their kinds, in a language.

    `measure` is the measure's name; `codes` gives the areas of a kind, `many` so many areas of a
    level, `kinds` what these are called; `place` names one of a few areas, `province` one that
    leads. Within one province, `alone`, none leads.
    """

    speech: Speech
    measure: str
    level: str
    codes: Callable[[Kind], list[str]]
    many: Callable[[str, int], str]
    kinds: Callable[[str], str]
    place: Callable[[str], str]
    province: Callable[[str], str]
    alone: bool = False

    def headline(self, found: Patterns | None) -> str:
        """How many areas lie in high and low groups, and where most of the high ones do.

        `found` is what was found of the country; None where the measure has no patterns.
        """
        text, level = self.speech, self.level
        if found is None:
            return text("patterns-unsuited", measure=self.measure)
        kinds = self.kinds(level)
        if not found.overall:
            why = "few" if found.few else "alike"
            return text(f"patterns-{why}", measure=self.measure, kinds=kinds, least=LEAST)
        high, low = (self.codes(kind) for kind in (Kind.HIGH, Kind.LOW))
        return text(
            "patterns-headline",
            measure=self.measure,
            kinds=kinds,
            high=len(high),
            high_areas=self.many(level, len(high)),
            low=len(low),
            low_areas=self.many(level, len(low)),
            where=self.most(high),
        )

    def most(self, codes: Sequence[str]) -> str:
        """Where most of some areas lie: the province, or the areas themselves if they are few."""
        text = self.speech
        if 0 < len(codes) <= told.TOLD:
            return text("patterns-these", names=text.listed([*map(self.place, codes)]))
        provinces, each = told.leading(codes, self.level)
        if not provinces or self.alone:
            return ""
        return text(
            "patterns-all" if each == len(codes) else "patterns-most",
            names=text.listed([*map(self.province, provinces)]),
            areas=self.many(self.level, each),
            several=len(provinces),
        )

    def untold(self) -> str:
        """How many areas are not to be told, of how many that have a figure; how many have none."""
        level = self.level
        unsure, hidden, missing = (
            len(self.codes(kind)) for kind in (Kind.UNSURE, Kind.PROTECTED, Kind.MISSING)
        )
        named = sum(len(self.codes(kind)) for kind in NAMED)
        return self.speech(
            "patterns-untold",
            unsure=self.many(level, unsure),
            told=self.many(level, named + unsure),
            named=named,
            hidden=hidden,
            hidden_areas=self.many(level, hidden),
            missing=missing,
            missing_areas=self.many(level, missing),
        )


def whole(speech: Speech, found: Patterns) -> str:
    """Whether like lies beside like over the whole map, by both rules, and how likely by chance."""
    said = told.whole(found)
    return speech(
        "patterns-whole",
        side=said.side,
        queen=speech.number(said.queen, decimals=2),
        nearest=speech.number(said.nearest, decimals=2),
        times=said.times,
    )
