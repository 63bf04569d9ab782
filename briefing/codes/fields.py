"""The fields that every layout of a code has: what numbers they have, and back again."""

from __future__ import annotations

from briefing import declared
from briefing.request import CLASSES, DIGITS, Request
from geo.areas import COUNTRY, MAP_LEVELS, REGIONS
from wording.languages import ENGLISH, WRITTEN

TEMPLATES = declared.NUMBERED
"""Templates and packs in the order of their numbers."""
TEMPLATE_ROOM = 32
LAYOUT = 16
"""Added to a template's number; the first layout had none of so high a number."""
LANGUAGES = WRITTEN
"""Languages that a code has a number for; that of a slide in another opens it in English."""
LEVELS = ("", *MAP_LEVELS)
AREAS = (COUNTRY, *REGIONS)
PLACES = len(AREAS) + 100
PARTS = 101
"""Numbers that two digits, or none, may have."""
WITHIN_PROVINCE = PARTS * PARTS
USUAL_YEAR = 2561


def template_number(request: Request) -> int:
    """The number of a slide's template, in the layouts after the first."""
    return TEMPLATES.index(request.template) + LAYOUT


def language_number(request: Request) -> int:
    """The number of a slide's language."""
    return LANGUAGES.index(request.lang if request.lang in LANGUAGES else ENGLISH)


def area_number(request: Request) -> int:
    """The number of a slide's area: the country, regions, then provinces by their code."""
    area = request.area
    return AREAS.index(area) if area in AREAS else len(AREAS) + int(area)


def named(fields: list[int], year: int, measure: str, second: str) -> dict[str, str] | None:
    """Parameters by name; None where a field has a number that nothing has."""
    known = (TEMPLATES, LANGUAGES, (), LEVELS, DIGITS, CLASSES)
    if any(names and place >= len(names) for place, names in zip(fields, known, strict=True)):
        return None
    template, lang, area, level, digits, classes = fields
    return {
        "template": TEMPLATES[template],
        "lang": LANGUAGES[lang],
        "area": AREAS[area] if area < len(AREAS) else f"{area - len(AREAS):02d}",
        "measure": measure,
        "level": LEVELS[level],
        "digits": DIGITS[digits],
        "classes": CLASSES[classes],
        "period": str(year),
        "second": second,
    }


def place_number(place: str) -> int:
    """A district or tambon as a number: its digits after the province's; 0 for none."""
    district, tambon = place[2:4], place[4:6]
    return (int(district) + 1 if district else 0) + PARTS * (int(tambon) + 1 if tambon else 0)


def with_place(found: dict[str, str] | None, number: int) -> dict[str, str] | None:
    """Parameters with the place in their area that a number stands for; None where it has none."""
    if found is None or (number and not found["area"].isdigit()):
        return None
    tambon, district = divmod(number, PARTS)
    parts = (district, tambon) if tambon else (district,)
    digits = "".join(f"{part - 1:02d}" for part in parts if part)
    return found | {"area": found["area"] + digits}
