"""What a request asks for: the slides of a pack, or the one of its template."""

from __future__ import annotations

from briefing.codes import slide_code
from briefing.declared import PACKS
from briefing.figures import Subject
from briefing.groups import made
from briefing.groups.subject import GroupSubject
from briefing.kept import kept
from briefing.page import foot
from briefing.page.slide import Slide
from briefing.report.request import EditionRequest
from briefing.request import Request, WrongRequest
from briefing.templates import TEMPLATES
from data.stored import store
from data.stored.release import Release
from wording.saying import Joined, Saying


def compose_slide(request: Request, release: Release, *, page: int = 1, pages: int = 1) -> Slide:
    """The slide that a request asks for, of an area that its template can show."""
    template = TEMPLATES[request.template]
    subject = subject_of(request, release)
    return foot.numbered(template.compose(subject), subject.text, page, pages)


def subject_of(request: Request, release: Release) -> Subject:
    """What a slide is made of: an area's figures, or those of a group."""
    return (GroupSubject if request.group else Subject)(request, kept(release))


def first(request: Request, release: Release) -> Slide:
    """The slide that a picture shows: a pack's first one, numbered among them; a group's own.

    Raises `WrongRequest` for an area that it cannot show.
    """
    if request.of_group:
        return made.first(request, release)
    return compose(requests(request)[0], release)[0]


def requests(request: Request) -> list[Request]:
    """The slides that a request asks for: those of a pack, or the one of its template."""
    pack = PACKS.get(request.template)
    if pack is None or request.of_group:
        return [request]
    return [request.but(template=template, headline="") for template in pack.templates]


def demand_area(request: Request, release: Release) -> None:
    """Raise `WrongRequest` where a template or pack has no slide of the area."""
    if request.of_group:
        return
    if str(release.areas.at[request.area, "level"]) not in levels(request.template):
        known = Joined(tuple(Saying(f"level-{one}") for one in levels(request.template)), " / ")
        expected = Saying("slide-area-for", levels=known, template=request.template)
        raise WrongRequest("area", request.area, expected)


def compose(request: Request, release: Release) -> list[Slide]:
    """The slides of a pack or of one template. Raises `WrongRequest` for an area it cannot show."""
    if request.of_group:
        return made.deck(request, release)
    asked = requests(request)
    demand_area(request, release)
    return [
        compose_slide(slide, release, page=place + 1, pages=len(asked))
        for place, slide in enumerate(asked)
    ]


def levels(name: str) -> tuple[str, ...]:
    """Levels of the areas that a template or a pack can show."""
    return PACKS[name].levels if name in PACKS else TEMPLATES[name].levels


def paired(name: str) -> bool:
    """Whether a template or a pack compares two measures."""
    parts = PACKS[name].templates if name in PACKS else (name,)
    return any(TEMPLATES[part].paired for part in parts)


def known() -> dict[str, object]:
    """Everything that may be asked for as a template: templates and packs, by id."""
    return {**TEMPLATES, **PACKS}


def file_name(request: Request) -> str:
    """Name of a file without its ending: area, template, and the code that opens it.

    Of the release in use, as what the file is made of (`making.work`).
    """
    if isinstance(request, EditionRequest):
        return request.file_name
    return store.active().file_name(
        made.file_name(request) if request.of_group else _named(request)
    )


def _named(request: Request) -> str:
    return f"{request.area}-{request.template}-{slide_code.write_code(request)}"
