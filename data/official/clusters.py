"""The 18 provincial clusters (กลุ่มจังหวัด): their provinces and the centre of operations of each.

As set up by the announcement of the Policy Committee on Integrated Provincial Administration that
the Royal Gazette published on 17 November 2560 (2017): data/facts/provincial_clusters.csv. Bangkok
is in none. Date, number and the changes in the South agree with press reports (Thairath of 29
November 2560; khonkaenlink.info). The announcement itself could not be read. The provinces of four
clusters agree with what others say of them: the upper north-eastern 1 and 2 (their own offices in
the Ministry of Interior, osmnortheast-n1 and -n2.moi.go.th), the southern gulf (osmaothai.com) and
the upper northern 1 (a survey of Chiang Mai University); those of the other fourteen were compared
with nothing.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FACTS = Path(__file__).parents[1] / "facts" / "provincial_clusters.csv"


@dataclass(frozen=True)
class Cluster:
    """A cluster by its id: names, code of the province of its centre, codes of its provinces."""

    id: str
    name_th: str
    name_en: str
    centre: str
    provinces: tuple[str, ...]


@cache
def clusters() -> dict[str, Cluster]:
    """Every cluster by its id, in the order of the announcement."""
    with FACTS.open(encoding="utf-8", newline="") as stream:
        return {
            id_: Cluster(id_, name_th, name_en, centre, tuple(provinces.split(";")))
            for id_, name_th, name_en, centre, provinces in list(csv.reader(stream))[1:]
        }
