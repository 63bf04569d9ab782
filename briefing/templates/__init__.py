"""The templates, declared once: name, the areas each can show, how it is composed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.figures import Subject
from briefing.page.elements import Slide
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

    `compose` lays it out under the headline that `finding` generates. `levels` are those of the
    areas it can be made of; `measured` is whether the measure chosen changes it, `paired` whether
    the second one does.
    """

    id: str
    compose: Callable[[Subject], Slide]
    finding: Callable[[Subject], str]
    levels: tuple[str, ...] = ANY
    measured: bool = True
    paired: bool = False


TEMPLATES: dict[str, Template] = {
    template.id: template
    for template in (
        Template("national", national.compose, national.finding),
        Template("province", province.compose, province.finding, levels=("province",)),
        Template("tambons", tambons.compose, tambons.finding, levels=("province",)),
        Template("ranking", ranking.compose, ranking.finding),
        Template("together", together.compose, together.finding, measured=False),
        Template("two_maps", two_maps.compose, two_maps.finding, paired=True),
        Template("start", start.compose, start.finding, measured=False),
        Template("follow_up", follow_up.compose, follow_up.finding),
    )
}
