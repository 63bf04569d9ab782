"""Each fact of Streamlit's inside that is relied on, in the version that is pinned."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from serving.inside import contract, files
from serving.inside.contract import VERSION, Contract
from ui.inside import way

ROOT = Path(__file__).parents[3]
PACKAGES = ("briefing", "cli", "data", "figures", "geo", "pages", "poverty", "releases", "serving")
MODULES = [
    ROOT / "app.py",
    *(
        path
        for name in (*PACKAGES, "ui", "wording")
        for path in sorted((ROOT / name).rglob("*.py"))
    ),
]
ROOMS = (ROOT / "serving" / "inside", ROOT / "ui" / "inside")
OUTSIDE = [path for path in MODULES if not any(room in path.parents for room in ROOMS)]
TYPES = {
    "streamlit.delta_generator.DeltaGenerator",
    "streamlit.elements.lib.column_types.ColumnConfig",
    "streamlit.components.v2.types.ComponentRenderer",
}
"""What is imported for annotations alone, and not when the program runs."""
INNER = re.compile(r"_stcore|_bidi_component|_session_mgr|_pb2|ForwardMsg|BackMsg|bidi-components")
STYLED = re.compile(r'data-testid="(st\w+)"|\.(st[A-Z]\w+)')


@pytest.mark.parametrize("found", way.CONTRACTS, ids=lambda one: one.name)
def test_the_contract_holds_in_the_version_pinned(found: Contract) -> None:
    assert version("streamlit") == VERSION
    assert found.fault() == ""


@pytest.mark.parametrize("found", way.CONTRACTS, ids=lambda one: one.name)
def test_the_contract_says_where_it_stands(found: Contract) -> None:
    for name in re.findall(r"streamlit/[\w./]+", found.where):
        assert (files.folder().parents[1] / name).exists()
    for room in re.findall(r"(?:serving|ui|geo)/[\w./]+", found.room):
        assert (ROOT / room).exists()


def test_the_version_pinned_is_the_one_that_the_facts_were_read_from() -> None:
    pinned = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert f"\nstreamlit=={VERSION}\n" in pinned


def test_the_document_lists_every_contract_and_no_other() -> None:
    text = (ROOT / "docs" / "upgrade-streamlit.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^- \[ \] \*\*(.+?)\*\*: (.+)$", text, re.MULTILINE))
    assert list(told) == [one.name for one in way.CONTRACTS]
    for one in way.CONTRACTS:
        assert told[one.name] == f"{one.relies}. *{one.where}* · `{one.room}`"
    assert f"Streamlit {VERSION}" in text


def test_the_names_of_contracts_are_their_own() -> None:
    assert len({one.name for one in way.CONTRACTS}) == len(way.CONTRACTS)


@pytest.mark.parametrize("kind", contract.OTHERWISE)
def test_what_is_gone_breaks_a_contract_and_not_the_start(kind: type[Exception]) -> None:
    def gone() -> bool:
        raise kind("gone")

    assert "gone" in Contract("x", "", "", "", gone).fault()
    assert Contract("x", "", "", "", lambda: False).fault()


def imported(path: Path) -> Iterator[str]:
    """Full names of what a module imports of Streamlit."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "streamlit":
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name.startswith("streamlit."))


def annotated(path: Path) -> set[str]:
    """The same, but only what stands below TYPE_CHECKING."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    below = [node for node in tree.body if isinstance(node, ast.If)]
    inner = [one for node in below for one in node.body if isinstance(one, ast.ImportFrom)]
    return {f"{node.module}.{one.name}" for node in inner for one in node.names}


def test_no_other_module_knows_streamlits_inside() -> None:
    assert len(OUTSIDE) > 200
    for path in OUTSIDE:
        assert set(imported(path)) <= TYPES & annotated(path), path
        assert not INNER.search(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize(
    "name", ["page.css", "opening.css", "opening.js", "ahead.js", "away.js", "words.js"]
)
def test_every_place_that_is_styled_or_looked_for_is_on_the_page(name: str) -> None:
    text = (ROOT / "serving" / "inside" / "static" / name).read_text(encoding="utf-8")
    wanted = {one or other for one, other in STYLED.findall(text)}
    sent = "".join(
        path.read_text(encoding="utf-8")
        for path in (files.folder() / "static" / "js").iterdir()
        if path.suffix == ".js" and path.stat().st_size < 1_000_000
    )
    assert not {one for one in wanted if one not in sent}
