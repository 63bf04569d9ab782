"""Peers and standings from the protected base agree with the exact ones as far as the pages say."""

from __future__ import annotations

import pytest

from data.stored.release import Release
from figures import protection
from poverty import alkire_foster, peers, robustness
from tests.recount import source, spoken
from tests.recount.extent import WHOLE
from ui.dimensions import steady
from ui.province import peers as peers_section

pytestmark = pytest.mark.recount
CASES = [(level, population) for level in ("province", "district", "tambon")
         for population in ("target_poor", "bmn_poor", "households")]  # fmt: skip


def test_peers_agree_as_far_as_it_is_said(embedded: Release) -> None:
    tables = (protection.table, protection.exact)
    based, exact = (
        peers.profiles(table(embedded, "province", source.PERIOD, "target_poor").cells)
        for table in tables
    )
    for code in based.dropna().index:
        near, true = (peers.nearest(shares, code) for shares in (based, exact))
        assert len(near.index.intersection(true.index)) >= peers.AGREEMENT["same"]
        off = (peers.distances(based, code) - peers.distances(exact, code)).abs()
        assert off.max() <= peers.AGREEMENT["apart"]


@pytest.mark.parametrize(("level", "population"), CASES if WHOLE else CASES[::4])
def test_standings_agree_as_far_as_it_is_said(
    embedded: Release, level: str, population: str
) -> None:
    people = embedded.figures(level, source.PERIOD)[alkire_foster.BASES[population]]
    based, exact = (
        robustness.standing(
            table(embedded, level, source.PERIOD, population).cells, people, robustness.grid()
        )
        for table in (protection.table, protection.exact)
    )
    off = (based["worst_share"] - exact["worst_share"]).abs()
    assert off.quantile(0.95) <= robustness.AGREEMENT["apart95"]
    known = exact["band"].notna()
    assert (based["band"] == exact["band"])[known].mean() >= robustness.AGREEMENT["bands"]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_both_say_so_in_numbers(view: object, lang: str) -> None:
    seen = view(lang, "target_poor_rate", "province", within="55")
    told = (peers_section.agreement(seen), steady.steady_base(seen))
    for said, numbers in zip(told, (("4", "5", "1.5"), ("2.0", "95", "93.0%")), strict=True):
        assert not spoken.faults(said, lang), said
        assert all(number in said for number in numbers), said
