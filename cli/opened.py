"""The releases that a command works on."""

from __future__ import annotations

import os

from cli.console import refuse
from data import library, release, store
from data.library import Library


def open_release() -> release.Release:
    """The release in force, or the end of the command with the damage named."""
    try:
        return store.active()
    except release.DamagedRelease as damage:
        refuse(str(damage))


def open_library() -> Library:
    """The data folder, or the end of the command where one release is fixed by the environment."""
    fixed = os.environ.get(store.FOLDER)
    if fixed:
        refuse(f"{store.FOLDER}={fixed}: กำหนดชุดข้อมูลไว้ตายตัว / the release is fixed")
    return Library(library.default_folder())
