"""The address of a Spark cluster: known by its form, and tried before anything is begun."""

from __future__ import annotations

import os
import re
import shutil
import socket
from pathlib import Path

from data.refusal import Fault, Refused
from wording.saying import Saying

LOCAL = "local[*]"
_LOCAL = re.compile(r"local(\[(\*|[1-9][0-9]{0,3})\])?")
_HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:]+\]):[0-9]{1,5}"
_STANDALONE = re.compile(rf"spark://({_HOST}(?:,{_HOST})*)")
_OTHERS = re.compile(rf"yarn|k8s://(?:https?://)?{_HOST}")
PATIENCE = 10.0
"""Seconds that an address has to answer."""


def is_local(master: str) -> bool:
    """Whether Spark works on this machine, in the one Java process."""
    return bool(_LOCAL.fullmatch(master))


def demand_master(master: str) -> None:
    """Raise `Refused` where an address is none of a cluster, or nothing answers there.

    None at all is this machine.
    """
    if not master or is_local(master) or _OTHERS.fullmatch(master):
        return
    named = _STANDALONE.fullmatch(master)
    if named is None or not all(0 < port < 65_536 for _, port in _hosts(named[1])):
        raise _refused(
            master, Saying("tabulate-spark-address"), Saying("tabulate-spark-address-wrong")
        )
    if not any(_answers(host, port) for host, port in _hosts(named[1])):
        raise _refused(master, Saying("tabulate-spark-running"), Saying("tabulate-spark-no-answer"))


def demand_java() -> None:
    """Raise `Refused` where there is no Java runtime."""
    home = os.environ.get("JAVA_HOME")
    there = (Path(home) / "bin" / "java").exists() if home else shutil.which("java") is not None
    if not there:
        told = Saying("tabulate-no-java")
        raise Refused([Fault("spark", "", home or "–", "java (default-jre-headless)", told)])


def _refused(master: str, expected: Saying, told: Saying) -> Refused:
    return Refused([Fault("--master", "", master[:120], expected, told)])


def _hosts(listed: str) -> list[tuple[str, int]]:
    parted = (one.rpartition(":") for one in listed.split(","))
    return [(host.strip("[]"), int(port)) for host, _, port in parted]


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=PATIENCE):
            return True
    except OSError:
        return False
