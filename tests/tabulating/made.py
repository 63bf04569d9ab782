"""Small records of nobody, with all that may be wrong with them, and a definition of them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from tabulating import defining
from tabulating.definition import Definition

INDICATORS = (
    ("a", "household", "health"),
    ("b", "person", "health"),
    ("c", "household", "living"),
    ("d", "person", "education"),
    ("e", "person", "income"),
    ("f", "household", "none"),
    ("g", "person", "access"),
)
"""Column, level and dimension of each."""
UNITS = ("110101", "110102", "110151", "530407", "900101")
AREAS = pd.DataFrame({"level": ["tambon"] * 2 + ["municipality"] + ["tambon"] * 2}, index=UNITS)
ABOLISHED, NOW = "530306", "530407"
"""A tambon that is no more, and the one that took its place."""
Record = dict[str, Any]


def text(by: str = "household", *, year: str = "2562", most: float = 1, more: str = "") -> str:
    """The definition."""
    dated = 'year = "year"' if year == '"column"' else ""
    indicators = "".join(
        f'[[indicator]]\nno = {no}\ncolumn = "{column}"\nlevel = "{level}"\n'
        f'dimension = "{dimension}"\n'
        for no, (column, level, dimension) in enumerate(INDICATORS, start=1)
    )
    return f"""year = {year}
[households]
files = "households"
key = "home"
area = "area"
{dated}
[persons]
files = "persons"
key = "key"
household = "home"
area = "area"
{dated}
[poor]
by = "{by}"
registered = {{ column = "applied", is = [1] }}
target = {{ column = "holder", is = ["1"] }}
[groups]
elderly = {{ column = "age", least = 60 }}
[left_out]
most = {most}
[source]
title = "ระเบียน"
publisher = "หน่วยงาน"
publisher_en = "Agency"
[values]
failed = [0]
passed = [1]
not_asked = [9]
{indicators}{more}"""


def definition(by: str = "household", **said: Any) -> Definition:
    """The definition, read."""
    return defining.defined(text(by, **said), "definition.toml", "0" * 64)


@dataclass(frozen=True)
class Records:
    """Households and persons."""

    homes: list[Record]
    people: list[Record]

    def written(self, folder: Path, *, form: str = "parquet", whole: bool = True) -> Path:
        """The records as files in a folder: one each, or one a province."""
        for name, rows in (("households", self.homes), ("persons", self.people)):
            (folder / name).mkdir(parents=True)
            frame = pd.DataFrame(rows)
            numbers = [one for one in frame if one not in ("area", "home", "key")]
            frame = frame.astype(dict.fromkeys(numbers, "Int16"))
            parts = [("all", frame)] if whole else frame.groupby(frame["area"].str[:2])
            for part, found in parts:
                path = folder / name / f"{part}.{form}"
                if form == "csv":
                    found.to_csv(path, index=False)
                else:
                    found.to_parquet(path, index=False)
        return folder


def records(seed: int, homes: int = 40, *, clean: bool = False) -> Records:
    """Random records; but for `clean` ones, about one in ten has something wrong with it."""
    chance = random.Random(seed)
    made = [_home(chance, place, clean=clean) for place in range(homes)]
    people = [
        _person(chance, home, number, clean=clean)
        for home in made
        for number in range(chance.choice([0, 1, 2, 5] if not clean else [1, 2, 5]))
    ]
    if not clean:
        made.append({**made[0], "a": 1})
        people += [{**people[0]}, {**people[-1], "key": "p-lone", "home": "h-nowhere"}]
    return Records(made, people)


def _answer(chance: random.Random, *, clean: bool) -> int | None:
    usual = chance.choice([1, 1, 1, 1, 0, 9, None])
    return 7 if not clean and chance.random() < 0.01 else usual


def _home(chance: random.Random, place: int, *, clean: bool) -> Record:
    unit = chance.choice(UNITS)
    area = f"{unit}{chance.randint(1, 3):02d}"
    wrong = [None, "", "1101", "129999", f"{ABOLISHED}01", "11010x"]
    if not clean and chance.random() < 0.15:
        area = chance.choice(wrong)
    key = None if not clean and chance.random() < 0.03 else f"h-{place}"
    asked = {
        column: _answer(chance, clean=clean) for column, of, _ in INDICATORS if of == "household"
    }
    return {"home": key, "area": area, **asked}


def _person(chance: random.Random, home: Record, number: int, *, clean: bool) -> Record:
    key = None if not clean and chance.random() < 0.02 else f"p-{home['home']}-{number}"
    asked = {column: _answer(chance, clean=clean) for column, of, _ in INDICATORS if of == "person"}
    flags = {name: chance.choice([0, 1, None]) for name in ("applied", "holder")}
    return {
        "key": key, "home": home["home"], "area": home["area"], "age": chance.randint(0, 99),
        **flags, **asked,
    }  # fmt: skip
