"""A release after a draft came in, without a file that is read and a folder that is written."""

from __future__ import annotations

import io
from dataclasses import replace

from data.imports.draft import Draft
from data.imports.report import Report
from data.stored import reports
from data.stored.release import Release
from releases.merging import merged
from releases.outcome import Outcome


def after(base: Release, draft: Draft) -> Release:
    """The release that a clean draft makes of another."""
    report = Report("a.csv", "0" * 64, importer=draft.importer, periods=tuple(draft.periods))
    parts = merged(base, Outcome(report, draft, base.id))
    stream = io.BytesIO()
    reports.written(parts.reports).to_parquet(stream)
    table = parts.figures.set_index(["year_be", "code"]).sort_index().astype("float64")
    about = {**parts.about, "release": f"{base.id}+", "format": 1, "files": {}}
    packed = stream.getvalue() if len(parts.reports) else b""
    return replace(base, manifest=about, table=table, packed_reports=packed)
