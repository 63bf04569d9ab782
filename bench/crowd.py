"""Many visitors at once: open pages of Streamlit's own protocol, who act again and again."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections import Counter
from dataclasses import dataclass, field

import httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

PATIENCE = 60.0
"""Seconds after which a rerun counts as an error."""
ENDED = frozenset({ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY})
SMALL = 200
"""No message that tells of a script's end is longer, in bytes."""
ACTS = (
    "level=province&measure=target_poor_rate",
    "level=province&measure=income_rate",
    "level=district&measure=education_rate",
    "level=province&measure=health_rate&area=30",
    "level=district&measure=target_poor_rate&area=50",
    "level=province&measure=multi_rate&lang=en",
    "level=tambon&measure=income_rate&area=40",
    "level=province&measure=living_rate&area=90",
)
"""Views of the national page, one after the other."""


@dataclass
class Heard:
    """What a crowd met with: seconds of reruns with the moment each ended, and errors."""

    reruns: list[tuple[float, float]] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)

    def between(self, since: float, until: float) -> list[float]:
        """Seconds of the reruns that ended in a stretch of time."""
        return [seconds for ended, seconds in self.reruns if since <= ended < until]


@dataclass
class Visitor:
    """One open page."""

    address: str
    heard: Heard
    place: int
    socket: ClientConnection | None = None

    async def open(self) -> None:
        """Fetch the document as a browser does, connect, and have the page drawn."""
        begun = time.monotonic()
        try:
            async with httpx.AsyncClient(trust_env=False, timeout=PATIENCE) as client:
                answer = await client.get(f"{self.address}/?{ACTS[0]}")
            answer.raise_for_status()
            kept = "; ".join(f"{name}={value}" for name, value in answer.cookies.items())
            self.socket = await connect(
                self.address.replace("http", "ws", 1) + "/_stcore/stream",
                origin=self.address,  # type: ignore[arg-type]
                subprotocols=["streamlit"],  # type: ignore[list-item]
                additional_headers={"Cookie": kept} if kept else None,
                max_size=None,
                open_timeout=PATIENCE,
                proxy=None,
            )
            await self._rerun(ACTS[self.place % len(ACTS)])
            self.heard.first.append(time.monotonic() - begun)
        except (OSError, httpx.HTTPError, WebSocketException, TimeoutError) as error:
            self.heard.errors[f"open: {type(error).__name__}"] += 1

    async def act(self, think: float, until: float, chance: random.Random) -> None:
        """Choose another view again and again, about every `think` seconds."""
        turn = self.place
        await asyncio.sleep(chance.random() * think)
        while time.monotonic() < until and self.socket is not None:
            turn += 1
            begun = time.monotonic()
            try:
                await self._rerun(ACTS[turn % len(ACTS)])
            except (OSError, WebSocketException, TimeoutError) as error:
                self.heard.errors[f"rerun: {type(error).__name__}"] += 1
                return
            ended = time.monotonic()
            self.heard.reruns.append((ended, ended - begun))
            await asyncio.sleep(max(0.0, chance.uniform(0.5, 1.5) * think - (ended - begun)))

    async def _rerun(self, query: str) -> None:
        """Run the script; raises `TimeoutError` where it does not end, `OSError` where it fails."""
        assert self.socket is not None
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.context_info.url = f"{self.address}/?{query}"
        message.rerun_script.context_info.locale = "th-TH"
        message.rerun_script.context_info.timezone = "Asia/Bangkok"
        await self.socket.send(message.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while True:
                raw = await self.socket.recv()
                if len(raw) > SMALL:
                    continue
                told = ForwardMsg.FromString(bytes(raw))  # type: ignore[arg-type]
                if told.WhichOneof("type") == "script_finished":
                    if told.script_finished in ENDED:
                        return
                    if told.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                        raise OSError("the script failed")

    async def close(self) -> None:
        """Leave."""
        if self.socket is not None:
            await self.socket.close()


def quantile(seconds: list[float], share: float) -> float:
    """The nearest rank; NaN of nothing."""
    ordered = sorted(seconds)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)] if ordered else math.nan
