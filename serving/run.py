"""Streamlit's own command, `python -m serving.run run app.py …`, with our patience."""

from __future__ import annotations

import runpy

from uvicorn.config import HTTP_PROTOCOLS

PROTOCOL = "serving.patience:Patient"


def main() -> None:
    """Become Streamlit; its server speaks with browsers as `patience` does."""
    HTTP_PROTOCOLS["auto"] = PROTOCOL
    runpy.run_module("streamlit", run_name="__main__")


if __name__ == "__main__":
    main()
