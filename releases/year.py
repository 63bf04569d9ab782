"""A year of TPMAP that is imported: its sums and totals checked, merged with what is in force."""

from __future__ import annotations

import pandas as pd

from data.imports.draft import Draft, Findings, Note
from data.intake import reading
from data.official import consistency, known, tpmap, village_checks
from data.official.check import Check
from data.official.gazetteer import with_units
from data.official.tpmap_zip import MASKS, Gathered
from data.stored.merge import KEYS
from data.stored.release import Release
from releases import fewer, survey
from releases.progress import Progress
from wording.saying import Saying


def checked_year(
    answer: reading.Answer, base: Release, progress: Progress
) -> tuple[Draft, Findings]:
    """A year of TPMAP, its sums and parents checked."""
    return checked(tpmap.year(_gathered(answer)), base, progress)


def checked(published: tpmap.Tpmap, base: Release, progress: Progress) -> tuple[Draft, Findings]:
    """A year in TPMAP's tables, its sums and parents checked."""
    findings = Findings()
    units = len(published.common["tambon"])
    findings.rows += units
    findings.accepted += units
    lost = [mask for mask in MASKS if mask not in published.masks]
    if lost:
        findings.notes.append(
            Note(
                Saying("releases-masks-are-missing-so-there-is", n=len(lost), lost=", ".join(lost)),
            )
        )
    old = set(base.areas.index[base.areas["level"].isin(["tambon", "municipality"])])
    codes = published.common["tambon"].index
    moved = survey.successors(codes.astype(str), base.areas.index)
    new = codes.difference(pd.Index(sorted({*old, *moved})))
    findings.notes += [
        Note(Saying("releases-unit-under-another-code", old=code, now=now))
        for code, now in sorted(moved.items())
    ]
    if len(new):
        findings.notes.append(
            Note(
                Saying(
                    "releases-new-survey-units-without-polygon",
                    n=len(new),
                    codes=", ".join(new[:10]),
                ),
            )
        )
    progress("checks", 0, 1)
    units_, done = survey.survey_figures(published)
    units_ = survey.under_present_codes(units_, base.areas.index)
    done += village_checks.villages_agree(published)
    findings.notes += _villages(published)
    areas = with_units(base.areas, units_.index)
    done += consistency.parents_exist(published, areas)
    made = known.dated(done, published.year_be)
    for more, notes in (
        known.held(published.year_be, units_),
        known.covered(published.year_be, units_, _surveyed(base, published.year_be), base.areas),
    ):
        made += more
        findings.differences += notes
    findings.notes.append(_told(made))
    return Draft(tpmap.SOURCE, published=published, checks=tuple(made)), findings


def _villages(published: tpmap.Tpmap) -> list[Note]:
    """How many villages a year came with, and of how many provinces; nothing where of none."""
    codes = published.villages.index
    if not len(codes):
        return []
    told = Saying(
        "villages-came",
        n=len(codes),
        provinces=len(codes.str[:2].unique()),
        of=len(published.common["province"]),
    )
    return [Note(told)]


def _surveyed(base: Release, year_be: int) -> pd.Index:
    """Codes with figures in the survey nearest to a year."""
    nearest = min(base.periods, key=lambda one: (abs(one - year_be), one))
    return base.table.xs(nearest, level="year_be")["people"].dropna().index


def _told(made: list[Check]) -> Note:
    passed = sum(check.passed for check in made)
    if passed == len(made):
        return Note(Saying("releases-checks-made-all-passed", passed=passed))
    return Note(
        Saying(
            "releases-checks-made-passed-not",
            made=len(made),
            passed=passed,
            failed=len(made) - passed,
        ),
    )


def _gathered(answer: reading.Answer) -> Gathered:
    """A year of TPMAP as the reading process gives it."""
    about = answer.about
    return Gathered(
        year_be=int(about["year_be"]),
        indicators=int(about["indicators"]),
        columns=about["columns"],
        arrays=answer.arrays,
    )


def merged_survey(base: Release, published: tpmap.Tpmap) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Areas and figures with a year of TPMAP, its sums up to the country.

    Where the year is in force with more provinces, their survey units stay and are in the sums.
    """
    units, _ = survey.survey_figures(published)
    units = survey.under_present_codes(units, base.areas.index)
    units = fewer.with_others(units, published.year_be, base)
    known = with_units(base.areas, units.index)
    figures = survey.with_sums(known, units).astype("float64")
    figures = survey.with_means(figures, published)
    figures.index = pd.MultiIndex.from_product([[published.year_be], figures.index], names=KEYS)
    return known, figures
