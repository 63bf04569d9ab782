"""Importing: a file from people in, a report out, and where it is clean a new release."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from data.catalog import DEFAULT_MEASURE, Measure, catalog
from data.imports import boundaries, bounds, closed, identity, schema
from data.imports import stored as stored_rows
from data.imports.draft import Draft, Findings, Note, Options
from data.imports.evidence import Ask, Choice, answer
from data.imports.report import Report
from data.intake import reading
from data.intake.sheets import plain
from data.official import checks, known, tpmap
from data.official.gazetteer import gazetteer, with_units
from data.official.repairs import declared, repaired
from data.official.tpmap_zip import MASKS, Gathered
from data.refusal import Fault, Refused, Unusable, refuse
from data.replaced import replaced
from data.stored import keys
from data.stored.library import Library
from data.stored.merge import KEYS, combined, stored
from data.stored.release import Parts, Release
from geo.areas import LEVELS, MAP_LEVELS
from geo.shapes import topology
from poverty import measures
from releases import build, fewer, sums
from wording.names import short_name

Progress = Callable[[str, int, int], None]
STAGES = ("reading", "checks", "maps", "storing")
PEOPLE = ("people", "households")


@dataclass(frozen=True)
class Outcome:
    """A report, and the draft it is about; nothing to publish where the report is not clean."""

    report: Report
    draft: Draft
    base: str = ""
    """Id of the release that the file was checked against."""
    replaces: int = 0
    """Figures of that release that would be replaced by others, which a person consented to."""


@dataclass(frozen=True)
class Sample:
    """What a file's first measure would show: `reading` (poverty.measures.read) by code."""

    measure: Measure
    level: str
    period: int
    reading: pd.DataFrame


@dataclass(frozen=True)
class Edition:
    """Another edition of the boundaries beside the one in force, to be looked at.

    `shapes`: tambons in degrees, coarse, by code, those that are gone among them; `states`: by
    code `same`, `new`, `renamed` or `gone`.
    """

    shapes: gpd.GeoSeries
    states: pd.Series


COARSE = 0.005
"""Degrees by which an edition that is only looked at is simplified."""


def nothing(stage: str, done: int, of: int) -> None:
    """A progress that nobody watches."""
    del stage, done, of


def check(
    path: Path,
    base: Release,
    options: Options | None = None,
    progress: Progress = nothing,
    *,
    name: str = "",
    alive: Callable[[], None] = lambda: None,
) -> Outcome:
    """Read a file against a release; stores nothing and raises nothing that the report can say.

    Raises `Unusable` where this machine has no room for reading. `name` is what people call the
    file, if not as it lies there. `alive` is called now and then while the file is read; whatever
    it raises ends the reading.
    """
    findings, draft, replaces = Findings(), Draft(""), 0
    said = options or Options()
    shown = plain(name or path.name)
    try:
        draft, findings = _read(path, shown, base, said, progress, alive)
        draft = identity.joined(draft, base.catalog) if base else draft
        if draft.published is None and findings.clean:
            findings.faults += schema.faults(shown, draft.figures, base.areas.index)
        if findings.clean and base:
            replaces = _consented(draft, base, said, findings)
            findings.asks += fewer.asks(draft, base, said)
    except Unusable:
        raise
    except Refused as refused:
        findings.faults += refused.faults
    progress("checks", 1, 1)
    report = _report(path, shown, draft, findings, base)
    return Outcome(report, draft, base.id if base else "", replaces)


REPLACE = "replace"
"""Key of the question whether figures in force are replaced; their number, or `yes`, agrees."""


