"""What the server answers beside the pages: assets, headers, health."""
