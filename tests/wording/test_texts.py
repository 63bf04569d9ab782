"""Texts of the languages: the same keys, each used, none written in code."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from wording import bundle, languages

ROOT = Path(bundle.__file__).parents[1]
THAI = re.compile("[\u0e00-\u0e7f]")
SOURCES = sorted(
    path
    for room in ("briefing", "pages", "ui", "wording")
    for path in (ROOT / room).rglob("*.py")
    if path.parent.name != "inside"  # what it says goes to the log, in both languages at once
)


WITHIN = ("kind", "within", "zero", "groups")
"""What texts within texts are filled in with."""
FILES = sorted(path.name for path in (languages.LOCALE / "th").glob("*.ftl"))
ROOMS = sorted({path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "bench"})
SPOKEN = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
"""Files that name keys of texts."""


@cache
def keys(lang: str, files: str = "*.ftl") -> dict[str, set[str]]:
    """Keys of a language with the arguments that each asks for."""
    found = {}
    for path in sorted((languages.LOCALE / lang).glob(files)):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), entry.content
            if isinstance(entry, fluent.Message):
                found[entry.id.name] = _variables(entry)
    return found


def _variables(node: object) -> set[str]:
    if isinstance(node, fluent.VariableReference):
        return {node.id.name}
    if isinstance(node, fluent.BaseNode):
        return {name for value in vars(node).values() for name in _variables(value)}
    if isinstance(node, list):
        return {name for item in node for name in _variables(item)}
    return set()


def chosen_by(lang: str, file: str) -> dict[str, set[str]]:
    """By what the texts of a file choose between one and several, which is a language's matter."""
    found = {}
    for entry in FluentParser().parse((languages.LOCALE / lang / file).read_text("utf-8")).body:
        if isinstance(entry, fluent.Message):
            found[entry.id.name] = _selectors(entry)
    return found


def _selectors(node: object) -> set[str]:
    if isinstance(node, fluent.SelectExpression):
        return _variables(node.selector) | _selectors(node.variants)
    if isinstance(node, fluent.BaseNode):
        return {name for value in vars(node).values() for name in _selectors(value)}
    if isinstance(node, list):
        return {name for item in node for name in _selectors(item)}
    return set()


def test_both_languages_have_the_same_keys() -> None:
    assert keys("th").keys() == keys("en").keys()


ONE_SAYS_MORE = {
    "official-provinces-without-figures",  # English tells of how many they are as well
    "stored-the-system-says",  # the words of the kernel are English
}
"""Texts in which one language says what the other leaves out."""


@pytest.mark.parametrize("room", ROOMS)
def test_no_language_is_asked_for_by_name(room: str) -> None:
    """What is said in a language comes from its folder, whatever the language is."""
    asked = re.compile(r"""lang(?:uage)? [!=]= ["'](?:th|en)["']""")
    code = {path: path.read_text(encoding="utf-8") for path in (ROOT / room).rglob("*.py")}
    assert [path for path, text in code.items() if asked.search(text)] == []


@pytest.mark.parametrize("file", FILES)
def test_both_languages_ask_for_the_same_arguments(file: str) -> None:
    """Sentences on slides excepted: Thai names the measure, English begins with it."""
    th, en = keys("th", file), keys("en", file)
    chosen = [chosen_by(lang, file) for lang in languages.WRITTEN]
    differing = {key for key in th if (th[key] ^ en[key]) - chosen[0][key] - chosen[1][key]}
    assert file == "slides.ftl" or differing <= ONE_SAYS_MORE


def test_there_are_texts_to_compare() -> None:
    assert len(keys("th")) > 50


def test_no_text_is_written_in_a_page() -> None:
    """Thai stands in the .ftl files; only a language's own name may stand in code."""
    written = {path: thai_in(path) for path in SOURCES}
    assert {path: found for path, found in written.items() if found not in ([], ["ไทย"])} == {}


