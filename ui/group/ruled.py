"""A group by a rule: areas whose measure, the one chosen in the side bar, reaches a value."""

from __future__ import annotations

import streamlit as st

from geo import areas as area_rules
from geo.groups.origins import Rule
from ui.group import change
from ui.group.view import GroupView
from wording.names import sorting

SIDES = ("ge", "le")
START = 0.1
"""The share that a rule begins with."""


def ruled(view: GroupView) -> None:
    """The part of the country, the side, the value, and a button."""
    text, measure = view.text, view.measure
    share = measure.unit == "percent"
    st.caption(text("groups-rule-measure", measure=measure.name(view.choice.lang)))
    part = st.selectbox(
        text("groups-rule-part"), parts(view), format_func=lambda code: _part(view, code),
        key="group-rule-part",
    )  # fmt: skip
    side = st.segmented_control(
        text("groups-rule-side"), SIDES, default=SIDES[0], required=True,
        format_func=lambda one: text(f"groups-rule-{one}"), key="group-rule-side",
    )  # fmt: skip
    value = st.number_input(
        text("groups-rule-percent" if share else "groups-rule-value"), 0.0, None,
        100 * START if share else 100.0, key=f"group-rule-{measure.unit}",
    )  # fmt: skip
    if st.button(text("groups-use"), key="group-rule-use", type="primary"):
        limit = round(value / 100, 10) if share else value
        rule = Rule(measure.id, str(side), limit, str(part), view.choice.period)
        change.with_shape(view, rule)
        st.rerun()


def parts(view: GroupView) -> list[str]:
    """The country, the regions, and the provinces in the order of the language."""
    areas = view.release.areas
    provinces = areas[areas["level"] == "province"].sort_values(sorting(view.choice.lang))
    regions = [region for region in area_rules.REGIONS if region in areas.index]
    return [area_rules.COUNTRY, *regions, *provinces.index.astype(str)]


def _part(view: GroupView, code: str) -> str:
    return view.text("whole-country") if code == area_rules.COUNTRY else view.name(code)
