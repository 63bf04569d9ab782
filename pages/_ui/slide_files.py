"""Files of a slide to take along: PNG, PPTX, ZIP, and the same of every province."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from briefing import batch, jobs, packs, pool, work
from pages._ui import gallery, slides
from pages._ui.view import View

ICONS = {
    work.PNG: ":material/image:",
    work.PPTX: ":material/slideshow:",
    work.ZIP: ":material/folder_zip:",
}
LARGE = "3840x2160"
EVERY = "1s"


def downloads(view: View, wish: slides.Wish) -> None:
    """Buttons for the files of this slide or pack, made when they are asked for."""
    files = [(work.PNG, work.DEFAULT_SIZE), (work.PNG, LARGE), (work.PPTX, work.DEFAULT_SIZE)]
    if wish.request.template in packs.PACKS:
        files = [(work.PPTX, work.DEFAULT_SIZE), (work.ZIP, work.DEFAULT_SIZE)]
    with st.container(horizontal=True, key="slide-files"):
        for kind, size in files:
            st.download_button(
                view.text(f"slide-file-{kind}", size=size.replace("x", "×")),
                data=_maker(wish, kind, size),
                file_name=f"{packs.file_name(wish.request)}.{kind}",
                mime=work.MEDIA[kind],
                icon=ICONS[kind],
                on_click="ignore",
                key=f"slide-{kind}-{size}",
                type="primary" if kind == work.PPTX else "secondary",
            )
    st.caption(view.text("slide-address"))
    st.code(wish.request.address + gallery.address(wish.request), language=None, wrap_lines=True)


def _maker(wish: slides.Wish, kind: str, size: str) -> Callable[[], bytes]:
    return lambda: pool.shared().make(wish.request, kind, size).result()


def every_province(view: View, wish: slides.Wish) -> None:
    """The same slide or pack of all provinces as one ZIP, made in the background."""
    if "province" not in packs.levels(wish.request.template):
        return
    with st.expander(view.text("slides-all"), key="slides-all", on_change="rerun") as opened:
        if not opened.open:
            return
        kinds = [work.PPTX] if wish.request.template in packs.PACKS else [work.PNG, work.PPTX]
        kind = st.segmented_control(
            view.text("slides-kind"), kinds, format_func=str.upper, default=kinds[0],
            required=True, key=f"slides-kind-{len(kinds)}",
        )  # fmt: skip
        requests = batch.provinces(wish.request.but(headline=""), view.release)
        _job(view, batch.Order(requests, str(kind)))


@st.fragment(run_every=EVERY)
def _job(view: View, order: batch.Order) -> None:
    """Start, progress, cancel, and the ZIP when it is done."""
    job = jobs.known(order)
    if job is None or job.state in {"cancelled", "failed"}:
        if job is not None:
            st.caption(view.text(f"slides-{job.state}", done=job.done, of=job.of))
        st.button(
            view.text("slides-start", n=len(order.requests)),
            icon=":material/play_arrow:", key="slides-start", on_click=jobs.order, args=(order,),
        )  # fmt: skip
        return
    if job.state == "running":
        st.progress(job.done / job.of, view.text("slides-progress", done=job.done, of=job.of))
        st.button(
            view.text("slides-cancel"), icon=":material/stop:", key="slides-cancel",
            on_click=job.cancel,
        )  # fmt: skip
        return
    st.download_button(
        view.text("slides-ready", n=job.of),
        data=lambda: job.zipped.read_bytes(),
        file_name=f"{order.requests[0].template}-{order.kind}.zip",
        mime=work.MEDIA[work.ZIP],
        icon=ICONS[work.ZIP],
        on_click="ignore",
        key="slides-ready",
        type="primary",
    )
