"""Questions in the search box: the way to the view, the names asked back, the refusal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from figures.asking import told, views
from figures.asking.answer import Unclear, Understood
from figures.asking.grammar import Question
from figures.asking.views import Opened
from tests.ui.conftest import run_page
from ui.answers import PAGE, which
from ui.site import NATIONAL
from ui.view import View
from wording.bundle import texts

TEXT = texts("en")


def asked(components: BidiComponentManager, question: str, **query: str) -> AppTest:
    """The national page with a question in its search box."""
    page = run_page(components, NATIONAL, lang="en", **query)
    return page.text_input(key="search").set_value(question).run()


def ways(page: AppTest) -> list[str]:
    """Addresses behind the links below the search box."""
    links = [one.proto for one in page.sidebar.get("page_link")]
    return [f"{one.page}?{one.query_string}" for one in links if one.label == TEXT("ask-open")]


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("Which tambons of Nan are most deprived in education",
         "province?area=55&level=tambon&measure=education_rate&lang=en"),
        ("10 districts where poverty rose",
         "progress?level=district&compare=target_poor_rate&lang=en"),
        ("provinces with the lowest poverty rate",
         "?level=province&measure=target_poor_rate&end=lowest&lang=en"),
    ],
)  # fmt: skip
def test_a_question_is_said_back_and_leads_to_its_view(
    components: BidiComponentManager, question: str, way: str
) -> None:
    page = asked(components, question)
    assert not page.exception
    assert any(one.value.startswith("Understood as:") for one in page.sidebar.caption)
    assert [one.rpartition("/")[2] for one in ways(page)] == [way]


def test_what_is_not_understood_is_refused_with_examples_that_are(
    components: BidiComponentManager,
) -> None:
    page = asked(components, "which provinces are not poor")
    assert any("from “not poor” on" in one.value for one in page.sidebar.caption)
    assert ways(page) == []
    page.button(key=f"try-{told.EXAMPLES[0]}").click().run()
    assert page.text_input(key="search").value == TEXT(told.EXAMPLES[0])
    assert len(ways(page)) == 1


def test_a_name_of_several_areas_is_asked_back(components: BidiComponentManager) -> None:
    page = asked(components, "how many poor people in tambon Nong Bua")
    assert any(
        one.value.startswith("8 of the 28 that this may mean") for one in page.sidebar.caption
    )
    labels = [one.proto.label for one in page.sidebar.get("page_link")]
    assert sum(label.startswith("Nong Bua") for label in labels) == 8


def test_names_found_are_listed_beside_those_asked_back(components: BidiComponentManager) -> None:
    page = asked(components, "poor tambon Nong Bua")
    assert [one for one in page.sidebar.button if one.key.startswith("hit-")] != []
    assert not page.exception


@pytest.mark.parametrize(
    ("of", "words"),
    [(8, "There are several"), (9, "8 of the 9"), (2, "There are several")],
)  # fmt: skip
def test_it_is_said_how_many_are_listed(view_of: Callable[..., View], of: int, words: str) -> None:
    one = Understood(Question("place"), Opened("", {}))
    said = which(view_of(lang="en"), Unclear((one,) * min(of, 8), of))
    assert said.startswith(words)


def test_every_page_that_a_question_opens_is_one_of_the_site() -> None:
    assert {views.NATIONAL, views.PROVINCE, views.COMPARED, views.PROGRESS} <= PAGE.keys()


def test_the_address_names_the_end_of_a_ranking(components: BidiComponentManager) -> None:
    page = run_page(components, NATIONAL, lang="en", end="lowest")
    assert "10 lowest provinces" in " ".join(one.value for one in page.subheader)
    page = run_page(components, NATIONAL, lang="en", area="55", level="tambon", end="lowest")
    assert "its tambons, lowest first" in " ".join(one.value for one in page.subheader)
    page = run_page(components, NATIONAL, lang="en", area="55", level="tambon")
    assert "its districts, highest first" in " ".join(one.value for one in page.subheader)
