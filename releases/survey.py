"""A survey's figures: published totals of the units in, exact counts and sums of all above out."""

from __future__ import annotations

from collections.abc import Container, Iterable

import pandas as pd

from data.catalog import catalog
from data.official import consistency, mean_checks, tpmap
from data.official.check import Check
from data.official.tpmap_zip import ANY
from geo.areas import COUNTRY, REGIONS, region_of
from geo.names.former import former
from poverty import joint

MEAN_PLACES, MUNICIPAL = 4, 51
"""Decimals kept of a mean; the last two digits from which on a unit is no tambon."""


def survey_figures(published: tpmap.Tpmap) -> tuple[pd.DataFrame, list[Check]]:
    """Figures of the survey units: counts, exact joint distributions, indicators."""
    done = consistency.sums_agree(published)
    exact = {}
    if published.complete:
        exact = {name: exact_cells(levels["tambon"]) for name, levels in published.unions.items()}
        done += consistency.cells_are_counts(published, exact)
        consistency.demand_nested_poor(published, exact)
    done += consistency.indicators_fit(published)
    done += mean_checks.parts_of_people(published) + mean_checks.means_agree(published)
    anybody = {name: levels["tambon"][ANY] for name, levels in published.unions.items()}
    totals = {
        "poor_households": anybody["households"],
        "bmn_poor": anybody["bmn_poor"],
        "registered": published.registered["tambon"],
        "target_poor": anybody["target_poor"],
    }
    survey = ["households", "people"]
    common = published.common["tambon"]
    cells = [cells.add_prefix(f"{name}_") for name, cells in exact.items()]
    parts = [common[survey], pd.DataFrame(totals), *cells, common.drop(columns=survey)]
    if not published.complete:
        parts.append(single_dimensions(published))
    return pd.concat(parts, axis="columns"), done


def successors(codes: Iterable[str], known: Container[str]) -> dict[str, str]:
    """Abolished units among some that are one unit of a release now, by their old code.

    `known` are the codes of the release. Where the new code is among the codes as well, each stays.
    TPMAP numbers municipal units itself, from 51 on: these are no tambons of the register.
    """
    there = set(codes)
    moved = {}
    for code in there:
        old = former().get(code) if int(code[4:]) < MUNICIPAL else None
        if old and code not in known and len(old.successors) == 1:
            (now,) = old.successors
            if now in known and now not in there:
                moved[code] = now
    return moved


def under_present_codes(units: pd.DataFrame, known: Container[str]) -> pd.DataFrame:
    """Figures of survey units by the codes that these have now (`successors`), sorted."""
    return units.rename(index=successors(units.index.astype(str), known)).sort_index()


def with_means(figures: pd.DataFrame, published: tpmap.Tpmap) -> pd.DataFrame:
    """Figures by code with the means as published at each level; a region's from its provinces.

    A mean is over households, so a region's weighs its provinces by theirs.
    """
    stated = pd.concat(list(published.means.values())) if published.means else pd.DataFrame()
    whole = figures.join(stated)
    provinces = published.means.get("province", stated)
    weights = published.common["province"]["households"]
    for region in REGIONS:
        inside = [code for code in provinces.index if region_of(str(code)) == region]
        if region in whole.index and inside:
            mean = provinces.loc[inside].mul(weights[inside], axis="index").sum(skipna=False)
            whole.loc[region, mean.index] = mean / weights[inside].sum()
    return whole.round(dict.fromkeys(map(str, stated), MEAN_PLACES))


def single_dimensions(published: tpmap.Tpmap) -> pd.DataFrame:
    """Target poor deprived in each dimension whose own mask was published, `target_poor_in_…`."""
    unions = published.unions["target_poor"]["tambon"]
    masks = {f"{dimension.bit:05b}": dimension.id for dimension in catalog().dimensions.values()}
    there = {mask: name for mask, name in masks.items() if mask in unions}
    return unions[list(there)].set_axis(
        [f"target_poor_in_{name}" for name in there.values()], axis="columns"
    )


def exact_cells(unions: pd.DataFrame) -> pd.DataFrame:
    """People in exactly each of the 31 sets by unit, from the 31 unions as published."""
    padded = unions.reindex(columns=list(joint.MASKS), fill_value=0)
    cells = joint.exact_counts(padded.to_numpy())
    return pd.DataFrame(cells[:, 1:], index=unions.index, columns=list(joint.MASKS[1:]))


def with_sums(areas: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Figures of the units and of everything above them, by adding up."""
    keys = {
        "district": units.index.str[:4],
        "province": units.index.str[:2],
        "region": units.index.map(region_of),
        "country": pd.Index([COUNTRY] * len(units)),
    }
    sums = [units.groupby(pd.Index(key, name="code")).sum() for key in keys.values()]
    figures = pd.concat([*sums[::-1], units])
    return figures.loc[areas.index[areas.index.isin(figures.index)]]
