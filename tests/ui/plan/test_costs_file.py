"""What of a file of costs was not taken is said, a sentence each."""

from __future__ import annotations

import pytest

from figures.plan.sent import Sent
from ui.plan import costs_file

WHOLE = dict.fromkeys(("health", "living", "education", "income", "access"), ("1", "2"))


def test_a_whole_file_leaves_nothing_to_say(seen):
    assert costs_file.lines(seen(lang="en"), Sent(WHOLE)) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (Sent({"health": ("1", "2")}), "Not in the file: Living conditions, Education, Income"),
        (Sent({**WHOLE}, twice=("income",)), "More than one row of the file is of Income"),
        (Sent({**WHOLE}, unknown=("Helth",)), "No dimension is called “Helth”: that row is left"),
        (
            Sent(WHOLE, headers=("note",)),
            "called none of “Dimension”, “baht a unit” and “baht a pers",
        ),
        (Sent(WHOLE, headers=("note",)), ": “note”."),
        (Sent({}, lacking=("person",)), "exactly one column called “baht a person”"),
        (
            Sent(WHOLE, hollow=(("ก", 1, 2),)),
            "stored value: sheet “ก”, row 2, column C. The row of",
        ),
        (Sent(WHOLE, hollow=(("", 1, 2),) * 7), "row 2, column C; 2 more. The rows of these cells"),
        (Sent(WHOLE, hidden=("old",)), "Hidden sheet, not read: “old”"),
        (Sent({}, unknown=("a", "b")), "those rows are left out. The dimensions are Health"),
    ],
)
def test_what_was_not_taken_is_told(seen, said, told):
    [line] = costs_file.lines(seen(lang="en"), said)
    assert told in line
    assert len(costs_file.lines(seen(lang="th"), said)) == 1
