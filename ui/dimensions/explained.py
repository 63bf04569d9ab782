"""The methods in words and formulas; the texts are messages, the formulas TeX."""

from __future__ import annotations

import streamlit as st

from poverty.protection import protected
from releases.training import rule
from ui.harmless import items
from ui.parts import titled
from ui.view import View
from wording.numbers import number, year

FORMULAS = {
    "score": r"c(S)=\sum_{j\in S} w_j,\qquad \sum_j w_j=1,\qquad \text{poor}\iff c(S)\ge k",
    "h": r"H=\frac{1}{n}\sum_{c(S)\ge k} N(S)",
    "a": r"A=\frac{\sum_{c(S)\ge k} c(S)\,N(S)}{\sum_{c(S)\ge k} N(S)}",
    "m0": r"M_0=H\cdot A=\frac{1}{n}\sum_{c(S)\ge k} c(S)\,N(S)=\sum_j w_j\,h_j(k)",
    "censored": r"h_j(k)=\frac{1}{n}\sum_{j\in S,\;c(S)\ge k} N(S)",
    "contribution": r"\phi_j=\frac{w_j\,h_j(k)}{M_0},\qquad \sum_j \phi_j=1",
    "joint": r"N(S)=\sum_{T\subseteq S}(-1)^{|S\setminus T|}\,\bigl[U(\text{all})-U(\bar T)\bigr]",
}
"""What each text is followed by."""
TEXTS = (
    "idea", "score", "h", "a", "m0", "censored", "contribution", "joint", "groups", "robustness",
    "what-if", "allocation", "targeting", "classes", "pairs", "patterns", "following",
    "edition", "reports", "helped", "spending", "vulnerable", "coverage", "records", "limits",
    "disclosure", "training", "references",
)  # fmt: skip


def explanations(view: View) -> None:
    """The page."""
    titled.plain(view, view.text("methods-title"))
    st.write(view.text("methods-intro"))
    for year_be in sorted(view.catalog.tabulated):
        when, survey = year(year_be, view.choice.lang), view.catalog.survey(year_be)
        st.write(view.text("methods-tabulated", year=when, survey=survey))
    for name in TEXTS:
        st.subheader(view.text(f"methods-head-{name}"), anchor=False)
        said = view.text(f"methods-text-{name}", **_measured(name, view.choice.lang))
        st.markdown(items(said))
        if name in FORMULAS:
            st.latex(FORMULAS[name])


def _measured(name: str, lang: str) -> dict[str, str]:
    """How far the protected base is off, and the numbers of the rule, for the texts that tell."""
    if name == "training":
        return _ruled(lang)
    if name != "disclosure":
        return {}
    return {key: number(value, lang) for key, value in protected.MEASURED.items()}


def _ruled(lang: str) -> dict[str, str]:
    """The numbers of the rule by which figures of training are made."""
    shares = {
        "leave": rule.LEAVE[0], "most_leave": rule.LEAVE[1], "enter": rule.ENTER[0],
        "most_enter": rule.ENTER[1], "move": rule.MOVE, "helped": rule.HELPED,
        "effect": rule.EFFECT, "quick": rule.QUICK[0], "most_quick": rule.QUICK[1],
        "closing": rule.CLOSED[0], "most_closing": rule.CLOSED[1],
    }  # fmt: skip
    said = {name: number(round(100 * share), lang) for name, share in shares.items()}
    counts = {"months": len(rule.MONTHS), "people": rule.PEOPLE_A_COMPLAINT}
    told = {name: number(many, lang) for name, many in counts.items()}
    return {**said, **told, "year": year(rule.YEAR, lang)}
