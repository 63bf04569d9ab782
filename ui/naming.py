"""How a view names areas and their levels, in the language chosen and within the part shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from data.stored.release import Release
from geo import areas as area_rules
from ui.choice import Choice
from wording import names
from wording.bundle import Texts, texts
from wording.speech import Speech


def level_key(level: str, within: str) -> str:
    """Key of the word for an area of a level, within a province's code ("" for the country)."""
    inside = within == area_rules.BANGKOK and level in {"district", "tambon"}
    return f"level-{level}-bangkok" if inside else f"level-{level}"


def kinds_key(level: str, within: str) -> str:
    """The same for a text that tells how many: one is said otherwise than several."""
    return level_key(level, within).removeprefix("level-")


@dataclass(frozen=True)
class Naming:
    """Names and texts of a choice over a release.

    `within` narrows it to one province's code ("" for the country).
    """

    choice: Choice
    release: Release
    theme: str = "light"
    within: str = ""

    @cached_property
    def text(self) -> Texts:
        """The texts of the chosen language, which name the survey of the year shown."""
        return self.of_survey(self.choice.period)

    def of_survey(self, period: int) -> Texts:
        """The texts of the chosen language, which name the survey of a year."""
        plain, survey = texts(self.choice.lang), self.release.survey(period)
        return lambda key, **given: plain(key, **{"survey": survey, **given})

    @cached_property
    def speech(self) -> Speech:
        """Texts and numbers of the chosen language, for what slides say as well."""
        return Speech(self.choice.lang, self.release.survey(self.choice.period))

    def level_of(self, code: str) -> str:
        """Level of an area."""
        return str(self.release.areas.at[code, "level"])

    def name(self, code: str, *, full: bool = False) -> str:
        """Name of an area: short with its parents, or in full."""
        areas, lang = self.release.areas, self.choice.lang
        if full:
            return names.full_name(areas, code, lang)
        return names.short_name(areas, code, lang)

    def own_name(self, code: str) -> str:
        """Name of an area without its parents."""
        return names.own_name(self.release.areas, code, self.choice.lang)

    def short_name(self, code: str) -> str:
        """Name of an area with its own kind only, short: "อ.ปัว"."""
        return names.own_name(self.release.areas, code, self.choice.lang, short=True)

    def local_name(self, code: str) -> str:
        """Name of an area within its province: short, with its district."""
        return names.local_name(self.release.areas, code, self.choice.lang)

    def level_name(self, level: str) -> str:
        """What an area of a level is called; Bangkok has its own words."""
        return self.text(level_key(level, self.within))

    def kinds(self, level: str, number: int = 2) -> str:
        """What so many areas of a level are called: "district" for one, else "districts"."""
        return self.text(f"kinds-{kinds_key(level, self.within)}", n=int(number))

    def many(self, level: str, number: int) -> str:
        """So many areas of a level: "1 district", "25 districts"."""
        return self.text(f"many-{kinds_key(level, self.within)}", n=int(number))
