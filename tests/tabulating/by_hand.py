"""Records counted one by one, as the definition of the small records says it: no engine."""

from __future__ import annotations

from collections import Counter, defaultdict

from tests.tabulating.made import ABOLISHED, INDICATORS, NOW, UNITS, Record, Records

BITS = {"health": 16, "living": 8, "education": 4, "income": 2, "access": 1, "none": 0}
Counts = dict[tuple[str, str], int]


def counted(records: Records, by: str) -> tuple[Counts, Counter[str], Counter[str]]:
    """Counts by unit and name; households and persons left out, by kind."""
    left_homes, left_people = Counter[str](), Counter[str]()
    homes = _once(records.homes, "home", left_homes)
    people = _once(records.people, "key", left_people)
    known = {home["home"] for home in homes if home["home"] is not None}
    members: dict[str, list[Record]] = defaultdict(list)
    for one in people:
        if one["key"] is None:
            left_people["no_key"] += 1
        elif _impossible(one, "person"):
            left_people["impossible_value"] += 1
        elif one["home"] not in known:
            left_people["person_without_household"] += 1
        else:
            members[one["home"]].append(one)
    counts: Counter[tuple[str, str]] = Counter()
    for home in homes:
        unit = _unit(home, members, left_homes)
        if unit:
            _count(counts, unit, home, members[home["home"]], by)
    return {key: n for key, n in counts.items() if n}, left_homes, left_people


def _once(rows: list[Record], key: str, left: Counter[str]) -> list[Record]:
    times = Counter(row[key] for row in rows if row[key] is not None)
    once = [row for row in rows if row[key] is None or times[row[key]] == 1]
    left["duplicate_key"] += len(rows) - len(once)
    return once


def _impossible(row: Record, level: str) -> bool:
    return any(row[column] not in (0, 1, 9, None) for column, of, _ in INDICATORS if of == level)


def _unit(home: Record, members: dict[str, list[Record]], left: Counter[str]) -> str:
    """The unit in which a household counts; "" where it is left out."""
    area = home["area"] or ""
    checks = (
        ("no_key", home["home"] is None),
        ("impossible_value", _impossible(home, "household")),
        ("no_area", not area),
        ("household_without_people", not members[home["home"]]),
        ("malformed_area", not area.isdigit() or len(area) not in (6, 8)),
        ("abolished_area", area[:6] == ABOLISHED),
        ("unknown_area", area[:6] not in UNITS),
    )
    kind = next((kind for kind, wrong in checks if wrong), "")
    if kind:
        left[kind] += 1
    if kind == "abolished_area":
        return NOW
    return "" if kind else area[:6]


def _failed(row: Record, level: str, what: tuple[int, ...] = (0,)) -> set[int]:
    return {
        no
        for no, (column, of, _) in enumerate(INDICATORS, start=1)
        if of == level and row[column] in what and row[column] is not None
    }


def _mask(failed: set[int]) -> str:
    dimensions = {INDICATORS[no - 1][2] for no in failed}
    return f"{sum(BITS[one] for one in dimensions):05b}"


def _count(
    counts: Counter[tuple[str, str]], unit: str, home: Record, members: list[Record], by: str
) -> None:
    """Count a household and its people."""
    own = _failed(home, "household"), _failed(home, "household", (0, 1))
    every = [(_failed(one, "person"), _failed(one, "person", (0, 1))) for one in members]
    failed = own[0].union(*(one for one, _ in every))
    asked = own[1].union(*(one for _, one in every))
    counts[unit, "households"] += 1
    if _mask(failed) != "00000":
        counts[unit, f"households_{_mask(failed)}"] += 1
    for one, (failing, answered) in zip(members, every, strict=True):
        his_failed = failed if by == "household" else own[0] | failing
        his_asked = asked if by == "household" else own[1] | answered
        counts[unit, "people"] += 1
        counts[unit, "elderly"] += one["age"] >= 60
        for no in his_asked:
            counts[unit, f"asked_{no}"] += 1
        for no in his_failed:
            counts[unit, f"failed_{no}"] += 1
        mask = _mask(his_failed)
        if mask != "00000":
            counts[unit, f"bmn_poor_{mask}"] += 1
            counts[unit, "registered"] += one["applied"] == 1
            counts[unit, f"target_poor_{mask}"] += one["holder"] == 1
