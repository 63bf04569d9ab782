"""Every requirement is installed from a file whose hash the project knows, and from no address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SETS = {
    "requirements": ("requirements",),
    "requirements-tabulate": ("requirements", "requirements-tabulate"),
    "requirements-signin": ("requirements", "requirements-signin"),
    "requirements-dev": (
        "requirements",
        "requirements-signin",
        "requirements-tabulate",
        "requirements-s3",
        "requirements-dev",
    ),
    "requirements-spark": ("requirements-spark",),
    "requirements-remote": ("requirements-remote",),
    "requirements-s3": ("requirements-s3",),
    "requirements-s3-server": ("requirements-s3-server",),
    "requirements-mutants": (
        "requirements",
        "requirements-signin",
        "requirements-tabulate",
        "requirements-s3",
        "requirements-dev",
        "requirements-mutants",
    ),
}
"""Files of hashes, and the files of pins that each is made from."""
ALONE = "requirements-s3-server"
"""The file of an environment of its own."""
ELSEWHERE = re.compile(r"sys_platform == '(?:win32|emscripten)'")
"""What a pin says that no machine of ours meets."""
ENTRY = re.compile(
    r"([\w.\-]+)(?:\[[\w,]+\])?==([\w.\-]+)(?: ; ([^\\\n]+?))?"
    r"((?: \\\n +--hash=sha256:[0-9a-f]{64})*)\n"
)


def read(name: str) -> str:
    return (ROOT / f"{name}.txt").read_text(encoding="utf-8")


def key(name: str) -> str:
    """A name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(*names: str) -> dict[str, str]:
    """Pinned versions by name."""
    lines = re.findall(r"^([\w.\-]+)==(\S+)(?: ; .+)?$", "\n".join(map(read, names)), re.MULTILINE)
    return {key(name): version for name, version in lines}


def hashed(name: str) -> list[tuple[str, str, str, int]]:
    """Name, version, condition and number of hashes of each entry; the file holds nothing else."""
    text = read(f"{name}-hashes")
    assert ENTRY.sub("", text) == ""
    return [
        (key(one), v, why.strip(), h.count("--hash=")) for one, v, why, h in ENTRY.findall(text)
    ]


@pytest.mark.parametrize("name", SETS)
def test_every_pin_has_its_hashes(name: str) -> None:
    found = {one: version for one, version, _, number in hashed(name) if number}
    assert pins(*SETS[name]).items() <= found.items()


@pytest.mark.parametrize("name", SETS)
def test_every_hash_is_of_a_pin(name: str) -> None:
    known = pins(*([ALONE] if name == ALONE else set(SETS) - {ALONE})).items()
    here = [(one, version) for one, version, why, _ in hashed(name) if not ELSEWHERE.search(why)]
    assert [one for one in here if one not in known] == []


@pytest.mark.parametrize("name", SETS)
def test_no_address_stands_among_the_hashes(name: str) -> None:
    assert not re.search(r"://|--(?:extra-)?index|--find|--trusted", read(f"{name}-hashes"))


def test_nothing_is_installed_without_its_hash() -> None:
    installs = re.findall(r"\$\(INSTALL\).*", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert installs
    assert [
        one for one in installs if "--require-hashes" not in one and "--no-deps" not in one
    ] == []
