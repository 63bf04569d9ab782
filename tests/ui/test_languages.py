"""No text for people stands in the code of the pages: every one is a message of a language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = sorted([*(ROOT / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "app.py"])
THAI = re.compile("[\u0e00-\u0e7f]")


def literals(tree: ast.AST) -> list[str]:
    """Texts of a module that are no docstrings."""
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
    ]


def test_no_thai_stands_in_the_code_of_a_page() -> None:
    texts = [
        (str(path.relative_to(ROOT)), text)
        for path in MODULES
        for text in literals(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert texts
    assert [(path, text) for path, text in texts if THAI.search(text)] == []


def test_thai_in_a_text_is_found_and_in_a_docstring_is_not() -> None:
    texts = literals(ast.parse('"""สวัสดี"""\nx = "ไทย" + f"{x} คน"'))
    assert [bool(THAI.search(text)) for text in texts if text.strip()] == [True, True]
