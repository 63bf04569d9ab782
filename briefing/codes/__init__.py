"""The short codes of slides: the whole view in a dozen letters, and back again."""
