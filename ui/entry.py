"""Who may not look is told so in place of any page; who is signed in is told as whom."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

import streamlit as st

from data.people import in_force, rights
from data.stored import library
from figures import seen
from serving.people import page
from ui import navigation, sessions
from ui.harmless import bold
from ui.site import ADMIN, PAGES, Page
from ui.view import View
from wording.bundle import texts


def may_look(lang: str) -> bool:
    """Whether this visitor may look, by the session as it is now; else why not, and what to do."""
    asked = sessions.asked()
    if not asked.ended and asked.may(rights.LOOK):
        return True
    text = texts(lang)
    st.set_page_config(text("site-title"), navigation.ICON, "wide")
    st.navigation([st.Page(lambda: None, title=text("site-title"))], position="hidden")
    why = f"signin-why-{asked.ended}" if asked.ended else "signin-taken-away"
    st.warning(text(why), icon=":material/lock:")
    st.link_button(text("signin-me" if asked.person else "signin-go"), signing_in(lang))
    return False


def signing_in(lang: str) -> str:
    """The address where one signs in and comes back to this page."""
    there, query = urlsplit(st.context.url or "").path, urlencode(st.query_params.to_dict())
    onward = page.onward(there + f"?{query}" * bool(query))
    return f"{page.SIGN_IN}?{urlencode({'lang': lang, 'next': onward})}"


def pages() -> tuple[Page, ...]:
    """The pages that this visitor has: that of administrators only who may administer."""
    return (*PAGES, ADMIN) if sessions.asked().may(rights.ADMIN) else PAGES


def signed(view: View) -> None:
    """As whom somebody is signed in, in the side bar, and what is left out of what they see.

    Administrators are told that the file of roles has a fault.
    """
    if said := seen.told(view.release, view.choice.lang):
        st.sidebar.info(said, icon=":material/visibility_lock:")
    asked = sessions.asked()
    if not asked.signing:
        return
    text = view.text
    with st.sidebar.container(key="signed"):
        if asked.person is None:
            st.link_button(text("signin-go"), signing_in(view.choice.lang))
            return
        st.caption(text("signin-signed", who=bold(asked.person.named)))
        there = f"{page.SIGN_IN}?lang={view.choice.lang}"
        st.link_button(text("signin-me"), there, type="tertiary", icon=":material/person:")
    if asked.may(rights.ADMIN) and in_force.in_force(library.default_folder()).faults:
        st.error(text("roles-earlier"), icon=":material/error:")
