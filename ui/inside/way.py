"""The way the pages are drawn: fast, or plainly where a contract with Streamlit does not hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

import settings
from serving.inside import at_once, bundle, charts, document, files, icons, page, reserved, words
from serving.inside.contract import VERSION, Contract
from ui.inside import (
    component,
    downloads,
    messages,
    outgoing,
    references,
    server,
    sessions,
    wrappers,
)
from wording.saying import Saying, both

Way = TypeVar("Way", bound=Callable[..., object])
CONTRACTS: tuple[Contract, ...] = (
    *component.CONTRACTS,
    *messages.CONTRACTS,
    *outgoing.CONTRACTS,
    *references.CONTRACTS,
    *sessions.CONTRACTS,
    *downloads.CONTRACTS,
    *server.CONTRACTS,
    *files.CONTRACTS,
    *document.CONTRACTS,
    *bundle.CONTRACTS,
    *at_once.CONTRACTS,
    *charts.CONTRACTS,
    *icons.CONTRACTS,
    *reserved.CONTRACTS,
    *page.CONTRACTS,
    *words.CONTRACTS,
)
"""All that is relied on of Streamlit's inside."""


@cache
def broken() -> dict[str, str]:
    """Names of the contracts that do not hold, and why not; looked at once a process."""
    faults = {contract.name: contract.fault() for contract in CONTRACTS}
    return {name: fault for name, fault in faults.items() if fault}


def holds(contract: Contract) -> bool:
    """Whether a contract holds."""
    return contract.name not in broken()


@cache
def plain() -> bool:
    """Whether the pages are drawn by Streamlit's public components alone. Raises `WrongSetting`."""
    return settings.PLAIN.value() == "on" or bool(broken())


def use(contract: Contract, inside: Way, otherwise: Way) -> Way:
    """What relies on a contract, or what does without it."""
    return inside if holds(contract) else otherwise


def settle(hosts: Sequence[str], because: str) -> None:
    """Set in Streamlit what has to be before it starts; `hosts` are the names it goes by."""
    guard()
    use(sessions.OWN, sessions.ask_nobody, _nothing)()
    use(server.SETTINGS, server.allow, _nothing)(hosts, because)
    if holds(downloads.HANDLED) and holds(sessions.ADDRESS):
        downloads.tell_files()


def guard() -> None:
    """From now on no text from outside is a mark on a page."""
    if all(map(holds, outgoing.CONTRACTS)):
        outgoing.install()
    else:
        wrappers.install()


def _nothing(*_: object) -> None:
    """Streamlit stays as it is."""


def told() -> list[str]:
    """What the log is told of it: which contracts do not hold, and what is missing then."""
    named = {contract.name: contract for contract in CONTRACTS}
    lines = [_told(named[name], fault) for name, fault in broken().items()]
    return lines + [both(Saying("plain-asked"))] * (plain() and not lines)


def _told(contract: Contract, fault: str) -> str:
    named = {"version": VERSION, "name": contract.name, "fault": fault}
    if contract.lost:
        return both(Saying("plain-broken-lost", **named, lost=contract.lost))
    return both(Saying("plain-broken", **named))
