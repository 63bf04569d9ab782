"""The documents name only what is there: paths, names in files, and each other."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    [
        ROOT / "CONTRIBUTING.md",
        ROOT / "README.md",
        ROOT / "docs" / "architecture.md",
        *(ROOT / "docs" / "decisions").glob("*.md"),
    ]
)
NAMED = re.compile(
    r"(?<![\w/.:…-])((?:[\w-]+/)+(?:[\w-]+\.\w+)?|[\w-]+\.(?:py|toml|md))(?::(\w+))?(?![\w/])"
)
"""A path as documents write it, and a name in it: `ui/choice.py:read_choice`."""
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
ELSEWHERE = re.compile(
    r"```(?!text).*?^```|https?://\S+|^Create .*?$|`wording/locale/lo[^`]*`|[Ff]ile `[\w.]+`",
    re.MULTILINE | re.DOTALL,
)
"""Code to run or to add, files and folders that a recipe makes, names of files, and addresses."""


def _names(document: Path) -> list[tuple[str, str]]:
    text = LINK.sub("]", ELSEWHERE.sub("", document.read_text(encoding="utf-8")))
    return sorted(set(NAMED.findall(text)))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_and_name_is_there(document: Path) -> None:
    lost = [f"{path}:{name}" for path, name in _names(document) if not _there(path, name)]
    assert lost == []


def _there(path: str, name: str) -> bool:
    place = ROOT / path
    if not place.exists() or (path.endswith("/") and not place.is_dir()):
        return False
    return not name or name in _defined(place)


def _defined(place: Path) -> set[str]:
    """Names at the top of a file."""
    found: set[str] = set()
    for node in ast.parse(place.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        targets = [node.target] if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [])
        found |= {each.id for each in targets if isinstance(each, ast.Name)}
    return found


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    local = [link for link in links if not link.startswith("http")]
    assert [link for link in local if not (document.parent / link).exists()] == []


def test_a_lost_name_would_be_found() -> None:
    assert not _there("ui/choice.py", "nothing_of_this_name")
    assert not _there("ui/nothing.py", "")
    assert NAMED.findall("`ui/choice.py:read_choice` and `geo/web/`, not /province") == [
        ("ui/choice.py", "read_choice"),
        ("geo/web/", ""),
    ]
