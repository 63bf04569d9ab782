"""Modules as one script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo.folium_map import OWN
from geo.single import scripts


def written(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder / "first.js"


def test_nothing_is_left_to_be_imported_or_exported() -> None:
    text = scripts.bundle(OWN / "single.js", "begin")
    assert not re.search(r"^\s*(?:import|export)\b|\bimport\(", text, re.MULTILINE)


def test_a_module_stands_below_what_it_needs_and_is_there_once(tmp_path: Path) -> None:
    first = written(
        tmp_path,
        first='import { two as other } from "./second.js";\nimport { three } from "./third.js";\n'
        "export const one = other + three; // a remark\n",
        second='import { three } from "./third.js";\nexport const two = three;\n',
        third="// what all need\nexport const three = 3;\n",
    )
    text = scripts.bundle(first, "one")
    assert re.findall(r"^const (\$\$\w+) =", text, re.MULTILINE) == [
        "$$third", "$$second", "$$first",
    ]  # fmt: skip
    assert "const {two: other} = $$second;" in text
    assert "remark" not in text
    assert text.rstrip().endswith("return $$first.one;\n})()")


def test_what_is_loaded_later_is_there_too(tmp_path: Path) -> None:
    later = 'export function one() { return import("./second.js"); }\n'
    text = scripts.bundle(written(tmp_path, first=later, second="export const two = 2;\n"), "one")
    assert "Promise.resolve().then(() => $$second)" in text
    assert "const $$second" in text


def test_what_is_left_out_never_comes(tmp_path: Path) -> None:
    later = 'export function one() { return import("./second.js"); }\n'
    first = written(tmp_path, first=later, second="export const two = 2;\n")
    text = scripts.bundle(first, "one", without=("second.js",))
    assert "two" not in text
    assert "return new Promise(() => {});" in text


@pytest.mark.parametrize(
    "wrong",
    [
        'import * as all from "./second.js";\n',
        "export default 3;\n",
        'import { one } from "./first.js";\nexport const one = 1;\n',
    ],
)
def test_a_module_written_otherwise_is_refused(tmp_path: Path, wrong: str) -> None:
    first = written(tmp_path, first=wrong, second="export const two = 2;\n")
    with pytest.raises(scripts.Unbundled, match="first"):
        scripts.bundle(first, "one")


def test_two_modules_hold_what_is_needed_at_once_and_what_comes_later(tmp_path: Path) -> None:
    first = written(
        tmp_path,
        first='import { two } from "./second.js";\nexport default function mount() {}\n'
        'export const more = () => import("./third.js");\nimport("./own.js");\n',
        second="export const two = 2;\n",
        third='import { two } from "./second.js";\nexport const three = two + 1;\n',
        own="export const four = 4;\n",
    )
    ahead, after = scripts.parted(first, "later.js", at_once=("own.js",))
    assert ahead.startswith('import "../leaflet/leaflet.js";\n')
    assert re.findall(r"^const (\$\$\w+) =", ahead, re.MULTILINE) == [
        "$$second", "$$first", "$$own",
    ]  # fmt: skip
    assert 'import("./later.js").then((there) => there.$$third)' in ahead
    assert "export default $$first.default;" in ahead
    assert after.startswith('import {$$second, $$first, $$own} from "./first.js";\n')
    assert re.findall(r"^const (\$\$\w+) =", after, re.MULTILINE) == ["$$third"]
    assert after.endswith("export {$$third};\n")
