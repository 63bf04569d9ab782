"""The page of the methods: formulas, rules, limits of the data and references."""

from __future__ import annotations

import streamlit as st

from ui.dimensions import explained

explained.draw(st.session_state["view"])
