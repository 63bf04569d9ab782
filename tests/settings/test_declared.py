"""Every environment variable of the atlas is declared once, with its words and its readers."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import settings
from poverty.protection import disclosure
from settings import declared, kinds, words

ROOT = Path(settings.__file__).parents[1]
NAMES = [setting.name for setting in settings.SETTINGS]
ELSEWHERE = {
    "data/intake/child.py": {"HOME", "TMPDIR"},
    "data/intake/scratch.py": {"TMPDIR"},
    "serving/manager.py": {"ASKED"},
    "serving/many/place.py": {"RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR"},
    "tabulating/spark_master.py": {"JAVA_HOME"},
}
"""The reading process, its folders, systemd, the balancer and Spark have variables of their own."""
NOT_OURS = {"tests", "bench", "build", "docs", "settings"}
SOURCES = sorted(
    [
        ROOT / "app.py",
        *(
            path
            for folder in ROOT.iterdir()
            if folder.is_dir() and folder.name not in NOT_OURS and not folder.name.startswith(".")
            for path in folder.glob("**/*.py")
        ),
    ]
)


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


@cache
def asked(path: Path) -> frozenset[str]:
    """Names of the settings that a module asks for, as `settings.NAME`."""
    text = path.read_text(encoding="utf-8")
    if "settings" not in text:
        return frozenset()
    return frozenset(
        node.attr
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "settings"
        and isinstance(getattr(settings, node.attr, None), settings.Variable)
    )


def test_every_setting_says_what_it_means_and_what_is_expected() -> None:
    assert list(words.said()["settings"]) == NAMES
    for setting in settings.SETTINGS:
        for lang in words.LANGUAGES:
            assert words.meaning(setting.name, lang)
            assert "{" not in words.expected(setting.kind, lang).replace("{z}", "").replace(
                "{x}", ""
            ).replace("{y}", "")


def test_every_variable_declared_is_one_of_the_settings_once() -> None:
    variables = [one for one in vars(declared).values() if isinstance(one, settings.Variable)]
    assert list(declared.SETTINGS) == variables
    assert len(set(NAMES)) == len(NAMES)


def test_no_words_are_left_over() -> None:
    known = {kind.name for kind in vars(kinds).values() if isinstance(kind, kinds.ValueKind)}
    assert set(words.said()["kinds"]) == known | {"number", "choice"}


def test_the_modules_that_read_a_setting_are_those_declared() -> None:
    for name, setting in vars(settings).items():
        if isinstance(setting, settings.Variable) and setting is not settings.PORT:
            reading = {module(path) for path in SOURCES if name in asked(path)}
            assert reading == set(setting.readers), name


def test_nothing_reads_the_environment_beside_the_settings() -> None:
    for path in SOURCES:
        place = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        read = re.findall(r"(?:environ\.get|getenv)\(\"?(\w+)|environ\[\"?(\w+)\"?\](?! =)", text)
        names = {one or other for one, other in read}
        assert names <= ELSEWHERE.get(place, set()), place
        assert not re.search(r"\"ATLAS_\w+\"", text), place


def test_defaults_are_values_of_their_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert settings.faults(settings.SETTINGS) == []
    assert {setting.source for setting in settings.SETTINGS} == {"default"}


def test_the_threshold_is_the_one_of_disclosure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(settings.THRESHOLD.name, raising=False)
    assert settings.THRESHOLD.value() == disclosure.THRESHOLD
    limits = settings.THRESHOLD.kind.terms
    assert (limits["least"], limits["most"]) == (disclosure.LOWEST, disclosure.HIGHEST)


def test_the_readme_lists_the_settings_with_their_meanings_and_defaults() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.split("## Settings\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `([A-Z_]+)` \| (.*) \| (.*) \|$", section, re.MULTILINE)
    assert [name for name, _, _ in rows] == NAMES
    for (name, said, default), setting in zip(rows, settings.SETTINGS, strict=True):
        assert said.replace("`", "").startswith(words.meaning(name, "en")), name
        assert default == (f"`{setting.default}`" if setting.default else "–"), name


def test_what_is_meant_for_other_programs_keeps_no_dashboard_from_starting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(settings.S3_SERVER.name, "host:9000")
    assert settings.faults(settings.OWN) == []
    assert len(settings.faults(settings.SETTINGS)) == 1
    with pytest.raises(settings.WrongSetting):
        settings.S3_SERVER.value()
