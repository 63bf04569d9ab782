"""Parts that several pages are made of: headline, cards, bars, notes, tables."""
