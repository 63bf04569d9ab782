"""The villages of a release after a year came in: of other years as they were, of this one anew."""

from __future__ import annotations

import pandas as pd

from data.official.tpmap import Tpmap
from data.official.village_checks import UNIT, stated, summed
from data.stored.release import Release


def merged_villages(base: Release, published: Tpmap | None) -> pd.DataFrame:
    """The villages as they are written: `year_be`, `code` and the counts.

    Those of the year's units that came with villages are replaced. Of the others of the same year
    those stay whose unit still has their sums.
    """
    old = base.villages
    if published is None or old.empty:
        kept = old.reset_index()
    else:
        kept = old[_stay(old, published)].reset_index()
    if published is None or published.villages.empty:
        return kept
    new = published.villages
    came = new.rename_axis("code").reset_index()
    came.insert(0, "year_be", published.year_be)
    whole = pd.concat([kept, came]) if len(kept) else came
    written = whole.sort_values(["year_be", "code"], ignore_index=True)
    counts = list(written.columns[2:])
    return written.astype({"year_be": "int16", **dict.fromkeys(counts, "int32")})


def _stay(old: pd.DataFrame, published: Tpmap) -> pd.Series:
    """Whether each village known is still right after a year came in."""
    codes = old.index.get_level_values("code")
    other = pd.Series(old.index.get_level_values("year_be") != published.year_be, index=old.index)
    came = {str(code)[:2] for code in published.villages.index}
    untouched = ~codes.str[:2].isin(came)
    return other | (untouched & ~_contradicted(old, published))


def _contradicted(old: pd.DataFrame, published: Tpmap) -> pd.Series:
    """Whether the unit of each village has other figures now than its villages add up to."""
    units = stated(published)
    here = old[old.index.get_level_values("year_be") == published.year_be].droplevel("year_be")
    if here.empty:
        return pd.Series(data=False, index=old.index)
    other = (summed(here[list(units)], units.index) != units).any(axis="columns")
    codes = old.index.get_level_values("code").str[:UNIT]
    return pd.Series(codes.isin(units.index[other]), index=old.index)
