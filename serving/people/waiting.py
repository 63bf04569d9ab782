"""Who shows what is wrong again and again waits longer each time; nobody else does.

Tries are remembered in the data folder, so that whichever process answers knows them: in few small
files, each of some addresses by their hashes.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock

from filelock import FileLock, Timeout

from serving.people.sent import counted

FREE = 5
"""Wrong tries before one has to wait."""
LONGEST = 900
"""Seconds that one waits at most."""
FORGOTTEN = 3600
"""Seconds after which tries are forgotten."""
FOLDER, PLACES, KNOWN = "waiting", 2, 40
"""The folder, the digits of a file's name, and the addresses that a file remembers, latest last."""
PATIENCE = 2.0
"""Seconds to wait for another process that writes."""
Tries = dict[str, tuple[int, float]]


class Waiting:
    """Wrong tries by address: how many, and when the last one was."""

    def __init__(self, folder: Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self.folder, self.clock = folder, clock
        self.tries: dict[str, Tries] = {}
        self.lock = Lock()

    def wrong(self, address: str) -> int:
        """Another wrong try; returns the seconds to wait from now on: twice as many each time."""
        now, key = self.clock(), _key(address)
        with self.lock:
            many = self._counted(key, now)
        return min(LONGEST, 2 ** min(many - FREE - 1, 20)) if many > FREE else 0

    def telling(self, address: str) -> bool:
        """Whether the last wrong try of an address is told: the first ones, then ever fewer."""
        key = _key(address)
        with self.lock:
            many = self._read(key).get(key, (0, 0.0))[0]
        return many <= FREE or many.bit_count() == 1

    def _counted(self, key: str, now: float) -> int:
        """One more try of an address, written where that can be done; how many there were."""
        with suppress(OSError, Timeout):
            if self.folder is not None:
                place = self.folder / FOLDER
                place.mkdir(mode=0o700, parents=True, exist_ok=True)
                with FileLock(place / "lock", timeout=PATIENCE, mode=0o600):
                    return self._add(key, now)
        return self._add(key, now)

    def _add(self, key: str, now: float) -> int:
        tries = self._read(key)
        many, last = tries.pop(key, (0, now))
        many = 1 if abs(now - last) > FORGOTTEN else many + 1
        tries[key] = (many, now)
        kept = dict(list(tries.items())[-KNOWN:])
        self.tries[key[:PLACES]] = kept
        if self.folder is not None:
            with suppress(OSError):
                path = self.folder / FOLDER / f"{key[:PLACES]}.json"
                fresh = path.with_suffix(".new")  # not synced: what a crash loses is a few tries
                fresh.write_text(json.dumps(kept), encoding="ascii")
                fresh.replace(path)
        return many

    def _read(self, key: str) -> Tries:
        """The tries beside which an address stands: of the file, of memory where there is none."""
        here = self.tries.get(key[:PLACES], {})
        if self.folder is None:
            return dict(here)
        try:
            text = (self.folder / FOLDER / f"{key[:PLACES]}.json").read_text(encoding="ascii")
            return {
                str(one): (int(many), float(at)) for one, (many, at) in json.loads(text).items()
            }
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            return dict(here)


def _key(address: str) -> str:
    return hashlib.sha256(counted(address).encode()).hexdigest()[:32]
