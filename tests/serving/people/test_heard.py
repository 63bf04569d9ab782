"""What an open page sends is asked about by the rights as they are then."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from starlette.types import Message

from data.people import rights
from data.stored import part
from data.stored.part import Eyes
from serving.people.asking import Asked
from serving.people.heard import heard

SEEN = Eyes(frozenset({"a"}), frozenset({"reports"}), frozenset({"30"}))
LOOKS = Asked(None, "", rights.LOOKING, eyes=SEEN)


def told(who: list[Asked], *messages: Message) -> list[tuple[object, Eyes]]:
    """What comes of messages whose sender is one after another, and with which eyes."""

    async def run() -> list[tuple[object, Eyes]]:
        left, waiting = list(messages), list(who)

        async def receive() -> Message:
            return left.pop(0)

        async def asked() -> Asked:
            return waiting.pop(0)

        hear = heard(receive, asked, lambda content: b"whole " + content, SEEN)
        return [((await hear()).get("bytes"), part.eyes()) for _ in messages]

    return asyncio.run(run())


def sent(content: bytes) -> Message:
    return {"type": "websocket.receive", "bytes": content}


def test_what_is_sent_goes_on_while_nothing_changes() -> None:
    assert told([LOOKS, LOOKS], sent(b"1"), sent(b"2")) == [(b"1", SEEN), (b"2", SEEN)]


def test_other_parts_are_a_reason_for_the_whole_page_once() -> None:
    other = replace(SEEN, provinces=frozenset())
    taken = replace(LOOKS, eyes=other)
    came = told([LOOKS, taken, taken], *map(sent, (b"1", b"2", b"3")))
    assert came == [(b"1", SEEN), (b"whole 2", other), (b"3", other)]


def test_who_may_look_no_more_asks_for_the_whole_page_alone() -> None:
    for nobody in (replace(LOOKS, held=rights.NOTHING), replace(LOOKS, ended="off")):
        came = told([nobody, nobody], sent(b"1"), sent(b"2"))
        assert [content for content, _ in came] == [b"whole 1", b"whole 2"]


def test_an_end_is_no_message() -> None:
    assert told([], {"type": "websocket.disconnect"})[0][0] is None
