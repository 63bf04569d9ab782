"""Complaints of a place: received, closed and the median of days by month, and by kind.

How many complaints came in is told as it is reported. What is told of them (kind, how many were
closed, how long it took) is told of as many as the house's threshold alone, and of no area or month
that would tell of fewer beside it (figures/reports/few.py). Kinds of fewer are shown together, so
that no row is of fewer: what is left out of one kind cannot be told from the others, nor from areas
around or within, of which nothing is told that the provinces do not tell.
"""

from __future__ import annotations

import pandas as pd

from data.imports.complaints import SYSTEM
from data.stored.release import Release
from figures import house
from figures.reports import few
from figures.reports.kept import reports
from geo.areas import COUNTRY, region_of
from poverty.protection.disclosure import Status

RECEIVED, CLOSED, DAYS = SYSTEM.fields
PROVINCE = 2
"""Digits of the code of a province."""
OTHER = ""
"""The kind under which small kinds stand together."""


def series(release: Release, area: str, *, threshold: int | None = None) -> pd.DataFrame:
    """The months (or years alone) of an area: `received`, `closed`, `days`, `share_closed`.

    `share_closed` is closed ÷ received of the same report; the closed may have come in before.
    Rising by `month`; NaN where a report lacks it, and, but for `received`, where `few`: fewer than
    the threshold were received, or what is told would tell of fewer. Raises `UnknownThreshold`.
    """
    rows = reports(release, SYSTEM.id)
    own = rows[rows.index.get_level_values("code") == area].droplevel("code")
    found = pd.DataFrame(
        {
            name: own[column] if column in own else float("nan")
            for name, column in (("received", RECEIVED), ("closed", CLOSED), ("days", DAYS))
        },
        index=own.index,
        dtype="float64",
    )
    hidden = _of_few(release, rows, area, found["received"], threshold)
    told = found.assign(
        closed=found["closed"].mask(hidden),
        days=found["days"].mask(hidden | (found["closed"] < house.at_least(threshold))),
        share_closed=found["closed"] / found["received"].where((found["received"] > 0) & ~hidden),
    )
    return told.assign(few=hidden)


def _of_few(
    release: Release, rows: pd.DataFrame, area: str, received: pd.Series, threshold: int | None
) -> pd.Series:
    """Whether each month of an area tells nothing, beside other areas.

    Nothing is told of the year of an area of which a month tells nothing (`few.withheld`).
    """
    hidden = pd.Series(data=False, index=received.index)
    for month in hidden.index if RECEIVED in rows else ():
        hidden[month] = few.of_month(release, SYSTEM.id, RECEIVED, month, threshold=threshold)[area]
    return hidden


def statuses(found: pd.DataFrame, name: str) -> list[Status]:
    """The word that tells each figure of a column of `series`."""
    return [
        Status.WITHHELD if few else Status.MISSING if gone else Status.PUBLISHED
        for few, gone in zip(found["few"], found[name].isna(), strict=True)
    ]


def kinds(release: Release, month: str, area: str, *, threshold: int | None = None) -> pd.DataFrame:
    """The kinds of a month in an area, most received first: `received`, `closed`; `OTHER` last.

    Told are those of provinces, and around them the kinds that are the sums of what the provinces
    tell: nothing within a province, for it would tell of fewer beside it. Kinds of which it is not
    told how many were received are left out; `closed` is NaN where the report lacks it of any of
    the kinds of a row, or nothing is told of the month (`series`). Empty where no kinds are told,
    or where all of them together are fewer than the threshold. Raises `UnknownThreshold`.
    """
    least, every = house.at_least(threshold), _kinds(release, month)
    rows = every[every.index.get_level_values("code") == area].droplevel("code")
    if area.isdigit() and len(area) > PROVINCE:
        return rows.iloc[:0]
    named = _large(rows, least) if area.isdigit() else _named_inside(every, area, rows, least)
    if series(release, area, threshold=threshold)["few"].get(month, default=False):
        rows = rows.assign(closed=float("nan"))
    rows = rows.sort_values("received", ascending=False, kind="stable")
    shown = rows[rows.index.isin(named)]
    if len(shown) == len(rows):
        return rows
    together = rows[~rows.index.isin(named)].sum(skipna=False)
    if together["received"] < least:
        return rows.iloc[:0]
    other = pd.DataFrame([together], index=pd.Index([OTHER], name="kind"))
    return pd.concat([shown, other])


def _kinds(release: Release, month: str) -> pd.DataFrame:
    """The kinds of a month by code and kind, as they are stored."""
    here = release.reports
    for name, value in {"system": SYSTEM.id, "month": month}.items():
        here = here[here.index.get_level_values(name) == value].droplevel(name)
    rows = here[here.index.get_level_values("kind") != ""].reindex(columns=[RECEIVED, CLOSED])
    return rows.set_axis(["received", "closed"], axis="columns").dropna(subset=["received"])


def _large(rows: pd.DataFrame, least: int) -> list[str]:
    """The kinds of an area that may be told, for those left over are as many as the threshold."""
    many = rows["received"].sort_values(ascending=False, kind="stable")
    small = int((many < least).sum())
    if small and many.iloc[len(many) - small :].sum() < least:
        small += 1
    return [str(kind) for kind in many.index[: max(len(many) - small, 0)]]


def _named_inside(every: pd.DataFrame, area: str, rows: pd.DataFrame, least: int) -> list[str]:
    """The kinds of a region or the country that are the sums of what its provinces tell."""
    told = pd.Series(0.0, index=rows.index)
    for code, own in every.groupby(level="code"):
        if _province_in(str(code), area) and own["received"].sum() >= least:
            parts = own["received"].droplevel("code")
            told = told.add(parts.reindex(_large(parts.to_frame(), least)), fill_value=0.0)
    many = rows["received"]
    return [str(kind) for kind in many.index if many[kind] > 0 and told[kind] == many[kind]]


def _province_in(code: str, area: str) -> bool:
    """Whether a code is that of a province in a region or the country."""
    return code.isdigit() and len(code) == PROVINCE and area in {COUNTRY, region_of(code)}
