"""`/export/slide.png`: pictures by address, clear refusals, the same picture as elsewhere."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from starlette.testclient import TestClient

import settings
from briefing import packs, route
from briefing.codes import slide_code
from briefing.making import work
from briefing.page import fonts
from briefing.parameters import read_request
from data.stored import store

SMALL = {"size": "480x270"}


def ask(client: TestClient, **query: str):
    return client.get(route.PATH, params=SMALL | query)


def test_an_address_answers_with_a_picture(client: TestClient) -> None:
    answer = ask(client, template="follow_up", area="83")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    with Image.open(io.BytesIO(answer.content)) as picture:
        assert picture.size == (480, 270)


def test_it_is_the_picture_that_the_command_and_the_page_make(client: TestClient) -> None:
    address = route.public_address(str(client.base_url))
    query = {"template": "follow_up", "area": "83"}
    request = read_request(query, store.active(), packs.known(), address=address)
    assert ask(client, **query).content == work.make(request, work.PNG, "480x270")


def test_a_code_answers_with_its_slide(client: TestClient) -> None:
    request = read_request({"template": "follow_up", "area": "83"}, store.active(), packs.known())
    by_code = ask(client, slide=slide_code.write_code(request)).content
    assert by_code == ask(client, template="follow_up", area="83").content


def test_a_picture_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    first = ask(client, template="follow_up", area="83")
    headers = {"if-none-match": first.headers["etag"]}
    query = SMALL | {"template": "follow_up", "area": "83"}
    again = client.get(route.PATH, params=query, headers=headers)
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("query", "culprit"),
    [
        ({"template": "pie"}, "template"),
        ({"area": "99"}, "area"),
        ({"measure": "gdp"}, "measure"),
        ({"size": "1x1"}, "size"),
        ({"slide": "nonsense"}, "slide"),
        ({"tempalte": "national"}, "tempalte"),
        ({"template": "tambons", "area": "TH"}, "area"),
        ({"headline": "a\nb"}, "headline"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(
    client: TestClient, query: dict[str, str], culprit: str
) -> None:
    answer = ask(client, **query)
    assert answer.status_code == 400
    assert answer.text.startswith(f"{culprit}: ")
    assert answer.headers["content-type"].startswith("text/plain")


def test_everything_that_is_wrong_is_told_at_once(client: TestClient) -> None:
    wrong = {"tempalte": "x", "size": "1x1", "slide": "nonsense", "digits": "roman", "area": "99"}
    for path in (route.PATH, route.SHEET):
        answer = client.get(path, params=wrong)
        assert answer.status_code == 400
        assert sorted(line.partition(":")[0] for line in answer.text.splitlines()) == sorted(wrong)


def test_an_area_alone_is_its_own_slide(client: TestClient) -> None:
    alone = ask(client, area="56").headers["content-disposition"]
    assert alone == ask(client, area="56", template="province").headers["content-disposition"]


def test_a_payload_in_a_headline_is_only_ink(client: TestClient) -> None:
    answer = ask(
        client, template="follow_up", area="83", headline="<script>$x^2$ alert(1)</script>"
    )
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"


def test_without_a_thai_font_nothing_is_drawn(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> None:
        raise fonts.NoThaiFont

    monkeypatch.setattr(fonts, "chosen", none)
    answer = ask(client, template="follow_up", area="55")
    assert answer.status_code == 503
    assert "ติดตั้ง" in answer.text


def test_the_public_address_is_configurable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.ADDRESS.name, "https://atlas.moi.go.th/")
    assert route.public_address("http://elsewhere/") == "https://atlas.moi.go.th"
    monkeypatch.delenv(settings.ADDRESS.name)
    assert route.public_address("http://here:8501/") == "http://here:8501"
    assert route.public_address("x" * 300) == "http://localhost:8501"


def test_a_group_answers_with_its_slide_and_its_sheet(client: TestClient) -> None:
    query = {"group": "tambon~list~550101-04"}
    assert ask(client, **query).headers["content-type"] == "image/png"
    sheet = client.get(route.SHEET, params=query)
    assert (sheet.status_code, sheet.headers["content-type"]) == (200, "application/pdf")
    assert sheet.content.startswith(b"%PDF")
    for wrong in ({"area": "55"}, {"group": "tambon~list~99"}):
        assert client.get(route.SHEET, params=wrong).status_code == 400
