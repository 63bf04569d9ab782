"""What adds to what is there adds to what was chosen just before, drawn or not, heard or not."""

from __future__ import annotations

import itertools
from functools import partial

import pytest

from tests.conftest import known_on
from tests.ui.asking import Session
from ui import address, late
from ui.choice import read_choice
from ui.compare import adding
from ui.dimensions import controls
from ui.dimensions.view import MethodView
from ui.group import change, history
from ui.group.view import GroupView
from ui.site import COMPARE, DIMENSIONS, GROUP, Page
from ui.view import View

HEARD = [False, True]


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Session:
    return Session(monkeypatch, lang="en")


def seen(session: Session, release, page: Page) -> View:
    """The view of the page that the browser shows."""
    return View(read_choice(session.browser, known_on(release, page))[0], release)


@pytest.mark.parametrize("heard", HEARD)
@pytest.mark.parametrize("codes", [("5505", "5509"), ("5505", "5509", "9001"), ("5505", "5505")])
def test_areas_clicked_at_once_are_all_in_the_group(session, release, codes, heard):
    session.browser["level"] = "district"
    view = GroupView.named_by(seen(session, release, GROUP))
    for code in codes:
        session.request(lambda code=code: change.clicked(view, code))
        if heard:
            session.browser = dict(session.server)
    wanted = {code for code in codes if codes.count(code) % 2}
    known = read_choice(session.server, known_on(release, GROUP))[0]
    assert (
        set(GroupView.named_by(View(known, release)).group.codes if known.group else ()) == wanted
    )


@pytest.mark.parametrize("heard", HEARD)
def test_steps_back_taken_at_once_are_all_taken(session, release, heard):
    session.browser["level"] = "district"
    view = GroupView.named_by(seen(session, release, GROUP))
    texts = []
    for code in ("5505", "5509", "9001"):
        session.request(partial(change.clicked, view, code))
        session.answered()
        view = GroupView.named_by(seen(session, release, GROUP))
        texts.append(session.server["group"])
    for _ in range(2):
        session.request(lambda: history.undo(view.choice))
        if heard:
            session.browser = dict(session.server)
    assert session.server["group"] == texts[0]
    for _ in range(2):
        session.request(lambda: history.redo(view.choice))
    assert session.server["group"] == texts[2]


@pytest.mark.parametrize("heard", HEARD)
@pytest.mark.parametrize("codes", list(itertools.permutations(["10", "55", "96"], 2)))
def test_places_added_at_once_are_all_compared(session, release, codes, heard):
    session.browser["beside"] = "50,30"
    view = seen(session, release, COMPARE)
    for code in codes:
        session.request(lambda code=code: adding.add(view, code))
        if heard:
            session.browser = dict(session.server)
    assert session.server["beside"].split(",") == ["50", "30", *codes]


@pytest.mark.parametrize("drawn", [False, True])
def test_weights_moved_at_once_are_all_moved(session, release, monkeypatch, drawn):
    changed = {}
    monkeypatch.setattr(
        controls.st,
        "slider",
        lambda *_, **given: changed.update({given["key"]: given["on_change"]}),
    )
    view = MethodView.named_by(seen(session, release, DIMENSIONS))
    before = view.method.weights
    for place in range(len(before)):
        controls._weight(view, place, "name")
    for place in (0, 3):
        session.state[f"method-weight-{place}"] = 10 * (place + 1)
        session.request(changed[f"method-weight-{place}"])
        if drawn:
            late.drawn()
            session.browser = dict(session.server)
            view = MethodView.named_by(seen(session, release, DIMENSIONS))
            for each in range(len(before)):
                controls._weight(view, each, "name")
    known = read_choice(session.server, known_on(release, DIMENSIONS))[0]
    wanted = (10, *before[1:3], 40, *before[4:])
    assert controls.Method.of(known).weights == wanted


def test_a_view_of_which_nothing_is_late_is_the_same(session, release):
    view = seen(session, release, COMPARE)
    assert address.present(view) is view
