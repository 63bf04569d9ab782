"""`atlas build`: the official files in, a checked release out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.bars import bars
from cli.console import refuse, say
from data.refusal import Refused
from data.stored import release
from releases import build as making


def build(
    sources: Annotated[Path, typer.Argument(help="folder with the COD-AB and TPMAP zip files")],
    out: Annotated[Path, typer.Option(help="folder of the release")] = release.EMBEDDED,
) -> None:
    """Build a checked release from the official files."""
    try:
        with bars() as (shown, told):
            manifest = making.build(sources, out, told(shown, {}))
    except Refused as refused:
        refuse(str(refused))
    for check in manifest["checks"]:
        mark = "✓" if check["passed"] else "✗"
        print(f"{mark} {check['name_th']} / {check['name_en']}: {check['found']:,}")
    say(f"release {manifest['release']} → {out}")
