"""The page of briefing: the slide that a visitor wants, its gallery and its files."""
