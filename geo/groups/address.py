"""A group as a text of an address, and back: what was asked for, before areas are looked up.

    tambon~circle~19.1~100.78~30          areas inside a circle, the units without a shape left out
    tambon.units~list~830101-03.8302      a list, the units of its districts in
    district~ready~cluster~north-upper-1~~ชื่อ    a ready group with a name

The level and whether units are in; the kind and its fields (`geo.groups.origins`); after two more
signs the name. Only letters that an address needs no escapes for stand before the name.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from geo.groups.faults import WrongGroup
from geo.groups.group import LEVELS, Group, cleaned
from geo.groups.origins import KINDS, Origin

MOST = 1_500
"""Letters that a group's text may have in an address, escapes counted."""
LONGEST = 8_000
"""Letters beyond which a text is not looked at."""
_UNITS = "units"


@dataclass(frozen=True)
class Asked:
    """What a text asks for: its areas have yet to be looked up in a release."""

    level: str
    made: Origin
    units: bool = False
    name: str = ""


def written(group: Group | Asked) -> str:
    """The text of a group, whatever its length (`fits`)."""
    level = f"{group.level}.{_UNITS}" if group.units else group.level
    text = "~".join((level, group.made.kind, *group.made.fields()))
    return f"{text}~~{group.name}" if group.name else text


def fits(text: str) -> bool:
    """Whether a text may stand in an address: at most `MOST` letters as it is escaped there."""
    return len(quote(text, safe="~")) <= MOST


def read(text: str, *, longest: int = LONGEST) -> Asked:
    """What a text of so many letters at most asks for. Raises `WrongGroup`."""
    if len(text) > longest:
        raise WrongGroup("long", str(len(text)), str(MOST))
    plain, _, name = text.partition("~~")
    stated, _, rest = plain.partition("~")
    kind, *fields = rest.split("~")
    level, _, units = stated.partition(".")
    if level not in LEVELS or units not in {"", _UNITS}:
        raise WrongGroup("level", stated[:40], ", ".join(LEVELS))
    if kind not in KINDS:
        raise WrongGroup("kind", kind[:40], ", ".join(KINDS))
    return Asked(level, KINDS[kind](fields), bool(units), cleaned(name))


def level_of(text: str) -> dict[str, str]:
    """The level that a text names, as the parameter of an address; nothing for no group.

    >>> level_of("tambon~ready~border"), level_of("")
    ({'level': 'tambon'}, {})
    """
    return {"level": read(text).level} if text in Texts() else {}


class Texts:
    """The texts that stand for a group, whatever areas there are."""

    def __contains__(self, text: object) -> bool:
        try:
            read(str(text))
        except WrongGroup:
            return False
        return True
