"""`/metrics` for Prometheus: what this process does, told to its own machine alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Histogram, ProcessCollector
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from data.stored import part, store
from data.stored.damage import DamagedRelease
from serving.gate import DIRECT
from serving.inside.reserved import NOTHING
from serving.many.hop import BALANCED
from serving.worded import refused

PATH = "/metrics"
BUCKETS = (0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds of a rerun that are counted apart."""
REGISTRY = CollectorRegistry(auto_describe=True)
RERUNS = Histogram(
    "atlas_rerun_seconds",
    "Seconds that the script of a page took, each rerun; the count is the number of reruns.",
    registry=REGISTRY,
    buckets=BUCKETS,
)
ProcessCollector(registry=REGISTRY)


@contextmanager
def rerun() -> Iterator[None]:
    """Count a run of a page's script and the seconds it takes, however it ends."""
    begun = time.perf_counter()
    try:
        yield
    finally:
        RERUNS.observe(time.perf_counter() - begun)


class Now(Collector):
    """What is as it is when it is asked for: open sessions, the release in force."""

    def __init__(self, open_: Callable[[], Sized | None], work: Callable[[], int]) -> None:
        self.open, self.work = open_, work

    def collect(self) -> Iterable[Metric]:
        """The figures; sessions are left out where nobody knows them."""
        known = self.open()
        if known is not None:
            told = "Sessions that a page is open for."
            yield GaugeMetricFamily("atlas_sessions", told, value=len(known))
        told = "Orders of slides that wait or are made, and single files that are."
        yield GaugeMetricFamily("atlas_work", told, value=self.work())
        try:
            state = part.seeing(part.ALL, store.state)
            identity, whole = state.release.id, state.damage is None
        except DamagedRelease:
            identity, whole = "", False
        told = "The release that is shown, always 1; its id is a label."
        family = GaugeMetricFamily("atlas_release_info", told, labels=["release"])
        family.add_metric([identity], 1)
        yield family
        told = "1 where the release that is meant to be in force is whole and shown."
        yield GaugeMetricFamily("atlas_release_whole", told, value=float(whole))


def routes(
    open_: Callable[[], Sized | None], work: Callable[[], int] = lambda: 0
) -> list[BaseRoute]:
    """The route; `open_` names the open sessions, `work` says how much is being made."""
    now = CollectorRegistry(auto_describe=False)
    now.register(Now(open_, work))

    def written() -> bytes:
        return generate_latest(REGISTRY) + generate_latest(now)

    async def answer(request: Request) -> Response:
        if request.headers.get(DIRECT) != "1" or BALANCED in request.headers:
            return refused(request.scope, NOTHING, 404)
        content = await run_in_threadpool(written)
        return Response(
            content, headers={"Cache-Control": "no-store"}, media_type=CONTENT_TYPE_LATEST
        )

    return [Route(PATH, answer)]
