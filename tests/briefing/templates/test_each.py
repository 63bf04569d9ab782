"""Each template under its own name: what it finds is the headline that it composes."""

from __future__ import annotations

from types import ModuleType

import pytest

from briefing.declared import SLIDES
from briefing.templates import (
    TEMPLATES,
    beside,
    follow_up,
    national,
    patterns,
    plan,
    progress,
    province,
    ranking,
    start,
    tambons,
    targeting,
    together,
    two_maps,
)
from tests.briefing.conftest import slide_of, subject_of

MODULES = (national, province, tambons, ranking, together, two_maps, start, follow_up, beside,
           patterns, plan, targeting, progress)  # fmt: skip


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_a_template_is_composed_under_what_it_finds(module: ModuleType) -> None:
    name = module.__name__.rsplit(".", 1)[1]
    area = "TH" if "country" in TEMPLATES[name].levels else "30"
    found = module.finding(subject_of(template=name, area=area))
    assert slide_of(name, area).title == found.replace("\u2060", "").replace("\u00a0", " ")


def test_every_template_that_is_declared_is_tried() -> None:
    assert [module.__name__.rsplit(".", 1)[1] for module in MODULES] == list(SLIDES)