def thai_in(path: Path) -> list[str]:
    """Thai texts of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documents
        and THAI.search(node.value)
    ]


TELLING = frozenset(
    {"Saying", "Note", "Aside", "Ask", "Reply", "Role", "Doubt", "Fault", "Wrong", "Check"}
)
"""What is told to people is made of these."""
WRITTEN_OUT = re.compile("[\u0e00-\u0e7f]|[A-Za-z]{2,} [A-Za-z]{2,}")
TOLD = [path for room in ("data", "releases") for path in sorted((ROOT / room).rglob("*.py"))]


def test_what_is_told_of_a_file_is_told_by_key() -> None:
    """No fault, question or note is written out in code, in whatever language."""
    found = {}
    for path in TOLD:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in TELLING:
                for one in ast.walk(call):
                    if isinstance(one, ast.Constant) and WRITTEN_OUT.search(str(one.value)):
                        found[path.relative_to(ROOT).as_posix(), one.lineno] = one.value
    assert not found


def test_every_key_that_the_pages_name_exists() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SPOKEN)
    told = r"""(?<![A-Z)]\.)\b(?:text|Saying)\(\s*"([a-z0-9-]+)"[,)]"""  # not WORDS.text: declared
    named = set(re.findall(told, code))
    assert named
    assert named <= keys("th").keys()


def test_every_key_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SPOKEN)
    literal = set(re.findall(r'"([a-z0-9_-]+)"', code))
    stems = set(re.findall(r"""f["']([a-z-]+-)\{""", code))
    unused = [key for key in keys("th") if key not in literal and not key.startswith(tuple(stems))]
    assert not unused


def test_a_missing_argument_is_an_error_not_a_gap() -> None:
    with pytest.raises(ValueError, match="year"):
        bundle.texts("th")("year")


def test_a_text_said_again_with_another_argument_is_said_anew() -> None:
    text = bundle.texts("en")
    said = [text("units-title", n=n) for n in (1, 2, True, 1.0, "1", "x" * 200, 2)]
    assert said[1] == said[6]
    assert len({said[0], said[1], said[5]}) == 3
    assert said == [bundle._filled("en", "units-title", {"survey": "TPMAP", "n": n})
                    for n in (1, 2, True, 1.0, 1, "x" * 200, 2)]  # fmt: skip


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(LookupError):
        bundle.texts("th")("no-such-text")


def test_a_broken_file_of_texts_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "bad.ftl").write_text("no equals sign\n")
    monkeypatch.setattr(languages, "LOCALE", tmp_path)
    with pytest.raises(ValueError, match=r"bad\.ftl"):
        bundle.bundle("xx")


@pytest.mark.parametrize("line", ["ก", "-term = x", ".attribute = x"])
def test_a_line_that_belongs_to_no_message_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str
) -> None:
    """It would be silently cut."""
    (tmp_path / "xw").mkdir()
    (tmp_path / "xw" / "cut.ftl").write_text(f"key = first\n{line}\nnext = text\n", "utf-8")
    monkeypatch.setattr(languages, "LOCALE", tmp_path)
    with pytest.raises(ValueError, match=r"xw/cut\.ftl"):
        bundle.bundle("xw")


def test_what_stands_behind_a_message_is_named_when_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "xv").mkdir()
    (tmp_path / "xv" / "cut.ftl").write_text("key = first\n}\n\n# Of the next.\nnext = text\n")
    monkeypatch.setattr(languages, "LOCALE", tmp_path)
    with pytest.raises(ValueError, match=r"xv/cut\.ftl: key"):
        bundle.texts("xv")("key")
    assert bundle.texts("xv")("next") == "text"


def test_a_message_with_errors_is_named_when_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A message is parsed when it is told: a command tells few of thousands."""
    (tmp_path / "xz").mkdir()
    (tmp_path / "xz" / "half.ftl").write_text(
        "# A file.\n\ngood = yes\nbad = { $open\n\nlast = no\n"
    )
    monkeypatch.setattr(languages, "LOCALE", tmp_path)
    found = bundle.bundle("xz")
    assert [found.has_message(key) for key in ("good", "bad", "last", "none")] == [True] * 3 + [
        False
    ]
    assert bundle.texts("xz")("last") == "no"
    with pytest.raises(ValueError, match=r"xz/half\.ftl: bad"):
        bundle.texts("xz")("bad")


def test_a_key_that_two_files_have_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The second would be silently left out."""
    (tmp_path / "xy").mkdir()
    for name in ("one.ftl", "two.ftl"):
        (tmp_path / "xy" / name).write_text(f"again = {name}\n")
    monkeypatch.setattr(languages, "LOCALE", tmp_path)
    with pytest.raises(ValueError, match=r"two\.ftl.*again"):
        bundle.bundle("xy")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_long_text_from_a_file_is_told_by_its_beginning(lang: str) -> None:
    """Whatever a text is filled in with, it is told: Fluent itself refuses what is longer."""
    for key, asked in keys(lang, "*.ftl").items():
        told = bundle.texts(lang)(key, **dict.fromkeys([*asked, *WITHIN], "ฎ" * 30_000))
        assert "ฎ" * max(bundle.LONGEST) not in told