def _consented(draft: Draft, base: Release, options: Options, findings: Findings) -> int:
    """How many figures in force would be replaced: told, and asked until a person consents."""
    found = _replaced(draft, base)
    total = int(found.sum())
    if not total:
        return 0
    known = {**base.catalog.measures, **{one.id: one for one in draft.measures}}
    named = {one.count: one for one in reversed(known.values())}
    listed = [
        " · ".join(
            f"{named[name].name(lang) if name in named else name} {count:,}"
            for name, count in list(found.items())[:3]
        )
        for lang in ("th", "en")
    ]
    more = len(found) - 3
    th, en = (f" และอีก {more:,} รายการ", f" and {more:,} more") if more > 0 else ("", "")
    told = Note(
        f"แทนที่ {total:,} ค่าที่มีอยู่ด้วยค่าใหม่ ({listed[0]}{th})",
        f"Replaces {total:,} figures that are there by others ({listed[1]}{en})",
    )
    findings.differences.append(told)
    if answer(options.answers, REPLACE, ("yes", str(total))) is None:
        choice = Choice(str(total), "แทนที่ด้วยค่าใหม่", "replace them")
        findings.asks.append(
            Ask(REPLACE, f"{told.th}: ยินยอมหรือไม่", f"{told.en}: agreed?", (choice,))
        )
    return total


def _replaced(draft: Draft, base: Release) -> pd.Series:
    """How many figures of each column a draft would replace by others."""
    if draft.published is not None:
        if draft.published.year_be not in base.periods:
            return pd.Series(dtype="int64")
        return replaced(base.table, _survey(base, draft.published)[1])
    if draft.figures.empty:
        return pd.Series(dtype="int64")
    return replaced(base.table, sums.summed_up(draft.figures, draft.counts, base.areas, base.table))


def _read(
    path: Path,
    name: str,
    base: Release,
    options: Options,
    progress: Progress,
    alive: Callable[[], None],
) -> tuple[Draft, Findings]:
    """A file as the closed process reads and checks it."""
    progress("reading", 0, 1)
    told = reading.Watcher(lambda done, of: progress("reading", done, of), alive)
    job = closed.job(_surveyed_areas(base) if base else None, options)
    answer = reading.read(path, watcher=told, name=name, job=job)
    if answer.about["kind"] == "tpmap":
        draft, findings = _tpmap(answer, base, progress)
    else:
        progress("reading", 1, 1)
        draft, findings = closed.taken(answer)
    findings.notes += unheld(answer.lacking)
    if base and not draft.figures.empty:
        names = {one.count: one.name_th for one in draft.measures}
        findings.differences += bounds.since(base.table, draft.figures, names)
    return draft, findings


_WITH_PEOPLE: list[tuple[pd.DataFrame, pd.DataFrame]] = []


def _surveyed_areas(base: Release) -> pd.DataFrame:
    """The areas of a release with the most people and households surveyed; the last kept."""
    for known_areas, areas in tuple(_WITH_PEOPLE):
        if known_areas is base.areas:
            return areas
    found = [name for name in PEOPLE if name in base.table]
    most = base.table[found].groupby(level="code").max().reindex(base.areas.index)
    areas = base.areas.assign(**{name: most[name].to_numpy("float64") for name in found})
    _WITH_PEOPLE[:] = [(base.areas, areas)]
    return areas


def unheld(lacking: Iterable[str]) -> list[Note]:
    """Where the kernel cannot shut the reading process in wholly, that is said."""
    words = {
        "files": ("แฟ้มอื่นของเครื่อง (ไม่มี Landlock)", "other files (no Landlock)"),
        "sockets": ("เครือข่ายและโปรเซสอื่น (ไม่มี seccomp)", "network and processes (no seccomp)"),
    }
    return [
        Note(
            f"ระบบของเครื่องนี้กันกระบวนการอ่านแฟ้มได้ไม่ครบ: ไม่ได้กัน{words[one][0]}",
            f"This machine cannot shut the reading process in wholly: not off from {words[one][1]}",
        )
        for one in lacking
        if one in words
    ]


