"""A server of S3 on the loopback address, a process of its own that asks for keys."""

from __future__ import annotations

import json
import os
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import settings

ROOT = Path(settings.__file__).parents[1]
PYTHON = ROOT / "build" / "s3" / "bin" / "python"
NEEDED = pytest.mark.skipif(
    not PYTHON.exists(), reason="a server of S3 needs `make s3` (requirements-s3-server.txt)"
)
BUCKET = "records"
_KEYS = f"""
import boto3, json, sys
said = dict(endpoint_url=sys.argv[1], region_name="us-east-1", aws_access_key_id="first", aws_secret_access_key="first")
people = boto3.client("iam", **said)
people.create_user(UserName="reader")
allowed = {{"Version": "2012-10-17", "Statement": [{{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}]}}
people.put_user_policy(UserName="reader", PolicyName="all", PolicyDocument=json.dumps(allowed))
boto3.client("s3", **said).create_bucket(Bucket="{BUCKET}")
key = people.create_access_key(UserName="reader")["AccessKey"]
print(json.dumps([key["AccessKeyId"], key["SecretAccessKey"]]))
"""  # noqa: E501 (of the server's own Python)


class Server:
    """The server, its address and a key that it lets in."""

    def __init__(self, folder: Path) -> None:
        clean = {"PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder)}
        clean["INITIAL_NO_AUTH_ACTION_COUNT"] = "4"  # those of `_KEYS`; keys are asked for then
        self.process = subprocess.Popen(
            [str(PYTHON), "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"],
            cwd=folder, env=clean, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stderr
        said = ""
        for line in self.process.stderr:
            said += line
            named = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if named:
                self.port = int(named[1])
                break
        assert hasattr(self, "port"), said
        self._reader = threading.Thread(target=self.process.stderr.read)
        self._reader.start()
        told = subprocess.run(
            [str(PYTHON), "-W", "ignore", "-c", _KEYS, self.address],
            env=clean, cwd=folder, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        self.key, self.secret = json.loads(told.stdout)

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def environment(self, **other: str) -> dict[str, str]:
        """The variables that lead to it."""
        return {
            settings.S3_SERVER.name: self.address,
            settings.S3_KEY.name: self.key,
            settings.S3_SECRET.name: self.secret,
        } | other

    def put(self, folder: Path, prefix: str) -> None:
        """The files of a folder below a place in the bucket."""
        import obstore

        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = f"{prefix}/{path.relative_to(folder).as_posix()}"
                obstore.put(self.store(), name, path.read_bytes())

    def store(self) -> object:
        """The bucket for what writes into it."""
        from obstore.store import S3Store

        return S3Store(
            BUCKET, endpoint=self.address, access_key_id=self.key, secret_access_key=self.secret,
            region="us-east-1", client_options={"allow_http": True},
        )  # fmt: skip

    def ended(self) -> None:
        """End it, by its own id."""
        self.process.terminate()
        self.process.wait()
        self._reader.join()
        if self.process.stderr:
            self.process.stderr.close()


@contextmanager
def served(folder: Path) -> Iterator[Server]:
    """A server whose files lie in a folder."""
    server = Server(folder)
    try:
        yield server
    finally:
        server.ended()
