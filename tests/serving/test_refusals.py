"""Refusals of files and programs: one language, whole lists or a sign that they go on, a remedy."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from data.refusal import Fault
from wording.saying import Saying, said

WRONG = [
    "slide.png?template=pie", "slide.png?area=99", "slide.png?measure=gdp", "slide.png?size=1x1",
    "slide.png?slide=nonsense", "slide.png?tempalte=national", "slide.png?period=1",
    "slide.png?template=tambons&area=TH", "slide.png?headline=0%0A1", "slide.png?setting=x",
    "slide.png?headline=%E6%BC%A2", "slide.png?group=x", "slide.png?beside=x", "slide.png?budget=x",
    "a4.pdf?area=55", "edition.pdf?area=9", "edition.pdf?foo=1", "edition.zip?kind=x",
    "edition.pdf?before=nothing", "map.html?foo=1", "map.html?area=x", "map.html?measure=gdp",
]  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("asked", WRONG)
def test_a_file_is_refused_in_the_language_asked_for(
    client: TestClient, asked: str, lang: str
) -> None:
    answer = client.get(f"/export/{asked}&lang={lang}")
    assert answer.status_code == 400
    assert answer.headers["content-language"] == lang
    if lang == "en":
        assert not re.search("[ก-๙]", answer.text), answer.text
        return
    assert re.search("[ก-๙]", answer.text)
    assert " / " not in re.sub("ระดับ.*", "", answer.text)
    words = {"one", "of", "expected", "unknown", "or", "a", "characters", "letters", "found"}
    assert not words & set(re.findall(r"[A-Za-z]+", answer.text.replace("_", "x"))), answer.text


@pytest.mark.parametrize("name", ["template", "measure", "period", "level"])
def test_a_list_that_goes_on_says_so(client: TestClient, name: str) -> None:
    text = client.get(f"/export/slide.png?{name}=nonsense&lang=en").text
    known = text.partition("expected ")[2].partition(";")[0].split(", ")
    assert (known[-1] == "…") == (len(known) > 8)
    assert "correct it or leave it out" in text


@pytest.mark.parametrize(("lang", "told"), [("th", "ระดับตำบล"), ("en", "of this level: tambon")])
def test_an_area_of_another_level_is_told_so(client: TestClient, lang: str, told: str) -> None:
    answer = client.get(f"/api/v1/collections/tambon/items/55?lang={lang}")
    assert answer.status_code == 404
    assert told in answer.json()["expected"]


@pytest.mark.parametrize(
    ("measures", "tpmap"),
    [("measure=hai", False), ("measure=target_poor_rate", True),
     ("measure=hai&measure=target_poor_rate", True)],
)  # fmt: skip
def test_a_table_cites_the_sources_that_it_has_figures_of(
    client: TestClient, measures: str, *, tpmap: bool
) -> None:
    answer = client.get(f"/api/v1/tables?level=province&{measures}&period=2561&lang=en")
    assert answer.status_code == 200
    assert ("TPMAP" in answer.text) == tpmap
    assert ("Human Achievement" in answer.text) == ("hai" in measures)


@pytest.mark.parametrize("place", ["", Saying("place-row", row="5")])
@pytest.mark.parametrize("file", ["", "roles.toml"])
def test_a_fault_begins_with_where_it_is_or_with_what_it_is(file: str, place: Saying | str) -> None:
    fault = Fault(file, place, "x", "y", Saying("stored-not-permitted"))
    for told in (said(fault.whole, "th"), said(fault.whole, "en"), str(fault)):
        assert not told.startswith((":", " "))
        assert file in told
