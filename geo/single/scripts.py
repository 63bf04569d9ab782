"""Scripts of the map that import one another as one script that imports nothing.

Each module becomes a function that gives what it exports. The house writes its modules plainly, one
import or export a statement, at the beginning of a line; what is written otherwise is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

LEAFLET = "leaflet.js"
"""What modules import for its effect alone, and the page brings itself."""
_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"([^"]+)";\n', re.MULTILINE)
_LATER = re.compile(r'\bimport\("([^"]+)"\)')
_EXPORT = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)
_COMMENT = re.compile(r"(?:^|(?<=[;,{}(\[]))[ ]*//[ ].*$", re.MULTILINE)
_INDENT = re.compile(r"^[ ]+|[ ]+$", re.MULTILINE)
_LEFT = re.compile(r"^\s*(?:import|export)\b|\bimport\(", re.MULTILINE)


class Unbundled(ValueError):
    """A module that cannot be made part of one script."""


def bundle(first: Path, wanted: str, *, without: tuple[str, ...] = ()) -> str:
    """The script that gives what the module `first` exports as `wanted`.

    `without` are modules loaded later that are left out: whoever waits for one waits for ever.
    Raises `Unbundled` for a module that is written otherwise than the house writes them, or that
    needs itself.
    """
    written: dict[Path, str] = {}
    _add(first.resolve(), written, (), without)
    modules = "".join(written.values())
    return f'(() => {{ "use strict";\n{modules}return {_name(first)}.{wanted};\n}})()'


def _add(
    path: Path, written: dict[Path, str], above: tuple[Path, ...], without: tuple[str, ...]
) -> None:
    """Write a module below all that it needs at once; what it asks for later may stand anywhere."""
    if path in above:
        raise Unbundled(f"{path.name}: needs itself, by {' → '.join(one.name for one in above)}")
    if path in written:
        return
    text = path.read_text("utf-8")
    for _, asked in _imports(text):
        _add((path.parent / asked).resolve(), written, (*above, path), without)
    written[path] = _module(path, text, without)
    for later in _LATER.findall(text):
        if Path(later).name not in without:
            _add((path.parent / later).resolve(), written, (), without)


def _imports(text: str) -> Iterator[tuple[str, str]]:
    for names, asked in _IMPORT.findall(text):
        if not asked.endswith(LEAFLET):
            yield names, asked


def _module(path: Path, text: str, without: tuple[str, ...]) -> str:
    """A module as a constant that holds what it exports."""
    taken = [f"const {{{_renamed(names)}}} = {_name(path.parent / asked)};"
             for names, asked in _imports(text)]  # fmt: skip
    given = [name for _, name in _EXPORT.findall(text)]
    body = _LATER.sub(lambda found: _later(Path(found[1]), without), text)
    body = _EXPORT.sub(r"\1 \2", _IMPORT.sub("", body))
    if _LEFT.search(_COMMENT.sub("", body)):
        raise Unbundled(f"{path.name}: an import or export that is written otherwise")
    head, end = "".join(taken), f"return {{{', '.join(given)}}};"
    return f"const {_name(path)} = (() => {{\n{head}\n{bare(body)}{end}\n}})();\n"


def _later(path: Path, without: tuple[str, ...]) -> str:
    """What loads a module later, which is here already, or never comes."""
    there = path.name not in without
    return f"Promise.resolve().then(() => {_name(path)})" if there else "new Promise(() => {})"


def _renamed(names: str) -> str:
    """`a, b as c` as one takes an object apart."""
    return ", ".join(" ".join(name.split()).replace(" as ", ": ") for name in names.split(","))


def _name(path: Path) -> str:
    return f"$${path.stem}"


def bare(text: str) -> str:
    """A script without its comments, indents and empty lines."""
    lines = _INDENT.sub("", _COMMENT.sub("", text)).splitlines()
    return "".join(f"{line}\n" for line in lines if line)


def styles(text: str) -> str:
    """A style sheet without comments, indents, and pictures of its own that lie beside it."""
    plain = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return bare(re.sub(r"url\(images/[^)]*\)", "none", plain))
