"""The slide that the options of the command ask for."""

from __future__ import annotations

import settings
from briefing import packs, route
from briefing.page import fonts
from briefing.parameters import read_request
from briefing.request import ASKED, Request, WrongRequest
from cli.console import demand, misuse, refuse, say
from data.stored.release import Release
from wording.saying import Saying, both


def slide_query(
    area: str,
    template: str,
    measure: str,
    period: int | None,
    lang: str,
    option: list[str] | None,
) -> dict[str, str]:
    """The parameters of a slide's address, which names the template where one was chosen."""
    pairs = [text.partition("=") for text in option or []]
    known = {"second", "level", "classes", "digits", "setting", "headline", "group", *ASKED}
    demand("--set", [name for name, _, _ in pairs], sorted(known))
    query = {"area": area, "template": template, "measure": measure, "lang": lang}
    query |= {"period": str(period)} if period is not None else {}
    return query | {name: text for name, _, text in pairs}


def slide_request(query: dict[str, str], loaded: Release) -> Request:
    """The slide that parameters ask for, or the end of the command as wrongly used."""
    try:
        fonts.chosen()
        address = route.configured_address()
        request = read_request(query, loaded, packs.known(), address=address)
        packs.demand_area(request, loaded)
    except fonts.NoThaiFont as missing:
        refuse(str(missing))
    except WrongRequest as wrong:
        misuse("\n".join(map(str, wrong.faults)))
    return request


def tell_address(request: Request) -> None:
    """Say on standard error why slides have no QR code, where they have none."""
    if not request.address:
        name = settings.ADDRESS.name
        say(both(Saying("command-no-qr-code-on-slides-names", name=name)))
