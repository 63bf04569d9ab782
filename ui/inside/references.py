"""What is sent as a reference to what a browser has: only what it has still when that arrives.

A browser names what it keeps when it asks for a run, and lets go of what no run has used for a
while when one ends. Where several runs are on their way at once, what it has named may be gone when
the reference to it comes, and that ends the page. A run here is one there at most, so that what was
sent in one of the last runs is there for certain, whatever is on its way: the rest is sent whole.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from cachetools import LRUCache

from serving.inside.contract import Contract

if TYPE_CHECKING:
    from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

KEEPS = 5
"""So many runs a browser keeps what none of them uses (.streamlit/config.toml)."""
SESSIONS = 2000
"""Of so many sessions it is known what they were sent; of one that is not, nothing counts."""


class Sent:
    """What a session was sent, by the hash: in which whole run and in which run of any kind."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.whole = self.runs = 0
        self.last: dict[str, tuple[int, int]] = {}
        self.allowed: Collection[str] | None = None

    def begin(self, named: Collection[str], *, fragment: bool) -> frozenset[str]:
        """A run begins for which a browser names what it keeps: what may be a reference to it."""
        self.runs += 1
        if fragment:
            self.allowed = frozenset(named)
            return self.allowed
        self.whole += 1
        self.last = {one: when for one, when in self.last.items() if self._there(*when)}
        self.allowed = frozenset(named) & self.last.keys()
        return self.allowed

    def note(self, message: str) -> None:
        """A message is sent, or a reference to it."""
        if message:
            self.last[message] = self.whole, self.runs

    def _there(self, whole: int, run: int) -> bool:
        """Whether a browser has it for certain: a whole run alone makes it let go."""
        return self.whole - whole <= 1 or self.runs - run < KEEPS


_known: LRUCache[str, Sent] = LRUCache(maxsize=SESSIONS)


def before(run: ScriptRunContext) -> Sent:
    """Before a message of a run is sent: have it refer to nothing that may be gone."""
    sent = _known.get(run.session_id)
    if sent is None:
        sent = _known[run.session_id] = Sent()
    if run.cached_message_hashes is not sent.allowed:
        fragment = bool(run.fragment_ids_this_run)
        run.cached_message_hashes = sent.begin(run.cached_message_hashes, fragment=fragment)
    return sent


def _refers() -> bool:
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
    from streamlit.proto.NewSession_pb2 import Config
    from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

    parts = ScriptRunContext.__dataclass_fields__
    read = "cached_message_hashes" in ScriptRunContext.enqueue.__code__.co_names
    plain = getattr(ScriptRunContext.enqueue, "plainly", None)
    if plain is not None:
        read = "cached_message_hashes" in plain.__code__.co_names
    named = {"session_id", "cached_message_hashes", "fragment_ids_this_run"} <= parts.keys()
    kept = "max_cached_message_age" in Config.DESCRIPTOR.fields_by_name
    return read and named and kept and "hash" in ForwardMsg.DESCRIPTOR.fields_by_name


REFERRED = Contract(
    "references to messages",
    "a message is sent as a reference where its hash is among the run's cached_message_hashes, "
    "which the browser named; a browser lets go of what max_cached_message_age runs have not used",
    "streamlit/runtime/scriptrunner_utils/script_run_context.py; static/js/index.*.js",
    "ui/inside/references.py",
    _refers,
)
CONTRACTS = (REFERRED,)
