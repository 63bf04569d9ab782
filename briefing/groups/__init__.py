"""Slides, decks and sheets of a group of areas, made with the parts that all slides are made of."""
