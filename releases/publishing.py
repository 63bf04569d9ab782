"""A clean file published: a new release on top of the one in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.imports import schema
from data.imports.report import Report
from data.official import consistency
from data.official.gazetteer import with_units
from data.refusal import Fault, Refused, refuse
from data.stored import keys
from data.stored.library import Library
from data.stored.release import Release
from releases import survey
from releases.consent import replaced_figures
from releases.merging import merged
from releases.outcome import Outcome
from releases.progress import Progress, unwatched
from wording.saying import Saying


def publish(
    outcome: Outcome,
    base: Release | Callable[[], Release],
    shelf: Library,
    *,
    activate: bool = True,
    progress: Progress = unwatched,
) -> str:
    """Store what a clean file holds as a new release on top of `base`; returns its id.

    A `base` to be called (`store.in_force`) is called inside the lock, so that nothing published
    since the file was checked is lost. Raises `Refused` where the report is not clean, where what
    was published since contradicts it, where another import is going on, where the disk is full;
    the release in force is then as it was.
    """
    if not outcome.report.clean:
        raise Refused(list(outcome.report.faults) or [_undecided(outcome.report)])
    with shelf.writing(f"import of {outcome.report.file}"):
        current = base() if callable(base) else base
        _demand_still_right(outcome, current)
        protected = {keys.FINGERPRINT: keys.for_import(shelf)}
        parts = merged(current, outcome, progress)
        parts = replace(parts, about={**parts.about, **protected})
        progress("storing", 0, 1)
        identity = shelf.add(parts)
        if activate:
            shelf.activate(identity, training=current.training)
        progress("storing", 1, 1)
    return identity


def _demand_still_right(outcome: Outcome, current: Release) -> None:
    """Check a draft again where another release came in force since. Raises `Refused`."""
    draft = outcome.draft
    if current.id == outcome.base:
        return
    total = int(replaced_figures(draft, current).sum())
    if total > outcome.replaces:
        message = Saying("releases-other-figures-are-in-force-now")
        found, expected = (
            f"{total:,}",
            Saying("releases-replaced", n=outcome.replaces),
        )
        file = outcome.report.file
        raise Refused([Fault(file, "", found, expected, message)])
    if draft.published is not None:
        units, _ = survey.survey_figures(draft.published)
        consistency.parents_exist(draft.published, with_units(current.areas, units.index))
    else:
        refuse(schema.faults(outcome.report.file, draft.figures, current.areas.index))


def _undecided(report: Report) -> Fault:
    open_ = [*(doubt.text for doubt in report.doubts), *(ask.key for ask in report.asks)]
    message = Saying("releases-there-are-questions-to-answer")
    found, expected = ", ".join(open_[:5]), Saying("releases-answer-to-each")
    return Fault(report.file, "", found, expected, message)
