"""The file of roles read: every fault told at once, and nothing taken of a file with one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

from data.people import known, rights
from data.people.person import LONGEST
from data.people.roles import Roles, Rule
from data.refusal import Fault, Refused, refuse
from data.stored import part
from wording.saying import Foreign, Said, Saying

NAME = "roles.toml"
"""The file in the data folder."""
MOST_BYTES = 1_000_000
PARTS = frozenset({"public", "internal", "by_province", "roles"})
WHO = ("subjects", "domains", "groups")
KEYS = frozenset({"role", "codes", "everyone", *WHO})
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_RELEASE = re.compile(r"[A-Za-z0-9._-]{1,80}")


def read(text: str, releases: frozenset[str] | None = None) -> Roles:
    """The roles that a file states. Raises `Refused` with all its faults.

    `releases` are the ids that there are; None where that does not matter or cannot be told.
    """
    try:
        stated = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Refused([_fault("", Foreign(str(error)), "toml")]) from error
    refuse(_faults(stated, releases))
    rules = tuple(_rule(one) for one in stated.get("roles", []))
    internal, by_province = (frozenset(stated.get(key, [])) for key in ("internal", "by_province"))
    return Roles(rules, bool(stated.get("public", False)), internal, by_province)


def decoded(content: bytes) -> str:
    """The text of a file. Raises `Refused` where it is none, or too long."""
    if len(content) > MOST_BYTES:
        raise Refused([_fault("", str(len(content)), "long", most=MOST_BYTES)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused([_fault("", f"0x{content[error.start]:02x}", "utf8")]) from error


def _rule(stated: dict[str, Any]) -> Rule:
    named = {key: frozenset(map(str, stated.get(key, []))) for key in (*WHO, "codes")}
    named["domains"] = frozenset(one.lower() for one in named["domains"])
    return Rule(role=stated["role"], everyone=bool(stated.get("everyone", False)), **named)


def _faults(stated: dict[str, Any], releases: frozenset[str] | None) -> Iterator[Fault]:
    for key in sorted(stated.keys() - PARTS):
        yield _fault("", key, "key", known=", ".join(sorted(PARTS)))
    if not isinstance(stated.get("public", False), bool):
        yield _fault("public", str(stated["public"]), "flag")
    yield from _texts("", stated, "internal", _RELEASE.fullmatch)
    yield from _unknown(stated.get("internal"), releases)
    yield from _texts("", stated, "by_province", part.PARTS.__contains__)
    rules = stated.get("roles", [])
    if not (isinstance(rules, list) and all(isinstance(one, dict) for one in rules)):
        yield _fault("roles", type(rules).__name__, "rules")
        return
    for number, rule in enumerate(rules, start=1):
        yield from _of_rule(f"roles[{number}]", rule)


def _of_rule(place: str, rule: dict[str, Any]) -> Iterator[Fault]:
    for key in sorted(rule.keys() - KEYS):
        yield _fault(place, key, "key", known=", ".join(sorted(KEYS)))
    role = rule.get("role", "–")
    if role not in rights.ROLES:
        yield _fault(f"{place}.role", _short(role), "role", known=", ".join(rights.ROLES))
    if not isinstance(rule.get("everyone", False), bool):
        yield _fault(f"{place}.everyone", _short(rule["everyone"]), "flag")
    if not any(rule.get(key) for key in (*WHO, "everyone")):
        yield _fault(place, "–", "nobody", known=", ".join((*WHO, "everyone")))
    if rule.get("everyone") and role in (rights.PUBLISHER, rights.ADMINISTRATOR):
        yield _fault(f"{place}.everyone", _short(role), "everyone")
    for key in WHO:
        yield from _texts(place, rule, key, _domain if key == "domains" else _name)
    yield from _texts(place, rule, "codes", known.provinces().__contains__)
    if (role == rights.EDITOR) != bool(rule.get("codes")):
        yield _fault(f"{place}.codes", "–" if role == rights.EDITOR else _short(role), "codes")


def _unknown(internal: object, releases: frozenset[str] | None) -> Iterator[Fault]:
    """Ids of no release: what was meant to be internal would be open."""
    for one in internal if releases is not None and isinstance(internal, list) else []:
        if isinstance(one, str) and _RELEASE.fullmatch(one) and one not in (releases or ()):
            yield _fault("internal", one, "release")


def _texts(
    place: str, rule: dict[str, Any], key: str, good: Callable[[str], object]
) -> Iterator[Fault]:
    """What is wrong with a list of texts."""
    listed = rule.get(key, [])
    if not isinstance(listed, list):
        yield _fault(".".join(filter(None, (place, key))), _short(listed), "list")
        return
    for one in listed:
        if not isinstance(one, str) or not good(one):
            yield _fault(".".join(filter(None, (place, key))), _short(one), key)


def _name(text: str) -> bool:
    return 0 < len(text) <= LONGEST and text == text.strip()


def _domain(text: str) -> object:
    return _DOMAIN.fullmatch(text.lower())


def _short(value: object) -> str:
    return str(value)[:60] or "–"


def _fault(place: str, found: Said, what: str, **terms: Said) -> Fault:
    expected = Saying(f"roles-needs-{what}", **terms)
    return Fault(NAME, place, found, expected, Saying("roles-wrong"))
