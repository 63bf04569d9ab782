"""The import assistant: a file in, its report, decisions, a preview, publish and roll back."""

from __future__ import annotations

from functools import partial

import streamlit as st

import settings
from data.imports import indicator, templates
from data.imports.draft import Options
from data.imports.report import Report
from data.imports.telling.words import problems
from data.intake import sandbox
from data.people import rights
from releases import shut_in
from releases.outcome import Outcome
from ui import sessions
from ui.harmless import ITEM
from ui.sources import editions, preview, questions, understood
from ui.sources.check import Sent, check_file
from ui.sources.columns import explain, match
from ui.sources.remembered import forget_others
from ui.sources.said import said_of_file, said_since
from ui.sources.stored import publish
from ui.view import View
from wording.numbers import number
from wording.saying import said

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PROBLEMS_SHOWN = 60


def import_assistant(view: View) -> None:
    """The assistant, or why there is none."""
    st.subheader(view.text("assistant-title"), anchor=False)
    if not sessions.may(rights.IMPORT):
        signing = sessions.asked().signing
        st.info(view.text("assistant-no-role" if signing else "assistant-off"))
        return
    if settings.RELEASE.value():
        st.info(view.text("assistant-fixed"))
        return
    for note in shut_in.unheld(sandbox.lacking()):
        st.warning(note.text(view.choice.lang))
    published = st.session_state.pop("published", "")
    if published:
        st.success(view.text("assistant-published", release=published))
        editions.button(view, published)
    _templates(view)
    sent = st.file_uploader(view.text("assistant-file"), key="assistant-file")
    forget_others(sent.file_id if sent else "")
    if sent is None:
        return
    options = said_of_file(view)
    known = st.session_state.get("outcome")
    if st.button(view.text("assistant-check"), key="assistant-check", type="primary"):
        known = st.session_state["outcome"] = check_file(view, sent, options)
    if known is not None:
        _outcome(view, sent, options, known)


def _templates(view: View) -> None:
    st.caption(view.text("assistant-templates"))
    with st.container(horizontal=True):
        for template in templates.TEMPLATES.values():
            st.download_button(
                said(template.named, view.choice.lang),
                data=partial(templates.workbook, template, view.release.areas),
                file_name=f"{template.id}.xlsx",
                mime=SHEET,
                on_click="ignore",
                icon=":material/description:",
                key=f"template-{template.id}",
            )


def _outcome(view: View, sent: Sent, options: Options, outcome: Outcome) -> None:
    report, lang = outcome.report, view.choice.lang
    _verdict(view, report)
    asked = questions.questions_asked(view, report)
    with st.expander(view.text("assistant-report"), expanded=True):
        told = problems(report)
        st.markdown("\n".join(ITEM + line.text(lang) for line in told[:PROBLEMS_SHOWN]))
        understood.whole_list(view, report)
    with st.expander(view.text("assistant-understood"), expanded=True):
        understood.understood_columns(view, report)
    if report.clean:
        _preview(view)
    if outcome.draft.meanings and report.importer == indicator.SOURCE:
        explain(view, outcome.draft.meanings)
    if report.headers and not report.clean:
        match(view, report.headers, report.importer)
    may_differ = asked or outcome.draft.meanings or (not report.clean and report.headers)
    if may_differ and st.button(view.text("assistant-again"), key="assistant-again"):
        again = st.session_state["outcome"] = check_file(view, sent, said_since(options))
        if again is not None:
            st.rerun()
    if report.clean:
        st.button(
            view.text("assistant-publish"),
            key="assistant-publish",
            type="primary",
            on_click=publish,
            args=(view, outcome),
        )


def _verdict(view: View, report: Report) -> None:
    """Whether a file may be published, in one sentence."""
    if report.outcome == "asks":
        n = len(report.doubts) + len(report.asks)
        st.warning(view.text("assistant-asks", n=n))
    elif not report.clean:
        st.error(view.text("assistant-refused"))
    elif report.differences:
        st.warning(view.text("assistant-differs", n=len(report.differences)))
    else:
        st.success(view.text("assistant-ready", rows=number(report.accepted, view.choice.lang)))


def _preview(view: View) -> None:
    """What a clean file would add, on a map."""
    sample, edition = st.session_state.get("sample"), st.session_state.get("edition")
    if sample is not None:
        preview.of_file(view, sample)
    if edition:
        preview.show_edition(view, edition)
