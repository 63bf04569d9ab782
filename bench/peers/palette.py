"""The five class colours of every peer's map, and the label of its choice of measure."""

COLOURS = ("#c8e6d8", "#7fcbbb", "#3f97c0", "#2a5aa6", "#1b2a63")
"""From the lowest class to the highest."""
MISSING = "#d0d0d0"
LABEL = "ตัวชี้วัด"
