"""Families of type with Thai glyphs, in the order in which they are preferred."""

from __future__ import annotations

WANTED = (
    "TH Sarabun New",
    "Sarabun",
    "Noto Sans Thai",
    "Loma",
    "Leelawadee UI",
    "Thonburi",
    "Tahoma",
)
PACKAGED = "Sarabun"
"""The one that comes with the project's own requirements."""
