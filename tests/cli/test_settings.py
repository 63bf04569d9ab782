"""`atlas settings`: what is in force, and where from."""

from __future__ import annotations

import pytest

import settings
from tests.cli.run import atlas


def rows(text: str) -> dict[str, list[str]]:
    lines = text.splitlines()
    assert lines[0].split() == ["name", "value", "default", "from"]
    return {line.split()[0]: line.split()[1:] for line in lines[1:] if not line.startswith(" ")}


def test_every_setting_is_printed_with_its_value_and_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for setting in settings.SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    monkeypatch.setenv("ATLAS_THRESHOLD", "7")
    monkeypatch.setenv("ATLAS_RELEASE", "s3://key:secret@bucket/release")
    answer = atlas("settings")
    printed = rows(answer.stdout.decode())
    assert (answer.returncode, list(printed)) == (0, [one.name for one in settings.SETTINGS])
    assert printed["ATLAS_THRESHOLD"] == ["7", "5", "environment"]
    assert printed["PORT"] == ["8501", "8501", "default"]
    assert printed["ATLAS_LOGO"] == ["–", "–", "default"]
    assert b"secret" not in answer.stdout + answer.stderr


def test_a_wrong_one_is_printed_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_IMPORT", "perhaps")
    answer = atlas("settings")
    assert answer.returncode == 2
    assert rows(answer.stdout.decode())["ATLAS_IMPORT"] == ["perhaps", "off", "environment"]
    assert "on, local, off" in answer.said


def test_explained_every_setting_says_what_it_means_in_both_languages() -> None:
    answer = atlas("settings", "--explain")
    for setting in settings.SETTINGS:
        for lang in ("th", "en"):
            assert settings.words.meaning(setting.name, lang) in answer.stdout.decode()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ATLAS_OIDC_ISSUER", "http://x.example", "ATLAS_OIDC_CLIENT"),
        ("ATLAS_OIDC_CLIENT", "atlas", "ATLAS_OIDC_ISSUER"),
        ("ATLAS_TRUST_HEADER", "X-User", "ATLAS_TRUST_FROM"),
        ("ATLAS_TRUST_FROM", "127.0.0.1", "ATLAS_TRUST_HEADER"),
        ("ATLAS_BALANCED", "/nope", "ATLAS_BALANCED"),
        ("ATLAS_LOGO", "/nope.png", "ATLAS_LOGO=/nope.png"),
        ("ATLAS_RELEASE", "/nope", "ATLAS_RELEASE=/nope"),
        ("ATLAS_THRESOLD", "50", "expected ATLAS_THRESHOLD"),
        ("ATLAS_COLOUR", "red", "no setting ATLAS_COLOUR"),
    ],
)
def test_what_does_not_do_together_or_is_none_is_told(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(name, value)
    answer = atlas("settings")
    assert answer.returncode == 2
    assert told in answer.said
