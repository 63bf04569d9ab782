"""One area in two orders: its ranks, ties, and how far they lie apart."""

from __future__ import annotations

import pandas as pd
import pytest

from data.stored.release import Release
from tests.ui.progress.test_flows import view_of
from ui.charts.slope import slope
from ui.progress import two_ranks

EVERY = pd.DataFrame(
    {
        "tpmap": [0.2, 0.1, 0.1, 0.05],
        "thaiqm": [0.1, 0.3, 0.2, 0.05],
        "tpmap_rank": [1.0, 2.0, 2.0, 4.0],
        "thaiqm_rank": [3.0, 1.0, 2.0, 4.0],
    },
    index=["55", "56", "57", "58"],
)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("55", "rank 1 by TPMAP and rank 3 by ThaiQM (1 is the highest share): 2 places farther"),
        ("56", "rank 2 (shared with 1 other) by TPMAP and rank 1 by ThaiQM (1 is the highest share)"
               ": 1 place nearer the top by ThaiQM."),
        ("57", "rank 2 (shared with 1 other) by TPMAP and rank 2 by ThaiQM (1 is the highest share)"
               ": the same rank in both."),
    ],
)  # fmt: skip
def test_both_ranks_stand_with_their_ties(embedded: Release, code: str, said: str) -> None:
    told = two_ranks.sentence(view_of(embedded, lang="en"), EVERY, code, "province")
    assert said in told
    assert "of 4 provinces with figures of both" in told


@pytest.mark.parametrize(("lang", "words"), [("en", "there is no rank"), ("th", "จึงไม่มีอันดับ")])
def test_who_stands_alone_has_no_rank(embedded: Release, lang: str, words: str) -> None:
    alone = EVERY.iloc[:1].assign(tpmap_rank=1.0, thaiqm_rank=1.0)
    told = two_ranks.sentence(view_of(embedded, lang=lang), alone, "55", "province")
    assert words in told
    assert "20.0%" in told


def test_the_others_stand_faintly_behind_it() -> None:
    ranks = EVERY[["tpmap_rank", "thaiqm_rank"]].set_axis(["first", "second"], axis="columns")
    own = ranks.loc[["55"]].assign(name="Nan")
    figure = slope(own, titles=("a", "b"), theme="light", behind=ranks.drop(index="55"))
    faint, line, *_ = figure.data
    assert list(faint.y) == [2, 1, None, 2, 2, None, 4, 4, None]
    assert list(line.y) == [1, 3]
    assert line.line.width > faint.line.width
