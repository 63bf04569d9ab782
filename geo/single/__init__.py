"""The parts of a map that leaves the server as one file: script, type, picture, code, page."""
