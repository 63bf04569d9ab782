"""Reports of systems by the rule: ThaiQM month by month, a Logbook summary, complaints.

Each is a table as its system's own template has it, for the importer that reads real ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.catalog import catalog
from data.imports import complaints, logbook, thaiqm
from data.imports.system import System
from poverty import joint
from releases.training import rule, survey

CODE, DAY, KIND = "code", "as_of", "kind"
"""Headers of the areas, days and kinds of rows, which the importers know."""
Shares = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
Figures = Mapping[str, Shares | Counts]


def thaiqm_months(units: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Twelve reports by district, each as of the end of a month: what is done only grows.

    Problems are found in as many households as are poor by the survey, and half as many more at
    most; a province is slow or quick in helping.
    """
    homes, drawn = _districts(units), rule.chance(seed, "thaiqm")
    rates = homes["poor_households"] / homes["households"]
    found = (rates * drawn.uniform(1.0, 1.5, len(homes))).clip(upper=0.6).to_numpy()
    quick = _of_provinces(homes.index, drawn, *rule.QUICK)
    alone, going = (drawn.uniform(*one, len(homes)) for one in (rule.ALONE, rule.GOING))
    parts = {name: _share(homes, name) for name in catalog().dimensions}
    served = {name: drawn.uniform(0.5, 1.0, len(homes)) for name in parts}
    reports = []
    for number, day in enumerate(rule.MONTHS, start=1):
        done = number / len(rule.MONTHS)
        surveyed = np.floor(homes["households"].to_numpy() * (0.4 + 0.55 * done))
        problems = np.floor(surveyed * found)
        helped, by_themselves = np.floor(problems * quick * done), np.floor(problems * alone * done)
        figures = {
            "qm_surveyed": surveyed,
            "qm_problems": problems,
            "qm_helped": helped,
            "qm_self": by_themselves,
            "qm_progress": np.floor((problems - helped - by_themselves) * going),
            **{f"qm_{name}": np.floor(problems * part) for name, part in parts.items()},
            **{
                f"qm_helped_{name}": np.floor(
                    np.floor(problems * part) * quick * done * served[name]
                )
                for name, part in parts.items()
            },
        }
        reports.append(_table(thaiqm.SYSTEM, homes.index, day, figures))
    return pd.concat(reports)


def logbook_summary(units: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The Logbook by tambon, between both surveys: help where the rule gives it, nowhere else."""
    drawn, given = rule.chance(seed, "logbook"), survey.helped(units.index, seed).to_numpy()
    target = units["poor_households"].to_numpy()
    helped = np.ceil(target * drawn.uniform(*rule.SERVED, len(units))) * given
    parts = {f"lb_{name}": np.floor(helped * _share(units, name)) for name in catalog().dimensions}
    agencies = drawn.integers(1, 6, len(units)) * (helped > 0)
    figures = {"lb_target": target, "lb_helped": helped, **parts, "lb_agencies": agencies}
    return _table(logbook.SYSTEM, units.index, rule.LOGGED, figures)


def complaints_by_month(units: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Complaints by province and month: received, closed, and the median of days to close one.

    Each month first all together, then by kind: what a dimension is about.
    """
    people = units["people"].groupby(units.index.str[:2]).sum()
    drawn, parted = rule.chance(seed, "complaints"), rule.chance(seed, "complaints", "kinds")
    usual = people.to_numpy() / rule.PEOPLE_A_COMPLAINT
    closing = drawn.uniform(*rule.CLOSED, len(people))
    months = []
    for month in rule.COMPLAINED:
        received = drawn.poisson(usual)
        closed = drawn.binomial(received, closing)
        days = np.where(closed > 0, drawn.integers(*rule.DAYS, len(people)), np.nan)
        figures = {"dt_received": received, "dt_closed": closed, "dt_days": days}
        months.append(_table(complaints.SYSTEM, people.index, month, figures).assign(**{KIND: ""}))
        months += _by_kind(people.index, month, received, closed, parted)
    return pd.concat(months)


def _by_kind(
    codes: pd.Index, month: str, received: Counts, closed: Counts, drawn: np.random.Generator
) -> list[pd.DataFrame]:
    """A month's complaints by kind: parts of those received, and of these as many as are closed."""
    kinds = [dimension.name_th for dimension in catalog().dimensions.values()]
    parts = drawn.multinomial(received, rule.KINDS)
    done = np.array(
        [
            drawn.multivariate_hypergeometric(part, many)
            for part, many in zip(parts, closed, strict=True)
        ]
    )
    return [
        _table(
            complaints.SYSTEM, codes, month,
            {"dt_received": parts[:, place], "dt_closed": done[:, place]},
        ).assign(**{KIND: kind})
        for place, kind in enumerate(kinds)
    ]  # fmt: skip


def write(path: Path, table: pd.DataFrame) -> Path:
    """A table as a file that an importer reads; what is missing stays empty."""
    path.write_text(table.to_csv(index=False), encoding="utf-8")
    return path


def _districts(units: pd.DataFrame) -> pd.DataFrame:
    """The survey units by their districts."""
    counts = ["households", "poor_households", *joint.columns("households")]
    return units[counts].groupby(units.index.str[:4]).sum()


def _of_provinces(codes: pd.Index, drawn: np.random.Generator, least: float, most: float) -> Shares:
    """A number for each area, the same within a province."""
    provinces = codes.str[:2]
    known = sorted(set(provinces))
    by_code = dict(zip(known, drawn.uniform(least, most, len(known)), strict=True))
    return provinces.map(by_code).to_numpy("float64")


def _share(areas: pd.DataFrame, dimension: str) -> Shares:
    """Of the poor households of each area those deprived in a dimension; 0 where there are none."""
    bit = catalog().dimensions[dimension].bit
    cells = joint.from_figures(areas, "households")
    deprived = joint.deprived_in(cells, bit).to_numpy("float64")
    poor = areas["poor_households"].to_numpy("float64")
    return np.asarray(np.divide(deprived, poor, out=np.zeros(len(areas)), where=poor > 0))


def _table(system: System, codes: pd.Index, day: str, figures: Figures) -> pd.DataFrame:
    """Rows of a report under the headers of its system's template."""
    named = {system.fields[id_].name_th: values for id_, values in figures.items()}
    whole = {name: pd.Series(values).astype("Int64") for name, values in named.items()}
    return pd.DataFrame({CODE: list(codes), DAY: day, **whole})
