"""Scripts of the map that import one another as one script that imports nothing, or as two modules.

Each module becomes a function that gives what it exports. The house writes its modules plainly, one
import or export a statement, at the beginning of a line; what is written otherwise is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

LEAFLET = "leaflet.js"
"""What modules import for its effect alone, and the page brings itself."""
NEVER = "new Promise(() => {})"
_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"([^"]+)";\n', re.MULTILINE)
_LATER = re.compile(r'\bimport\("([^"]+)"\)')
_EXPORT = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)
_DEFAULT = re.compile(r"^export default function (\w+)", re.MULTILINE)
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
    _add(first.resolve(), written, (), dict.fromkeys(without, NEVER))
    modules = "".join(written.values())
    return f'(() => {{ "use strict";\n{modules}return {_name(first)}.{wanted};\n}})()'


def parted(first: Path, later: str, *, at_once: tuple[str, ...]) -> tuple[str, str]:
    """Two modules in place of all in a folder: `first` with all it needs, and what comes later.

    The second lies beside the first under the name `later`. `at_once` are modules that are loaded
    later, but belong to the first. Raises `Unbundled`.
    """
    folder = first.resolve().parent
    texts = (path.read_text("utf-8") for path in folder.glob("*.js"))
    asked = {Path(one).name for text in texts for one in _LATER.findall(text)} - set(at_once)
    apart = {
        name: f'import("./{later}").then((there) => there.{_name(Path(name))})' for name in asked
    }
    written: dict[Path, str] = {}
    _add(folder / first.name, written, (), apart)
    rest = dict.fromkeys(written, "")
    for name in sorted(asked):
        _add(folder / name, rest, (), apart)
    core, more = ([_name(path) for path in paths] for paths in (written, rest.keys() - written))
    ahead = f'import "../leaflet/{LEAFLET}";\n{"".join(written.values())}'
    after = f'import {{{", ".join(core)}}} from "./{first.name}";\n{"".join(rest.values())}'
    return (
        f"{ahead}export {{{', '.join(core)}}};\nexport default {_name(first)}.default;\n",
        f"{after}export {{{', '.join(sorted(more))}}};\n",
    )


def _add(
    path: Path, written: dict[Path, str], above: tuple[Path, ...], apart: Mapping[str, str]
) -> None:
    """Write a module below all that it needs at once; what it asks for later may stand anywhere.

    `apart` is what is loaded later from elsewhere, by what loads it.
    """
    if path in above:
        raise Unbundled(f"{path.name}: needs itself, by {' → '.join(one.name for one in above)}")
    if path in written:
        return
    text = path.read_text("utf-8")
    for _, asked in _imports(text):
        _add((path.parent / asked).resolve(), written, (*above, path), apart)
    written[path] = _module(path, text, apart)
    for later in _LATER.findall(text):
        if Path(later).name not in apart:
            _add((path.parent / later).resolve(), written, (), apart)


def _imports(text: str) -> Iterator[tuple[str, str]]:
    for names, asked in _IMPORT.findall(text):
        if not asked.endswith(LEAFLET):
            yield names, asked


def _module(path: Path, text: str, apart: Mapping[str, str]) -> str:
    """A module as a constant that holds what it exports."""
    taken = [f"const {{{_renamed(names)}}} = {_name(path.parent / asked)};"
             for names, asked in _imports(text)]  # fmt: skip
    given = [name for _, name in _EXPORT.findall(text)]
    given += [f"default: {name}" for name in _DEFAULT.findall(text)]
    body = _EXPORT.sub(r"\1 \2", _DEFAULT.sub(r"function \1", _IMPORT.sub("", text)))
    if _LEFT.search(_LATER.sub("", _COMMENT.sub("", body))):
        raise Unbundled(f"{path.name}: an import or export that is written otherwise")
    body = _LATER.sub(lambda found: _later(Path(found[1]), apart), body)
    head, end = "".join(taken), f"return {{{', '.join(given)}}};"
    return f"const {_name(path)} = (() => {{\n{head}\n{bare(body)}{end}\n}})();\n"


def _later(path: Path, apart: Mapping[str, str]) -> str:
    """What loads a module later, which is here already or comes from elsewhere, or never."""
    return apart.get(path.name, f"Promise.resolve().then(() => {_name(path)})")


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
