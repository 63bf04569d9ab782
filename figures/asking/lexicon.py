"""What a question may be made of: declared words, measures of the catalogue, names of areas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from data.catalog import Catalog
from geo.names.declared import Words, words
from geo.names.index import Index
from geo.names.spelling import plain

_WORDS = words(__file__, "lexicon")
AREA = "area"
"""The kind of a word that is the name of an area; its value holds rows of the index."""
_SIMPLE = ("level", "topic", "change", "number")
"""Kinds whose words are declared by what they mean."""
_FORMS = ("noun", "state", "most", "more", "growing")
"""What a word of the poor says: people counted, what an area is, most so, more so, ever more."""


@dataclass(frozen=True)
class Meaning:
    """What a word is: its kind, and what it stands for within the kind."""

    kind: str
    value: Any = ""


@dataclass(frozen=True)
class Family:
    """A sort of poor people: ids of the measures that give their share and their number."""

    rate: str
    count: str


@dataclass(frozen=True)
class Lexicon:
    """All words by their plain spelling, and the areas by theirs; `longest` letters of a word."""

    words: Mapping[str, tuple[Meaning, ...]]
    longest: int
    catalog: Catalog
    index: Index
    exact: Mapping[str, tuple[int, ...]]
    folded: Mapping[str, tuple[int, ...]]
    longest_name: int

    @classmethod
    def of(cls, catalog: Catalog, index: Index) -> Lexicon:
        """The words of this installation with a release's areas."""
        known: dict[str, list[Meaning]] = {}
        for text, meaning in (*_declared(catalog), *_of_country(index)):
            meanings = known.setdefault(plain(text), [])
            meanings += [meaning] if meaning not in meanings else []
        exact, folded = (_rows(index, names) for names in _of_names(index))
        return cls(
            words={text: tuple(meanings) for text, meanings in known.items()},
            longest=max(map(len, known)),
            catalog=catalog,
            index=index,
            exact=exact,
            folded=folded,
            longest_name=max(map(len, exact), default=0),
        )


def _family(name: str) -> Family:
    declared = _WORDS.within("family").within(name)
    rate, count = map(declared.text, ("rate", "count"))
    return Family(rate, count)


FAMILIES: Mapping[str, Family] = {name: _family(name) for name in _WORDS.within("family")}
"""Sorts of poor people by name."""


def _of_country(index: Index) -> Iterator[tuple[str, Meaning]]:
    """Words for the country besides its names."""
    for code, texts in _WORDS.within("country").all().items():
        rows = tuple(row for row in index.coded(code) if index.codes[row] == code)
        yield from ((text, Meaning(AREA, rows)) for text in texts if rows)


def _of_names(index: Index) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    yield from ((names.keys, names.rows) for names in (index.names.plain, index.names.folded))


def _rows(
    index: Index, names: tuple[tuple[str, ...], tuple[int, ...]]
) -> dict[str, tuple[int, ...]]:
    """Rows of the index by the key of a whole name; regions that are a province are left out."""
    found: dict[str, dict[int, None]] = {}
    for key, row in zip(*names, strict=True):
        if row not in index.doubled and index.levels[row] != "municipality":
            found.setdefault(key, {})[row] = None
    return {key: tuple(rows) for key, rows in found.items()}


def _declared(catalog: Catalog) -> Iterator[tuple[str, Meaning]]:
    """Every word with what it means."""
    kinds = _WORDS.within("kinds")
    yield from ((text, Meaning(kind)) for kind in kinds for text in kinds.texts(kind))
    for kind in _SIMPLE:
        yield from _valued(kind, _WORDS.within(kind))
    known = ((text, one) for text, one in _valued("measure", _WORDS.within("measure")))
    yield from ((text, one) for text, one in known if one.value in catalog.measures)
    for name in FAMILIES:
        yield from _of_family(name, _WORDS.within("family").within(name))
    yield from _of_catalog(catalog)


def _valued(kind: str, declared: Words) -> Iterator[tuple[str, Meaning]]:
    for value, texts in declared.all().items():
        yield from ((text, Meaning(kind, value)) for text in texts)


def _of_family(name: str, declared: Words) -> Iterator[tuple[str, Meaning]]:
    for form in filter(declared.table.__contains__, _FORMS):
        yield from ((text, Meaning("poor", (name, form))) for text in declared.texts(form))


def _of_catalog(catalog: Catalog) -> Iterator[tuple[str, Meaning]]:
    """The names that the catalogue gives its measures and dimensions."""
    for measure in catalog.measures.values():
        if not measure.dimension and not measure.id.startswith("indicator"):
            yield from ((name, Meaning("measure", measure.id)) for name in _names(measure))
    for dimension in catalog.dimensions.values():
        yield from ((name, Meaning("topic", dimension.id)) for name in _names(dimension))


def _names(named: Any) -> Iterable[str]:  # noqa: ANN401 (anything with both names)
    return (named.name_th, named.name_en)
