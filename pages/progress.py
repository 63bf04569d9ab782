"""The page of progress: ThaiQM from survey to help, changes between years, targets."""

from __future__ import annotations

import streamlit as st

from ui.progress import changes, follow, press

view = st.session_state["view"]
period = follow.latest(view)

follow.headline(view, period)
if period is None:
    press.published(view)
else:
    level = follow.level_of(view, period)
    follow.report(view, period, level)
    follow.beside(view, period, level)
changes.draw(view)
follow.targets(view)
