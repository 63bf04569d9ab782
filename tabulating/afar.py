"""Records in a bucket of S3: listed, and read in pieces, each of the version that was listed.

What a server says of a failure is never passed on: it names keys. A piece that does not come is
asked for again; where it still does not, the run is refused in words, and what is done is kept.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Any, TypeVar

from fsspec.utils import glob_translate

import settings
from data.refusal import Fault, Refused
from tabulating.afar_reading import Reading
from wording.saying import Saying

SCHEME = "s3://"
REQUIREMENTS = "requirements-s3"
PAUSES = (0.5, 2.0, 8.0)
"""Seconds before something that did not come is asked for again."""
_ADDRESS = re.compile(r"s3://([a-z0-9][a-z0-9.\-]{1,61}[a-z0-9])(?:/(.*))?")
_CLIENT = {"timeout": "60s", "connect_timeout": "10s"}
_NO_BUCKET = "NoSuchBucket"
_NOT_LET_IN = re.compile(r"status code: 40[013]\b")
T = TypeVar("T")


@dataclass(frozen=True)
class Object:
    """A file of a bucket: its place below the folder that was asked for, and its version."""

    bucket: Bucket = field(repr=False)
    key: str
    below: str
    size: int
    version: str

    @property
    def name(self) -> str:
        """Its name without the folders."""
        return PurePosixPath(self.below).name

    @property
    def suffix(self) -> str:
        """The end of its name."""
        return PurePosixPath(self.below).suffix

    @property
    def address(self) -> str:
        """What an engine calls it."""
        return f"records://{self.bucket.name}/{self.key}"

    def open(self, _mode: str = "rb") -> Reading:
        """The file, to be read in pieces."""
        return Reading(self.piece, self.size)

    def piece(self, start: int, end: int) -> bytes:
        """Bytes of this version from one place to another. Raises `Refused`."""
        return self.bucket.piece(self, start, end)


@dataclass(eq=False)
class Bucket:
    """A folder of a bucket, asked with the keys of the environment."""

    address: str
    name: str
    prefix: str
    lost: Refused | None = None
    """Why an engine that read from it could not go on."""

    @classmethod
    def of(cls, address: str) -> Bucket:
        """The folder of an address. Raises `Refused` where it is none or packages are missing."""
        named = _ADDRESS.fullmatch(address)
        if named is None:
            told = Saying("tabulate-s3-address-wrong")
            raise _refused(address, "–", Saying("tabulate-s3-address"), told)
        try:
            import_module("obstore")
        except ImportError as error:
            command = f"pip install --require-hashes -r {REQUIREMENTS}-hashes.txt"
            told = Saying("tabulate-engine-missing")
            raise _refused(address, "obstore", command, told) from error
        return cls(address, named[1], (named[2] or "").strip("/"))

    @cached_property
    def objects(self) -> list[Object]:
        """Every file of the folder, in the order of a folder of this machine. Raises `Refused`."""
        begin = f"{self.prefix}/" if self.prefix else ""
        told = self._asked(lambda: self._listed(begin))
        found = [
            Object(self, one["path"], one["path"].removeprefix(begin), one["size"], _version(one))
            for one in told
            if one["path"].startswith(begin)
        ]
        return sorted(found, key=lambda one: one.below.split("/"))

    def _listed(self, begin: str) -> list[dict[str, Any]]:
        """All below the folders before the first with a blank: it is signed in several ways."""
        plain = takewhile(lambda part: not re.search(r"[ +]", part), begin.split("/"))
        pages = import_module("obstore").list(self._store, prefix="/".join(plain) or None)
        return [one for page in pages for one in page]

    def files(self, pattern: str) -> list[Object]:
        """Files that a name or a pattern stands for: of a folder, all in it."""
        plain = pattern.strip("/")
        named = [one for one in self.objects if f"{one.below}/".startswith(f"{plain}/")]
        if named:
            return named
        form = re.compile(glob_translate(plain))
        return [one for one in self.objects if any(map(form.match, _places(one.below)))]

    def piece(self, one: Object, start: int, end: int) -> bytes:
        """Bytes of a file from one place to another. Raises `Refused`."""
        if self.lost:
            raise self.lost
        options = {"range": (start, end)} | ({"if_match": one.version} if one.version else {})
        get = import_module("obstore").get
        try:
            found = self._asked(lambda: bytes(get(self._store, one.key, options=options).bytes()))
            if len(found) != end - start:
                raise self._changed()
        except Refused as lost:
            self.lost = lost
            raise
        return found

    @contextmanager
    def watched(self) -> Iterator[None]:
        """While it lasts, an engine that could not go on for want of a piece says why."""
        try:
            yield
        except Refused:
            if self.lost:
                raise self.lost from None
            raise

    @cached_property
    def _store(self) -> Any:  # noqa: ANN401 (of an optional package)
        key, secret = settings.S3_KEY.value(), settings.S3_SECRET.value()
        server, token = settings.S3_SERVER.value(), settings.S3_TOKEN.value()
        if not (key and secret):
            raise self._not_let_in("tabulate-s3-no-key")
        given = {"access_key_id": key, "secret_access_key": secret}
        more = {"session_token": token, "endpoint": server, "region": settings.S3_REGION.value()}
        given |= {name: value for name, value in more.items() if value}
        client = _CLIENT | ({"allow_http": True} if server.startswith("http://") else {})
        store = import_module("obstore.store").S3Store
        return store(self.name, client_options=client, retry_config={"max_retries": 1}, **given)

    def _asked(self, ask: Callable[[], T]) -> T:
        """What the server answers, asked again where nothing comes. Raises `Refused`."""
        errors = import_module("obstore.exceptions")
        _ = self._store  # whatever is wrong with the keys is told as such
        for pause in (*PAUSES, None):
            try:
                return ask()
            except errors.PreconditionError:
                raise self._changed() from None
            except (errors.BaseError, OSError, ValueError) as error:
                final = self._final(error)
                if final or pause is None:
                    raise final or self._silent() from None
                time.sleep(pause)
        raise AssertionError

    def _final(self, error: Exception) -> Refused | None:
        """A refusal where asking again would help nothing."""
        if _NOT_LET_IN.search(str(error)):
            return self._not_let_in("tabulate-s3-a-key")
        if _NO_BUCKET in str(error):
            told = Saying("tabulate-s3-no-bucket")
            return _refused(self.address, self.name, Saying("tabulate-s3-a-bucket"), told)
        return self._changed() if isinstance(error, FileNotFoundError) else None

    def _not_let_in(self, found: str) -> Refused:
        expected, told = Saying("tabulate-s3-keys"), Saying("tabulate-s3-not-let-in")
        return _refused(self.address, Saying(found), expected, told)

    def _changed(self) -> Refused:
        expected, told = Saying("tabulate-s3-same"), Saying("tabulate-s3-changed")
        return _refused(self.address, "–", expected, told)

    def _silent(self) -> Refused:
        expected = Saying("tabulate-s3-server", name=settings.S3_SERVER.name)
        told = Saying("tabulate-s3-silent", n=str(len(PAUSES) + 1))
        return _refused(self.address, settings.S3_SERVER.text or "–", expected, told)


def _version(listed: dict[str, Any]) -> str:
    return str(listed.get("e_tag") or "")


def _places(below: str) -> Iterator[str]:
    """A file and the folders that it lies in."""
    parts = below.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts) + 1))


def _refused(address: str, found: str | Saying, expected: str | Saying, told: Saying) -> Refused:
    return Refused([Fault(address[:200], "", found, expected, told)])
