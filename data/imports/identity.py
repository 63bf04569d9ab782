"""Which measure a column of figures is: its source, whole header, unit and base make it one."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from data.catalog import Catalog, Measure
from data.imports.draft import Draft, Options
from data.intake.header import header_key
from data.intake.text import arabic
from geo.names.declared import words

SOURCE = "imported"
PREFIX = "x_"
_WORDS = 40
_DECLARED = words(__file__, "identity")
_UNIT, _COUNTED = map(_DECLARED.known_by, ("unit", "counted"))


def source(options: Options) -> dict[str, str]:
    """Where the figures come from, as a person said; each source under an id of its own."""
    said = "|".join((options.source, options.publisher))
    return {
        "id": f"{SOURCE}_{hashlib.sha256(said.encode()).hexdigest()[:8]}",
        "title": options.source or _DECLARED.text("source"),
        "title_en": options.source or _DECLARED.text("source_en"),
        "publisher": options.publisher or "–",
        "publisher_en": options.publisher or "–",
        "licence": options.licence or "–",
    }


def identity(header: str, *, source: str = "", unit: str = "", base: str = "") -> str:
    """Id of a column's measure: the same for the same column of the same source in another year.

    The words of an English header stand in it for whoever reads it; the digest tells apart.
    """
    words = "_".join(re.findall(r"[a-z0-9]+", arabic(header).lower()))[:_WORDS].strip("_")
    whole = "\n".join((source, header_key(header), unit, base))
    digest = hashlib.sha256(whole.encode()).hexdigest()[:8]
    return (
        f"{PREFIX}{words}_{digest}" if words and header_key(header).isascii() else PREFIX + digest
    )


def old_identity(header: str) -> str:
    """The id that earlier versions gave a header's measure, by its first thirty letters."""
    words = "_".join(re.findall(r"[a-z0-9]+", arabic(header).lower()))[:30].strip("_")
    digest = hashlib.sha256(header_key(header).encode()).hexdigest()[:8]
    return PREFIX + (words if words and header_key(header).isascii() else digest)


def joined(draft: Draft, known: Catalog) -> Draft:
    """A draft whose measures go on under the ids that an earlier version gave them.

    That is where the release has such a measure of the same name, source and unit.
    """
    renamed = {
        one.measure: old
        for header, one in draft.meanings.items()
        if (old := old_identity(header)) in known.measures
        and one.measure not in known.measures
        and _same(draft, one.measure, known.measures[old])
    }
    if not renamed:
        return draft
    ids = renamed | {f"{new}_rate": f"{old}_rate" for new, old in renamed.items()}
    measures = tuple(
        replace(
            one,
            **{part: ids.get(getattr(one, part), getattr(one, part)) for part in _IDS},
        )
        for one in draft.measures
    )
    return replace(
        draft,
        figures=draft.figures.rename(columns=ids),
        counts=tuple(ids.get(one, one) for one in draft.counts),
        measures=measures,
        meanings={
            header: replace(one, measure=ids.get(one.measure, one.measure))
            for header, one in draft.meanings.items()
        },
    )


_IDS = ("id", "count", "base", "rate")


def _same(draft: Draft, id_: str, old: Measure) -> bool:
    made = next((one for one in draft.measures if one.id == id_), None)
    return made is not None and (made.name_th, made.source, made.unit) == (
        old.name_th,
        old.source,
        old.unit,
    )


def meaning(header: str) -> str:
    """A header without its unit: two columns of the same meaning and unit are one figure."""
    return _COUNTED.sub("", _UNIT.sub("", header_key(header)))
