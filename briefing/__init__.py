"""Briefing slides: what they say, how they are laid out, and the files they become."""

import logging

logging.getLogger("matplotlib").setLevel(logging.ERROR)
"""A home without room for its cache is nothing to tell people who want a slide."""
