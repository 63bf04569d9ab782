"""The page of sources: what is loaded, how it was reconciled, downloads, the import assistant."""

from __future__ import annotations

import streamlit as st

from ui.sources import assistant, loaded

view = st.session_state["view"]

loaded.headline(view)
assistant.draw(view)
assistant.releases(view)
loaded.sources(view)
loaded.downloads(view)
loaded.coverage(view)
loaded.checks(view)
loaded.reconciled(view)
