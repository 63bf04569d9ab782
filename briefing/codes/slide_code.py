"""The short code of a slide: its whole view in a dozen letters, and back again.

A headline typed by hand is not part of the code. Codes of the first layout are read as well.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from briefing.codes import bases, fields, first, signs, under_setting, usual
from briefing.request import ASKED, Request, WrongRequest
from data.catalog import Catalog
from wording.saying import Saying

PARAMETER = "slide"
"""Parameter of the briefing page's address that holds a code."""
Parameters = Callable[[int, Catalog], dict[str, str] | None]


def write_code(request: Request) -> str:
    """The code of a slide, in groups of four."""
    layout = under_setting if request.setting else usual
    return signs.spelled(bases.together(layout.values(request), layout.BASES))


def certain_code(request: Request, catalog: Catalog) -> str:
    """The code of a slide; empty where it cannot hold all of it.

    So it is where the release has two measures that it may mean, and where the slide is of a group
    of areas, sets areas side by side or asks a plan: those its address holds.
    """
    if request.group or request.beside or any(getattr(request, name) for name in ASKED):
        return ""
    spelled = write_code(request)
    try:
        held = read_code(spelled, catalog)
    except WrongRequest:
        return ""
    same = (held["measure"], held["second"]) == (request.measure, request.second)
    return spelled if same else ""


def read_code(spelled: str, catalog: Catalog) -> dict[str, str]:
    """The parameters that a code holds, its measures named by a release's catalogue.

    Raises `WrongRequest` for a code that was not written here, of a measure that is not in the
    catalogue, or of one that it does not tell from another.
    """
    number = signs.number_spelled(spelled)
    found = None if number is None else _layout(number)(number, catalog)
    if found is None:
        raise WrongRequest(PARAMETER, spelled, Saying("slide-code-printed"))
    return found


def _layout(number: int) -> Parameters:
    """How a number is read."""
    rest, template = divmod(number, fields.TEMPLATE_ROOM)
    if template < fields.LAYOUT:
        return first.parameters
    setting = rest % under_setting.BASES[1] >= under_setting.SETTING
    return under_setting.parameters if setting else usual.parameters


def short_address(request: Request) -> str:
    """The address that opens a slide on the briefing page by its code; a group's on its page.

    In full where no code holds a group.
    """
    if request.group:
        return full_address(request)
    return f"{request.address}/briefing?{PARAMETER}={write_code(request)}"


def full_address(request: Request) -> str:
    """The address of the slide's view with every parameter written out."""
    if request.of_group:
        return f"{request.address}/group?{urlencode(_of_group(request))}"
    return f"{request.address}/briefing?{urlencode(request.query())}"


def _of_group(request: Request) -> dict[str, str]:
    """The parameters of the page of groups."""
    level = request.group.partition("~")[0].partition(".")[0]
    return {
        "group": request.group,
        "level": level,
        "measure": request.measure,
        "period": str(request.period),
        "lang": request.lang,
    }
