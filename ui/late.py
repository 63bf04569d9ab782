"""What was chosen last, where the browser or the page's own boxes do not know of it yet.

A quick hand chooses again before the page of its last choice is drawn. The request that brings the
second choice may still carry the address from before the first, for a browser gets the new one with
the answer only; and the box that is chosen in may have been drawn for the view from before it. In
both cases the first choice would be taken back without a word. So the session keeps what was chosen
until a request comes that knows of it, or a page has been drawn whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

LATE = "address-late"
"""Where the session keeps a `Late`."""
MOST = 8
"""So many addresses before the last one are known again."""

Query = Mapping[str, str]
Parts = Mapping[str, str | None]


@dataclass(frozen=True)
class Late:
    """What was chosen lately: addresses before it, the address of it, parts that nobody drew yet.

    `fresh` is true until the run begins that the choice has asked for.
    """

    before: tuple[Query, ...] = ()
    address: Query | None = None
    parts: Parts | None = None
    fresh: bool = False


def _late() -> Late:
    found: Late | None = st.session_state.get(LATE)
    return found or Late()


def now() -> dict[str, str]:
    """The address as it stands, also where the request has come with one from before it."""
    sent, late = st.query_params.to_dict(), _late()
    return dict(late.address) if late.address is not None and sent in late.before else sent


def parts(named: frozenset[str]) -> Parts:
    """What was chosen beside these names and is on no page that was drawn whole; None takes out."""
    chosen = _late().parts or {}
    return {name: text for name, text in chosen.items() if name not in named}


def put(query: Query, named: Parts) -> None:
    """Make a query the page's address; what is named was chosen, the rest stays as it is."""
    sent, late = st.query_params.to_dict(), _late()
    known = (*late.before, sent) if sent in (*late.before, late.address) else (sent,)
    before = tuple(one for one in known if one != query)[-MOST:]
    st.session_state[LATE] = Late(before, dict(query), {**(late.parts or {}), **named}, fresh=True)
    st.query_params.from_dict(dict(query))


def begin() -> None:
    """A run begins: one that no choice has asked for comes of a link, or knows the address."""
    late = _late()
    if late.fresh:
        st.session_state[LATE] = replace(late, fresh=False)
    else:
        st.session_state.pop(LATE, None)


def drawn() -> None:
    """The page is drawn whole: its boxes know what was chosen."""
    if st.session_state.get(LATE) is not None:
        st.session_state[LATE] = replace(_late(), parts=None)
