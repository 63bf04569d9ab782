"""Tambons that a municipality surveyed apart from them covers: which, and how that is told."""

from __future__ import annotations

from data.official import municipal
from data.stored.release import Release
from wording.bundle import texts
from wording.names import listed
from wording.saying import Name


def covering(release: Release) -> dict[str, list[municipal.Unit]]:
    """The release's survey units over each tambon of it, by the tambon's code."""
    there = set(release.areas.index)
    found = {
        code: [unit for unit in units if unit.code in there]
        for code, units in municipal.covering().items()
        if code in there
    }
    return {code: units for code, units in found.items() if units}


def note(release: Release, code: str, lang: str) -> str:
    """In which municipality a tambon lies, "" where that is none that is surveyed apart."""
    return notes(release, lang, [code]).get(code, "")


def notes(release: Release, lang: str, codes: list[str] | None = None) -> dict[str, str]:
    """The same of every tambon, or of some, by code; those in none left out.

    A tambon with figures of its own lies in part in the municipality; of one without it is not
    known whether a part or all of it does.
    """
    covered = covering(release)
    surveyed = release.figures("tambon", release.periods[0])["people"].notna()
    return {
        code: texts(lang)(
            "covered-by",
            units=listed([_named(unit, lang) for unit in covered[code]], lang),
            part="yes" if bool(surveyed.get(code, False)) else "maybe",
        )
        for code in (covered if codes is None else codes)
        if code in covered
    }


def _named(unit: municipal.Unit, lang: str) -> str:
    return Name(unit.name_th, unit.name_en, unit.code).said(lang)
