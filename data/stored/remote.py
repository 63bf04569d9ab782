"""A release at an address: `file://`, `s3://`, `https://`, and whatever else fsspec knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import fsspec

import settings
from wording.fault import SaidFault
from wording.saying import Joined, Saying

Reader = Callable[[str], bytes]
REQUIREMENTS = "requirements-remote.txt"
"""What addresses of other machines need beside the requirements."""
OTHER_MACHINES = ("s3", "http", "https")
_PATIENCE = {"timeout": "30s", "connect_timeout": "10s"}


class Unreachable(SaidFault):
    """An address that cannot be read from here, and why."""

    def __init__(self, place: str, reason: Saying) -> None:
        super().__init__(Joined((place, reason), ": "))


def reader(place: str) -> Reader:
    """A function that reads a file below an address; it raises `OSError`.

    Raises `Unreachable` where addresses of this kind cannot be read.
    """
    scheme = urlsplit(place).scheme
    if scheme == "file":
        folder = _folder(place)
        return lambda name: (folder / name).read_bytes()
    if scheme in OTHER_MACHINES:
        return _from_afar(place)
    try:
        system, root = fsspec.url_to_fs(place)
    except (ImportError, ValueError, TypeError, OSError) as error:
        raise Unreachable(
            place,
            Saying("stored-such-addresses-cannot-be-read-folder"),
        ) from error
    return lambda name: bytes(system.cat_file(f"{root}/{name}"))


def _folder(place: str) -> Path:
    parts = urlsplit(place)
    if parts.netloc not in ("", "localhost"):
        raise Unreachable(
            place,
            Saying("stored-file-means-this-machine-write-file"),
        )
    return Path(url2pathname(parts.path))


def _from_afar(place: str) -> Reader:
    try:
        from obstore import exceptions, get
        from obstore.store import from_url
    except ImportError as error:
        raise Unreachable(
            place,
            Saying("stored-needs-more-packages-pip-install-r", requirements=REQUIREMENTS),
        ) from error
    open_ = urlsplit(place).scheme == "http" or settings.S3_SERVER.value().startswith("http://")
    options: Any = _PATIENCE | ({"allow_http": True} if open_ else {})
    try:
        store = from_url(place, client_options=options, retry_config={"max_retries": 1})
    except (exceptions.BaseError, ValueError) as error:
        raise Unreachable(place, Saying("stored-this-is-no-such-address")) from error

    def read(name: str) -> bytes:
        try:
            return bytes(get(store, name).bytes())
        except exceptions.NotFoundError as error:
            raise FileNotFoundError(name) from error
        except exceptions.BaseError as error:
            raise ConnectionError(f"{type(error).__name__}: {name}") from error

    return read
