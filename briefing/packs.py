"""Packs: several slides of one area for a meeting, declared once."""

from __future__ import annotations

from dataclasses import dataclass

from briefing import code, slide
from briefing.elements import Slide
from briefing.request import Request, WrongRequest
from briefing.templates import TEMPLATES
from data.release import Release


@dataclass(frozen=True)
class Pack:
    """Templates in the order they are shown, and the levels of the areas it is for."""

    id: str
    templates: tuple[str, ...]
    levels: tuple[str, ...]


PACKS: dict[str, Pack] = {
    pack.id: pack
    for pack in (
        Pack("governor", ("province", "tambons", "together", "start", "follow_up"), ("province",)),
        Pack(
            "national_pack",
            ("national", "ranking", "two_maps", "together", "start", "follow_up"),
            ("country", "region"),
        ),
    )
}


def requests(request: Request) -> list[Request]:
    """The slides that a request asks for: those of a pack, or the one of its template."""
    pack = PACKS.get(request.template)
    if pack is None:
        return [request]
    return [request.but(template=template, headline="") for template in pack.templates]


def compose(request: Request, release: Release) -> list[Slide]:
    """The slides of a pack or of one template. Raises `WrongRequest` for an area it cannot show."""
    asked = requests(request)
    if request.template in PACKS:
        level = str(release.areas.at[request.area, "level"])
        if level not in PACKS[request.template].levels:
            expected = " or ".join(PACKS[request.template].levels)
            raise WrongRequest("area", request.area, f"a {expected} for {request.template}")
    return [
        slide.compose(one, release, page=page + 1, of=len(asked)) for page, one in enumerate(asked)
    ]


def known() -> dict[str, object]:
    """Everything that may be asked for as a template: templates and packs, by id."""
    return {**TEMPLATES, **PACKS}


def file_name(request: Request) -> str:
    """Name of a slide's file without its ending: area, template, and the code that opens it."""
    shown = code.write(requests(request)[0]) if request.template in PACKS else code.write(request)
    return f"{request.area}-{request.template}-{shown}"
