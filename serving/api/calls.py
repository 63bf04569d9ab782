"""What is asked for and what is answered: parameters and addresses, declared once for all uses.

The same declarations read a request and write the OpenAPI document.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any
from urllib.parse import urlencode

from data.stored.release import Release
from serving.api.kinds import Kind
from serving.people.asking import Asked
from wording.saying import Saying

PREFIX = "/api/v1"
VERSION = version("thai-poverty-atlas")
"""Of the program, which says how figures are told."""
JSON, GEOJSON = "application/json", "application/geo+json"
LINKED = "application/ld+json"
CSV, PARQUET = "text/csv; charset=utf-8", "application/vnd.apache.parquet"


@dataclass(frozen=True)
class Parameter:
    """A parameter: what it takes, what it means, what stands for it where it is left out.

    `many`: it may be given so many times at most, 0 for once.
    """

    name: str
    kind: Kind
    told: Saying
    default: Any = None
    many: int = 0
    in_path: bool = False


@dataclass(frozen=True)
class Call:
    """A request that was read: its parameters, the release in force, who asks, by which address."""

    given: Mapping[str, Any]
    release: Release
    asked: Asked
    lang: str
    base: str
    path: str
    query: tuple[tuple[str, str], ...] = ()

    def address(self, path: str = "", **parameters: object) -> str:
        """The address of something else here; parameters that are empty are left out."""
        stated = {name: value for name, value in parameters.items() if value not in {"", None}}
        query = urlencode(stated, safe="~/:")
        return f"{self.base}{PREFIX}{path}" + f"?{query}" * bool(query)

    def but(self, **changes: object) -> str:
        """The address of this request with some parameters changed; None takes one away."""
        kept = [(name, value) for name, value in self.query if name not in changes]
        new = [(name, str(value)) for name, value in changes.items() if value is not None]
        query = urlencode([*kept, *new], safe="~/:")
        return f"{self.base}{self.path}" + f"?{query}" * bool(query)


@dataclass(frozen=True)
class Answer:
    """What is answered: its bytes, their kind, and what the headers say beside."""

    content: bytes
    media: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)


def as_json(value: object, media: str = JSON, **headers: str) -> Answer:
    """An answer in JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Answer(text.encode(), media, headers)


@dataclass(frozen=True)
class Endpoint:
    """An address: how it is answered, its parameters, what it is called, and what it answers with.

    `media` are the kinds of its answers with their schemas (names of `shapes.SCHEMAS`, "" for
    none). `places` are the areas that the answer is of: who may look at parts alone is asked for
    these. `of_release`: whether the release, its settings and the request make the answer.
    """

    path: str
    id: str
    answer: Callable[[Call], Answer]
    summary: Saying
    parameters: tuple[Parameter, ...] = ()
    media: Mapping[str, str] = field(default_factory=lambda: {JSON: ""})
    places: Callable[[Mapping[str, Any]], list[str]] = lambda _: []
    of_release: bool = True