def _tpmap(answer: reading.Answer, base: Release, progress: Progress) -> tuple[Draft, Findings]:
    """A year of TPMAP, its sums and parents checked."""
    findings = Findings()
    published = tpmap.year(_gathered(answer))
    units = len(published.common["tambon"])
    findings.rows += units
    findings.accepted += units
    lost = [mask for mask in MASKS if mask not in published.masks]
    if lost:
        findings.notes.append(
            Note(
                f"ขาด mask {', '.join(lost)} จึงคำนวณการแจกแจงร่วมไม่ได้: "
                "ปีนี้ไม่มีสัดส่วนคนจนหลายมิติ M0 และ A",
                f"Masks {', '.join(lost)} are missing, so there is no joint distribution: "
                "no rate of several dimensions, M0 or A for this year",
            )
        )
    old = set(base.areas.index[base.areas["level"].isin(["tambon", "municipality"])])
    new = published.common["tambon"].index.difference(pd.Index(sorted(old)))
    if len(new):
        findings.notes.append(
            Note(
                f"หน่วยสำรวจใหม่ที่ไม่มีขอบเขต {len(new):,} หน่วย: {', '.join(new[:10])}",
                f"{len(new):,} new survey units without a polygon: {', '.join(new[:10])}",
            )
        )
    progress("checks", 0, 1)
    units_, done = build.survey_figures(published)
    areas = with_units(base.areas, units_.index)
    done += checks.parents_exist(published, areas)
    made = known.dated(done, published.year_be)
    for more, notes in (
        known.held(published.year_be, units_),
        known.covered(published.year_be, units_, _surveyed(base, published.year_be), base.areas),
    ):
        made += more
        findings.differences += notes
    findings.notes.append(_told(made))
    return Draft(tpmap.SOURCE, published=published, checks=tuple(made)), findings


def _surveyed(base: Release, year_be: int) -> pd.Index:
    """Codes with figures in the survey nearest to a year."""
    nearest = min(base.periods, key=lambda one: (abs(one - year_be), one))
    return base.table.xs(nearest, level="year_be")["people"].dropna().index


def _told(made: list[checks.Check]) -> Note:
    passed = sum(check.passed for check in made)
    if passed == len(made):
        return Note(f"ตรวจสอบ {passed} ข้อ ผ่านทุกข้อ", f"{passed} checks made, all passed")
    return Note(
        f"ตรวจสอบ {len(made)} ข้อ ผ่าน {passed} ข้อ ไม่ผ่าน {len(made) - passed} ข้อ",
        f"{len(made)} checks made, {passed} passed, {len(made) - passed} not",
    )


def _gathered(answer: reading.Answer) -> Gathered:
    """A year of TPMAP as the reading process gives it."""
    about = answer.about
    return Gathered(
        year_be=int(about["year_be"]),
        indicators=int(about["indicators"]),
        columns=about["columns"],
        arrays=answer.arrays,
    )


def _report(
    path: Path, name: str, draft: Draft, findings: Findings, base: Release | None = None
) -> Report:
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.stat().st_size < 10**8 else ""
    return Report(
        file=name,
        sha256=digest,
        importer=draft.importer,
        periods=tuple(draft.periods),
        levels=tuple(_levels(draft).items()),
        rows=findings.rows,
        accepted=findings.accepted if findings.clean else 0,
        faults=tuple(findings.faults),
        doubts=tuple(findings.doubts),
        asks=tuple(findings.asks),
        asides=tuple(findings.asides),
        notes=tuple(findings.notes),
        differences=tuple(findings.differences),
        headers=findings.headers,
        columns=tuple(findings.columns),
        stored=_stored(draft, base) if base and not findings.faults else (),
    )


def _stored(draft: Draft, base: Release) -> tuple[Note, ...]:
    """What would be stored of a draft, areas by their short names."""

    def named(code: str) -> tuple[str, str]:
        return short_name(base.areas, code, "th"), short_name(base.areas, code, "en")

    return stored_rows.told(draft, base.areas, named)


