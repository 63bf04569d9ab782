"""Tests in a browser: what they share ends with the last of them, its event loop too."""
