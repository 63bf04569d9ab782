"""A pool that draws nothing: what each slide comes to is said beforehand."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from briefing.making import pool, work
from briefing.making.batch import Order
from briefing.request import Request
from tests.briefing.conftest import request_of

AREAS = ("83", "58", "30", "55", "96", "50", "57", "20")


def order_of(number: int, slides: int = 1) -> Order:
    """An order that is like no other of another number."""
    area = AREAS[number % len(AREAS)]
    requests = [
        request_of(template="province", area=area, headline=f"{number} {n}") for n in range(slides)
    ]
    return Order(tuple(one.but(area=AREAS[n]) for n, one in enumerate(requests)), work.PNG)


class Drawing(pool.Pool):
    """Answers each slide with bytes, an exception, or None where it is given up; busy at first."""

    def __init__(self, answer: Callable[[Request], object], *, busy: int = 0) -> None:
        super().__init__(2)
        self.answer, self.busy = answer, busy

    def make(self, request: Request, *_: str) -> Future[bytes]:
        """A file that is there at once."""
        if self.busy > 0:
            self.busy -= 1
            raise pool.Busy
        future: Future[bytes] = Future()
        came = self.answer(request)
        if came is None:
            future.cancel()
            future.set_running_or_notify_cancel()
        elif isinstance(came, Exception):
            future.set_exception(came)
        else:
            future.set_result(came)  # type: ignore[arg-type]
        return future
