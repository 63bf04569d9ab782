"""What is found in files is counted in true English: one row, not "1 rows"."""

from __future__ import annotations

import re

import pytest

from tests.wording.test_texts import keys
from wording import bundle

ASKED = keys("en", "imports*.ftl") | keys("en", "faults*.ftl")
"""Texts of what is found in files and commands, and what each is filled in with."""
NEVER_ONE = {
    "imports-bmn-form",  # 31 or 38 indicators
    "imports-first-totals-compared",  # of hundreds of rows
    "imports-more-faults-than",  # thousands
    "imports-the-whole-code",  # 4 or 6 digits
    "intake-at-most-bytes", "intake-at-most-files", "intake-at-most-times",
    "intake-list-of-at-most-bytes", "intake-list-of-files-of-bytes",
    "intake-more-than-bytes-unpacked", "intake-more-than-times-its-packed-size",
    "official-digits-once", "official-digits-once-from",  # 2, 4 or 6
    "releases-at-most-bytes", "releases-bytes-packed", "stored-a-key-of-digits",
    "serving-too-much", "official-provinces-without-figures",
    "official-every-figure-is-sum-of-its",  # a name
    "releases-shapes-are-one-valid-coverage",  # a name
}  # fmt: skip
"""Texts whose number is a limit, or as great, or no number."""
SEVERAL = re.compile(
    r"\b1 (?!(?:as|has|names|stands)\b)(?:more |new )?(?:survey )?[a-z]+(?<![siu])s\b"
    r"|\b(?:rows|columns|sheets|files|names|years) 1\b"
)


@pytest.mark.parametrize("key", sorted(set(ASKED) - NEVER_ONE))
def test_one_is_not_told_as_several(key: str) -> None:
    told = bundle.texts("en")(key, **dict.fromkeys(ASKED[key], 1))
    assert not SEVERAL.search(told), told
