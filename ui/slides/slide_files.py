"""Files of a slide to take along: PNG, PPTX, ZIP, and the same of every province."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from briefing import packs
from briefing.declared import PACKS
from briefing.making import batch, jobs, pool, work
from briefing.making.job import Job
from ui import sessions
from ui.parts import saving
from ui.slides import gallery
from ui.slides.wanted import Wish
from ui.view import View

ICONS = {
    work.PNG: ":material/image:",
    work.PPTX: ":material/slideshow:",
    work.ZIP: ":material/folder_zip:",
}
LARGE = "3840x2160"
EVERY = "1s"
REFUSED = "slides-refused"


def downloads(view: View, wish: Wish) -> None:
    """Buttons for the files of this slide or pack, made when they are asked for."""
    files = [(work.PNG, work.DEFAULT_SIZE), (work.PNG, LARGE), (work.PPTX, work.DEFAULT_SIZE)]
    if wish.request.template in PACKS:
        files = [(work.PPTX, work.DEFAULT_SIZE), (work.ZIP, work.DEFAULT_SIZE)]
    with st.container(horizontal=True, key="slide-files"):
        for kind, size in files:
            saving.button(
                view,
                view.text(f"slide-file-{kind}", size=size.replace("x", "×")),
                data=_maker(wish, kind, size),
                name=f"{packs.file_name(wish.request)}.{kind}",
                mime=work.MEDIA[kind],
                icon=ICONS[kind],
                key=f"slide-{kind}-{size}",
                type="primary" if kind == work.PPTX else "secondary",
            )
    st.caption(view.text("slide-address"))
    st.code(wish.address + gallery.address(wish.request), language=None, wrap_lines=True)


def _maker(wish: Wish, kind: str, size: str) -> Callable[[], bytes]:
    return lambda: pool.shared().make(wish.request, kind, size).result()


def every_province(view: View, wish: Wish) -> None:
    """The same slide or pack of all provinces as one ZIP, made in the background."""
    if "province" not in packs.levels(wish.request.template):
        return
    with st.expander(view.text("slides-all"), key="slides-all", on_change="rerun") as opened:
        if not opened.open:
            return
        kinds = [work.PPTX] if wish.request.template in PACKS else [work.PNG, work.PPTX]
        kind = st.segmented_control(
            view.text("slides-kind"), kinds, format_func=str.upper, default=kinds[0],
            required=True, key=f"slides-kind-{len(kinds)}",
        )  # fmt: skip
        requests = batch.provinces(wish.request.but(headline=""), view.release)
        in_background(view, batch.Order(requests, str(kind)))


@st.fragment(run_every=EVERY)
def in_background(view: View, order: batch.Order, releases: tuple[str, ...] = ()) -> None:
    """Start, place in the queue, progress, cancel, what went wrong, and the ZIP when it is done.

    `releases`: those that the files are of, where they are not of the one in force alone.
    """
    visitor = sessions.visitor()
    job = jobs.known(order, visitor)
    if job is not None and job.open:
        _going_on(view, order, job)
    elif job is not None and job.state == "done":
        _ready(view, order, job, releases)
    else:
        _to_start(view, order, job)


def _to_start(view: View, order: batch.Order, job: Job | None) -> None:
    text, refused = view.text, st.session_state.pop(REFUSED, None)
    if refused is not None:
        st.warning(text(f"slides-refused-{refused.reason}", most=refused.most))
    if job is not None and job.state == "failed":
        kept = text("slides-failed", done=job.done, of=job.total)
        st.error(kept + " " + text(f"slides-why-{job.failure}", id=job.number or order.id))
    elif job is not None:
        st.caption(text("slides-cancelled", done=job.done, of=job.total))
    st.button(
        text("slides-start", n=len(order.requests)),
        icon=":material/play_arrow:", key="slides-start", on_click=_order, args=(order,),
    )  # fmt: skip


def _order(order: batch.Order) -> None:
    """Callback: give the order; why it is not taken is told by the next run."""
    try:
        jobs.order(order, sessions.visitor())
    except jobs.OrderRefused as refused:
        st.session_state[REFUSED] = refused
    except OSError:
        st.session_state[REFUSED] = jobs.OrderRefused("disk", 0)


def _going_on(view: View, order: batch.Order, job: Job) -> None:
    if job.state == "waiting":
        st.info(view.text("slides-waiting", place=jobs.place(order)))
    else:
        st.progress(job.done / job.total, view.text("slides-progress", done=job.done, of=job.total))
    st.button(
        view.text("slides-cancel"), icon=":material/stop:", key="slides-cancel",
        on_click=jobs.cancel, args=(order, sessions.visitor()),
    )  # fmt: skip


def _ready(view: View, order: batch.Order, job: Job, releases: tuple[str, ...]) -> None:
    name = f"{order.requests[0].template}-{order.kind}.zip"
    saving.button(
        view,
        view.text("slides-ready", n=job.total),
        data=sessions.telling(lambda: job.zipped.read_bytes(), name, releases),
        name=name,
        mime=work.MEDIA[work.ZIP],
        icon=ICONS[work.ZIP],
        key="slides-ready",
        type="primary",
    )
