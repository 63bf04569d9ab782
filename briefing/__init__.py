"""Briefing slides: what they say, how they are laid out, and the files they become."""
