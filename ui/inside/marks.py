"""Marks in texts that `serving/inside/static/lists.js` looks for, which nobody sees."""

from __future__ import annotations

LACKING = "\u2063"
"""In a choice of a box that is not to be had: it is drawn grey."""
