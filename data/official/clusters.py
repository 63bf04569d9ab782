"""The 18 provincial clusters (กลุ่มจังหวัด): their provinces and the centre of operations of each.

As set up by the announcement of the Policy Committee on Integrated Provincial Administration that
the Royal Gazette published on 17 November 2560 (2017): data/facts/provincial_clusters.csv. Bangkok
is in none. The announcement itself could not be read; date, number and the changes in the South
agree with press reports (Thairath of 29 November 2560; khonkaenlink.info). What the provinces of
each cluster were compared with stands in the table's last column: the clusters' own offices in the
Ministry of Interior, other offices, the press, and the provinces of the inspectors' system
inspecWeb (github.com/InspecOrg/inspecWeb). That one differs in six provinces; offices or plans of
the cluster tell five of them as we do, and Ang Thong was in the upper central before as well.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FACTS = Path(__file__).parents[1] / "facts" / "provincial_clusters.csv"


@dataclass(frozen=True)
class Cluster:
    """A cluster by its id: names, code of the province of its centre, codes of its provinces.

    `compared_with` names what the provinces were compared with.
    """

    id: str
    name_th: str
    name_en: str
    centre: str
    provinces: tuple[str, ...]
    compared_with: str


@cache
def clusters() -> dict[str, Cluster]:
    """Every cluster by its id, in the order of the announcement."""
    with FACTS.open(encoding="utf-8", newline="") as stream:
        _, *rows = csv.reader(stream)
    return {
        id_: Cluster(id_, name_th, name_en, centre, tuple(provinces.split(";")), compared)
        for id_, name_th, name_en, centre, provinces, compared in rows
    }
