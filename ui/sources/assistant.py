"""The import assistant: a file in, its report, decisions, a preview, publish and roll back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, Self

import pandas as pd
import streamlit as st

import settings
from data.imports import indicator, templates, thaiqm
from data.imports.draft import Column, Note, Options
from data.imports.importers import IMPORTERS
from data.imports.report import Report, of_fault, problems
from data.intake import sandbox, scratch
from data.intake.numbers import YEARS
from data.refusal import Refused, Unusable
from data.stored import folders, library, store
from data.stored.library import Entry, Library
from data.stored.release import DamagedRelease
from releases import checking, publishing, shut_in
from releases.outcome import Outcome
from releases.preview import edition as edition_of
from releases.preview import sample as sample_of
from ui import sessions
from ui.harmless import ITEM
from ui.sources import preview, questions, understood
from ui.view import View
from wording.names import named
from wording.numbers import moment, number

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PER = ("people", "households")
"""What a count may be divided by beside another column."""
LEAVE, AUTO = "", "–"
SHOWN = 60
KEPT = (
    "outcome", "sample", "edition", "assistant-columns", "assistant-declared",
    questions.DECISIONS, questions.ANSWERS, questions.ASKED,
)  # fmt: skip
"""What the session remembers of a file until it is published or taken away."""


def draw(view: View) -> None:
    """The assistant, or why there is none."""
    st.subheader(view.text("assistant-title"), anchor=False)
    if not sessions.importing():
        st.info(view.text("assistant-off"))
        return
    if settings.RELEASE.value():
        st.info(view.text("assistant-fixed"))
        return
    for note in shut_in.unheld(sandbox.lacking()):
        st.warning(note.text(view.choice.lang))
    published = st.session_state.pop("published", "")
    if published:
        st.success(view.text("assistant-published", release=published))
    _templates(view)
    sent = st.file_uploader(view.text("assistant-file"), key="assistant-file")
    _forget_others(sent.file_id if sent else "")
    if sent is None:
        return
    options = _options(view)
    known = st.session_state.get("outcome")
    if st.button(view.text("assistant-check"), key="assistant-check", type="primary"):
        known = st.session_state["outcome"] = _check(view, sent, options)
    if known is not None:
        _outcome(view, sent, options, known)


def _forget_others(file: str) -> None:
    """Forget what was said of a file other than this one."""
    if not file or file != st.session_state.get("assistant-sent"):
        for key in KEPT:
            st.session_state.pop(key, None)
    st.session_state["assistant-sent"] = file


def _templates(view: View) -> None:
    st.caption(view.text("assistant-templates"))
    with st.container(horizontal=True):
        for template in templates.TEMPLATES.values():
            st.download_button(
                template.name(view.choice.lang),
                data=lambda template=template: templates.workbook(template, view.release.areas),
                file_name=f"{template.id}.xlsx",
                mime=SHEET,
                on_click="ignore",
                icon=":material/description:",
                key=f"template-{template.id}",
            )


def _options(view: View) -> Options:
    """What a person says of the file beside its content."""
    text = view.text
    kind, period, source, publisher = st.columns(4, vertical_alignment="bottom")
    tables = [one.id for one in IMPORTERS.values() if one.of_tables]
    importer = kind.selectbox(
        text("assistant-kind"),
        ["", *tables],
        format_func=lambda one: (
            IMPORTERS[one].name(view.choice.lang) if one else text("assistant-kind-any")
        ),
        key="assistant-kind",
    )
    year_be = period.number_input(
        text("assistant-period"),
        min_value=YEARS[0],
        max_value=YEARS[-1],
        value=None,
        key="assistant-period",
    )
    return Options(
        importer=importer,
        period=int(year_be) if year_be else None,
        columns=st.session_state.get("assistant-columns", {}),
        decisions=st.session_state.get("assistant-decisions", {}),
        declared=st.session_state.get("assistant-declared", {}),
        answers=st.session_state.get(questions.ANSWERS, {}),
        source=source.text_input(text("assistant-source"), key="assistant-source"),
        publisher=publisher.text_input(text("assistant-publisher"), key="assistant-publisher"),
    )


def _check(view: View, sent: Any, options: Options) -> Outcome | None:  # noqa: ANN401 (an uploaded file)
    """Read the file in a folder of its own, which is gone afterwards; None where that fails."""
    try:
        with scratch.folder() as folder, _progress(view, "assistant-reading") as bar:
            path = folder / "sent"
            with folders.usable(folder):
                path.write_bytes(sent.getbuffer())
            found = checking.check(
                path, view.release, options, bar.told, name=sent.name, alive=bar.again
            )
    except Unusable as unusable:
        for fault in unusable.faults:  # without the folder of the server
            shown = replace(fault, file=sent.name, place="")
            st.error(of_fault(shown).text(view.choice.lang))
        return None
    st.session_state["sample"] = sample_of(found, view.release)
    edition = edition_of(found, view.release)
    st.session_state["edition"] = edition and preview.of_edition(view, edition)
    return found


class _progress:  # noqa: N801 (used as a function)
    """A progress bar for as long as something goes on."""

    def __init__(self, view: View, key: str) -> None:
        self.text, self.share = view.text(key), 0.0

    def __enter__(self) -> Self:
        self.bar = st.progress(0.0, self.text)
        return self

    def told(self, _stage: str, done: int, of: int) -> None:
        """Show how far it is."""
        self.share = min(done / max(of, 1), 1.0)
        self.again()

    def again(self) -> None:
        """Show it once more: where the visitor has left, this ends the script."""
        self.bar.progress(self.share, self.text)

    def __exit__(self, *_: object) -> None:
        self.bar.empty()


def _outcome(view: View, sent: Any, options: Options, outcome: Outcome) -> None:  # noqa: ANN401
    report, lang = outcome.report, view.choice.lang
    _verdict(view, report)
    asked = questions.draw(view, report)
    with st.expander(view.text("assistant-report"), expanded=True):
        told = problems(report)
        st.markdown("\n".join(ITEM + line.text(lang) for line in told[:SHOWN]))
        understood.whole_list(view, report)
    with st.expander(view.text("assistant-understood"), expanded=True):
        understood.draw(view, report)
    if report.clean:
        _preview(view)
    if outcome.draft.meanings and report.importer == indicator.SOURCE:
        _explain(view, outcome.draft.meanings)
    if report.headers and not report.clean:
        _match(view, report.headers)
    may_differ = asked or outcome.draft.meanings or (not report.clean and report.headers)
    if may_differ and st.button(view.text("assistant-again"), key="assistant-again"):
        again = st.session_state["outcome"] = _check(view, sent, _options_again(options))
        if again is not None:
            st.rerun()
    if report.clean:
        st.button(
            view.text("assistant-publish"),
            key="assistant-publish",
            type="primary",
            on_click=_publish,
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


def _options_again(options: Options) -> Options:
    """The options with what was decided since they were read."""
    return replace(
        options,
        columns=st.session_state.get("assistant-columns", {}),
        decisions=st.session_state.get("assistant-decisions", {}),
        declared=st.session_state.get("assistant-declared", {}),
        answers=st.session_state.get(questions.ANSWERS, {}),
    )


def _explain(view: View, meanings: Mapping[str, Column]) -> None:
    """A table of what each column was taken for: names, unit, direction and denominator."""
    text = view.text
    rows = pd.DataFrame([asdict(one) for one in meanings.values()], index=list(meanings))
    rows = rows.drop(columns="measure")
    others = [header for header, one in meanings.items() if one.unit == "count"]
    with st.expander(text("assistant-meanings")):
        edited = st.data_editor(
            rows,
            num_rows="fixed",
            column_config={
                "_index": st.column_config.TextColumn(text("assistant-column"), disabled=True),
                "name_th": text("assistant-name-th"),
                "name_en": text("assistant-name-en"),
                "unit": st.column_config.SelectboxColumn(
                    text("assistant-unit"),
                    options=list(indicator.UNITS),
                    required=True,
                    format_func=lambda one: text(f"meaning-{one}"),
                ),
                "direction": st.column_config.SelectboxColumn(
                    text("assistant-direction"),
                    options=list(indicator.DIRECTIONS),
                    required=True,
                    format_func=lambda one: text(f"meaning-{one}"),
                ),
                "denominator": st.column_config.SelectboxColumn(
                    text("assistant-denominator"),
                    options=["", *PER, *others],
                    format_func=lambda one: text(f"meaning-{one}") if one in PER else one,
                ),
            },
            key="assistant-explained",
            alt=text("assistant-meanings"),
        )
    said = st.session_state.setdefault("assistant-declared", {})
    for header, row in edited.to_dict("index").items():
        meant = Column(**{name: str(value or "") for name, value in row.items()})
        if meant != replace(meanings[header], measure=""):  # what nobody changed nobody said
            said[header] = meant


def _match(view: View, headers: tuple[str, ...]) -> None:
    """A box for every column: its field in a ThaiQM report or the area, or to leave it out."""
    text, lang = view.text, view.choice.lang
    fields = {one.id: named(one, lang) for one in thaiqm.FIELDS.values()}
    fields |= {
        one: text(f"field-{one}") for one in ("code", "province", "district", "tambon", "year")
    }
    matched = st.session_state.setdefault("assistant-columns", {})
    with st.expander(text("assistant-columns")):
        for place, header in enumerate(headers):
            chosen = st.selectbox(
                header,
                [AUTO, *fields, LEAVE],
                format_func=lambda one: fields.get(
                    one, text("assistant-column-none" if one == LEAVE else "assistant-column-auto")
                ),
                key=f"match-{place}-{header}",
            )
            if chosen == AUTO:
                matched.pop(header, None)
            else:
                matched[header] = chosen


def _publish(view: View, outcome: Outcome) -> None:
    """Callback: the draft becomes the release in force."""
    shelf = Library(library.default_folder())
    try:
        with _progress(view, "assistant-storing") as bar:
            identity = publishing.publish(outcome, store.in_force, shelf, progress=bar.told)
    except Refused as refused:
        st.session_state["refusal"] = [of_fault(fault) for fault in refused.faults]
        return
    except DamagedRelease as damage:
        st.session_state["refusal"] = [Note(str(damage), str(damage))]
        return
    for key in KEPT:
        st.session_state.pop(key, None)
    st.session_state["published"] = identity


def releases(view: View) -> None:
    """The releases stored; where importing is on, each can be put in force."""
    refused: list[Note] = st.session_state.pop("refusal", [])
    for note in refused:
        st.error(note.text(view.choice.lang))
    st.subheader(view.text("releases-title"), anchor=False)
    shelf = Library(library.default_folder())
    try:
        entries = shelf.entries()
    except DamagedRelease:
        return
    for entry in reversed(entries):
        _entry(view, entry)


def _when(view: View, log: Mapping[str, Any]) -> list[str]:
    """When an import was made, where its log says so."""
    stated = log.get("imported_at")
    return [moment(stated, view.choice.lang)] if stated else []


def _entry(view: View, entry: Entry) -> None:
    text = view.text
    name, state, action = st.columns([55, 20, 25], vertical_alignment="center")
    last = (entry.manifest.get("imports") or [{}])[-1]
    what = (
        text("releases-embedded")
        if entry.embedded
        else " · ".join([last.get("file", "–"), *_when(view, last)])
    )
    name.text(f"{entry.id} · {what}")
    if not entry.manifest:
        state.text(text("releases-damaged"))
    elif entry.active:
        state.text(text("releases-active"))
    elif sessions.importing() and not settings.RELEASE.value():
        action.button(
            text("releases-use"),
            key=f"use-{entry.id}",
            on_click=_use,
            args=(entry.id,),
            width="stretch",
        )


def _use(identity: str) -> None:
    """Callback: another release in force."""
    shelf = Library(library.default_folder())
    try:
        with shelf.writing(f"use of {identity}"):
            shelf.activate(identity)
    except Refused as refused:
        st.session_state["refusal"] = [of_fault(fault) for fault in refused.faults]
    except DamagedRelease as damage:
        st.session_state["refusal"] = [Note(str(damage), str(damage))]
