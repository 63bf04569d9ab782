"""Streamlit's own command, `python -m serving.run run app.py …`, with our patience."""

from __future__ import annotations

import os
import runpy

from uvicorn.config import HTTP_PROTOCOLS

import settings

PROTOCOL = "serving.patience:Patient"
BELIEVED = "FORWARDED_ALLOW_IPS"
"""Whom uvicorn believes the address that a request was forwarded for."""


def main() -> None:
    """Become Streamlit; its server speaks with browsers as `patience` does.

    Where a proxy signs people in, addresses stay those that requests come from: the door believes
    a proxy by its own, which uvicorn would have replaced by what the proxy, or anybody here, says.
    Behind our own balancer it is `many.hop` that tells whom a request comes from.
    """
    if settings.TRUST_HEADER.value() or settings.BALANCED.value():
        os.environ[BELIEVED] = ""
    HTTP_PROTOCOLS["auto"] = PROTOCOL
    runpy.run_module("streamlit", run_name="__main__")


if __name__ == "__main__":
    main()
