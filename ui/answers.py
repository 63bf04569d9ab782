"""A question in the search box answered: how it was understood, and the way to what shows it."""

from __future__ import annotations

import streamlit as st

from data.stored import store
from figures.asking import told
from figures.asking.answer import Answer, Refused, Unclear, Understood, Years, ask
from figures.asking.lexicon import Lexicon
from ui import cached
from ui.harmless import short
from ui.kept import kept
from ui.site import PAGES
from ui.view import View
from wording.names import listed
from wording.numbers import count

PAGE = {page.path: page for page in PAGES}
"""Pages by their paths."""


@kept(2)
def lexicon(release_id: str) -> Lexicon:
    """The words that questions about a release may be made of."""
    known = store.release_of(release_id)
    return Lexicon.of(known.catalog, cached.search_index(release_id))


def answer(view: View, typed: str) -> Answer | None:
    """The answer to what was typed; None where it asks nothing."""
    return ask(lexicon(view.release.id), typed, _years(view))


def _years(view: View) -> Years:
    return lambda measure, level: cached.years(view.release.id, measure, level)


def shown(view: View, found: Answer | None) -> bool:
    """The way to the view of a question, or to each that it may mean; whether there is one."""
    match found:
        case Understood():
            st.caption(view.text("ask-understood", what=_told(view, found)))
            _way(view, found, view.text("ask-open"))
            return True
        case Unclear(choices=choices):
            st.caption(which(view, found))
            for one in choices:
                places = [view.name(code) for code in one.question.areas]
                _way(view, one, listed(places, view.choice.lang))
            return True
    return False


def which(view: View, found: Unclear) -> str:
    """That an area is to be chosen of those of a name, and how many of them are listed."""
    lang, listed_ = view.choice.lang, len(found.choices)
    more = "yes" if listed_ < found.of else "no"
    return view.text("ask-which", more=more, n=count(listed_, lang), of=count(found.of, lang))


def one_view(found: Answer | None) -> bool:
    """Whether a question means one view alone, so that no area is looked for."""
    return isinstance(found, Understood)


def _told(view: View, one: Understood) -> str:
    return told.told(one.question, view.catalog, view.release.areas, view.choice.lang)


def _way(view: View, one: Understood, label: str) -> None:
    """A link to the page that shows it, in the language chosen."""
    page = PAGE[one.view.page]
    query = {**one.view.query, "lang": view.choice.lang}
    st.page_link(page.script, label=label, icon=page.icon, query_params=query)
    if note := told.lacking(one, view.catalog, view.choice.lang):
        st.caption(note)


def refused(view: View, found: Answer | None) -> bool:
    """Why a question is not answered, with some that are; whether there was one."""
    if not isinstance(found, Refused):
        return False
    why = Refused(found.why, short(found.unread), found.question)
    st.caption(told.reason(why, view.catalog, _years(view), view.choice.lang))
    st.caption(view.text("ask-try"))
    for key in told.EXAMPLES:
        st.button(
            view.text(key),
            key=f"try-{key}",
            type="tertiary",
            width="stretch",
            on_click=_type,
            args=(view.text(key),),
        )
    return True


def _type(question: str) -> None:
    """Put a question into the search box."""
    st.session_state["search"] = question
