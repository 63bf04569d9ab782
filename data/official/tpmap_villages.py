"""The village files that a zip of TPMAP may hold: which of them are read, in arrays.

Of villages two tables are read: `common` for whom the survey met, and that of all dimensions, which
counts everybody who is poor. The other thirty would give every village's joint distribution, whose
cells are one to four people nearly everywhere: nothing of it could be shown, so it is not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from data.official.tpmap_files import VILLAGE, VILLAGES, FileRows, Member
from data.refusal import Fault
from wording.saying import Saying

READ = {
    "common": {"HOUSEMEMBER_CNT": "people", "household.CNT": "households"},
    "11111": {
        "poor.household.CNT": "poor_households",
        "poor.JPT.CNT": "bmn_poor",
        "poor.JPT.MOFval.CNT": "target_poor",
        "poor.JPT.MOFreg.CNT": "registered",
    },
}
"""Tables that are read, TPMAP's columns of each, and our names of them."""
COUNTS = {
    ours: (table, column) for table, columns in READ.items() for column, ours in columns.items()
}
"""Table and column of TPMAP of each count of ours."""


@dataclass(frozen=True)
class Villages:
    """Villages in the order of their codes: whole numbers, a row a village, columns as `COUNTS`."""

    codes: npt.NDArray[np.str_]
    counts: npt.NDArray[np.int64]


def is_read(file: Member) -> bool:
    """Whether a file is read: of villages only two tables are."""
    return file.unit != VILLAGE or file.table in READ


def missing(path: Path, tables: Mapping[Member, FileRows]) -> Iterable[Fault]:
    """Provinces of whose villages one table is there and the other is not.

    A zip may have the villages of some provinces and not of others.
    """
    for file in [file for file in tables if file.unit == VILLAGE]:
        for other in (replace(file, table=table) for table in READ):
            if other not in tables:
                expected, message = "official-this-file", "official-file-is-missing"
                yield Fault(path.name, other.name, "–", Saying(expected), Saying(message))


def gathered(tables: Mapping[Member, FileRows]) -> Villages:
    """The villages of all provinces that have them; the codes of both tables are the same."""
    provinces = [file for file in tables if (file.unit, file.table) == (VILLAGE, "common")]
    codes, counts = [], []
    for file in sorted(provinces, key=lambda file: file.province):
        parts = [tables[replace(file, table=table)] for table in READ]
        found = [np.array(part.codes, dtype=f"U{VILLAGES.digits}") for part in parts]
        orders = [np.argsort(one) for one in found]
        codes.append(found[0][orders[0]])
        rows = [
            part.counts.reshape(len(part.codes), len(columns))[order]
            for part, order, columns in zip(parts, orders, READ.values(), strict=True)
        ]
        counts.append(np.concatenate(rows, axis=1))
    if not provinces:
        nothing = np.zeros((0, len(COUNTS)), dtype="int64")
        return Villages(np.zeros(0, dtype=f"U{VILLAGES.digits}"), nothing)
    return Villages(np.concatenate(codes), np.concatenate(counts))