def _levels(draft: Draft) -> dict[str, int]:
    """How many areas of each level a draft has figures of."""
    if draft.published is not None:
        return {level: len(common) for level, common in draft.published.common.items()}
    if draft.figures.empty:
        return {}
    names = {2: "province", 4: "district", 6: "tambon"}
    codes = draft.figures.index.get_level_values("code").unique()
    return {name: int((codes.str.len() == digits).sum()) for digits, name in names.items()}


def publish(
    outcome: Outcome,
    base: Release | Callable[[], Release],
    shelf: Library,
    *,
    activate: bool = True,
    progress: Progress = nothing,
) -> str:
    """Store what a clean file holds as a new release on top of `base`; returns its id.

    A `base` to be called (`store.in_force`) is called inside the lock, so that nothing published
    since the file was checked is lost. Raises `Refused` where the report is not clean, where what
    was published since contradicts it, where another import is going on, where the disk is full;
    the release in force is then as it was.
    """
    if not outcome.report.clean:
        raise Refused(list(outcome.report.faults) or [_undecided(outcome.report)])
    with shelf.writing(f"import of {outcome.report.file}"):
        current = base() if callable(base) else base
        _demand_still_right(outcome, current)
        protected = {keys.FINGERPRINT: keys.for_import(shelf)}
        parts = merged(current, outcome, progress)
        parts = replace(parts, about={**parts.about, **protected})
        progress("storing", 0, 1)
        identity = shelf.add(parts)
        if activate:
            shelf.activate(identity)
        progress("storing", 1, 1)
    return identity


def _demand_still_right(outcome: Outcome, current: Release) -> None:
    """Check a draft again where another release came in force since. Raises `Refused`."""
    draft = outcome.draft
    if current.id == outcome.base:
        return
    total = int(_replaced(draft, current).sum())
    if total > outcome.replaces:
        message = "ข้อมูลที่ใช้งานอยู่เปลี่ยนไป: ตรวจแฟ้มอีกครั้ง", "other figures are in force now: check again"
        found, expected = (
            f"{total:,}",
            (f"{outcome.replaces:,} replaced", f"แทนที่ {outcome.replaces:,} ค่า"),
        )
        file = outcome.report.file
        raise Refused([Fault(file, "", found, expected[0], *message, expected[1])])
    if draft.published is not None:
        units, _ = build.survey_figures(draft.published)
        checks.parents_exist(draft.published, with_units(current.areas, units.index))
    else:
        refuse(schema.faults(outcome.report.file, draft.figures, current.areas.index))


def sample(outcome: Outcome, base: Release) -> Sample | None:
    """A measure of a clean file on the finest level it has; None where it has no figures."""
    draft = outcome.draft
    if not outcome.report.clean:
        return None
    if draft.published is not None:
        units, _ = build.survey_figures(draft.published)
        measure = catalog().measures[DEFAULT_MEASURE]
        rows = units[units.index.str.len() == LEVELS["tambon"].digits]
        return Sample(measure, "tambon", draft.published.year_be, measures.read(measure, rows))
    if draft.figures.empty:
        return None
    period = max(draft.periods)
    whole = _with_bases(base, draft.figures, draft)
    whole = whole[whole.index.get_level_values("year_be") == period].droplevel("year_be")
    digits = whole.index.str.len()
    level = [name for name in MAP_LEVELS if (digits == LEVELS[name].digits).any()][-1]
    rows = whole.loc[digits == LEVELS[level].digits, :]
    known = [*draft.measures, *catalog().measures.values()]
    plain = [one for one in known if one.count and {one.count, one.base} - {""} <= set(rows)]
    shaded = [one for one in plain if one.kind == "ratio"] or plain
    if not shaded:
        return None
    return Sample(shaded[0], level, period, measures.read(shaded[0], rows))


