"""What is found in files is counted in true English: one row, not "1 rows"."""

from __future__ import annotations

import re

from tests.wording.test_texts import keys
from wording import bundle

ASKED = keys("en", "*.ftl")
"""All texts, and what each is filled in with."""
NEVER_ONE = {
    "imports-bmn-form",  # 31 or 38 indicators
    "imports-first-totals-compared",  # of hundreds of rows
    "imports-more-faults-than",  # thousands
    "imports-stored-alike",  # two at least
    "imports-the-whole-code",  # 4 or 6 digits
    "intake-at-most-bytes", "intake-at-most-files", "intake-at-most-times",
    "intake-list-of-at-most-bytes", "intake-list-of-files-of-bytes",
    "intake-more-than-bytes-unpacked", "intake-more-than-times-its-packed-size",
    "official-digits-once", "official-digits-once-from",  # 2, 4 or 6
    "releases-at-most-bytes", "releases-bytes-packed", "stored-a-key-of-digits",
    "serving-too-much", "official-provinces-without-figures",
    "official-every-figure-is-sum-of-its",  # a name
    "releases-shapes-are-one-valid-coverage",  # a name
    "built-in-many-matches", "built-in-many-most", "built-in-not-allowed",
    "built-in-search-place", "built-in-search-several",
    "built-in-several-options",  # Streamlit's own, which it fills in where it tells several
    "api-expected-text", "tokens-name", "group-expected-long", "stored-group-short", "search-long",
    "search-more-than", "tokens-days", "tabulate-table-groups", "roles-needs-long",  # limits
    "slide-headline-short",  # letters of a headline
    "few-protected", "finding-few", "legend-few",  # the house's threshold, three at least
    "api-collection-note",  # all areas of a level
    "budget-impossible-least", "groups-region",  # two provinces, two regions at least
    "compare-alike", "compare-full", "compare-no-room", "compare-fault-many",  # two to six
    "compare-indicators", "method-steady-help", "methods-text-training", "strips-place",
    "half-alt", "two-order", "regions-title", "nesdc-by-parts", "patterns-few", "helped-few",
    "flows-parts",  # counts of the country
    "editions-shown", "patterns-listed", "together-first",  # more than are shown
    "editions-points", "helped-before", "helped-told-less", "helped-told-more",  # 1.0 points
    "budget-targeting-headline", "finding-tambons", "method-moved", "patterns-headline",
    "patterns-whole", "progress-counts", "strips-title", "two-concept", "villages-caption",
    "villages-how", "tabulate-s3-server", "many-rolled",  # a name, or a verb of one
}  # fmt: skip
"""Texts whose number is a limit, or as great, or no number."""
WITHIN = ("kind", "within", "zero", "groups")
"""What texts within texts are filled in with."""
SEVERAL = re.compile(
    r"\b1 (?!(?:as|has|names|stands|upwards|was)\b)(?:more |new )?(?:survey )?[a-z]+(?<![siu])s\b"
    r"|\b(?:rows|columns|sheets|files|names|years) 1\b"
)


def test_one_is_not_told_as_several() -> None:
    say = bundle.texts("en")
    told = {
        key: say(key, **dict.fromkeys([*ASKED[key], *WITHIN], 1)) for key in set(ASKED) - NEVER_ONE
    }
    assert {key: text for key, text in told.items() if SEVERAL.search(text)} == {}
