"""What the tests reached, of all lines and branches; the end tells whether that is enough.

`python -m tests.counted`, after `coverage run -m pytest`. All together as `fail_under` of
`pyproject.toml` says, and each package of `WHOLE` wholly.
"""

from __future__ import annotations

import sys

from coverage import Coverage, CoverageData

from tests.counted.folder import FOLDER, READ

WHOLE = ("poverty", "figures")
"""Packages of which every line and branch is reached."""


def gathered() -> Coverage:
    """What all processes counted, in one."""
    read = CoverageData(str(FOLDER / "data.read"))
    for place in sorted(FOLDER.glob(f"{READ}*")):
        if told := place.read_bytes():
            part = CoverageData(no_disk=True)
            part.loads(told)
            read.update(part)
    read.close()
    counting = Coverage()
    counting.combine(keep=True)
    counting.save()
    return counting


def lacking(counting: Coverage) -> list[str]:
    """What is reached too little, told after the report of all that is not wholly reached."""
    least = float(counting.get_option("report:fail_under"))
    reached = {"all": (counting.report(skip_covered=True, show_missing=True), least)}
    for package in WHOLE:
        part = counting.report(include=[f"{package}/*"], show_missing=True)
        reached[package] = (part, 100.0)
    return [
        f"{name}: {part:.2f}% of lines and branches are reached, {wanted:g}% are wanted"
        for name, (part, wanted) in reached.items()
        if part < wanted
    ]


if __name__ == "__main__":
    sys.exit("\n".join(lacking(gathered())) or 0)