def edition(outcome: Outcome, base: Release) -> Edition | None:
    """The boundaries of a clean file beside those in force; None where it has none."""
    if not outcome.report.clean or outcome.draft.tambons is None:
        return None
    tambons, _ = repaired(outcome.draft.tambons, declared())
    found = boundaries.differences(tambons, base.areas)
    before = topology.decode(topology.unpack(base.assets["tambon"]), "tambon")
    coarse = shapely.coverage_simplify(tambons.geometry.to_numpy(), COARSE)
    shapes = pd.concat(
        [
            gpd.GeoSeries(coarse, index=tambons.index, crs=tambons.crs),
            before.reindex(found.gone).dropna(),
        ]
    )
    states = pd.Series("same", index=shapes.index, dtype="str")
    for state in ("new", "renamed", "gone"):
        states[states.index.isin(getattr(found, state))] = state
    return Edition(gpd.GeoSeries(shapes, crs=tambons.crs), states)


def _undecided(report: Report) -> Fault:
    open_ = [*(doubt.text for doubt in report.doubts), *(ask.key for ask in report.asks)]
    message = "ยังมีคำถามที่ต้องตอบ", "there are questions to answer"
    found, expected = ", ".join(open_[:5]), ("an answer to each", "คำตอบทุกข้อ")
    return Fault(report.file, "", found, expected[0], *message, expected[1])


def merged(base: Release, outcome: Outcome, progress: Progress = nothing) -> Parts:
    """The parts of a release that has everything of `base` and what the draft adds or replaces."""
    draft = outcome.draft
    areas, assets, about = base.areas, dict(base.assets), _about(base, outcome)
    figures = draft.figures
    if draft.published is not None:
        areas, figures = _survey(base, draft.published)
        about["periods"] = sorted({*base.periods, draft.published.year_be})
        about["checks"] = _checks_after(base, draft)
        about["without_polygon"] = areas.index[areas["level"] == "municipality"].tolist()
    if draft.tambons is not None:
        areas, assets = _redrawn(base, draft, about, progress, outcome.report.file)
    summed = sums.summed_up(figures, draft.counts, areas, base.table)
    if draft.published is None and len(summed):  # a cell left empty takes nothing away
        summed = summed.fillna(base.table.reindex(index=summed.index, columns=summed.columns))
    whole = combined(base.table, _with_bases(base, summed, draft))
    return Parts(areas.reset_index(), stored(whole), assets, about)


def _about(base: Release, outcome: Outcome) -> dict[str, Any]:
    """What the new manifest says: all that the old one did, and of this import."""
    draft, report = outcome.draft, outcome.report
    about = {
        key: value
        for key, value in base.manifest.items()
        if key not in {"release", "format", "files"}
    }
    now = datetime.now(UTC).isoformat(timespec="seconds")
    log = {
        "file": report.file,
        "sha256": report.sha256,
        "importer": report.importer,
        "periods": list(report.periods),
        "rows": report.rows,
        "accepted": report.accepted,
        "set_aside": len(report.asides),
        "levels": dict(report.levels),
        "notes": [asdict(note) for note in (*report.differences, *report.notes)],
        "imported_at": now,
    }
    source = dict(draft.source) or _catalogued(draft)
    return about | {
        "based_on": base.id,
        "imported_at": now,
        "imports": [*about.get("imports", []), log],
        "groups": _by_id(about.get("groups", []), [asdict(group) for group in draft.groups]),
        "measures": _by_id(
            about.get("measures", []), [_plain(asdict(one)) for one in draft.measures]
        ),
        "sources": _by_id(
            about.get("sources", []),
            [source | {"file": report.file, "sha256": report.sha256}],
            key=("id", "file"),
        ),
    }


def _catalogued(draft: Draft) -> dict[str, Any]:
    return asdict(catalog().sources[draft.importer])


def _plain(measure: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in measure.items() if value != ""}


