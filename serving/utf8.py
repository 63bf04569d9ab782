"""Thai wherever the program speaks: UTF-8 whatever the locale says."""

from __future__ import annotations

import io
import os
import sys

UTF8 = "utf-8"


def speak() -> None:
    """Write UTF-8 on standard output and error; what is no text is written as its code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=UTF8, errors="backslashreplace")


def demand() -> None:
    """Begin anew in UTF-8 where the locale is of another encoding: names of files are Thai too."""
    if sys.getfilesystemencoding() != UTF8 and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 (our own interpreter, no shell)
    speak()
