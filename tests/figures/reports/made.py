"""The small release with reports of two systems."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count

import pandas as pd

from data.stored import reports
from data.stored.release import Release
from tests.figures import made as small

ROWS = [  # month, day, code, then figures of ThaiQM
    ("2025-08", "2025-08-31", "TH", {"surveyed": 100, "problems": 40, "helped": 10, "self": 2}),
    ("2025-08", "2025-08-31", "50", {"surveyed": 60, "problems": 30, "helped": 9, "self": 0}),
    ("2025-08", "2025-08-30", "51", {"surveyed": 40, "problems": 10, "helped": 1, "self": 2}),
    ("2025-09", "2025-09-30", "50", {"surveyed": 60, "problems": 30, "helped": 20, "self": 1,
                                     "progress": 4, "health": 8, "helped_health": 5}),
    ("2025-09", "2025-09-29", "52", {"surveyed": 9, "problems": 0, "helped": 0}),
    ("2025-10", "2025-10", "5001", {"surveyed": 20, "problems": 5}),
]  # fmt: skip
_NUMBER = count()


def made(
    logbook: tuple[float, float, float] = (50.0, 30.0, 12.0),
    years: Mapping[int, Mapping[str, tuple[float, float]]] | None = None,
    more: Sequence[tuple[str, str, str, Mapping[str, float]]] = (),
) -> Release:
    """The release; `years` are reports of a year alone: surveyed and with problems by area.

    `more` are rows of ThaiQM beside `ROWS`.
    """
    rows = [
        {"system": "thaiqm", "month": month, "as_of": day, "code": code, "kind": ""}
        | {f"qm_{name}": float(value) for name, value in figures.items()}
        for month, day, code, figures in (*ROWS, *more)
    ]
    rows.append(
        {"system": "logbook", "month": "2025-09", "as_of": "2025-09-15", "code": "TH", "kind": ""}
        | dict(zip(("lb_target", "lb_helped", "lb_income"), logbook, strict=True))
    )
    stream = io.BytesIO()
    whole = pd.DataFrame(rows).set_index(reports.REPORT_KEYS)
    reports.written(whole).to_parquet(stream)
    found = small.release(release=f"made-up-reports-{next(_NUMBER)}")
    stated = {
        (year, code): {"qm_surveyed": surveyed, "qm_problems": problems}
        for year, areas in (years or {}).items()
        for code, (surveyed, problems) in areas.items()
    }
    more = pd.DataFrame.from_dict(stated, orient="index")
    table = (
        pd.concat([found.table, more.set_axis(more.index.set_names(found.table.index.names))])
        if stated
        else found.table
    )
    return replace(found, table=table, packed_reports=stream.getvalue())
