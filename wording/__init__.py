"""Texts in Thai and English, and numbers and names as the two languages write them."""
