"""The templates: each declared in briefing/declared.py and composed by the module of its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from briefing import declared
from briefing.figures import Subject
from briefing.page.slide import Slide


@dataclass(frozen=True, kw_only=True)
class Template(declared.SlideKind):
    """One kind of slide: `compose` lays it out under the headline that `finding` generates."""

    compose: Callable[[Subject], Slide]
    finding: Callable[[Subject], str]


def _template(slide: declared.SlideKind) -> Template:
    module = import_module(f"{__name__}.{slide.id}")
    return Template(**vars(slide), compose=module.compose, finding=module.finding)


TEMPLATES: dict[str, Template] = {name: _template(slide) for name, slide in declared.SLIDES.items()}
