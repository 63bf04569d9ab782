"""The page of the Alkire–Foster measures: its setting, its view, its controls and its parts."""
