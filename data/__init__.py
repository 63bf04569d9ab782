"""The catalogue, the sources as published, their checks, and the release made from them."""
