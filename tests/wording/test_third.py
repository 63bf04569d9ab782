"""A third language is one folder: every page and every slide draws in it, whole, and all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from google.protobuf.message import Message
from streamlit.components.v2.component_manager import BidiComponentManager

from briefing.figures import Subject
from briefing.kept import kept
from briefing.page import lines, styles
from briefing.page.marks import Label
from briefing.parameters import read_request
from briefing.templates import TEMPLATES
from data.stored.release import Release
from tests.briefing import inks
from tests.ui.conftest import components, run_page
from tests.wording import pseudo
from ui.site import PAGES, Page

__all__ = ["components"]

FORMATS = ("GeoPackage", "Parquet", "embedded")
"""Names of formats, and of the release that came with the program."""
SPOKEN = {"body", "label", "help", "options", "placeholder", "tooltip", "captions", "caption"}
"""Fields of an element that are words on the screen."""


@pytest.fixture(scope="module")
def third(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A third language, offered for the tests of this file."""
    with pseudo.offered(tmp_path_factory.mktemp("locale"), release) as lang:
        yield lang


@pytest.fixture(scope="module")
def outside(release: Release) -> frozenset[str]:
    """Words of the data, which have no language: publishers, titles, files, checks."""
    words = " ".join([*_strings(release.manifest), *FORMATS])
    return frozenset(re.findall(r"[^\W\d_]+", words))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in (*value.keys(), *value.values()):
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def words(message: Message) -> Iterator[str]:
    """What an element says on the screen."""
    for field, value in message.ListFields():
        several = list(value) if field.is_repeated else [value]
        for one in several:
            if isinstance(one, str) and field.name in SPOKEN:
                yield one
            elif isinstance(one, Message):
                yield from words(one)


def elements(block: Any) -> Iterator[Message]:
    """The elements of a page."""
    for child in getattr(block, "children", {}).values():
        proto = getattr(child, "proto", None)
        if isinstance(proto, Message):
            yield proto
        yield from elements(child)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_every_page_draws_in_a_third_language(
    page: Page, third: str, outside: frozenset[str], components: BidiComponentManager
) -> None:
    run = run_page(components, page, lang=third, **({"area": "30"} if page.path else {}))
    assert not run.exception
    said = [text for one in elements(run._tree) for text in words(one)]
    assert sum("[" in text for text in said) > 3
    left = {word: text for text in said for word in pseudo.untranslated(text, outside)}
    assert not left


CASES = [
    (name, area)
    for name, template in sorted(TEMPLATES.items())
    for area, level in (("TH", "country"), ("30", "province"))
    if level in template.levels
]


@pytest.mark.parametrize(("template", "area"), CASES)
def test_every_slide_speaks_a_third_language_alone(
    template: str, area: str, third: str, outside: frozenset[str], release: Release
) -> None:
    said = [label.text for label in drawn(template, area, third, release)]
    assert sum("[" in text for text in said) > 3
    assert not {word: text for text in said for word in pseudo.untranslated(text, outside)}


@pytest.mark.parametrize(("template", "area"), CASES)
def test_no_text_of_a_slide_is_cut_or_meets_another_where_a_language_is_longer(
    template: str, area: str, third: str, release: Release
) -> None:
    texts = drawn(template, area, third, release)
    assert not [label.text for label in texts if lines.ELLIPSIS in label.text]
    assert min(label.style.points for label in texts) >= styles.SMALLEST
    found = [inks.ink_of(label) for label in texts]
    assert not inks.meeting(found)
    assert not inks.leaving(found)


def drawn(template: str, area: str, lang: str, release: Release) -> list[Label]:
    """Every line of a slide."""
    query = {"template": template, "area": area, "lang": lang}
    request = read_request(query, release, TEMPLATES, made="2026-11-26")
    slide = TEMPLATES[template].compose(Subject(request, kept(release)))
    return [mark for mark in slide.marks() if isinstance(mark, Label)]
