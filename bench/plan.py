"""`python -m bench.plan`: the country's best choice for a budget, goal by goal, with its gap."""

from __future__ import annotations

import time
from itertools import product
from statistics import median

from bench import machine
from data.stored import store
from figures.plan import made
from figures.plan.asked import EXAMPLE, EXAMPLE_BUDGET, GOALS, Asked

REPEATS = 3
BUDGETS = (10_000_000, 100_000_000, EXAMPLE_BUDGET)
LIMITS = (("no limit", 0), ("1% for each province", 1))


def rows() -> list[str]:
    """A row a goal and limit: seconds (median), what is reached, the gap, the usual ways."""
    release = store.active()
    period = release.periods[0]
    units = made.units_of(release, period, None, "TH")
    found = []
    for goal in GOALS:
        for (name, least), budget in product(LIMITS, BUDGETS):
            asked = Asked(EXAMPLE, budget, goal, least)
            taken = []
            for _ in range(REPEATS):
                begun = time.perf_counter()
                plan = made.plan(release, period, units, asked)
                taken.append(time.perf_counter() - begun)
            usual = " · ".join(f"{way.by_goal[goal]:,}" for way in plan.usual.values())
            cells = (f"{median(taken):.2f}", f"{plan.gain:,}", f"{plan.gap:.3%}", usual)
            found.append(f"| {goal}, {name}, {budget // 10**6:,} | {' | '.join(cells)} |")
    return found


def main() -> None:
    """Print the table: the example's costs, all units of the country."""
    print(machine.line())
    print("\n| goal (example), limit, million baht | seconds | reached | gap | the usual ways |")
    print("| --- | --- | --- | --- | --- |")
    for row in rows():
        print(row)


if __name__ == "__main__":
    main()
