"""Columns that help to read a table and are no figures: running numbers, codes, places, ranks."""

from __future__ import annotations

import re

from data.intake.header import header_key
from wording.saying import Saying

RUNNING, CODE = "running-number", "code"
"""What a column is that counts its rows, and one that holds codes of no area."""
_HELPERS = (
    (
        RUNNING,
        r"_?id|#|no\.?|ลำดับ(?:ที่)?|ที่|row_?(?:no|num(?:ber)?|id)|objectid|fid|gid|seq(?:uence)?(?:_?no)?"
        r"|unnamed.*|index_?no\.?|เลขที่",
    ),
    ("postcode", r"(?:รหัส)?ไปรษณีย์|zip_?(?:code)?|post(?:al)?_?(?:code|no)?"),
    (
        "coordinate",
        r"lat(?:itude)?|lon(?:g(?:itude)?)?|lng|ละติจูด|ลองจิจูด|ลองติจูด|พิกัด.*|utm.*|[xy](?:_?coord.*)?|coord.*"
        r"|easting|northing|geom(?:etry)?|(?:the_)?geom|shape_?(?:area|leng(?:th)?)|wkt",
    ),
    ("rank", r"อันดับ.*|.*อันดับ|(?:.*_)?rank(?:ing)?|ranked"),
    (
        "provinces",
        r"ภาค|region(?:_?(?:id|code|name|th|en|no))*|เขต(?:บริการ)?สุขภาพ(?:ที่)?|เขตตรวจราชการ(?:ที่)?"
        r"|กลุ่มจังหวัด.*|health_?(?:region|area|zone).*|เขตที่|zone",
    ),
    (
        "agency",
        r"รหัส(?:หน่วย|กรม|กระทรวง|สำนัก|ส่วนราชการ|องค์กร|อปท).*"
        r"|(?:org(?:ani[sz]ation)?|agency|dept|department|ministry|office|unit)_?(?:id|code)|hosp_?code|hcode",
    ),
    (CODE, r"รหัส.+|.+_(?:code|id)"),
    ("remark", r"หมายเหตุ|remarks?|notes?|comment"),
    (
        "day",
        r"เดือน|month(?:_?(?:no|name))?|วันที่.*|date|.*_date|(?:last_?)?update(?:d(?:_?at)?)?|created(?:_?at)?|timestamp",
    ),
    ("level", r"ระดับ(?:พื้นที่)?|level|area_?level|type"),
)  # fmt: skip
_PATTERNS = [(what, re.compile(pattern)) for what, pattern in _HELPERS]
_FEWEST = 10
"""Rows from which numbers that count one up each are running numbers by themselves."""


def why(header: str) -> str | None:
    """What a helping column is by its header; None for any other column."""
    plain = header_key(header)
    return next((what for what, pattern in _PATTERNS if pattern.fullmatch(plain)), None)


def told(what: str) -> Saying:
    """What a helping column is, in words."""
    return Saying(f"imports-helper-{what}")


def running(texts: list[str]) -> bool:
    """Whether a column counts its rows: 1, 2, 3 … over ten rows or more."""
    plain = [text.strip().removesuffix(".0") for text in texts]
    return len(plain) >= _FEWEST and plain == [str(row) for row in range(1, len(plain) + 1)]
