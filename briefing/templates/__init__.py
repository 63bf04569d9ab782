"""The templates, declared once: name, the areas each can show, how it is composed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.elements import Slide
from briefing.figures import Subject
from briefing.templates import (
    follow_up,
    national,
    province,
    ranking,
    start,
    tambons,
    together,
    two_maps,
)

ANY = ("country", "region", "province")


@dataclass(frozen=True)
class Template:
    """One kind of slide.

    `levels` are those of the areas it can be made of; `compose` lays it out. `gallery` is whether
    it is offered by itself; `measured` whether the measure chosen changes it, `paired` the second.
    """

    id: str
    compose: Callable[[Subject], Slide]
    levels: tuple[str, ...] = ANY
    measured: bool = True
    paired: bool = False


TEMPLATES: dict[str, Template] = {
    template.id: template
    for template in (
        Template("national", national.compose),
        Template("province", province.compose, levels=("province",)),
        Template("tambons", tambons.compose, levels=("province",)),
        Template("ranking", ranking.compose),
        Template("together", together.compose, measured=False),
        Template("two_maps", two_maps.compose, paired=True),
        Template("start", start.compose, measured=False),
        Template("follow_up", follow_up.compose),
    )
}
