"""What the map will show of an option of the side bar: what the page sends once it is chosen."""

from __future__ import annotations

from functools import partial
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from starlette.testclient import TestClient

from ui import cached, choice, first_picture, opening_side, provinces
from ui.choice import Known
from ui.map import ahead, layer
from ui.site import DIMENSIONS, NATIONAL, PROVINCE, Page
from ui.view import View

VIEWS = [
    (NATIONAL, {"level": "district"}),
    (NATIONAL, {"area": "5001", "level": "tambon", "lang": "en", "measure": "bmn_poor"}),
    (PROVINCE, {"area": "30", "classes": "within"}),
]


def boxes(page: Page, query: dict[str, str]) -> list[dict]:
    """The boxes of the side bar that the page opens with: options and their addresses."""
    asked = first_picture.asked_for(page, query)
    assert asked
    side = opening_side.pieces(asked, page)
    assert side
    found: list[dict] = side["controls"]  # type: ignore[assignment]
    return [one for one in found if "box" in one]


def shown_at(address: str, page: Page, known: Known) -> str | None:
    """What a dark page shows at an address; None for none, where an option has no figures."""
    if not address:
        return None
    chosen, ignored = choice.read_choice(dict(parse_qsl(urlsplit(address).query)), known)
    assert not ignored
    view = View(chosen, cached.release(), "dark")
    return layer.shown(provinces.narrowed(view) if page == PROVINCE else view)


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_it_is_what_the_page_shows_at_the_address_that_an_option_leads_to(
    page: Page, query: dict[str, str]
) -> None:
    release = cached.release()
    known = Known.on_page(release, page, partial(cached.years, release.id))
    compared = 0
    for box in boxes(page, query):
        for option, address in box["options"][:3]:
            asked = {**query, ahead.CONTROL: box["box"], ahead.OPTION: option, ahead.THEME: "dark"}
            assert ahead.told(page.path, asked) == shown_at(address, page, known)
            compared += 1
    assert compared > 4


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("", {"control": "nothing"}),
        ("", {"option": "nothing"}),
        ("", {"theme": "red"}),
        ("nowhere", {}),
        (DIMENSIONS.path, {}),
    ],
)
def test_what_cannot_be_told_ahead_is_not_told(path: str, changes: dict[str, str]) -> None:
    [first, *_] = boxes(NATIONAL, {})
    asked = {"control": first["box"], "option": first["options"][1][0], "theme": "light"}
    assert ahead.told("", asked)
    assert ahead.told(path, asked | changes) is None


def test_it_is_told_to_whoever_asks_for_it_and_not_kept(client: TestClient) -> None:
    [first, *_] = boxes(NATIONAL, {"level": "district"})
    asked = {"control": first["box"], "option": first["options"][1][0], "theme": "light"}
    answer = client.get(f"{ahead.PREFIX}/?{urlencode({'level': 'district', **asked})}")
    assert answer.status_code == 200
    assert answer.text == ahead.told("", {"level": "district", **asked})
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-encoding"] == "br"
    nothing = client.get(f"{ahead.PREFIX}/?{urlencode({**asked, 'option': 'nothing'})}")
    assert (nothing.status_code, nothing.content) == (204, b"")
