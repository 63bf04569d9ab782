"""Peer: a bare Streamlit page with one select box in the side bar and two Plotly bar charts."""

import plotly.graph_objects as go
import streamlit as st

st.set_page_config(layout="wide")
measure = st.sidebar.selectbox("ตัวชี้วัด", ["target_poor_rate", "bmn_poor_rate"])
for name, bars, height in (("ranking", 10, 416), ("dimensions", 5, 256)):
    figure = go.Figure(go.Bar(x=list(range(1, bars + 1)), y=list(range(bars)), orientation="h"))
    st.plotly_chart(figure.update_layout(height=height), key=name)
