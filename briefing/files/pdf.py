"""Pages as PDF: drawn as lines and letters, with the type embedded, the same bytes every time.

The last but one line of a file says what it was made of, and of which bytes it should be.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.backends.backend_pdf import PdfPages

from briefing.page import fonts
from briefing.page.marks import Box
from briefing.page.slide import Slide
from briefing.paint.painter import painted

A4 = Box(0, 0, 297 / 25.4 * 72, 210 / 25.4 * 72)
"""A sheet lying, in points."""
TRUETYPE = 42
UNDATED = {"Creator": None, "Producer": None, "CreationDate": None}
_MADE_OF = re.compile(rb"%made-of (\S*) ([0-9a-f]{64})\n(?=startxref\n\d+\n%%EOF\n*\Z)")


def pdf(pages: Sequence[Slide], *, digest: str = "") -> bytes:
    """Pages that are composed on a sheet (`A4`). `digest` says what they were made of."""
    first = pages[0]
    about = {
        "Title": fonts.plain(first.title),
        "Subject": first.keywords["Area"],
        "Author": "Thai Poverty Atlas",
        "Keywords": " ".join(filter(None, [first.keywords["Release"], first.keywords["Address"]])),
    }
    stream = io.BytesIO()
    with (
        mpl.rc_context({"pdf.fonttype": TRUETYPE}),
        PdfPages(stream, metadata={**about, **UNDATED}) as book,
    ):
        for one in pages:
            book.savefig(painted(A4, one.marks()).figure)
    return _signed(stream.getvalue(), digest)


def whole(content: bytes, digest: str) -> bool:
    """Whether a file is complete, unchanged, and made of what the digest says."""
    found = _MADE_OF.search(content)
    if found is None:
        return False
    own = hashlib.sha256(content[: found.start()] + content[found.end() :]).hexdigest()
    return (found[1].decode(), found[2].decode()) == (digest, own)


def _signed(content: bytes, digest: str) -> bytes:
    """A file with the line that `whole` reads; a comment before the end, which moves nothing."""
    own = hashlib.sha256(content).hexdigest()
    place = content.rindex(b"startxref")
    return content[:place] + f"%made-of {digest} {own}\n".encode() + content[place:]