def _by_id(
    old: Iterable[dict[str, Any]], new: list[dict[str, Any]], *, key: tuple[str, ...] = ("id",)
) -> list[dict[str, Any]]:
    """Entries in their order, those of the same key replaced; levels of a measure come together."""
    found = {tuple(entry.get(part) for part in key): entry for entry in old}
    for entry in new:
        same = found.get(tuple(entry[part] for part in key), {})
        if "levels" in same and "levels" in entry:
            together = dict.fromkeys([*same["levels"].split(), *entry["levels"].split()])
            entry = entry | {"levels": " ".join(together)}
        found[tuple(entry[part] for part in key)] = entry
    return list(found.values())


def _checks_after(base: Release, draft: Draft) -> list[dict[str, Any]]:
    """The checks of a release after a year came in; those of the same year are replaced."""
    assert draft.published is not None  # noqa: S101 (the caller asked)
    year = draft.published.year_be
    old = base.manifest.get("checks", [])
    logs = base.manifest.get("imports", [])
    imported = any(log["importer"] == tpmap.SOURCE and year in log["periods"] for log in logs)
    if year in base.periods and not imported:  # the release was built with it: ids without a year
        again = {check.id.removesuffix(f"_{year}") for check in draft.checks}
        stale = [check["id"] for check in old if check["id"].startswith("known_")]
        old = [check for check in old if check["id"] not in {*again, *stale}]
    return _by_id(old, [check.as_dict() for check in draft.checks])


def _survey(base: Release, published: tpmap.Tpmap) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Areas and figures with a year of TPMAP, its sums up to the country.

    Where the year is in force with more provinces, their survey units stay and are in the sums.
    """
    units, _ = build.survey_figures(published)
    units = fewer.with_others(units, published.year_be, base)
    known = with_units(base.areas, units.index)
    figures = build.with_sums(known, units).astype("float64")
    figures.index = pd.MultiIndex.from_product([[published.year_be], figures.index], names=KEYS)
    return known, figures


def _redrawn(
    base: Release, draft: Draft, about: dict[str, Any], progress: Progress, file: str
) -> tuple[pd.DataFrame, dict[str, bytes]]:
    """Areas and assets of another edition of the boundaries; units without a shape stay listed."""
    assert draft.tambons is not None  # noqa: S101 (the caller asked)
    tambons, made = repaired(draft.tambons, declared())
    shapes = build.shapes_of(Path(file), tambons.geometry)
    places = {level: build.sized(shapes[level]) for level in ("province", "district", "tambon")}
    units = base.areas.index[base.areas["level"].isin(["tambon", "municipality"])]
    surveyed = units[units.isin(base.table["people"].dropna().index.get_level_values("code"))]
    areas = gazetteer(tambons.drop(columns="geometry"), places, surveyed)
    about["without_polygon"] = areas.index[areas["level"] == "municipality"].tolist()
    drawn = areas.index[areas["level"] == "tambon"]
    about["without_figures"] = drawn[~drawn.isin(surveyed)].tolist()
    about["repaired_names"] = [asdict(repair) for repair in made]
    coverage = [one.as_dict() for one in build.coverage_checks(shapes)]
    about["checks"] = _by_id(about.get("checks", []), coverage)
    return areas, build.packed_assets(Path(file), shapes, progress)


def _with_bases(base: Release, figures: pd.DataFrame, draft: Draft) -> pd.DataFrame:
    """Figures with the people or households that a count's rate is over, of the nearest survey."""
    wanted = [name for name in PEOPLE if any(one.base == f"{name}_base" for one in draft.measures)]
    whole = figures.copy()
    for name in wanted:
        column = pd.Series(np.nan, index=whole.index)
        for year in whole.index.get_level_values("year_be").unique():
            nearest = min(base.periods, key=lambda one: (abs(one - year), one))
            people = base.table.xs(nearest, level="year_be")[name]
            here = whole.index.get_level_values("year_be") == year
            codes = whole.index[here].get_level_values("code")
            column[here] = people.reindex(codes).to_numpy()
        whole[f"{name}_base"] = column
    return whole
