"""What was understood of a file, as one plain object for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from data.imports.draft import Doubt, Draft, Note
from data.imports.evidence import Ask
from data.imports.report import Report
from data.imports.telling.causes import grouped
from data.imports.telling.listed import coded
from data.intake import days
from wording.languages import WRITTEN
from wording.saying import Said, Saying, beside, said


class Read(Protocol):
    """A report, and the draft it is about."""

    @property
    def report(self) -> Report:
        """What was found."""

    @property
    def draft(self) -> Draft:
        """What would be published."""


def understood(read: Read) -> dict[str, Any]:
    """Outcome, figures, measures, columns, faults, questions and notes of a file.

    Figures are as they would be stored: a percent is a fraction. Nothing that is missing is listed.
    """
    report, draft = read.report, read.draft
    return {
        "outcome": report.outcome,
        "figures": list(_figures(draft)) if report.clean else [],
        "measures": list(_measures(draft)),
        "columns": [
            {"sheet": one.sheet, "header": one.header, "role": one.role}
            for one in report.columns
        ],
        "faults": [_said(one) for one in grouped(report.faults)],
        "asks": [*map(_doubt, report.doubts), *map(_ask, report.asks)],
        "notes": [_said(one) for one in (*report.differences, *report.notes)],
    }  # fmt: skip


def _figures(draft: Draft) -> Iterator[dict[str, Any]]:
    for measure in draft.figures:
        values = draft.figures[measure].dropna()
        codes, years = (values.index.get_level_values(one) for one in ("code", "year_be"))
        for code, period, value in zip(codes, years, values, strict=True):
            yield {
                "code": str(code),
                "period": days.year_of(int(period)),
                **_as_of(int(period)),
                "measure": str(measure),
                "value": float(value),
            }


def _as_of(period: int) -> dict[str, str]:
    """The day or month of a figure, where it is of one."""
    return {"as_of": days.of_key(period).iso} if days.is_day(period) else {}


def _measures(draft: Draft) -> Iterator[dict[str, str]]:
    """What each column of figures is, by its own measure where it has one."""
    headers = {one.measure: name for name, one in draft.meanings.items()}
    known = {one.count: one for one in reversed(draft.measures)}
    for column in map(str, draft.figures):
        measure = known.get(column)
        header = headers.get(column, "")
        yield {
            "id": column,
            "name_th": measure.name_th if measure else header or column,
            "name_en": measure.name_en if measure else header or column,
            "unit": measure.unit if measure else "count",
            "header": header,
        }


def _ask(one: Ask) -> dict[str, Any]:
    return {
        "key": one.key, "place": "; ".join(map(beside, one.places)), **_both(one.told),
        "rows": one.rows, "areas": one.areas,
        "choices": [{"value": each.value, **_both(each.told)} for each in one.choices],
    }  # fmt: skip


def _doubt(one: Doubt) -> dict[str, Any]:
    return {
        "key": f"area:{one.text}", "place": "; ".join(map(beside, one.places)),
        **_both(Saying("imports-which-area", name=one.text)),
        "rows": len(one.places), "areas": True,
        "choices": [{"value": each.value, **_both(coded(each))} for each in one.suggestions],
    }  # fmt: skip


def _said(one: Note) -> dict[str, str]:
    return {"place": beside(one.place), **_both(one.told)}


def _both(told: Said) -> dict[str, str]:
    """A text in the two languages that everything is known in."""
    return {lang: said(told, lang) for lang in WRITTEN}
