"""The templates and packs, declared once: name, number in codes, the areas that each can show."""

from __future__ import annotations

from dataclasses import dataclass

from data.catalog import DEFAULT_MEASURE

BUDGET = ("costs", "budget", "goal", "least", "must", "never")
"""Parameters of what a budget reaches."""
ANY = ("country", "region", "province")


@dataclass(frozen=True, kw_only=True)
class Declared:
    """What may be asked for as a template.

    `number` stands in the codes that are printed on slides: a new one takes the next, and none is
    given anew. `levels` are those of the areas it can be made of.
    """

    id: str
    number: int
    levels: tuple[str, ...] = ANY


@dataclass(frozen=True, kw_only=True)
class SlideKind(Declared):
    """One kind of slide, composed by the module of its name in `briefing/templates`.

    `paired` is whether the second measure chosen changes it, `carries_setting` whether it shows a
    setting of several dimensions: the others tell of the target poor as TPMAP counts them.
    `asks` are the parameters of a plan that it is made of, `grouped` whether it can be of a group
    of areas, `measure` is the one measure it is of, whatever is chosen; "" for the one chosen.
    """

    paired: bool = False
    carries_setting: bool = False
    asks: tuple[str, ...] = ()
    grouped: bool = False
    measure: str = ""


@dataclass(frozen=True, kw_only=True)
class Pack(Declared):
    """Several slides of one area for a meeting: its templates in the order they are shown."""

    templates: tuple[str, ...]


SLIDES: dict[str, SlideKind] = {
    slide.id: slide
    for slide in (
        SlideKind(id="national", number=0, carries_setting=True),
        SlideKind(id="province", number=1, levels=("province",), carries_setting=True),
        SlideKind(id="tambons", number=2, levels=("province",), carries_setting=True),
        SlideKind(id="ranking", number=3, carries_setting=True),
        SlideKind(id="together", number=4),
        SlideKind(id="two_maps", number=5, paired=True),
        SlideKind(id="start", number=6),
        SlideKind(id="follow_up", number=7),
        SlideKind(id="beside", number=10),
        SlideKind(id="patterns", number=11),
        SlideKind(id="plan", number=13, asks=BUDGET, grouped=True, measure=DEFAULT_MEASURE),
        SlideKind(id="targeting", number=12, asks=("covered",), measure=DEFAULT_MEASURE),
        SlideKind(id="progress", number=14),
    )
}
PACKS: dict[str, Pack] = {
    pack.id: pack
    for pack in (
        Pack(
            id="governor",
            number=8,
            levels=("province",),
            templates=("province", "tambons", "together", "start", "follow_up"),
        ),
        Pack(
            id="national_pack",
            number=9,
            levels=("country", "region"),
            templates=("national", "ranking", "two_maps", "together", "start", "follow_up"),
        ),
    )
}
USUAL = {"country": "national", "province": "province"}
"""The template of the country and its regions, and of a province, where none is named."""
BESIDE = "beside"
"""The template of areas set side by side."""
NUMBERED = tuple(
    entry.id
    for entry in sorted([*SLIDES.values(), *PACKS.values()], key=lambda entry: entry.number)
)
"""Templates and packs in the order of their numbers, from 0 without a gap."""
CARRY_SETTING = tuple(slide.id for slide in SLIDES.values() if slide.carries_setting)
