"""`python -m cli`: the `atlas` command."""

from cli import app

if __name__ == "__main__":
    app()
