"""The figures of a target beside each other: what differs is printed so."""

from __future__ import annotations

from data.plans import Goal, Point
from figures.following import shown
from figures.following.standing import Standing


def test_a_figure_a_target_and_what_the_path_asks() -> None:
    goal = Goal("target_poor_rate", 0.02, 2570, Point(2561, 0.03))
    behind = Standing("behind", "", Point(2565, 0.0204), goal.base, 0.02)
    assert shown.figures(goal, behind, "percent", "en") == ("2.04%", "2.00%", "2.00%")
    reached = Standing("reached", "", Point(2565, 0.01), goal.base)
    assert shown.figures(goal, reached, "percent", "en")[2] == "–"
    assert shown.figures(goal, Standing("unknown", "no-figure"), "percent", "en")[0] == "–"
