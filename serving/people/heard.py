"""What an open page sends: each message is asked about anew, by the rights as they are then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.types import Message, Receive

from data.people import rights
from data.stored import part
from data.stored.part import Eyes
from serving.people.asking import Asked


def heard(
    receive: Receive,
    asked: Callable[[], Awaitable[Asked]],
    whole: Callable[[bytes], bytes],
    shown: Eyes,
) -> Receive:
    """Messages as they come; `shown` is what the page was drawn for.

    Where its visitor may look no more, or sees other parts now, a message is made one for the
    whole page and nothing else. Files made at a click are made with what is seen now.
    """

    async def hear() -> Message:
        nonlocal shown
        message = await receive()
        if message["type"] != "websocket.receive" or message.get("bytes") is None:
            return message
        who = await asked()
        part.look(who.eyes)
        old, shown = who.eyes != shown, who.eyes
        if old or who.ended or not who.may(rights.LOOK):
            return {**message, "bytes": whole(message["bytes"])}
        return message

    return hear
