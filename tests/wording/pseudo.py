"""A language made for tests: every text bracketed, a third longer, and in letters of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from data.imports.systems import SYSTEMS
from data.official import tabulated
from data.stored.release import Release
from wording import bundle, languages

ID = "qx"
PLAIN = "aeiouAEIOUcdnrstlzCDNRSTLZ"
OWN = "áéíóúÁÉÍÓÚćďńŕśťĺźĆĎŃŔŚŤĹŹ"
LETTERS = str.maketrans(PLAIN, OWN)
KEPT = re.compile(
    r"(\$\$.*?\$\$|:material/\w+:|\]\([^)]*\)|<[^>]*>|https?://\S+|&#?\w+;|`[^`]*`|:\w+\[|%\{[^}]*\}|%[dHMYb])",
    re.DOTALL,
)
"""Parts of a text that are no words: icons, addresses, tags, formulas."""
UNTRANSLATED = re.compile(r"[^\W\d_]*[aeiouAEIOU][^\W\d_]*|[\u0e01-\u0e2e]+")
CODE = re.compile(r"[0-9A-Z-]+")
"""The code of a slide."""
FILLING = " ńóú"
"""What makes a text longer, in words, so that lines may break."""


def spoken(text: str) -> str:
    """A text in the language's letters."""
    return "".join(
        part if place % 2 else part.translate(LETTERS)
        for place, part in enumerate(KEPT.split(text))
    )


def longer(text: str, of: int) -> str:
    """What is put behind a text of so many letters, a third of them."""
    wanted = -(-of // 3)
    return (FILLING * (wanted // len(FILLING) + 1))[:wanted].rstrip() if wanted > 2 else ""


def bracketed(text: str) -> str:
    """A name in the language."""
    return f"[{spoken(text)}{longer(text, len(text))}]"


def _turn(pattern: ast.Pattern, *, outermost: bool) -> None:
    letters = 0
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            letters += len(element.value)
            element.value = spoken(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                _turn(variant.value, outermost=False)
    if letters > 2:
        pattern.elements.append(ast.TextElement(longer("", letters)))
    if outermost:
        first = pattern.elements[0]
        if isinstance(first, ast.TextElement):
            first.value = f"[{first.value}"
        else:
            pattern.elements.insert(0, ast.TextElement("["))
        pattern.elements.append(ast.TextElement("]"))


def write(folder: Path, release: Release) -> None:
    """The language's folder, made of the English one, with names of a release's areas."""
    source, made = languages.LOCALE / "en", folder / ID
    made.mkdir()
    for path in sorted(source.glob("*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Message) and entry.value:
                _turn(entry.value, outermost=True)
        text = FluentSerializer().serialize(resource)
        (made / path.name).write_text(text, encoding="utf-8")
    declared = (source / languages.DECLARED).read_text(encoding="utf-8")
    declared = declared.replace('name = "EN"', 'name = "QX"').replace("order = 2", "order = 3")
    declared = declared.replace('locale = "en"', 'locale = "ja"')  # months without letters
    (made / languages.DECLARED).write_text(declared, encoding="utf-8")
    areas = {code: spoken(name) for code, name in release.areas["name_en"].items()}
    (made / languages.TRANSLATED).write_text(
        "\n".join([*_table("areas", areas), *_table("ids", _ids(release))]), encoding="utf-8"
    )


def _ids(release: Release) -> dict[str, str]:
    known = release.catalog
    declared = [
        *known.dimensions.values(), *known.groups.values(), *known.indicators.values(),
        *known.measures.values(),
        *(field for one in SYSTEMS.values() for field in one.fields.values()),
    ]  # fmt: skip
    named = {one.id: bracketed(one.name_en) for one in declared}
    for row in release.manifest["thaiqm_national"]:
        note = tabulated.thaiqm_notes()[row["as_of"], row["id"]]
        named[f"thaiqm-{row['as_of']}-{row['id']}-name"] = bracketed(row["name_en"])
        named[f"thaiqm-{row['as_of']}-{row['id']}-note"] = bracketed(note["note_en"])
    for row in release.manifest["national_years"]:
        named[f"tpmap-{row['year_be']}-note"] = bracketed(row["note_en"])
    return named | {one.name_en: bracketed(one.name_en) for one in known.agencies}


def _table(name: str, names: Mapping[Any, str]) -> list[str]:
    return [f"[{name}]", *(f"{json.dumps(str(k))} = {json.dumps(v)}" for k, v in names.items())]


@contextmanager
def offered(folder: Path, release: Release) -> Iterator[str]:
    """The language is offered beside Thai and English."""
    write(folder, release)
    for lang in languages.WRITTEN:
        (folder / lang).symlink_to(languages.LOCALE / lang)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "LOCALE", folder)
        _forget()
        yield ID
    _forget()


def _forget() -> None:
    for kept in (
        languages.languages,
        languages.translated,
        bundle.bundle,
        bundle.has,
        bundle.of_the_threshold,
    ):
        kept.cache_clear()


def untranslated(text: str, outside: frozenset[str]) -> list[str]:
    """Words of a drawn text that are not of the language; `outside` are words of the data."""
    plain = "" if CODE.fullmatch(text) else KEPT.sub(" ", text)
    return [word for word in UNTRANSLATED.findall(plain) if word not in outside and len(word) > 1]
