"""What a file holds for its script: JSON, packed, so that no text of it can be markup."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from typing import Any

RAW, MOST = -15, 9
"""Deflate without a head, as static/inflate.js reads it, and as small as it gets."""


def held(content: Mapping[str, Any], name: str) -> str:
    """An element that the browser neither runs nor shows; `name` is its id."""
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    packer = zlib.compressobj(MOST, zlib.DEFLATED, RAW, MOST)
    packed = base64.b64encode(packer.compress(plain) + packer.flush()).decode()
    return f'<script type="text/plain" id="{name}" data-size="{len(plain)}">{packed}</script>'
