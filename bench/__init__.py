"""The national page measured side by side with peer pages, and under load."""


class Failed(Exception):
    """A benchmark that cannot give an honest figure; says which page and why."""
