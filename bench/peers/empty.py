"""The floor: a Streamlit page with one line of text."""

import streamlit as st

st.text("แผนที่ความยากจน")
